import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readArguments } from './arguments.ts';
import { jsonSchemas, SCHEMA_FOLDER } from '../content/json-schemas.ts';
import { writeIfNew } from '../content/ledger-files.ts';

/* npm run schemas: writes the JSON Schemas that editors check the content's keys by, from src/content/schemas.ts. */
readArguments('npm run schemas: writes docs/schemas/', {});
await mkdir(SCHEMA_FOLDER, { recursive: true });
for (const [name, text] of jsonSchemas())
  if (await writeIfNew(join(SCHEMA_FOLDER, name), text)) console.log(`${SCHEMA_FOLDER}/${name} is written`);
