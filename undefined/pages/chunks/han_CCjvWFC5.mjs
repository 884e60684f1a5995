// src/model/han.ts
/** The inside of a character class: Han characters, kana, and the marks that stand among them. */
var CJK = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆〇ｰ";
new RegExp(`(?<=[${CJK}，。、；：？！」』）])\\n(?=[${CJK}「『（])`, "gu");
export { CJK as t };
