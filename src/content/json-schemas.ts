import { z } from 'astro/zod';
import { commentFront, personFront, siteFront, termsFront, threadFront, versionFront } from './schemas.ts';

/** The kinds of files whose keys an editor can check, by the names of their JSON Schemas. */
const KINDS: Record<string, { schema: z.ZodType; title: string }> = {
  version: { schema: versionFront, title: 'Front matter of a version' },
  comment: { schema: commentFront, title: 'Front matter of a comment' },
  thread: { schema: threadFront, title: 'thread.yaml' },
  person: { schema: personFront, title: 'people/<person>.yaml' },
  site: { schema: siteFront, title: 'site.yaml' },
  terms: { schema: termsFront, title: 'terms.yaml' },
};

/** Below the project's folder, where the JSON Schemas lie. */
export const SCHEMA_FOLDER = 'docs/schemas';

/**
 * The JSON Schemas (draft 7, which editors know best) of every file with keys, as they are written: file name
 * and text. They say what can be told key by key; what hangs on other files, only `npm run check` tells.
 */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(KINDS).map(([name, { schema, title }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', override: figuresToo });
      return [`${name}.json`, `${JSON.stringify({ $schema, title, ...rest }, undefined, 2)}\n`];
    }),
  );
}

/** A number needs no quotation marks where the schema makes text of it first, save where it can't be right. */
function figuresToo({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodType;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  const isFigures = zodSchema._zod.def.type === 'pipe' && jsonSchema.type === 'string';
  if (isFigures && jsonSchema.pattern === undefined)
    Object.assign(jsonSchema, { type: ['string', 'number'] });
}
