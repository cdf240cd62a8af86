import type { Link, LinkContext } from './link';
import words from './linkWords.json';
import { targetWords } from './targetWords';

/**
 * What a link is called where it stands alone, as in a list: its text, unless that says nothing away from its place ("here",
 * "Link", "AWS", "2", the URL itself). Then what it stands for: the lead or the sentence it is in, else the heading, else
 * where it leads. One line.
 */
export function linkLabelOf(link: Link): string {
  const text = oneLine(link.text);
  if (!text || isAddress(text, link.url))
    return leadBefore(link.context) ?? fileName(link) ?? targetWords(link.url) ?? text;
  if (!isGeneric(text)) return text;
  return wordsAround(text, link.context) ?? headingOf(link) ?? (targetWords(link.url) || text);
}

/** Whether a link's text tells nothing without what stands around it; in several languages, by `linkWords.json`. */
export function isGeneric(text: string): boolean {
  if (text.length > longest) return !/\p{L}/u.test(text);
  const plain = text
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/’/g, "'");
  return !/\p{L}/u.test(plain) || generic.has(plain) || isImageFile.test(plain);
}

const generic: ReadonlySet<string> = new Set([...words.generic, ...words.vendors]);
const joining: ReadonlySet<string> = new Set(words.filler);
const filler: ReadonlySet<string> = new Set([...words.filler, ...words.generic.filter(word => !word.includes(' '))]);
const articles: ReadonlySet<string> = new Set(words.articles);
const leadIn: ReadonlySet<string> = new Set(words.leadIn);
const isImageFile = /^[\w .-]*\.(?:png|jpe?g|gif|svg|webp|avif)$/i;

/** The longest label made of a sentence, in UTF-16 code units. */
const longest = 80;
const longestLead = 70;
/** How much of the text around a link is looked at: a longer sentence is none to be called by. */
const reach = 240;

function isAddress(text: string, url: string): boolean {
  return (
    text === url ||
    /^(?:https?:\/\/|www\.)\S+$/i.test(text) ||
    url.replace(/^(?:mailto|https?):(?:\/\/)?/i, '') === text
  );
}

/** "Name: https://…", "Name - https://…": what stands before an address that closes its paragraph, item or cell. */
function leadBefore(context: LinkContext | undefined): string | undefined {
  if (!context || context.text.slice(context.end, context.end + 3).trim()) return undefined;
  const before = context.text.slice(Math.max(0, context.start - longestLead - 10), context.start);
  if (context.start > longestLead + 10 || /[.!?。]\s/.test(before)) return undefined;
  const lead = trimmed(before);
  return lead && hasContent(lead) ? lead : undefined;
}

/** An image that nothing describes is called by its file. */
function fileName({ syntax, url }: Link): string | undefined {
  if (syntax !== 'image' || url.length > longestUrl || /^data:/i.test(url)) return undefined;
  return /[^/]+$/.exec(url.replace(/[?#].*$/s, ''))?.[0];
}

const longestUrl = 2000;

function wordsAround(text: string, context: LinkContext | undefined): string | undefined {
  if (!context) return undefined;
  const from = Math.max(0, context.start - reach);
  const before = context.text.slice(from, context.start).replace(from > 0 ? /^\S*\s/ : /^/, '');
  const after = context.text.slice(context.end, context.end + reach);
  const sentences = before.split(sentenceEnd);
  const opening = sentences.at(-1) ?? '';
  const closing = after.split(sentenceEnd)[0] ?? '';
  const own = sentenceWords(text, opening, closing);
  if (own) return own;
  // "… a new file system. Read more here": the sentence before tells, or a short one that the text begins with. What stands
  // in a block before begins with its subject.
  const [first = ''] = context.text.slice(0, Math.min(reach, context.start)).split(sentenceEnd, 1).map(trimmed);
  const isOwnBlock = !before.endsWith('\n');
  if ((!isOwnBlock || (sentences.length > 1 && first.length <= longestLead)) && hasContent(first)) {
    return leadOf(first) ?? shortened(first);
  }
  const previous = sentences.slice(0, -1).map(trimmed).findLast(hasContent);
  return previous === undefined ? undefined : (leadOf(previous) ?? shortened(previous));
}

/** Not behind the dot of "v. 2" or of an initial. */
const sentenceEnd = /(?<=[\p{L}\p{N})\]”"]{2}[.!?]["”)]?)\s+|(?<=[。！？\n])\s*/u;

