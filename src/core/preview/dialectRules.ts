import { referencesOf } from '../dialects/kramdown';
import type { RenderRule, RenderRules, Token } from '../post/markdown';
import { escapeHtml } from '../text/escape';
import { type AttributeValues, attributes, lineAttributes, ownId } from './attributes';
import { blockRules } from './blockRules';
import type { RenderContext } from './renderContext';
import { withoutTemplates } from './templateChips';

type Render = (tokens: readonly Token[]) => string;

/** Rules for what only dialects have: footnotes, alerts, formulas, tables of contents. `render` renders tokens with all rules. */
export function dialectRules(context: RenderContext, render: Render): RenderRules {
  return {
    ...footnoteRules(context),
    s_open: () => '<del>',
    s_close: () => '</del>',
    blockquote_open: (tokens, index, plain) => {
      const html = blockRules(context).blockquote_open?.(tokens, index, plain) ?? plain();
      const kind = tokens[index]?.meta?.alert as string | undefined;
      return kind === undefined
        ? html
        : `${html}<p class="markdown-alert-title">${escapeHtml(context.labels.alert(kind))}</p>\n`;
    },
    html_tag: (tokens, index) => withoutTemplates(String(tokens[index]?.meta?.shown ?? '')),
    math: (tokens, index) => {
      const token = tokens[index];
      const text = escapeHtml(token?.content ?? '');
      return token?.meta?.isBlock ? `\\[${text}\\]\n` : `\\(${text}\\)`;
    },
    kramdown_toc: (tokens, index) => tocHtml(tokens[index], context, render),
  };
}

function footnoteRules(context: RenderContext): RenderRules {
  const { dialect } = context.published;
  const nameOf = ({ meta }: Token): string =>
    dialect === 'kramdown' ? String(meta?.label ?? '') : String(Number(meta?.id) + 1);
  const separator = dialect === 'gfm' ? '-' : ':';
  const reference = (token: Token): string => {
    const use = Number(token.meta?.subId ?? 0);
    const name = nameOf(token);
    if (!use) return `fnref${separator}${name}`;
    return dialect === 'goldmark'
      ? `fnref${String(use)}:${name}`
      : `fnref${separator}${name}${separator}${String(use)}`;
  };
  const rule =
    (html: (token: Token) => string): RenderRule =>
    (tokens, index) => {
      const token = tokens[index];
      return token ? html(token) : '';
    };
  return {
    footnote_ref: rule(token => {
      const link = attributes({
        href: `#fn${separator}${nameOf(token)}`,
        class: dialect === 'kramdown' ? 'footnote' : 'footnote-ref',
      });
      return `<sup${attributes(ownId(context, reference(token)))}><a${link}>${String(Number(token.meta?.id) + 1)}</a></sup>`;
    }),
    footnote_block_open: () =>
      dialect === 'gfm'
        ? `<section class="footnotes"><h2${attributes({ class: 'sr-only' })}>${escapeHtml(context.labels.footnotes)}</h2><ol>\n`
        : `<div class="footnotes">${dialect === 'goldmark' ? '<hr>' : ''}<ol>\n`,
    footnote_block_close: () => (dialect === 'gfm' ? '</ol></section>\n' : '</ol></div>\n'),
    footnote_open: rule(token => `<li${attributes(ownId(context, `fn${separator}${nameOf(token)}`))}>`),
    footnote_close: () => '</li>\n',
    footnote_anchor: rule(token => {
      const use = Number(token.meta?.subId ?? 0);
      const number = use && dialect !== 'goldmark' ? `<sup>${String(use + 1)}</sup>` : '';
      const link = attributes({
        href: `#${reference(token)}`,
        class: dialect === 'kramdown' ? 'reversefootnote' : 'footnote-backref',
      });
      return `\u00a0<a${link}>\u21a9${dialect === 'goldmark' ? '\ufe0e' : ''}${number}</a>`;
    }),
  };
}

/** A table of contents in the place of the list that asks for it. */
function tocHtml(list: Token | undefined, context: RenderContext, render: Render): string {
  if (!list?.map) return '';
  const tag = list.tag === 'ol' ? 'ol' : 'ul';
  const id = String(list.attrGet('id') ?? 'markdown-toc');
  const rest = (list.attrs ?? []).filter(([name]) => name !== 'id');
  const own: AttributeValues = {
    ...ownId(context, id),
    ...Object.fromEntries(rest.map(([name, value]) => [name, String(value)])),
    ...lineAttributes(context, list.map),
  };
  const entriesHtml = (entries: readonly TocEntry[], values: AttributeValues): string =>
    entries.length || values === own ? `<${tag}${attributes(values)}>${entries.map(entryHtml).join('')}</${tag}>` : '';
  const entryHtml = ({ slug, title, children }: TocEntry): string =>
    `<li><a${attributes({ ...ownId(context, `${id}-${slug}`), href: `#${slug}` })}>${render([title])}</a>` +
    `${entriesHtml(children, {})}</li>`;
  return `${entriesHtml(tocTree(headingsOf(context)), own)}\n`;
}

interface TocEntry extends ListedHeading {
  readonly children: TocEntry[];
}

/** Each heading under the nearest one before it that is of a higher level. */
function tocTree(headings: readonly ListedHeading[]): readonly TocEntry[] {
  const roots: TocEntry[] = [];
  const open: TocEntry[] = [];
  for (const heading of headings) {
    const entry = { ...heading, children: [] };
    while (open.length && (open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    (open.at(-1)?.children ?? roots).push(entry);
    open.push(entry);
  }
  return roots;
}

interface ListedHeading {
  readonly level: number;
  readonly slug: string;
  readonly title: Token;
}

function headingsOf({ post, sectionOfLine }: RenderContext): readonly ListedHeading[] {
  const { tokens } = post.markdown;
  const headings: ListedHeading[] = [];
  for (const [index, token] of tokens.entries()) {
    const inline = tokens[index + 1];
    const slug = token.map ? sectionOfLine.get(token.map[0])?.slug : undefined;
    if (token.type !== 'heading_open' || !inline || !slug) continue;
    if (referencesOf(token).includes('no_toc') || /\bno_toc\b/.test(String(token.attrGet('class') ?? ''))) continue;
    headings.push({ level: Number(token.tag.slice(1)), slug, title: unlinked(inline) });
  }
  return headings;
}

/** A heading's content without links and footnotes. */
function unlinked(inline: Token): Token {
  const children = (inline.children ?? []).filter(({ type }) => !/^(?:link_(?:open|close)|footnote_ref)$/.test(type));
  return Object.assign(Object.create(inline) as Token, { children });
}
