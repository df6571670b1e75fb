import { expect, test } from '@jest/globals';
import { scenarioJsonSchema } from '#server/cli/scenario-json-schema.ts';
import { readText } from '#test/support/repository.ts';

test('[HOUSE-12] the committed schema of scenario files is the one that npm run schemas writes', () => {
  expect(readText('shared/schemas/scenario.schema.json')).toBe(scenarioJsonSchema());
});
