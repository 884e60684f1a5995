/** How a book looks where the reader's own settings leave room: the reading systems choose face and size. */
export const BOOK_STYLE = `.passage { margin: 0 0 1em; break-inside: auto; }
.passage p { margin: 0 0 0.4em; }
.speaker { font-weight: bold; }
.other { margin: 0.3em 0 0; margin-inline-start: 1.2em; font-size: 0.92em; color: #5d5850; }
.narration { font-style: italic; }
.absent, .gone { color: #5d5850; font-style: italic; font-size: 0.9em; }
h1 .other, h2 .other, h3 .other { display: block; margin-inline-start: 0; font-weight: normal; }
h2, h3 { margin: 2em 0 1em; break-after: avoid; }
.note { font-size: 0.9em; margin: 0.6em 0; }
.note-ref { font-size: 0.75em; line-height: 0; vertical-align: super; }
.facts { font-size: 0.9em; }
.thread ol { list-style: none; margin: 0; padding: 0; }
.thread ol ol { margin-inline-start: 1em; padding-inline-start: 0.8em; border-inline-start: 1px solid #c9c1b4; }
.thread h3 { margin: 1.2em 0 0.2em; font-size: 1em; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; }
td, th { padding: 0.2em 0.6em; border: 1px solid #c9c1b4; text-align: start; }
.left { text-align: left; } .right { text-align: right; } .center { text-align: center; }
pre { white-space: pre-wrap; }
`;
