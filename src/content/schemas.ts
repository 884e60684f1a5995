import { z } from 'astro/zod';
import { isDay, isMoment } from '../model/dates.ts';
import { INTERVIEW_ID, PASSAGE_ID } from '../model/ids.ts';
import { isLanguage } from '../model/language.ts';

// Every message has the form “what is wrong — what to do”: sources.ts adds the place. What `describe` says is
// shown by editors: json-schemas.ts writes it down for them, with the patterns that a refinement can't tell.
const text = z.string().trim().min(1, 'the text is empty — write it, or take the key away');
/** YAML reads a year as a number. */
const figures = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);
const day = z
  .preprocess(
    figures,
    z.string().refine(isDay, {
      error: (issue) => `“${String(issue.input)}” is not a date — write it as 2024-11-27`,
    }),
  )
  .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const moment = z
  .preprocess(
    figures,
    z.string().refine(isMoment, {
      error: (issue) =>
        `“${String(issue.input)}” is not a date — write it as 2024-11-27 or 2024-11-27T09:30:00Z`,
    }),
  )
  .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}(?:T.+)?$' });
/** A date, a month, a year or words. */
const when = z.preprocess(figures, text);
const webAddress = z
  .string()
  .refine((value) => /^https?:\/\/[^\s/]+/.test(value) && URL.canParse(value), {
    error: (issue) => `“${String(issue.input)}” is not a web address — write it with https://`,
  })
  .meta({ pattern: '^https?://[^\\s/]+' });
const language = z
  .string()
  .refine(isLanguage, {
    error: (issue) =>
      `“${String(issue.input)}” is not a language tag — write it as in BCP 47, such as en, zh-Hans or grc`,
  })
  .meta({ pattern: '^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$' });
const interviewId = z.string().regex(INTERVIEW_ID, {
  error: (issue) =>
    `“${String(issue.input)}” can't be an interview's address — use small letters, digits and single hyphens`,
});
const passageId = z
  .string()
  .regex(PASSAGE_ID, { error: (issue) => `“${String(issue.input)}” is not a passage id — write it as p14` });
const role = z
  .enum(['interviewer', 'interviewee', 'other'])
  .describe('Who asks and who answers; may stand in any version');

const participant = z.strictObject({
  name: text.describe('The name as it stands before a turn, in this version'),
  role: role.optional(),
  short: text.describe('A shorter name for the margin').optional(),
});

/** The front matter of a version. */
export const versionFront = z.strictObject({
  title: text.describe('The title in this version’s language'),
  translationOf: language.describe('Language of the original; leave it out in an original').optional(),
  translators: z.array(text).describe('Who translated this version').optional(),
  familyNames: z.array(text).describe('Parts of names that are family names, for citations').optional(),
  published: day.describe('When this version was published: 2024-11-27').optional(),
  held: when.describe('When the talk took place: a date, a month (2024-07), a year, or words').optional(),
  medium: text.describe('Such as podcast, letter or dialogue').optional(),
  source: z
    .strictObject({ name: text.describe('Where it was first published'), url: webAddress.optional() })
    .describe('Where this version comes from')
    .optional(),
  license: text.describe('The licence of this version, such as CC BY 4.0').optional(),
  summary: text.describe('One or two sentences').optional(),
  subjects: z.array(text).describe('Shelves to browse; in the version that is read first').optional(),
  draft: z.boolean().describe('true: seen by npm run dev alone').optional(),
  aliases: z.array(interviewId).describe('Earlier addresses of this interview').optional(),
  participants: z
    .record(z.string(), participant)
    .describe('Who speaks, by id; an id that is a file in people/ has a page of its own')
    .optional(),
});

