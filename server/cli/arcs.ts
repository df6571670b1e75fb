/** `npm run arcs`: works out how the grades of every built-in case rise and fall, and keeps it. */
import { writeFileSync } from 'node:fs';
import { arcOf, foldForArc } from '#shared/debrief/arc.ts';
import { builtInCases, readScenario } from './scenario-file.ts';

const file = new URL('../scenarios/arcs.json', import.meta.url);
const arcs = builtInCases().map((id) => {
  const scenario = readScenario(id);
  const fold = foldForArc(scenario);
  fold.advance(scenario.endTick);
  return `  ${JSON.stringify(id)}: ${JSON.stringify(arcOf(fold))}`;
});
writeFileSync(file, `{\n${arcs.join(',\n')}\n}\n`);
