import cyrillic from '@fontsource-variable/literata/files/literata-cyrillic-wght-normal.woff2?url';
import greekExtended from '@fontsource-variable/literata/files/literata-greek-ext-wght-normal.woff2?url';
import greek from '@fontsource-variable/literata/files/literata-greek-wght-normal.woff2?url';
import latinExtendedItalic from '@fontsource-variable/literata/files/literata-latin-ext-wght-italic.woff2?url';
import latinExtended from '@fontsource-variable/literata/files/literata-latin-ext-wght-normal.woff2?url';
import italic from '@fontsource-variable/literata/files/literata-latin-wght-italic.woff2?url';
import latin from '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2?url';

const LATIN_EXTENDED = /[\u0100-\u02BA\u02BD-\u02C5\u1D00-\u1DBF\u1E00-\u1E9F\u1EF2-\u1EFF]/;

/**
 * Addresses of the font files that a page needs at once, told from a sample of its text: styles/fonts.css
 * shows a face only where it is there at first paint, so what is not preloaded waits for the next page.
 */
export function facesFor(sample: string, hasItalic: boolean): string[] {
  const extended = LATIN_EXTENDED.test(sample);
  return [
    latin,
    ...(hasItalic ? [italic] : []),
    ...(extended ? [latinExtended] : []),
    ...(extended && hasItalic ? [latinExtendedItalic] : []),
    ...(/[\u0370-\u03FF]/.test(sample) ? [greek] : []),
    ...(/[\u1F00-\u1FFF]/.test(sample) ? [greekExtended] : []),
    ...(/[\u0400-\u045F]/.test(sample) ? [cyrillic] : []),
  ];
}