/** The front matter of a comment; a name may be missing only where the comment was taken away. */
export const commentFront = z
  .strictObject({
    author: z
      .strictObject({ name: text, url: webAddress.optional() })
      .describe('Who wrote it; missing only where the comment was taken away')
      .optional(),
    date: moment.describe('2024-11-27 or 2024-11-27T09:30:00Z, where it is known').optional(),
    datePrecision: z.enum(['exact', 'day', 'unknown']).describe('How much of the date is known').optional(),
    inReplyTo: z.int().positive().describe('Number of the comment that it answers').optional(),
    lang: language.describe('Language of the comment, where it is not the site’s').optional(),
    isAuthor: z.boolean().describe('true: written by the author of the post').optional(),
    sourceUrl: webAddress.describe('Where the comment stands at its source').optional(),
    sourceId: z.preprocess(figures, text).describe('Its id at the source, for later imports').optional(),
    reactions: z
      .record(z.string(), z.int().nonnegative())
      .describe('How many readers reacted, by reaction')
      .optional(),
    digest: z.preprocess(figures, text).describe('Written by npm run withdraw').optional(),
    state: z
      .enum(['published', 'deleted', 'withdrawn'])
      .describe('withdrawn is written by npm run withdraw')
      .optional(),
    because: text.describe('Why it was taken away; written by npm run withdraw').optional(),
    at: passageId.describe('The passage that it is about, such as p14').optional(),
    quotes: z
      .array(
        z.strictObject({
          text: text.describe('The words that are quoted'),
          passage: passageId.describe('The passage in which they stand').optional(),
          interview: interviewId.describe('The interview, where it is another one').optional(),
          state: z.enum(['ok', 'drifted', 'orphan', 'elsewhere']),
        }),
      )
      .describe('What it quotes; written by npm run passages')
      .optional(),
  })
  .refine((front) => front.author !== undefined || (front.state ?? 'published') !== 'published', {
    path: ['author'],
    message: 'the key “author” is missing — write author: { name: … }',
  });

/** `thread.yaml`. */
export const threadFront = z.strictObject({
  url: webAddress.describe('Where the discussion took place').optional(),
  captured: moment.describe('When it was saved there').optional(),
  statedCount: z.int().nonnegative().describe('How many comments the source said there were').optional(),
  gaps: z.array(text).describe('What is known to be missing').optional(),
  page: z.literal('own').describe('own: the thread has a page for itself').optional(),
});

/** `people/<person>.yaml`. */
export const personFront = z.strictObject({
  names: z.record(language, text).describe('The name by language, such as { en: Socrates }'),
  bio: text.describe('One line about the person').optional(),
  links: z
    .array(z.strictObject({ name: text, url: webAddress }))
    .describe('Pages elsewhere: name and url')
    .optional(),
});

/** `site.yaml`. */
export const siteFront = z.strictObject({
  title: text.describe('The site’s name').optional(),
  description: text.describe('One or two sentences for the front page').optional(),
  language: language.describe('Language of the interface: en or zh-Hans').optional(),
  authors: z.array(text).describe('Who makes the site').optional(),
  corrections: text.describe('Where errors are reported: a mailto: address or a new-issue page').optional(),
  featured: z
    .string()
    .regex(/^[a-z0-9-]+#p\d+[a-z]*$/, {
      error: (issue) => `“${String(issue.input)}” is not a passage’s address — write it as ion#p5`,
    })
    .describe('A passage for the front page, such as ion#p5')
    .optional(),
  offline: z.boolean().describe('false: browsers keep nothing for when there is no network').optional(),
  socialCards: z.boolean().describe('false: no pictures for shared links').optional(),
});

/** `terms.yaml`. */
export const termsFront = z.array(
  z.strictObject({
    term: text.describe('The term as it stands in the originals'),
    language: language.describe('Language of the term'),
    forms: z.array(text).describe('Other forms in which it stands').optional(),
    renderings: z
      .array(text)
      .min(1, 'no rendering is given — name at least one')
      .describe('Accepted renderings, in any translation'),
    note: text.describe('A remark for readers').optional(),
  }),
);
