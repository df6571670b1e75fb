/**
 * Records the answers anew: `npx tsx test/shared/grading/answers/record.ts`. What was asked stays;
 * read the difference, since every changed word is one that people get to see.
 */
import { writeFileSync } from 'node:fs';
import { readText } from '#test/support/repository.ts';
import { saidTo, sourcesOf } from './said.ts';

const ANSWERS = 'test/shared/grading/answers/answers.json';
const recorded: { asked: object }[] = JSON.parse(readText(ANSWERS));
const asked = recorded.map((one) => one.asked);
write(
  ANSWERS,
  asked.map((one) => ({ asked: one, said: saidTo(one) })),
);
write('test/shared/grading/answers/sources.json', sourcesOf(asked));

function write(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
