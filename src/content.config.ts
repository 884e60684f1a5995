import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { contentLoader } from './content/loader.ts';
import { readSettings } from './settings.ts';

const { contentDir, contentName } = readSettings();

/** The schemas of the files themselves are in content/schemas.ts, where errors know their lines. */
export const collections = {
  interviews: defineCollection({
    loader: contentLoader(contentDir, contentName),
    schema: z.strictObject({ id: z.string() }),
  }),
};
