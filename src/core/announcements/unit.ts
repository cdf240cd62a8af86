import { type DescribedParagraph, descriptionOf } from '../post/description';
import type { FrontMatter } from '../post/frontMatterTypes';
import type { InlineElement, InlineText } from '../post/inlineText';
import type { Link } from '../post/link';
import type { MarkdownDocument, Token } from '../post/markdown';
import type { Section } from '../post/section';
import { sectionAtLine, sectionAtOffset } from '../post/sectionAt';
import { SourceMap } from '../post/sourceMap';
import { unmasked } from '../post/templates';
import { copyOf } from '../text/copyOf';
import type { LineIndex } from '../text/lineIndex';
import { mapDefined } from '../text/mapDefined';
import type { OffsetRange } from '../text/range';
import { finish, type Steps } from '../text/steps';
import { type HtmlBlock, HtmlBlockReader } from './htmlUnits';
import { withListedParagraphs } from './listedParagraphs';
import { withMarkedLines } from './markedLines';
import { isFragment, isIndexPage } from './pointing';

/** What a piece of text is in the layout of the post. */
export type UnitRole = 'heading' | 'paragraph' | 'item' | 'cell' | 'quote';

/** A link within a unit, by what is read of it. */
export interface UnitLink {
  readonly link: Link;
  /** Offsets in the unit's text. */
  readonly range: OffsetRange;
}

/** A heading, paragraph, list item or cell as detection reads it. */
export interface Unit {
  readonly index: number;
  readonly role: UnitRole;
  /** A copy of what is read: readings of units are kept longer than the post. */
  readonly text: string;
  readonly inline: InlineText;
  readonly links: readonly UnitLink[];
  /** For headings 1 to 6, else 0. */
  readonly level: number;
  readonly section: Section | undefined;
  /** Which list it is an item of; items of one list share the number. */
  readonly list: number | undefined;
  /** The item whose list it stands in, for an item of a list within a list. */
  readonly parent: Unit | undefined;
  /** Which row of a table it is a cell of; cells of one row share the number. */
  readonly row: number | undefined;
  /** Which table and which of its columns, counted from 0. */
  readonly table: number | undefined;
  readonly column: number | undefined;
  /** For a cell, the text its column is headed by. */
  readonly columnTitle: string | undefined;
}

export interface UnitSource {
  readonly text: string;
  readonly markdown: MarkdownDocument;
  readonly lines: LineIndex;
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
  readonly linkOfToken: ReadonlyMap<Token, Link>;
  readonly frontMatter: FrontMatter;
}

/** All readable text of a post, in order; code blocks and comments are not text. */
export function unitsOf(source: UnitSource): readonly Unit[] {
  return finish(unitsInSteps(source));
}

/** The same in steps. */
export function* unitsInSteps({
  text,
  markdown,
  lines,
  sections,
  links,
  linkOfToken,
  frontMatter,
}: UnitSource): Steps<readonly Unit[]> {
  const units: Unit[] = [];
  const html = new HtmlBlockReader();
  /** By their numbers in HTML. */
  const htmlLists = new Map<number, { readonly list: number; last: Unit | undefined }>();
  const htmlRows = new Map<number, number>();
  const htmlTables = new Map<number, number>();
  const htmlLinks = new Map(links.filter(({ syntax }) => syntax === 'html').map(link => [link.range.start, link]));
  const lists: number[] = [];
  const parents: (Unit | undefined)[] = [];
  let made = 0;
  let quotes = 0;
  let tables = 0;
  let rows = 0;
  let column = -1;
  let columnTitles: string[] = [];
  let previous: Token | undefined;
  for (const link of links)
    if (link.syntax === 'front-matter' && link.text) units.push(frontMatterUnit(link, units.length));
  for (const token of markdown.tokens) {
    if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      const above = units.at(-1);
      parents.push(lists.length && above?.list === lists.at(-1) ? above : undefined);
      lists.push(made++);
    } else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') {
      lists.pop();
      parents.pop();
    } else if (token.type === 'table_open') [tables, columnTitles] = [tables + 1, []];
    else if (token.type === 'tr_open') [rows, column] = [rows + 1, -1];
    else if (token.type === 'th_open' || token.type === 'td_open') column++;
    else if (token.type === 'blockquote_open') quotes++;
    else if (token.type === 'blockquote_close') quotes--;
    const htmlMap = token.type === 'html_block' ? markdown.htmlMaps.get(token) : undefined;
    if (htmlMap) {
      const offsetOf = (at: number): number => htmlMap.offsetOf(at);
      for (const block of html.read(unmasked(token.content, text, offsetOf), offsetOf)) {
        yield;
        if (block.list !== undefined && !htmlLists.has(block.list))
          htmlLists.set(block.list, { list: made++, last: undefined });
        if (block.row !== undefined && !htmlRows.has(block.row)) htmlRows.set(block.row, ++rows);
        if (block.table !== undefined && !htmlTables.has(block.table)) {
          htmlTables.set(block.table, ++tables);
          columnTitles = [];
        }
        const list = block.list === undefined ? undefined : htmlLists.get(block.list);
        const unit = {
          ...htmlUnit(block, units.length, htmlLinks),
          section: sectionAtOffset(sections, block.map.offsetOf(0)),
          list: list?.list,
          parent: block.outerList === undefined ? undefined : htmlLists.get(block.outerList)?.last,
          row: block.row === undefined ? undefined : htmlRows.get(block.row),
          table: block.table === undefined ? undefined : htmlTables.get(block.table),
          column: block.row === undefined ? undefined : block.column,
          columnTitle: block.row === undefined ? undefined : columnTitles[block.column],
        };
        // The first cell of a row may be its title.
        if (block.isColumnTitle) columnTitles[block.column] ??= block.text;
        if (list) list.last = unit;
        units.push(unit);
      }
    }
    const inline = token.type === 'inline' ? markdown.inlineTexts.get(token) : undefined;
    if (inline?.text.trim()) {
      yield;
      const isRunning = previous?.type === 'heading_open' && isRunningText(inline.text);
      const unit: Unit = {
        index: units.length,
        role: isRunning ? 'paragraph' : roleOf(previous, lists.length, quotes),
        text: copyOf(inline.text),
        inline,
        links: mapDefined(inline.elements, (element, at) => unitLink(element, at, inline, linkOfToken, htmlLinks)),
        level: previous?.type === 'heading_open' && !isRunning ? Number(previous.tag.slice(1)) : 0,
        section: sectionAtLine(sections, lines.lineOf(inline.map.offsetOf(0))),
        list: lists.at(-1),
        parent: parents.at(-1),
        row: isCell(previous) ? rows : undefined,
        table: isCell(previous) ? tables : undefined,
        column: isCell(previous) ? column : undefined,
        columnTitle: isCell(previous) ? columnTitles[column] : undefined,
      };
      const parts = withMarkedLines(unit, made);
      if (parts.length > 1) made++;
      for (const part of parts) units.push({ ...part, index: units.length });
      if (previous?.type === 'th_open') columnTitles[column] = inline.text;
    }
    previous = token;
  }
  const listed = withListedParagraphs(units, made);
  return [...listed, ...describedUnits(descriptionOf(text, frontMatter), listed)];
}

