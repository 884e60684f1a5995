import { pickFrom } from './quotes.ts';

/** Words with what stands behind them, or single characters where there are no spaces. */
const TOKEN =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\s*[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** A text in a language. */
interface Model {
  language: string;
  text: string;
}

/**
 * A writer of texts in the languages of the models: at least `length` UTF-16 units long, each word one that
 * follows the word before it there. Pairs of words are as common as in the models, longer quotes stand once or
 * twice.
 */
export function writerLike(
  models: readonly Model[],
): (language: string, length: number, random: () => number) => string {
  const followers = new Map<string, Map<string, string[]>>();
  for (const { language, text } of models) {
    const own = followers.get(language) ?? new Map<string, string[]>();
    followers.set(language, own);
    let last = '';
    for (const [token] of text.matchAll(TOKEN)) {
      const next = own.get(last);
      if (next === undefined) own.set(last, [token]);
      else next.push(token);
      last = token;
    }
  }
  return (language, length, random) => {
    const own = followers.get(language);
    if (own === undefined) throw new Error(`There is no text in ${language} to write like.`);
    let [text, last] = ['', ''];
    while (text.length < length) {
      last = pickFrom(own.get(last) ?? own.get('') ?? [], random);
      text += last;
    }
    return text.trim();
  };
}
