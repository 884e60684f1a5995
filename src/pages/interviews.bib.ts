import { pagedVersions } from '../exports/address.ts';
import { bibtex } from '../exports/bibtex.ts';
import { citationOf, rolesInWords } from '../exports/citation.ts';
import { getLibrary } from '../library.ts';
import { addressOf } from '../site.ts';
import { siteFile } from '../site-file.ts';
import { wordingFor } from '../wording.ts';

/** The whole site as one BibTeX file: every version that has a page. */
export const GET = siteFile('application/x-bibtex', async () => {
  const { site, interviews } = await getLibrary();
  const wording = wordingFor(site.language);
  const entries = interviews.flatMap((interview) =>
    pagedVersions(interview).map((version) => {
      const item = citationOf(interview, version, site, addressOf);
      return bibtex(item, rolesInWords(item, wording));
    }),
  );
  return entries.join('\n');
});
