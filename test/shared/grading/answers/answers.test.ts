import { describe, expect, test } from '@jest/globals';
import { readText } from '#test/support/repository.ts';
import { saidTo, sourcesOf } from './said.ts';

interface Recorded {
  readonly asked: object;
  readonly said: object;
}

const RECORDED: Recorded[] = JSON.parse(readText('test/shared/grading/answers/answers.json'));
const SOURCES: object = JSON.parse(readText('test/shared/grading/answers/sources.json'));

describe('recorded answers', () => {
  test.each(RECORDED.map((one, index) => [index, Object.keys(one.asked).join(), one] as const))(
    '[GRADE-18] answer %d, of %s, is word for word what was recorded',
    (_index, _key, { asked, said }) => {
      expect(saidTo(asked)).toEqual(said);
    },
  );

  test('[GRADE-18] every rule of a CRS grade cites the source that was recorded', () => {
    expect(sourcesOf(RECORDED.map(({ asked }) => asked))).toEqual(SOURCES);
  });
});
