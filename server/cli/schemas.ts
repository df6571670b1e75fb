/** `npm run schemas`: writes the JSON Schema of scenario files from the contract. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scenarioJsonSchema } from './scenario-json-schema.ts';

const file = fileURLToPath(new URL('../../shared/schemas/scenario.schema.json', import.meta.url));
writeFileSync(file, scenarioJsonSchema());