function sentenceWords(text: string, opening: string, closing: string): string | undefined {
  const lead = leadOf(opening);
  if (lead !== undefined) return isNumber(text) ? `${lead}: ${text}` : lead;
  const before = outsideBrackets(opening);
  if (before !== opening.trimEnd() && hasContent(before)) return shortened(trimmed(before));
  const tail = trimmed(closing);
  if (!hasContent(opening) && !hasContent(tail)) return undefined;
  // The link closes the sentence: without it, and what leads to it, stays what is said.
  if (!hasContent(tail)) return shortened(isNumber(text) ? `${trimmed(opening)} ${text}` : saidIn(opening));
  return shortened(trimmed(oneLine(opening + text + closing)));
}

/** "You can read about the new runtimes in" without the words that only lead to a link, at both ends. */
function saidIn(sentence: string): string {
  const said = trimmed(sentence).split(' ');
  let end = said.length;
  while (end > 1 && joining.has(plainWord(said[end - 1] ?? ''))) end--;
  let start = 0;
  if (leadIn.has(plainWord(said[0] ?? ''))) {
    while (start < end - 1 && isSkipped(plainWord(said[start] ?? ''))) start++;
  }
  return trimmed(said.slice(start, end).join(' '));
}

function isSkipped(word: string): boolean {
  return filler.has(word) && !articles.has(word);
}

function plainWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** What stands before the first colon or dash, where that names something. */
function leadOf(sentence: string): string | undefined {
  const lead = /^(.{2,70}?)(?:：|\s*:(?=\s|$)|\s+[-–—|→](?=\s|$))/su.exec(sentence.trimStart())?.[1];
  return lead !== undefined && hasContent(lead) ? trimmed(lead) : undefined;
}

/** What stands before a bracket that is still open: "Amazon FSx (docs, " */
function outsideBrackets(text: string): string {
  const plain = text.trimEnd();
  const open = Math.max(plain.lastIndexOf('('), plain.lastIndexOf('['), plain.lastIndexOf('（'));
  if (open < 0 || /[)\]）]/.test(plain.slice(open))) return plain;
  return plain.slice(0, open).trimEnd();
}

/** Whether there is a word that says something: none of those that only lead to a link. */
function hasContent(text: string): boolean {
  for (const [word] of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}+#’'.-]*/gu)) {
    const plain = word
      .toLowerCase()
      .replace(/[’'.-]+$/, '')
      // Particles hang on what they mark.
      .replace(/[はをがのにでもへ]+$/, '')
      .replace(/’/g, "'");
    if (/\p{L}/u.test(plain) && !filler.has(plain) && !(plain.length < 2 && !unspaced.test(plain))) return true;
  }
  return false;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function headingOf({ section }: Link): string | undefined {
  for (let current = section; current; current = current.parent) {
    if (current.title && !isGeneric(current.title)) return current.title;
  }
  return undefined;
}

function isNumber(text: string): boolean {
  return !/\p{L}/u.test(text);
}

/** Without the marks and blanks that join it to what is around it, and without the mark of an alert. */
function trimmed(text: string): string {
  return oneLine(text)
    .replace(/^\[!\w{1,20}\]/, '')
    .replace(/^[\s,;:：|)\]–—→>*•·-]+/u, '')
    .replace(/[\s,;:：|([（–—→>*•·-]+$/u, '')
    .replace(/[.。]$/, '');
}

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest).replace(/\p{Surrogate}$/u, '');
  const blank = cut.lastIndexOf(' ');
  return `${trimmed(blank > longest / 2 ? cut.slice(0, blank) : cut)}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
