const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);
const HAN = new Set(['zh', 'lzh', 'yue', 'wuu', 'nan', 'hak', 'gan', 'hsn', 'cdo', 'ja']);

/** Whether `tag` is a well-formed BCP 47 language tag in its canonical spelling (`zh-Hans`, not `zh-hans`). */
export function isLanguage(tag: string): boolean {
  return canonicalLanguage(tag) === tag;
}

/**
 * The canonical spelling of a well-formed BCP 47 tag; undefined where it is not one. Languages have two or
 * three letters: the longer ones that the syntax leaves room for (`english`) were never given out.
 */
export function canonicalLanguage(tag: string): string | undefined {
  if (!canonicalTags.has(tag)) canonicalTags.set(tag, canonicalOf(tag));
  return canonicalTags.get(tag);
}

/** Every file is asked for its language, and they are few. */
const canonicalTags = new Map<string, string | undefined>();

function canonicalOf(tag: string): string | undefined {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag);
    return /^[a-z]{2,3}(?:-|$)/.test(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/** The primary subtag: `zh` of `zh-Hans`. */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

/** The base direction of text in this language. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(primaryLanguage(tag)) || /-(Arab|Hebr|Syrc|Thaa)\b/.test(tag) ? 'rtl' : 'ltr';
}

/** Whether the language is written without spaces between words, in Han characters or kana. */
export function isHan(tag: string): boolean {
  return HAN.has(primaryLanguage(tag));
}

/** By the language that they are in, with the answers it has given: each page asks for the same few. */
const names = new Map<string, { display: Intl.DisplayNames; known: Map<string, string> }>();
/** Each takes as long to make as a hundred answers of it. */
const lists = new Map<string, Intl.ListFormat>();

/** Names that Unicode's lists lack, by the language that they are in. */
const FURTHER_NAMES: Record<string, Record<string, string>> = { zh: { lzh: '文言文' } };

/**
 * The language's name in the language `inLanguage`: “Ancient Greek” for `grc` in English; where that has none,
 * in English.
 */
export function languageName(tag: string, inLanguage: string): string {
  const { display, known } = names.get(inLanguage) ?? {
    display: new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'none' }),
    known: new Map<string, string>(),
  };
  names.set(inLanguage, { display, known });
  const name =
    known.get(tag) ??
    display.of(tag) ??
    FURTHER_NAMES[primaryLanguage(inLanguage)]?.[tag] ??
    (inLanguage === 'en' ? tag : languageName(tag, 'en'));
  known.set(tag, name);
  return name;
}

/** How the language lists things: “a, b and c”. */
export function listFormat(language: string): Intl.ListFormat {
  const known = lists.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction' });
  lists.set(language, known);
  return known;
}
