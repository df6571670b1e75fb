const BAR_WIDTH = 30;

/**
 * A bar on the error stream that fills as patients are done; only on a terminal, so that logs and
 * pipes stay clean.
 */
export function progressBar(patients: number): (done: number) => void {
  const { stderr } = process;
  if (!stderr.isTTY) {
    return () => undefined;
  }
  let shown = -1;
  return (done) => {
    const percent = Math.floor((100 * done) / patients);
    if (percent === shown) {
      return;
    }
    shown = percent;
    const filled = Math.floor((BAR_WIDTH * done) / patients);
    const bar = '█'.repeat(filled).padEnd(BAR_WIDTH, '░');
    stderr.write(`\r${bar} ${percent} % of ${patients}${done === patients ? '\n' : ''}`);
  };
}
