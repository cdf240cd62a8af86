import type { Announcement } from '../announcements/announcement';
import type { Dialect } from '../dialects/dialect';
import { frontMatterLinks } from '../post/frontMatterFields';
import type { FrontMatterValue } from '../post/frontMatterTypes';
import type { Link } from '../post/link';
import { findLinks } from '../post/links';
import { parseMarkdown, parseMarkdownInSteps } from '../post/markdown';
import type { Post } from '../post/post';
import { findSections } from '../post/sections';
import { maskTemplates } from '../post/templates';
import { siteDialect } from '../site/siteDialect';
import { LineIndex } from '../text/lineIndex';
import { finish, type Steps } from '../text/steps';
import { type Beginning, beginningOf } from './beginning';
import { goldmarkTypography } from './goldmarkTypography';
import { kramdownTypography } from './kramdownTypography';
import type { RenderOptions } from './renderOptions';
import { type Replacements, replacementsOf, type Typography } from './replacements';
import type { EvaluatedText, Placeholder, TemplateReason } from './templates/evaluatedText';
import { evaluateForeignTags } from './templates/foreignTags';
import { evaluateLiquid } from './templates/liquid';
import { evaluateMdx, isMdx } from './templates/mdx';
import { readsTheSame } from './templates/sameReading';
import { evaluateShortcodes } from './templates/shortcodes';
import type { SiteInput } from './templates/siteInput';
import { abbreviationRule, emojiNames } from './wordRules';

/** A post as its site reads it: its templates evaluated, its Markdown in the site's dialect. */
export interface PublishedPost {
  /** Of the evaluated text; the post itself where nothing makes a difference. */
  readonly post: Post;
  /** What is counted to tell how much the post holds: all of it, also where only its beginning is read. */
  readonly counted: Pick<Post, 'links' | 'markdown'>;
  /** The first line of the file that is not read, 0-based; `undefined` where all is. */
  readonly restLine: number | undefined;
  /** From lines of the evaluated text to those of the file; 0-based, the ends exclusive. */
  readonly fileLinesOf: (lines: readonly [number, number]) => readonly [number, number];
  readonly placeholderOf: (source: string) => Placeholder | undefined;
  /** Why templates are shown that have no placeholder. */
  readonly reason: TemplateReason;
  /** Whether the site leaves out HTML that stands at an offset of the evaluated text. */
  readonly isOmitted: (offset: number) => boolean;
  readonly replacements: Replacements;
  readonly dialect: Dialect;
  /** Files of the site that are needed and have not been asked for yet. */
  readonly missing: readonly string[];
}

/**
 * Reads a post as its site does, up to `limit` UTF-16 code units. What makes no difference costs nothing: a post that was read in the
 * site's dialect, and whose templates leave nothing, is shown from the tokens of the model, all of which are there.
 */
export function publishedPost(post: Post, options: Pick<RenderOptions, 'site'>, limit: number): PublishedPost {
  return finish(publishedPostInSteps(post, options, limit));
}

/** The same in steps. */
export function* publishedPostInSteps(
  post: Post,
  { site }: Pick<RenderOptions, 'site'>,
  limit: number,
): Steps<PublishedPost> {
  const beginning = beginningOf(post, limit);
  const { evaluated, missing } = evaluate(beginning.post, site);
  yield;
  const isSame = !evaluated || readsTheSame(evaluated, beginning.post.text.length, post);
  const dialect = site ? siteDialect(site) : 'gfm';
  const common = {
    placeholderOf: (source: string) => evaluated?.placeholderOf(source),
    // What has templates and was not evaluated was over a limit.
    reason: site?.generator === 'jekyll' || site?.generator === 'hugo' ? 'too-much' : 'not-evaluated',
    dialect,
    missing,
  } as const;
  if (isSame && dialect === post.markdown.dialect) {
    const isOmitted = omitsHtml(site);
    return {
      ...common,
      post,
      counted: post,
      restLine: undefined,
      fileLinesOf: lines => lines,
      isOmitted: () => isOmitted,
      replacements: replacementsOf(post.markdown, typographyOf(dialect, post, site)),
    };
  }
  const shown =
    evaluated && !isSame
      ? yield* readEvaluated(beginning, evaluated, dialect, site)
      : yield* readInDialect(beginning, dialect, site);
  yield;
  return {
    ...common,
    post: shown,
    counted: beginning.restLine === undefined ? shown : post,
    restLine: beginning.restLine,
    fileLinesOf: evaluated && !isSame ? lines => evaluated.fileLinesOf(lines) : lines => lines,
    isOmitted: omitsHtml(site) ? offset => isSame || !evaluated?.isMade(offset) : () => false,
    replacements: replacementsOf(shown.markdown, typographyOf(dialect, shown, site)),
  };
}

