/** The inside of a character class: Han characters, kana, and the marks that stand among them. */
export const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆〇ｰ';

const SOFT_BREAK = new RegExp(`(?<=[${CJK}，。、；：？！」』）])\\n(?=[${CJK}「『（])`, 'gu');

/** The text with line ends taken out where Han or kana stand on both sides: no space belongs there. */
export function joinHanLines(text: string): string {
  return text.includes('\n') ? text.replace(SOFT_BREAK, '') : text;
}
