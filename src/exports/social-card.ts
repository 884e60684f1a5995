import { Renderer, type FontDetails, type Node } from '@takumi-rs/core';
import { directionOf, isHan } from '../model/language.ts';
import { facesFor, fontsFor } from './card-faces.ts';
import { CARD_SIZE } from './open-graph.ts';

/** What stands on the picture that a shared link shows. */
export interface Card {
  site: string;
  title: string;
  language: string;
  /** The original's title, where it is another. */
  original?: { title: string; language: string } | undefined;
  /** Who talks, in a line. */
  people: string;
  /** Of what it is a translation, in a line. */
  about: string;
  /** The language of the interface, in which the lines about it are written. */
  interfaceLanguage: string;
}

// The site's own colours in its light scheme: tokens.css.
const PAGE = '#fbf9f4';
const INK = '#24211c';
const SOFT = '#665f54';
const BRICK = '#8a2f21';

let renderer: Renderer | undefined;
/** Faces that the renderer has, or is about to: whoever needs one waits for it, whoever has asked first. */
const registered = new Map<FontDetails, Promise<unknown>>();

/** The card as PNG. A line in a script that none of the faces has is left out, rather than shown as boxes. */
export async function drawCard(card: Card): Promise<Uint8Array> {
  renderer ??= new Renderer();
  const { interfaceLanguage: language } = card;
  const original = card.original ?? { title: '', language };
  const lines = [
    { text: card.site, language },
    { text: card.title, language: card.language },
    { text: original.title, language: original.language },
    { text: card.people, language },
    { text: card.about, language },
  ];
  const shown = new Set<string>();
  for (const { text, language: own } of lines) {
    const fonts = await fontsFor(text, own);
    if (fonts === undefined) continue;
    shown.add(text);
    for (const font of fonts) {
      const registering = registered.get(font) ?? renderer.registerFont(font);
      registered.set(font, registering);
      await registering;
    }
  }
  const only = (text: string): string => (shown.has(text) ? text : '');
  const node = layOut({
    ...card,
    site: only(card.site),
    title: only(card.title),
    original: card.original !== undefined && shown.has(original.title) ? card.original : undefined,
    people: only(card.people),
    about: only(card.about),
  });
  return new Uint8Array(await renderer.render(node, { ...CARD_SIZE, format: 'png' }));
}

function layOut({ site, title, language, original, people, about, interfaceLanguage }: Card): Node {
  const size = sizeFor(title);
  const side = directionOf(language) === 'rtl' ? 'right' : 'left';
  return box(
    {
      width: '100%',
      height: '100%',
      flexDirection: 'column',
      backgroundColor: PAGE,
      padding: '56px 72px 52px',
    },
    line(site, interfaceLanguage, side, { fontSize: 28, fontWeight: 600, color: INK }, 1),
    box(
      {
        flexDirection: 'column',
        flexGrow: 1,
        justifyContent: 'center',
        ...(side === 'right'
          ? { borderRight: `6px solid ${BRICK}`, paddingRight: 40 }
          : { borderLeft: `6px solid ${BRICK}`, paddingLeft: 40 }),
        margin: '36px 0',
      },
      line(title, language, side, { fontSize: size, fontWeight: 600, color: INK, lineHeight: 1.18 }, 3),
      ...(original === undefined
        ? []
        : [
            line(
              original.title,
              original.language,
              side,
              { fontSize: Math.min(36, size - 10), color: SOFT, lineHeight: 1.4, marginTop: 20 },
              2,
            ),
          ]),
    ),
    line(people, interfaceLanguage, side, { fontSize: 30, color: INK, lineHeight: 1.3 }, 1),
    line(about, interfaceLanguage, side, { fontSize: 24, color: BRICK, lineHeight: 1.4, marginTop: 6 }, 1),
  );
}

/** Larger letters for a shorter title; a Han character is as wide as two. */
function sizeFor(title: string): number {
  const width = [...title].reduce(
    (sum, letter) => sum + (/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/.test(letter) ? 2 : 1),
    0,
  );
  return width <= 28 ? 84 : width <= 50 ? 68 : width <= 90 ? 54 : 44;
}

function box(style: object, ...children: Node[]): Node {
  return { type: 'container', style: { display: 'flex', ...style }, children } as Node;
}

/** A text of at most so many lines; what does not fit ends in dots. */
function line(text: string, language: string, side: 'left' | 'right', style: object, most: number): Node {
  return {
    type: 'text',
    text,
    lang: language,
    style: {
      fontFamily: facesFor(language)
        .map(({ name }) => `"${name}"`)
        .join(', '),
      direction: directionOf(language),
      textAlign: side,
      width: '100%',
      textWrap: 'balance',
      wordBreak: isHan(language) ? 'break-all' : 'normal',
      textOverflow: 'ellipsis',
      lineClamp: most,
      ...style,
    },
  } as Node;
}