/** What the front matter of an episode or a video tells: it is the text of a post whose body is shorter. */
function describedUnits(described: readonly DescribedParagraph[], units: readonly Unit[]): readonly Unit[] {
  const lengthOf = (texts: readonly { readonly text: string }[]): number =>
    texts.reduce((sum, { text }) => sum + text.length, 0);
  if (lengthOf(described) <= lengthOf(units.filter(({ list }) => list !== frontMatterList))) return [];
  return described.map(({ text, start }, at) => ({ ...unitOfText(text, start), index: units.length + at }));
}

function htmlUnit(
  { text, map, strong, code, anchors, kind, level }: HtmlBlock,
  index: number,
  htmlLinks: ReadonlyMap<number, Link>,
): Pick<Unit, 'index' | 'role' | 'text' | 'inline' | 'links' | 'level'> {
  return {
    index,
    role: kind,
    text: copyOf(text),
    inline: { text, map, elements: [], strong, code },
    links: mapDefined(anchors, ({ at, range }) => {
      const link = htmlLinks.get(at);
      return link && !isIndexPage(link.url) && !isFragment(text, range) ? { link, range } : undefined;
    }),
    level,
  };
}

/** A named link of the front matter, as an item of a list of its own. */
function frontMatterUnit(link: Link, index: number): Unit {
  const { text, range } = link;
  const links = [{ link, range: { start: 0, end: text.length } }];
  return { ...unitOfText(text, range.start), index, role: 'item', links, list: frontMatterList };
}

const frontMatterList = -1;

/** A heading of a text that stands in no body: a title of the front matter. */
export function headingOfText(text: string): Unit {
  return { ...unitOfText(text, 0), role: 'heading', level: 1 };
}

/** Of the front matter what is read is not what is written (quotes, folds), so every place leads to one. */
function unitOfText(text: string, from: number): Unit {
  return {
    index: 0,
    role: 'paragraph',
    text: copyOf(text),
    inline: { text, map: new SourceMap([{ at: 0, from }]), elements: [], strong: [], code: [] },
    links: [],
    level: 0,
    section: undefined,
    list: undefined,
    parent: undefined,
    row: undefined,
    table: undefined,
    column: undefined,
    columnTitle: undefined,
  };
}

function roleOf(opening: Token | undefined, lists: number, quotes: number): UnitRole {
  if (opening?.type === 'heading_open') return 'heading';
  if (isCell(opening)) return 'cell';
  if (quotes > 0) return 'quote';
  return lists > 0 ? 'item' : 'paragraph';
}

/** A line of signs right below a paragraph makes a heading of it, which its author did not mean. */
function isRunningText(text: string): boolean {
  return text.length > 200 && /\p{Ll}[.!?]\s+\p{Lu}/u.test(text);
}

function isCell(opening: Token | undefined): boolean {
  return opening?.type === 'th_open' || opening?.type === 'td_open';
}

function unitLink(
  element: InlineElement,
  at: number,
  inline: InlineText,
  linkOfToken: ReadonlyMap<Token, Link>,
  htmlLinks: ReadonlyMap<number, Link>,
): UnitLink | undefined {
  const link = linkOfToken.get(element.token) ?? htmlLinks.get(element.range.start);
  if (!link || link.syntax === 'image' || isIndexPage(link.url)) return undefined;
  const range = linkedRange(element, at, inline);
  return range && !isFragment(inline.text, range) ? { link, range } : undefined;
}

function linkedRange(element: InlineElement, at: number, inline: InlineText): OffsetRange | undefined {
  if (element.token.type === 'link_open') return element.textRange;
  // An HTML anchor ends where the tag that closes it stands, unless that is far: nearly all of a text may be anchors.
  const closing = inline.elements
    .slice(at + 1, at + 50)
    .find(({ token }) => token.type === 'html_inline' && /^<\/a\b/i.test(token.content));
  return closing && { start: element.textRange.start, end: closing.textRange.start };
}
