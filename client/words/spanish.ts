import type { LaterMessages, Messages } from './areas.ts';
import alarms from './es/alarms.json' with { type: 'json' };
import bedside from './es/bedside.json' with { type: 'json' };
import judge from './es/judge.json' with { type: 'json' };
import landing from './es/landing.json' with { type: 'json' };
import monitor from './es/monitor.json' with { type: 'json' };
import findings from './es/sentences/findings.json' with { type: 'json' };
import flags from './es/sentences/flags.json' with { type: 'json' };
import model from './es/sentences/model.json' with { type: 'json' };
import orders from './es/sentences/orders.json' with { type: 'json' };
import refusals from './es/sentences/refusals.json' with { type: 'json' };
import tags from './es/sentences/tags.json' with { type: 'json' };
import shell from './es/shell.json' with { type: 'json' };
import type { PhraseBook } from './phrase-book.ts';

/** The words of the first page in Spanish; fetched when they are asked for. See languages.ts. */
export const spanish: Messages = {
  ...shell,
  ...landing,
  ...monitor,
  ...alarms,
  ...bedside,
  ...judge,
};

/** The Spanish words that come with the pages that need them. See areas.ts. */
export const laterSpanish: LaterMessages = {
  debrief: () => import('./es/debrief.json', { with: { type: 'json' } }),
  drill: () => import('./es/drill.json', { with: { type: 'json' } }),
  grade: () => import('./es/grade.json', { with: { type: 'json' } }),
  help: () => import('./es/help.json', { with: { type: 'json' } }),
  host: () => import('./es/host.json', { with: { type: 'json' } }),
  injects: () => import('./es/injects.json', { with: { type: 'json' } }),
  library: () => import('./es/library.json', { with: { type: 'json' } }),
  settings: () => import('./es/settings.json', { with: { type: 'json' } }),
  wall: () => import('./es/wall.json', { with: { type: 'json' } }),
};

/** What is made in English in pure code, such as a finding or an order, in Spanish. See sentences.ts. */
export const spanishBook: PhraseBook = {
  decimalMark: ',',
  kinds: { ...findings, ...flags, ...orders, ...model, ...refusals, ...tags },
};
