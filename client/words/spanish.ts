import alarms from './es/alarms.json' with { type: 'json' };
import bedside from './es/bedside.json' with { type: 'json' };
import debrief from './es/debrief.json' with { type: 'json' };
import drill from './es/drill.json' with { type: 'json' };
import grade from './es/grade.json' with { type: 'json' };
import host from './es/host.json' with { type: 'json' };
import injects from './es/injects.json' with { type: 'json' };
import judge from './es/judge.json' with { type: 'json' };
import landing from './es/landing.json' with { type: 'json' };
import caseLibrary from './es/library.json' with { type: 'json' };
import monitor from './es/monitor.json' with { type: 'json' };
import findings from './es/sentences/findings.json' with { type: 'json' };
import flags from './es/sentences/flags.json' with { type: 'json' };
import model from './es/sentences/model.json' with { type: 'json' };
import orders from './es/sentences/orders.json' with { type: 'json' };
import refusals from './es/sentences/refusals.json' with { type: 'json' };
import settings from './es/settings.json' with { type: 'json' };
import shell from './es/shell.json' with { type: 'json' };
import wall from './es/wall.json' with { type: 'json' };
import type { PhraseBook } from './phrase-book.ts';

/** The words of the interface in Spanish; fetched when they are asked for. See languages.ts. */
export const spanish: Readonly<Record<string, string>> = {
  ...alarms,
  ...bedside,
  ...debrief,
  ...drill,
  ...grade,
  ...host,
  ...injects,
  ...judge,
  ...landing,
  ...caseLibrary,
  ...monitor,
  ...settings,
  ...shell,
  ...wall,
};

/** What is made in English in pure code, such as a finding or an order, in Spanish. See sentences.ts. */
export const spanishBook: PhraseBook = {
  decimalMark: ',',
  kinds: { ...findings, ...flags, ...orders, ...model, ...refusals },
};
