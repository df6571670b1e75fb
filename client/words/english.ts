import alarms from './en/alarms.json' with { type: 'json' };
import bedside from './en/bedside.json' with { type: 'json' };
import debrief from './en/debrief.json' with { type: 'json' };
import drill from './en/drill.json' with { type: 'json' };
import grade from './en/grade.json' with { type: 'json' };
import host from './en/host.json' with { type: 'json' };
import injects from './en/injects.json' with { type: 'json' };
import judge from './en/judge.json' with { type: 'json' };
import landing from './en/landing.json' with { type: 'json' };
import caseLibrary from './en/library.json' with { type: 'json' };
import monitor from './en/monitor.json' with { type: 'json' };
import settings from './en/settings.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import wall from './en/wall.json' with { type: 'json' };

/** Every English word of the interface, one file per area; keys are `screen.element.meaning`. */
export const english = {
  ...shell,
  ...settings,
  ...landing,
  ...caseLibrary,
  ...host,
  ...injects,
  ...monitor,
  ...alarms,
  ...bedside,
  ...judge,
  ...wall,
  ...drill,
  ...debrief,
  ...grade,
};

/** The key of a text. */
export type WordKey = keyof typeof english;
