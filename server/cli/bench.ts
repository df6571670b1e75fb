import { parseArgs } from 'node:util';
import { benchEngine } from './bench/engine.ts';
import { type Measured, measuredTable } from './bench/measured.ts';
import { runCommand, UsageError } from './usage.ts';

/** What can be measured; each takes well under two minutes. */
const BENCHES: Readonly<Record<string, () => Promise<readonly Measured[]>>> = {
  engine: benchEngine,
};

/**
 * Measures how fast something is, beside its limit in the same run: `npm run bench -- engine`.
 * `--json` gives one line, else a table.
 */
await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [name = '', ...rest] = positionals;
  const bench = BENCHES[name];
  if (bench === undefined || rest.length > 0) {
    const known = Object.keys(BENCHES).join(', ');
    throw new UsageError(`bench takes one of ${known}, not "${positionals.join(' ')}"`);
  }
  const measured = await bench();
  const text = values.json ? JSON.stringify({ bench: name, measured }) : measuredTable(measured);
  process.stdout.write(`${text}\n`);
});
