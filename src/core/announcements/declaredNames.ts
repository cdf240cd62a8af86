import type { OffsetRange } from '../text/range';
import { isApposition } from './apposition';
import { person } from './lexicon/nameWords';
import { namingWord, notNamed, past, proseVerb } from './lexicon/newsWords';
import { isCoined } from './nameForm';
import type { ReadText } from './lexicon/wordGroup';

/**
 * The names right behind announcing words, whoever's they are: "introduces Xyzzy, a set of …", "announced xyzzyOS 3, PlughKit and CaveBook",
 * "una nueva herramienta llamada Xyzzy". A capital makes no name (whole languages write their nouns so): it has a product's form, or its
 * sentence says what it is.
 */
export function declaredNamesIn(read: ReadText): readonly DeclaredName[] {
  const { text } = read;
  const found: DeclaredName[] = [];
  for (const { end } of proseVerb.rangesIn(read))
    found.push(...listedFrom(text, end).map(range => ({ range, isDeclared: true })));
  for (const { end } of namingWord.rangesIn(read)) {
    const range = nameAt(text, end);
    if (range && isOfThing(text.slice(Math.max(0, end - 40), end))) found.push({ range, isDeclared: false });
  }
  return found;
}

export interface DeclaredName {
  readonly range: OffsetRange;
  /** It is announced; else its sentence only says that something is called so. */
  readonly isDeclared: boolean;
}

/** The first name behind a verb, and those that go on its list. */
function listedFrom(text: string, start: number): readonly OffsetRange[] {
  const first = nameAt(text, start);
  if (!first || past.test(text.slice(Math.max(0, start - 100), start).replace(/^.*[.!?]\s/s, ''))) return [];
  const name = text.slice(first.start, first.end);
  if (!isNameful(name) || isOfSomebody(text, first.end)) return isTold(text, first) ? [first] : [];
  const found = [first];
  for (let next = nextInList(text, first.end); next && found.length < mostListed; next = nextInList(text, next.end))
    found.push(next);
  return found;
}

const mostListed = 12;

function nextInList(text: string, at: number): OffsetRange | undefined {
  const joint = joining.exec(text.slice(at, at + 40))?.[0];
  const range = joint === undefined ? undefined : nameAt(text, at + joint.length);
  return range && isNameful(text.slice(range.start, range.end)) ? range : undefined;
}

const joining =
  /^\s*(?:,\s*(?:(?:and|und|et|y|e)\s+)?|\s(?:and|und|et|y|e|&)\s+)(?:(?:the|an?|its|der|die|das|ein(?:en?)?|le|la|les|une?|el|los|las|un|una|o|os|as|um|uma)\s+)?(?:(?:new|neue[rsn]?|nouve(?:au|aux|lle|lles)|nuev[oa]s?|nov[oa]s?)\s+)?/iu;

/** "Plugh AI": what products and no people have behind their names. */
const abbreviated = /^\p{Lu}\p{Ll}+ (?:AI|GPT|OS|TV|XR)(?: |$)/u;

/** A product's form, or letters and digits in one word ("M2"), or what something supports or works with. */
function isNameful(name: string): boolean {
  if (abbreviated.test(name) && !person.test(name)) return true;
  return isCoined(name) || /^\p{Lu}+\d+$/u.test(name) || / (?:support|integration) (?:for|with|in) /.test(name);
}

/** "…, a set of tools": the sentence says what it is, and that is nobody. */
function isTold(text: string, { start, end }: OffsetRange): boolean {
  if (!/^\p{Lu}/u.test(text.charAt(start))) return false;
  return isApposition(text.slice(end, end + 70));
}

/** "PlughHub is using it", "PlughHub's caves": of somebody something is told. */
function isOfSomebody(text: string, end: number): boolean {
  return /^(?:['\u2019]s?\s|\s+(?:is|are|was|were|will|has|have|had|uses?)\s)/i.test(text.slice(end, end + 8));
}

/** "a new tool called": of a thing, not of a talk, a customer or a file. */
function isOfThing(before: string): boolean {
  const noun = before.replace(/\S+\s+\S*$/u, '');
  return !notNamed.test(noun);
}

function nameAt(text: string, at: number): OffsetRange | undefined {
  name.lastIndex = at;
  const written = name.exec(text)?.[0];
  return written === undefined || written.length < 2 || written.length > longestName
    ? undefined
    : { start: at, end: at + written.length };
}

/** In UTF-16 code units. */
const longestName = 60;

const word = String.raw`(?:\p{Lu}|\p{Ll}{1,5}\p{Lu})(?:[\p{L}\d+#@-]|[./](?=[\p{L}\d]))*`;
const version = String.raw`v?\d{1,4}(?:\.\d{1,3}){0,2}(?![\d%\p{L}])`;
const name = new RegExp(
  String.raw`${word}(?: (?:${word}|${version})| (?:for|of|(?:support|integration) (?:for|with|in)) ${word}){0,5}`,
  'uy',
);
