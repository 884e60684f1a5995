import type { Collection } from '../model/collection.ts';
import type { Interview, Passage, Version } from '../model/interview.ts';
import { personPath, pageOf, commentAddress, type AddressOf } from './address.ts';

/** The form of the files; a change that could break a program that reads them gets the next number. */
export const INTERVIEW_FORMAT = 'colloquy-interview 1';

/**
 * An interview as data, for programs: everything that its pages show, with every address. The form is
 * described in docs/exports.md.
 */
export function interviewData(
  interview: Interview,
  { people }: Pick<Collection, 'people'>,
  addressOf: AddressOf,
) {
  const { id, versions, thread } = interview;
  const home = addressOf(`/interviews/${id}/`);
  const known = new Set(people.map((person) => person.id));
  return {
    format: INTERVIEW_FORMAT,
    id,
    url: home,
    aliases: interview.aliases,
    held: interview.held,
    versions: versions.map((version) => versionData(interview, version, addressOf)),
    participants: interview.participants.map(({ id: participant, role, names }) => ({
      id: participant,
      role,
      names: Object.fromEntries(Object.entries(names).map(([language, { name }]) => [language, name])),
      ...(known.has(participant) ? { url: addressOf(personPath(participant)) } : {}),
    })),
    sections: interview.sections.map(({ slug, headings, turns }) => ({
      ...(slug === undefined ? {} : { slug, url: `${home}#${slug}` }),
      headings: Object.fromEntries(Object.entries(headings).map(([language, { text }]) => [language, text])),
      turns: turns.map(({ speaker, passages }) => ({
        speaker,
        passages: passages.map((passage) => passageData(passage, home)),
      })),
    })),
    notes: interview.notes.map(({ id: note, label, voice, language, mark, html, text, passage }) => ({
      id: note,
      label,
      voice,
      language,
      mark,
      passage,
      text,
      html,
    })),
    retired: interview.retired,
    thread:
      thread === undefined
        ? undefined
        : {
            url: thread.url,
            captured: thread.captured,
            count: thread.count,
            missing: thread.missing,
            gaps: thread.gaps,
            comments: thread.comments.map((comment) => ({
              id: comment.id,
              url: addressOf(commentAddress(interview, comment.id)),
              state: comment.state,
              author: comment.author,
              date: comment.date,
              language: comment.language,
              inReplyTo: comment.parent?.id,
              at: comment.at,
              quotes: comment.quotes.map(({ text, passage, interview: other, state }) => ({
                text,
                passage,
                interview: other,
                state,
              })),
              ...(comment.state === 'published' ? { text: comment.text, html: comment.html } : {}),
            })),
          },
  };
}

function versionData(interview: Interview, version: Version, addressOf: AddressOf) {
  const { front, language, kind, coverage } = version;
  return {
    language,
    kind,
    url: addressOf(pageOf(interview, version)),
    markdown: addressOf(`/interviews/${interview.id}/${language}.md`),
    title: front.title,
    translationOf: front.translationOf,
    translators: front.translators,
    published: front.published,
    medium: front.medium,
    source: front.source,
    license: front.license,
    summary: front.summary,
    coverage,
  };
}

function passageData({ id, texts, gaps }: Passage, home: string) {
  return {
    id,
    url: `${home}#${id}`,
    texts: Object.fromEntries(
      Object.entries(texts).map(([language, { text, html, span, notes }]) => [
        language,
        {
          text,
          html,
          ...(span > 1 ? { span } : {}),
          ...(notes.length > 0 ? { notes } : {}),
        },
      ]),
    ),
    ...(gaps.length > 0 ? { gaps } : {}),
  };
}
