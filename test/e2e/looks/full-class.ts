import { createSession, joinSession } from '#test/support/socket.ts';

const LONG_NAME = 'Maximiliana Rodríguez-Valdivieso';

/** Fills a session with all that its console can be asked to show; answers with its code. */
export async function openFullClass(url: string): Promise<string> {
  const { code, facilitatorToken } = await createSession(url, { scenarioId: 'crs-pressor' });
  const { act } = await joinSession(url, { code, token: facilitatorToken });
  await act({ type: 'session.set', settings: { orders: 'proposed', histogram: true } });
  const learner = await joinSession(url, { code, name: LONG_NAME, role: 'learner' });
  await joinSession(url, { code, name: 'Ben', role: 'learner' });
  await act({ type: 'clock.start' });
  await act({ type: 'clock.pause' });
  await act({
    type: 'override.set',
    vital: 'spo2Percent',
    value: 82,
    rampMinutes: 0,
    kind: 'artefact',
  });
  await act({ type: 'inject.arm', injectId: 'starter-lab-late', when: { atTick: 4000 } });
  await act({ type: 'inject.fire', injectId: 'starter-probe-off' });
  await learner.act({ type: 'hand.raise', up: true });
  await learner.act({
    type: 'grade.call',
    grade: 2,
    axes: { fever: 'ge38', hypotension: 'no-pressor', hypoxia: 'none' },
    confidence: 3,
  });
  await learner.act({ type: 'order.place', intervention: 'blood-cultures' });
  await act({ type: 'bookmark.add', label: 'They noticed' });
  await act({ type: 'message.send', to: 'all', text: 'Say aloud what you see.' });
  await act({ type: 'clock.advance', minutes: 130 });
  return code;
}
