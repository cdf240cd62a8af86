import { cutOf } from '../dialects/headingAttributes';
import type { LineIndex } from '../text/lineIndex';
import type { OffsetRange } from '../text/range';
import type { Steps } from '../text/steps';
import { wellFormed } from '../text/wellFormed';
import { containerMarks } from './blockSource';
import { type HtmlTag, htmlTags, htmlToText } from './htmlTags';
import type { MarkdownDocument, Token } from './markdown';
import type { Section } from './section';
import { unmasked } from './templates';
import { createSlugger, explicitId, type HeadingText, type SlugEngine } from './slugs';

interface Heading {
  readonly title: string;
  /** What its id is made of; undefined where the site gives it none. */
  readonly text: HeadingText | undefined;
  readonly level: number;
  readonly range: OffsetRange;
  /** The id its author gives it. */
  readonly id: string | undefined;
}

/** The outermost sections of a text, subsections inside; in steps. Levels may start anywhere and skip. */
export function* findSections(
  markdown: MarkdownDocument,
  text: string,
  lines: LineIndex,
  engine: SlugEngine,
): Steps<readonly Section[]> {
  const slugger = createSlugger(engine);
  const roots: MutableSection[] = [];
  const open: MutableSection[] = [];
  let index = 0;
  const lastLine = lines.count - 1;
  for (const heading of headingsOf(markdown, text, lines, engine)) {
    yield;
    const line = lines.lineOf(heading.range.start);
    while (open.length && (open.at(-1)?.level ?? 0) >= heading.level) close(open.pop(), line - 1);
    const parent = open.at(-1);
    const section: MutableSection = {
      index: index++,
      title: shortened(heading.title),
      level: heading.level,
      slug: heading.id ?? (heading.text ? slugger(heading.text) : ''),
      range: heading.range,
      line,
      endLine: lastLine,
      parent,
      children: [],
    };
    (parent?.children ?? roots).push(section);
    open.push(section);
  }
  return roots;
}

/** In UTF-16 code units. Titles stand in lists, ids and links of what is below them: a paragraph of megabytes with dashes under it must not. */
const longestTitle = 1000;

function shortened(title: string): string {
  return title.length > longestTitle ? `${title.slice(0, longestTitle).replace(/\p{Surrogate}$/u, '')} …` : title;
}

interface MutableSection extends Section {
  endLine: number;
  readonly children: MutableSection[];
}

function close(section: MutableSection | undefined, endLine: number): void {
  if (section) section.endLine = Math.max(section.line, endLine);
}

function* headingsOf(
  markdown: MarkdownDocument,
  source: string,
  lines: LineIndex,
  engine: SlugEngine,
): Generator<Heading> {
  for (const [index, token] of markdown.tokens.entries()) {
    if (token.type === 'heading_open' && token.map) {
      const inline = markdown.tokens[index + 1];
      const { text = '', code = [] } = (inline && markdown.inlineTexts.get(inline)) ?? {};
      const cut = cutOf(token);
      const explicit = explicitId(text, engine);
      const title = oneLine(explicit ? text.slice(0, explicit.at) : text);
      const range = linesRange(token.map, source, lines);
      // Template tags left blanks behind that no site writes.
      const isRead = !source.slice(range.start, range.end).includes('{%');
      yield {
        title,
        text: {
          read: isRead ? wellFormed(text) : title,
          written: inline?.content.slice(0, inline.content.length - cut) ?? '',
          code: isRead ? code : [],
        },
        level: Number(token.tag.slice(1)),
        range,
        id: explicit?.id ?? idOf(token),
      };
    }
    if (token.type === 'html_block') yield* htmlHeadings(token, markdown, source);
    if (token.type === 'html_tag') yield* mixedHeading(index, markdown);
  }
}

/** The id that attributes in the dialect of a site give a heading. */
function idOf(heading: Token): string | undefined {
  return String(heading.attrGet('id') ?? '') || undefined;
}

/** Headings written as HTML; an author who writes whole posts so expects an outline too. */
function* htmlHeadings(token: Token, markdown: MarkdownDocument, source: string): Generator<Heading> {
  const map = markdown.htmlMaps.get(token);
  if (!map || !/<h[1-6]\b/i.test(token.content)) return;
  const tags = htmlTags(token.content);
  for (const [index, opening] of tags.entries()) {
    if (opening.isClosing || !/^h[1-6]$/.test(opening.name)) continue;
    const closing = tags.slice(index + 1, index + 50).find(({ name, isClosing }) => isClosing && name === opening.name);
    if (!closing) continue;
    const inside = token.content.slice(opening.end, closing.start);
    const title = oneLine(htmlToText(unmasked(inside, source, at => map.offsetOf(opening.end + at))));
    yield {
      title,
      text: givesNoIds(markdown) ? undefined : { read: title, written: title, code: [] },
      level: Number(opening.name.slice(1)),
      range: map.rangeOf(opening.start, closing.end),
      id: idIn(opening),
    };
  }
}

/** A heading written as HTML whose content is Markdown. */
function* mixedHeading(index: number, { tokens, htmlMaps, inlineTexts }: MarkdownDocument): Generator<Heading> {
  const token = tokens[index];
  const [opening] = htmlTags(token?.content ?? '');
  if (!token || !opening || opening.isClosing || !/^h[1-6]$/.test(opening.name)) return;
  const inside = tokens.slice(index + 1, index + 50);
  const end = inside.find(
    ({ type, content }) => type === 'html_tag' && content.toLowerCase().startsWith(`</${opening.name}`),
  );
  const [start, stop] = [htmlMaps.get(token), end && htmlMaps.get(end)];
  if (!end || !start || !stop) return;
  const inline = inside.slice(0, inside.indexOf(end)).find(({ type }) => type === 'inline');
  yield {
    title: oneLine((inline && inlineTexts.get(inline)?.text) ?? ''),
    text: undefined,
    level: Number(opening.name.slice(1)),
    range: { start: start.offsetOf(0), end: stop.rangeOf(0, end.content.length).end },
    id: idIn(opening),
  };
}

/** GitHub gives ids to all headings, generators only to those of Markdown. */
function givesNoIds({ dialect }: MarkdownDocument): boolean {
  return dialect !== 'gfm';
}

function idIn({ attributes }: HtmlTag): string | undefined {
  return attributes.find(({ name }) => name === 'id')?.value || undefined;
}

/** From the first line's first mark, behind those of lists and quotes around it, to the last line's end. */
function linesRange([first, end]: readonly [number, number], text: string, lines: LineIndex): OffsetRange {
  const start = lines.startOf(first);
  const written = text.slice(start, lines.startOf(end)).trimEnd();
  const marks = containerMarks.exec(written)?.[0].length ?? 0;
  return { start: start + marks, end: start + written.length };
}

function oneLine(title: string): string {
  return wellFormed(title.replace(/\s+/g, ' ').trim());
}
