import { findAnnouncementsInSteps } from './announcements/findAnnouncements';
import type { UnitReadings } from './announcements/unitReadings';
import type { Catalog } from './catalog/catalog';
import type { Dialect } from './dialects/dialect';
import { eventOf } from './post/event';
import { parseFrontMatter } from './post/frontMatter';
import { dateOf, frontMatterLinks, stringField, tagsOf, titleOf } from './post/frontMatterFields';
import type { KeptBlocks } from './post/keptBlocks';
import { findLinks } from './post/links';
import { parseMarkdownInSteps } from './post/markdown';
import { dateInPath } from './post/pathDate';
import type { Post } from './post/post';
import type { Problem } from './post/problem';
import { findSections } from './post/sections';
import { flatSections, type Section } from './post/section';
import type { SlugEngine } from './post/slugs';
import { maskTemplates } from './post/templates';
import { LineIndex } from './text/lineIndex';
import type { OffsetRange } from './text/range';
import { finish, type Steps } from './text/steps';

/** What is known around a post. */
export interface PostContext {
  /** The file's path, with `/`; its name may carry the date and the event. */
  readonly path?: string | undefined;
  /** Without it nothing is announced. */
  readonly catalog?: Catalog | undefined;
  /** How the site gives headings their ids; GitHub's way by default. */
  readonly slugs?: SlugEngine | undefined;
  /** How the site reads Markdown; GitHub's way by default. */
  readonly dialect?: Dialect | undefined;
  /** What is kept from one version of the post to the next, by who reads it again and again; what is found does not depend on it. */
  readonly kept?: KeptReadings | undefined;
}

/** What a reading of a post leaves for that of its next version. */
export interface KeptReadings {
  readonly blocks: KeptBlocks;
  readonly units: UnitReadings;
}

/** Reads a post, top to bottom. Synchronous; any text gives a post, what is wrong with it is in `problems`. */
export function parsePost(text: string, context: PostContext = {}): Post {
  return finish(parsePostInSteps(text, context));
}

/** The same in steps. */
export function* parsePostInSteps(
  text: string,
  { path, catalog, slugs = 'github', dialect, kept }: PostContext,
): Steps<Post> {
  const lines = new LineIndex(text);
  const frontMatter = parseFrontMatter(text);
  const templates = maskTemplates(text, frontMatter.range.end);
  yield;
  const masked = blank(templates.text, frontMatter.range);
  const markdown = yield* parseMarkdownInSteps(text, masked, lines, { dialect, kept: kept?.blocks });
  yield;
  const sections = yield* findSections(markdown, text, lines, slugs);
  yield;
  const { links, unusedDefinitions, linkOfToken } = yield* findLinks({
    text,
    lines,
    markdown,
    sections,
    frontMatterLinks: frontMatterLinks(text, frontMatter),
  });
  const [first] = flatSections(sections);
  const title =
    titleOf(frontMatter) ??
    (first && isTitle(first, text.slice(frontMatter.range.end, lines.startOf(first.line))) ? first.title : undefined);
  const date = dateOf(frontMatter) ?? dateInPath(path);
  const event = eventOf({
    title: title ?? first?.title,
    path,
    permalink: stringField(frontMatter, 'permalink'),
    tags: tagsOf(frontMatter),
    date,
  });
  const unclosed = templates.unclosed.slice(0, 20).map((range): Problem => ({
    code: 'template-unclosed',
    severity: 'information',
    args: [text.slice(range.start, range.end)],
    range,
  }));
  const post: Post = {
    text,
    lines,
    frontMatter,
    title,
    date,
    event,
    sections,
    links,
    unusedDefinitions,
    linkOfToken,
    announcements: [],
    mentions: [],
    problems: [...frontMatter.problems, ...unclosed],
    markdown,
  };
  yield;
  return yield* withAnnouncementsInSteps(post, catalog, kept?.units);
}

/** A post read before with what it announces by another catalog; nothing else is read again. */
export function* withAnnouncementsInSteps(
  post: Post,
  catalog: Catalog | undefined,
  kept: UnitReadings | undefined,
): Steps<Post> {
  return { ...post, ...(yield* findAnnouncementsInSteps(post, catalog, kept)) };
}

function blank(text: string, { start, end }: OffsetRange): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

/** Whether a post without a title in its front matter means its first heading: an h1 that nothing but blank lines precede. */
function isTitle({ level }: Section, before: string): boolean {
  return level === 1 && !before.trim();
}
