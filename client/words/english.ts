import bedside from './en/bedside.json' with { type: 'json' };
import grade from './en/grade.json' with { type: 'json' };
import host from './en/host.json' with { type: 'json' };
import landing from './en/landing.json' with { type: 'json' };
import caseLibrary from './en/library.json' with { type: 'json' };
import monitor from './en/monitor.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import wall from './en/wall.json' with { type: 'json' };

/** Every English word of the interface, one file per area; keys are `screen.element.meaning`. */
export const english = {
  ...shell,
  ...landing,
  ...caseLibrary,
  ...host,
  ...monitor,
  ...bedside,
  ...wall,
  ...grade,
};

/** The key of a text. */
export type WordKey = keyof typeof english;
