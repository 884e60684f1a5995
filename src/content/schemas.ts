import { z } from 'astro/zod';
import { isDay, isMoment } from '../model/dates.ts';
import { INTERVIEW_ID, PASSAGE_ID } from '../model/ids.ts';
import { isLanguage } from '../model/language.ts';

// Every message has the form “what is wrong — what to do”: sources.ts adds the place.
const text = z.string().trim().min(1, 'the text is empty — write it, or take the key away');
/** YAML reads a year as a number. */
const figures = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);
const day = z.preprocess(
  figures,
  z.string().refine(isDay, {
    error: (issue) => `“${String(issue.input)}” is not a date — write it as 2024-11-27`,
  }),
);
const moment = z.preprocess(
  figures,
  z.string().refine(isMoment, {
    error: (issue) =>
      `“${String(issue.input)}” is not a date — write it as 2024-11-27 or 2024-11-27T09:30:00Z`,
  }),
);
/** A date, a month, a year or words. */
const when = z.preprocess(figures, text);
const webAddress = z.string().refine((value) => /^https?:\/\/[^\s/]+/.test(value) && URL.canParse(value), {
  error: (issue) => `“${String(issue.input)}” is not a web address — write it with https://`,
});
const language = z.string().refine(isLanguage, {
  error: (issue) =>
    `“${String(issue.input)}” is not a language tag — write it as in BCP 47, such as en, zh-Hans or grc`,
});
const interviewId = z.string().regex(INTERVIEW_ID, {
  error: (issue) =>
    `“${String(issue.input)}” can't be an interview's address — use small letters, digits and single hyphens`,
});
const passageId = z
  .string()
  .regex(PASSAGE_ID, { error: (issue) => `“${String(issue.input)}” is not a passage id — write it as p14` });
const role = z.enum(['interviewer', 'interviewee', 'other']);

const participant = z.strictObject({ name: text, role: role.optional(), short: text.optional() });

/** The front matter of a version. */
export const versionFront = z.strictObject({
  title: text,
  translationOf: language.optional(),
  translators: z.array(text).optional(),
  familyNames: z.array(text).optional(),
  published: day.optional(),
  held: when.optional(),
  medium: text.optional(),
  source: z.strictObject({ name: text, url: webAddress.optional() }).optional(),
  license: text.optional(),
  summary: text.optional(),
  subjects: z.array(text).optional(),
  draft: z.boolean().optional(),
  aliases: z.array(interviewId).optional(),
  participants: z.record(z.string(), participant).optional(),
});

/** The front matter of a comment; a name may be missing only where the comment was taken away. */
export const commentFront = z
  .strictObject({
    author: z.strictObject({ name: text, url: webAddress.optional() }).optional(),
    date: moment.optional(),
    datePrecision: z.enum(['exact', 'day', 'unknown']).optional(),
    inReplyTo: z.int().positive().optional(),
    lang: language.optional(),
    isAuthor: z.boolean().optional(),
    sourceUrl: webAddress.optional(),
    sourceId: z.preprocess(figures, text).optional(),
    reactions: z.record(z.string(), z.int().nonnegative()).optional(),
    digest: z.preprocess(figures, text).optional(),
    state: z.enum(['published', 'deleted', 'withdrawn']).optional(),
    because: text.optional(),
    at: passageId.optional(),
    quotes: z
      .array(
        z.strictObject({
          text,
          passage: passageId.optional(),
          interview: interviewId.optional(),
          state: z.enum(['ok', 'drifted', 'orphan', 'elsewhere']),
        }),
      )
      .optional(),
  })
  .refine((front) => front.author !== undefined || (front.state ?? 'published') !== 'published', {
    path: ['author'],
    message: 'the key “author” is missing — write author: { name: … }',
  });

/** `thread.yaml`. */
export const threadFront = z.strictObject({
  url: webAddress.optional(),
  captured: moment.optional(),
  statedCount: z.int().nonnegative().optional(),
  gaps: z.array(text).optional(),
  page: z.literal('own').optional(),
});

/** `people/<person>.yaml`. */
export const personFront = z.strictObject({
  names: z.record(language, text),
  bio: text.optional(),
  links: z.array(z.strictObject({ name: text, url: webAddress })).optional(),
});

/** `site.yaml`. */
export const siteFront = z.strictObject({
  title: text.optional(),
  description: text.optional(),
  language: language.optional(),
  authors: z.array(text).optional(),
  corrections: text.optional(),
  featured: z
    .string()
    .regex(/^[a-z0-9-]+#p\d+[a-z]*$/, {
      error: (issue) => `“${String(issue.input)}” is not a passage’s address — write it as ion#p5`,
    })
    .optional(),
  offline: z.boolean().optional(),
  socialCards: z.boolean().optional(),
});

/** `terms.yaml`. */
export const termsFront = z.array(
  z.strictObject({
    term: text,
    language,
    forms: z.array(text).optional(),
    renderings: z.array(text).min(1, 'no rendering is given — name at least one'),
    note: text.optional(),
  }),
);
