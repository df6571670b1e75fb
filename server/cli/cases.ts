import { parseArgs } from 'node:util';
import { type CaseFigures, caseFigures } from './cases/case-figures.ts';
import { caseHeadings, caseLine, summariseCase } from './cases/case-table.ts';
import { builtInCases, readScenario } from './scenario-file.ts';
import { seedRange } from './seeds.ts';
import { runCommand } from './usage.ts';

/**
 * `npm run cases`: runs every built-in case by the care rules over many seeds and prints how often
 * it peaks at the grade it states, with the medians of its course. `--scenario` takes one case,
 * `--json` prints one line of JSON for each.
 */
await runCommand(() => {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: {
      scenario: { type: 'string' },
      seeds: { type: 'string', default: '1-200' },
      json: { type: 'boolean', default: false },
    },
  });
  const seeds = seedRange(values.seeds);
  const cases = values.scenario === undefined ? builtInCases() : [values.scenario];
  const scenarios = cases.map(readScenario);
  if (!values.json) {
    print(caseHeadings());
  }
  for (const scenario of scenarios) {
    const courses: CaseFigures[] = seeds.map((seed) => caseFigures(scenario, seed));
    const summary = summariseCase(scenario, courses);
    print(values.json ? JSON.stringify(summary) : caseLine(summary));
  }
});

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