/** Hugo leaves out HTML of posts unless it is told that they are safe. */
function omitsHtml(site: SiteInput | undefined): boolean {
  if (site?.generator !== 'hugo') return false;
  let value: FrontMatterValue | undefined = site.config;
  for (const wanted of ['markup', 'goldmark', 'renderer', 'unsafe']) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
    value = Object.entries(value).find(([key]) => key.toLowerCase() === wanted)?.[1];
  }
  return value !== true;
}

interface Evaluation {
  readonly evaluated: EvaluatedText | undefined;
  readonly missing: readonly string[];
}

function evaluate(post: Post, site: SiteInput | undefined): Evaluation {
  const { text, lines, frontMatter } = post;
  const from = frontMatter.range.end;
  const hasTags = (mark: string): boolean => text.includes(mark, from);
  if (site?.generator === 'jekyll' && (hasTags('{%') || hasTags('{{'))) {
    const result = evaluateLiquid({
      text,
      lines,
      from,
      site,
      page: { ...frontMatter.data, ...(post.date === undefined ? {} : { date: frontMatter.data.date ?? post.date }) },
      markdown: source => plainHtml(source, 'kramdown'),
    });
    return { evaluated: result?.evaluated, missing: [...(result?.missing ?? [])] };
  }
  if (site?.generator === 'hugo') {
    if (!hasTags('{%') && !hasTags('{{')) return { evaluated: undefined, missing: [] };
    return { evaluated: evaluateShortcodes({ text, lines, from, site }), missing: [] };
  }
  if (hasTags('{%')) return { evaluated: evaluateForeignTags({ text, lines, from }), missing: [] };
  if (!hasTags('{{') && isMdx(site?.path, text.slice(from)))
    return { evaluated: evaluateMdx({ text, lines, from }), missing: [] };
  return { evaluated: undefined, missing: [] };
}

function typographyOf(dialect: Dialect, { markdown, text }: Post, site: SiteInput | undefined): readonly Typography[] {
  const rules: Readonly<Record<Dialect, readonly (Typography | undefined)[]>> = {
    gfm: [text.includes(':') ? emojiNames : undefined],
    kramdown: [abbreviationRule(markdown.abbreviations), kramdownTypography],
    goldmark: [goldmarkTypography, site?.config.enableEmoji === true ? emojiNames : undefined],
  };
  return rules[dialect].filter(rule => rule !== undefined);
}

/** The same text, read in the site's dialect: every place is the file's. */
function* readInDialect(
  { post, furtherDefinitions }: Beginning,
  dialect: Dialect,
  site: SiteInput | undefined,
): Steps<Post> {
  const { text, frontMatter, lines } = post;
  const { start, end } = frontMatter.range;
  const masked = maskTemplates(text, end).text;
  const blank = masked.slice(0, start) + masked.slice(start, end).replace(/[^\r\n]/g, ' ') + masked.slice(end);
  const markdown = yield* parseMarkdownInSteps(text, blank, lines, { dialect, furtherDefinitions });
  yield;
  return yield* withMarkdown(post, { text, lines, markdown }, site, range =>
    range.end > text.length ? undefined : range,
  );
}

function* readEvaluated(
  { post, furtherDefinitions }: Beginning,
  evaluated: EvaluatedText,
  dialect: Dialect,
  site: SiteInput | undefined,
): Steps<Post> {
  const { text, masked, lines } = evaluated;
  const markdown = yield* parseMarkdownInSteps(text, masked, lines, { dialect, furtherDefinitions });
  yield;
  return yield* withMarkdown(post, { text, lines, markdown }, site, range => evaluated.rangeOf(range));
}

type Read = Pick<Post, 'text' | 'lines' | 'markdown'>;
type RangeOf = (range: Announcement['range']) => Announcement['range'] | undefined;

/** A post with another reading of its text; what was found in the file is carried over to where it stands there. */
function* withMarkdown(post: Post, read: Read, site: SiteInput | undefined, rangeOf: RangeOf): Steps<Post> {
  const sections = yield* findSections(read.markdown, read.text, read.lines, site?.slugs ?? 'github');
  const { links, linkOfToken } = yield* findLinks({
    ...read,
    sections,
    frontMatterLinks: frontMatterLinks(post.text, post.frontMatter),
  });
  const linkAt = new Map(links.map(link => [link.range.start, link]));
  const linkOf = (link: Link): Link | undefined => {
    const start = rangeOf(link.range)?.start;
    return start === undefined ? undefined : linkAt.get(start);
  };
  const announcements = post.announcements.map(announcement => ({
    ...announcement,
    range: rangeOf(announcement.range) ?? { start: 0, end: 0 },
    places: announcement.places.map(rangeOf).filter(range => range !== undefined),
    links: announcement.links.map(linkOf).filter(link => link !== undefined),
  }));
  return { ...post, ...read, sections, links, linkOfToken, announcements };
}

/** A piece of Markdown as HTML, for templates that ask for it. */
function plainHtml(text: string, dialect: Dialect): string {
  const { shown, renderer } = parseMarkdown(text, text, new LineIndex(text), { dialect });
  return renderer({})(shown);
}
