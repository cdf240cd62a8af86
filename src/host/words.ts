import * as vscode from 'vscode';
import type { DocsTarget, Evidence } from '../core/announcements/announcement';
import type { Catalog } from '../core/catalog/catalog';
import type { CatalogStatus } from '../core/catalog/docs';
import type { CatalogEntry } from '../core/catalog/entry';
import type { Wording } from '../core/inspect';
import type { LinkKind } from '../core/post/link';
import type { Problem, ProblemCode, SyntaxReason } from '../core/post/problem';
import type { Section } from '../core/post/section';
import { evidenceWords } from './evidenceWords';
import { visibleText } from './visibleText';

export { targetWords } from '../core/post/targetWords';

const { t } = vscode.l10n;

/** The words of the user's language for what core tells by code. */
export const wording: Wording = {
  problem: ({ code, args, reason }: Problem) => problems[code](reason ? syntaxReasons[reason]() : (args[0] ?? '')),
  evidence: ({ rule }: Evidence) => evidenceWords[rule](),
};

const problems: Readonly<Record<ProblemCode, (detail: string) => string>> = {
  'front-matter-unclosed': () => t('The front matter is never closed. The post is read without it.'),
  'front-matter-language': language => t('Front matter in "{0}" is not supported. Use YAML, TOML or JSON.', language),
  'front-matter-syntax': detail => t('Recap cannot read this front matter: {0}. The post is read without it.', detail),
  'front-matter-too-large': () => t('The front matter is larger than 64 KB and is not read.'),
  'front-matter-too-deep': () => t('The front matter is nested too deeply and is not read.'),
  'front-matter-aliases': () => t('The aliases of this front matter stand for too much and are not followed.'),
  'front-matter-not-a-map': () => t('The front matter is not a list of names and values.'),
  'front-matter-duplicate-key': key => t('The front matter has "{0}" twice.', key),
  'byte-order-mark': () => t('The file begins with more than one byte order mark.'),
  binary: () => t('This looks like a binary file.'),
  'too-large': () => t('The file is too large to be read whole.'),
  'template-unclosed': tag => t('This template tag is never closed: {0}', tag),
};

/** Why front matter cannot be read, within a sentence. */
const syntaxReasons: Readonly<Record<SyntaxReason, () => string>> = {
  'open-quote': () => t('a quotation mark is never closed'),
  'open-bracket': () => t('a bracket is never closed'),
  'no-comma': () => t('a comma is missing between brackets'),
  'value-or-indentation': () => t('a value with “: ” in it needs quotation marks, or the line is indented wrongly'),
  'list-indentation': () => t('a line of a list is indented wrongly'),
  'no-colon': () => t('a line has no colon'),
  tab: () => t('tabs cannot indent, only blanks can'),
  star: () => t('a value that begins with “*” needs quotation marks'),
  backslash: () => t('a “\\” in double quotation marks needs another one before it'),
  'map-as-key': () => t('a map cannot be a key'),
};

/** What a row calls the section that something stands in: rows need something to be called by. */
export function sectionName(section: Section | undefined): string {
  if (!section) return t('Above the first heading');
  return visibleText(section.title) || t('Heading without text');
}

/** What a link leads to, as a noun in lower case. */
export const linkKinds: Readonly<Record<LinkKind, () => string>> = {
  docs: () => t('documentation'),
  'whats-new': () => t('what’s new'),
  blog: () => t('blog post'),
  product: () => t('product page'),
  video: () => t('video'),
  code: () => t('code'),
  social: () => t('discussion'),
  article: () => t('article'),
  page: () => t('page of the site'),
  anchor: () => t('place in this post'),
  mail: () => t('mail address'),
  other: () => t('link'),
};

/** What a catalogued thing is, as a noun in lower case; kinds of user catalogs stay as they are. */
export function kindWord(kind: string): string {
  const words: Readonly<Record<string, string | undefined>> = {
    service: t('service'),
    feature: t('feature'),
    device: t('device'),
    programme: t('programme'),
    runtime: t('runtime'),
    tool: t('tool'),
    instance: t('instance type'),
    region: t('region'),
  };
  return words[kind] ?? kind;
}

/** The page *Open AWS Docs* leads to, as a label. */
export const docsKinds: Readonly<Record<DocsTarget['kind'], () => string>> = {
  post: () => t('Documentation'),
  page: () => t('Documentation'),
  product: () => t('Product page'),
  landing: () => t('Documentation start page'),
};

/** What became of a thing, in lower case: "ended 2025-07-31"; undefined for what is simply there. */
export function statusWords(entry: CatalogEntry, status: CatalogStatus, catalog: Catalog): string | undefined {
  if (status.state === 'active') return undefined;
  const { date, successor } = status.fact;
  const next = successor === undefined ? undefined : catalog.byId(successor)?.name;
  switch (status.state) {
    case 'ended':
      return t('ended {0}', date);
    case 'ending':
      return t('ends {0}', date);
    case 'closed-to-new':
      return t('closed to new customers');
    case 'superseded':
      return next ? t('superseded by {0}', next) : t('superseded');
    case 'renamed':
      return t('now {0}', entry.name);
  }
}
