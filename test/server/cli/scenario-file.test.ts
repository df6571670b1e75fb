import { describe, expect, test } from '@jest/globals';
import { readScenario } from '#server/cli/scenario-file.ts';

describe('the case that a command is told to run', () => {
  test('is found by its id', () => {
    expect(readScenario('sepsis').id).toBe('sepsis');
  });

  test.each(['nope', '', '../schemas/scenario.schema', 'http://x', 'a%2Fb', '%zz', 'c:mild-crs'])(
    '"%s" is no id of one, and the ids are named',
    (id) => {
      expect(() => readScenario(id)).toThrow(`--scenario: "${id}" is not one of crs-fluid, `);
    },
  );

  test.each(['/nowhere/case.json', 'package.json'])(
    '%s is no file of one, and is named',
    (path) => {
      expect(() => readScenario(path)).toThrow(path);
    },
  );
});
