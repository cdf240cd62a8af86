import { blankParted } from '../text/blankParted';
import type { OffsetRange } from '../text/range';
import { announcing, namingBefore, newness, proseVerb } from './lexicon/newsWords';
import { isCoined, isNamely } from './nameForm';

/** What a text puts in quotation marks and writes as a name: "la sortie de « Xyzzy Assist »". What is only said has small letters. */
export function quotedNamesIn(text: string): readonly OffsetRange[] {
  if (!/["\u201c\u201e\u00ab]/.test(text)) return [];
  return [...text.matchAll(quoted)].flatMap(({ 1: opening, 2: name, index }) => {
    if (opening === undefined || name === undefined || !isName(name)) return [];
    const start = index + opening.length;
    return [{ start, end: start + name.length }];
  });
}

/** In UTF-16 code units. */
const longest = 61;

/** All that is quoted, for what closes one quotation must not open another: one mark may do both. */
const quoted = /(["\u201c\u201e\u00ab]\s?)([^"\u201c\u201d\u201e\u00ab\u00bb\n]{0,200}?)\s?["\u201c\u201d\u00bb]/g;

/** Several capitalised words, or one in a form that no other word has; one alone may be anything. */
function isName(text: string): boolean {
  if (text.length > longest || !/^\p{Lu}/u.test(text)) return false;
  const words = blankParted(text);
  if (words.length > 7 || !words.every(isNamely) || /[.,:;!?]$/.test(text)) return false;
  return isCoined(text) || words.filter(word => /^\p{Lu}/u.test(word)).length >= 2;
}

/**
 * Whether the words beside a quoted name say that it is one of something new: they announce it right before or right behind, or its form tells.
 * Talks, books, bands and mottos are quoted, too.
 */
export function isQuotedAsNew(text: string, { start, end }: OffsetRange): boolean {
  const before = withoutQuotedBefore(text.slice(Math.max(0, start - 300), start));
  if (titled.test(before)) return false;
  if (isCoined(text.slice(start, end))) return true;
  if (leading.test(before)) return false;
  const near = /[^,.;:!?()]*$/.exec(before.slice(-40))?.[0] ?? '';
  return (
    announcing.test(near) ||
    newness.test(near) ||
    proseVerb.test(near) ||
    namingBefore.test(near) ||
    product.test(near) ||
    isSaidNew(text.slice(end, end + 60))
  );
}

/** "Xyzzy is announced", "Xyzzy in preview" */
function isSaidNew(after: string): boolean {
  const said = saying.exec(after)?.[0];
  return said !== undefined && announcing.test(after.slice(0, said.length + 25));
}

const saying =
  /^\s?["\u201c\u201d\u00bb]?,?\s+\(?(?:(?:is|are|was|were|has|have|which|now|in|ist|wird|wurden?|est|sont|a été|en|als|es|fue|ha sido|foi|se|em)\s+)/i;

/** "Announced “Xyzzy”, “Plugh” and “": what comes before the first of those that stand side by side. */
function withoutQuotedBefore(text: string): string {
  let rest = text.replace(/["\u201c\u201e\u00ab]\s?$/, '');
  for (let count = 0; count < mostListed; count++) {
    const shorter = rest.replace(quotedBefore, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}

const mostListed = 6;
const quotedBefore =
  /["\u201c\u201e\u00ab][^"\u201c\u201d\u201e\u00ab\u00bb\n]{1,60}["\u201c\u201d\u00bb]\s?(?:,|\s(?:and|or|und|oder|sowie|et|ou|y|e)|,\s(?:and|or))\s$/i;

/** Right before it: what has a title, but is no product. */
const titled =
  /(?<!\p{L})(?:talks?|sessions?|keynotes?|panels?|workshops?|tracks?|mottos?|slogans?|themes?|titles?|titled|entitled|books?|films?|movies?|songs?|albums?|bands?|articles?|posts?|podcasts?|episodes?|(?:vortrag|vortrags|titel|thema|buch|lied|devise|artikel|beitrag|folge)|(?:conférence|présentation|atelier|livre|chanson|groupe|thème|titre|intitulée?|épisode)|(?:charla|sesión|ponencia|taller|lema|libro|canción|grupo|película|título|titulada?)|(?:palestra|sessão|livro|filme|música|tema|banda))\s*[:,]?\s*$/iu;

/** "Le produit « Xyzzy Plugh »" */
const product =
  /(?<!\p{L})(?:product|service|tool|feature|model|produit|outil|fonctionnalité|modèle|produkt|dienst|werkzeug|funktion|modell|producto|servicio|herramienta|función|modelo|produto|serviço|ferramenta|função)\s+$/iu;

const leading =
  /(?<!\p{L})(?:for|in|on|at|under|by|from|with|to|of|über|unter|bei|im|mit|zu|sous|dans|à|avec|bajo|en|con|sob|em|com)\s+(?:(?:the|our|their|der|dem|den|das|die|le|la|les|el|los|o|a)\s+)?$/iu;

/** Whether quotation marks stand around a part of a text. */
export function isQuoted(text: string, { start, end }: OffsetRange): boolean {
  return (
    /["\u201c\u201e\u00ab]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\s?["\u201c\u201d\u00bb]/.test(text.slice(end, end + 2))
  );
}
