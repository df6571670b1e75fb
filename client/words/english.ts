import type { LaterMessages } from './areas.ts';
import alarms from './en/alarms.json' with { type: 'json' };
import bedside from './en/bedside.json' with { type: 'json' };
import type debrief from './en/debrief.json';
import type drill from './en/drill.json';
import type grade from './en/grade.json';
import type help from './en/help.json';
import type host from './en/host.json';
import type injects from './en/injects.json';
import judge from './en/judge.json' with { type: 'json' };
import landing from './en/landing.json' with { type: 'json' };
import type caseLibrary from './en/library.json';
import monitor from './en/monitor.json' with { type: 'json' };
import type settings from './en/settings.json';
import shell from './en/shell.json' with { type: 'json' };
import type wall from './en/wall.json';

/** The English words that come with the first page; keys are `screen.element.meaning`. */
export const english = {
  ...shell,
  ...landing,
  ...monitor,
  ...alarms,
  ...bedside,
  ...judge,
};

/** The English words that come with the pages that need them. See areas.ts. */
export const laterEnglish: LaterMessages = {
  debrief: () => import('./en/debrief.json', { with: { type: 'json' } }),
  drill: () => import('./en/drill.json', { with: { type: 'json' } }),
  grade: () => import('./en/grade.json', { with: { type: 'json' } }),
  help: () => import('./en/help.json', { with: { type: 'json' } }),
  host: () => import('./en/host.json', { with: { type: 'json' } }),
  injects: () => import('./en/injects.json', { with: { type: 'json' } }),
  library: () => import('./en/library.json', { with: { type: 'json' } }),
  settings: () => import('./en/settings.json', { with: { type: 'json' } }),
  wall: () => import('./en/wall.json', { with: { type: 'json' } }),
};

/** Every English word of the interface. */
export type EnglishWords = typeof english &
  typeof debrief &
  typeof drill &
  typeof grade &
  typeof help &
  typeof host &
  typeof injects &
  typeof caseLibrary &
  typeof settings &
  typeof wall;

/** The key of a text. */
export type WordKey = keyof EnglishWords;
