import { escapeHtml } from './opening.ts';
import { readingVersion } from '../model/interview.ts';
import type { Mention } from '../model/related.ts';
import { href, interviewPath } from '../site.ts';
import type { Wording } from '../wording.ts';

/** Links to places in other interviews, as HTML; the title stands in the first of each interview alone. */
export function mentionLinks(mentions: readonly Mention[], wording: Wording): string {
  const byInterview = Map.groupBy(mentions, ({ interview }) => interview);
  return [...byInterview.values()].flatMap((places) => places.map(linkTo)).join(', ');

  function linkTo({ interview, id, label, page, isDrifted }: Mention, index: number): string {
    const { language, front } = readingVersion(interview);
    const lang = language === wording.language ? '' : ` lang="${language}"`;
    const title = index > 0 ? '' : `<bdi${lang}>${escapeHtml(front.title)}</bdi> `;
    const address = `${href(interviewPath(interview.id, page))}#${id}`;
    const remark = isDrifted === true ? ` (${escapeHtml(wording.drifted)})` : '';
    return `<a href="${escapeHtml(address)}">${title}${label}</a>${remark}`;
  }
}
