import cyrillic from '@faces/literata-cyrillic-wght-normal.woff2?url';
import greekExtended from '@faces/literata-greek-ext-wght-normal.woff2?url';
import greek from '@faces/literata-greek-wght-normal.woff2?url';
import latinExtendedItalic from '@faces/literata-latin-ext-wght-italic.woff2?url';
import latinExtended from '@faces/literata-latin-ext-wght-normal.woff2?url';
import italic from '@faces/literata-latin-wght-italic.woff2?url';
import latin from '@faces/literata-latin-wght-normal.woff2?url';
import markedCapitalsExtended from '@faces/noto-serif-greek-ext-wght-normal.woff2?url';
import markedCapitals from '@faces/noto-serif-greek-wght-normal.woff2?url';

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
    ...(/[\u0386-\u038F]/.test(sample) ? [markedCapitals] : []),
    ...(/[[\u1F00-\u1FFF]&&[\p{Lu}\p{Lt}]]/v.test(sample) ? [markedCapitalsExtended] : []),
    ...(/[\u0400-\u045F]/.test(sample) ? [cyrillic] : []),
  ];
}
