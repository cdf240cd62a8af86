import type { Post } from '../post/post';
import { endOfLine, isBlankLine, type LineRange, withoutBlankEnd } from './stretches';

/** Something a post ends with that serves its text: the definition of a link, of a footnote, of an abbreviation. */
interface Definition extends LineRange {
  readonly kind: 'link' | 'footnote' | 'abbreviation';
  /** The lines, 0-based, of the text that needs it. */
  readonly uses: readonly number[];
}

/**
 * A stretch that is about to be moved or passed, without the blank lines at its end. The last one of a post also goes without
 * the definitions that end the post and serve more than this stretch: they stay at the end. Those of this stretch alone go with it.
 */
export function withoutSharedTail(stretch: LineRange, post: Post): LineRange {
  const { text, lines } = post;
  const whole = withoutBlankEnd(stretch, text, lines);
  if (stretch.end < lines.count) return whole;
  const tail = definitionsAtEnd(whole, post);
  const [first] = tail;
  // Sites show notes at the end of the page, wherever they stand.
  const isOwn = ({ kind, uses }: Definition): boolean =>
    kind === 'link' && uses.length > 0 && uses.every(line => line >= stretch.start);
  if (!first || tail.every(isOwn)) return whole;
  // A section that keeps its own links right behind it can have come to stand before the definitions of the whole post.
  const shared = tail.findIndex(definition => !isOwn(definition));
  const from = tail.slice(0, shared + 1).findLast(({ start }) => isBlankLine(text, lines, start - 1)) ?? first;
  // Close behind text it would be read as part of other text that comes to stand there.
  if (!isBlankLine(text, lines, from.start - 1)) return whole;
  return withoutBlankEnd({ start: stretch.start, end: from.start }, text, lines);
}

/** The definitions that a stretch ends with, with nothing but blank lines between them. */
function definitionsAtEnd(stretch: LineRange, post: Post): readonly Definition[] {
  const byEnd = new Map(definitionsIn(stretch, post).map(definition => [definition.end, definition]));
  const tail: Definition[] = [];
  let end = stretch.end;
  for (let last = byEnd.get(end); last && last.start > stretch.start; last = byEnd.get(end)) {
    tail.unshift(last);
    ({ end } = withoutBlankEnd({ start: stretch.start, end: last.start }, post.text, post.lines));
  }
  return tail;
}

function definitionsIn(stretch: LineRange, post: Post): readonly Definition[] {
  const { markdown, text, lines } = post;
  const linked = linkUses(post);
  const definitions = markdown.definitions.map(({ label, line, endLine }): Definition => ({
    kind: 'link',
    start: line,
    end: endLine,
    uses: linked.get(keyOf(label)) ?? [],
  }));
  const noted = footnoteUses(post);
  for (let line = stretch.start; line < stretch.end; line++) {
    const written = text.slice(lines.startOf(line), endOfLine(text, lines, line));
    const [opened, footnote] = opening.exec(written) ?? [];
    if (opened === undefined) continue;
    const end = footnote === undefined ? line + 1 : endOfFootnote(post, line, stretch.end);
    const uses = footnote === undefined ? [] : (noted.get(keyOf(footnote)) ?? []);
    const kind = footnote === undefined ? 'abbreviation' : 'footnote';
    definitions.push({ kind, start: line, end, uses: uses.filter(use => use < line || use >= end) });
    line = end - 1;
  }
  return definitions;
}

/** `[^1]: …` or `*[HTML]: …` */
const opening = /^ {0,3}(?:\[\^([^\]\s]+)\]|\*\[[^\]]+\]):/;

/** A footnote goes on over indented lines, blank ones among them, and over lazy ones right behind it. */
function endOfFootnote({ text, lines }: Post, first: number, limit: number): number {
  let end = first + 1;
  for (let line = end; line < limit; line++) {
    if (isBlankLine(text, lines, line)) continue;
    const written = text.slice(lines.startOf(line), endOfLine(text, lines, line));
    const isLazy = end === line && !opening.test(written) && !/^ {0,3}(?:#|\[[^\]]+\]:|[-*+>] )/.test(written);
    if (!isLazy && !/^(?: {4}|\t)/.test(written)) break;
    end = line + 1;
  }
  return end;
}

type Uses = ReadonlyMap<string, readonly number[]>;

/** The lines of reference links by the label they name. */
function linkUses({ links, lines, text }: Post): Uses {
  const uses = new Map<string, number[]>();
  for (const { syntax, range } of links) {
    if (syntax !== 'reference' && syntax !== 'image') continue;
    for (const label of labelsOf(text.slice(range.start, range.end))) {
      note(uses, keyOf(label), lines.lineOf(range.start));
    }
  }
  return uses;
}

/** `[text][label]`, `[label][]`, `[label]`. */
function labelsOf(written: string): readonly string[] {
  const full = /\[((?:[^[\]\\]|\\.)+)\]$/s.exec(written)?.[1];
  const open = written.startsWith('!') ? 2 : 1;
  return [...(full === undefined ? [] : [full]), written.replace(/\[\]$/, '').slice(open, -1)];
}

function footnoteUses({ text, lines }: Post): Uses {
  const uses = new Map<string, number[]>();
  for (const match of text.matchAll(/\[\^([^\]\s]+)\](?!:)/g)) {
    note(uses, keyOf(match[1] ?? ''), lines.lineOf(match.index));
  }
  return uses;
}

function note(uses: Map<string, number[]>, key: string, line: number): void {
  const known = uses.get(key);
  if (known) known.push(line);
  else uses.set(key, [line]);
}

/** Labels are the same whatever their case and blanks. */
function keyOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
