import type { Evidence } from '../core/announcements/announcement';
import type { UserCatalogProblem, UserCatalogProblemCode } from '../core/catalog/userCatalog';
import type { Wording } from '../core/inspect';
import type { Problem, ProblemCode, SyntaxReason } from '../core/post/problem';
import { evidenceWords } from './evidenceWords';

/** The English words for what core tells by code. The extension words the same codes in the user's language. */
export const english: Wording = {
  problem: ({ code, args, reason }: Problem) => fill(problems[code], reason ? [syntaxReasons[reason]] : args),
  evidence: ({ rule }: Evidence) => evidenceWords[rule],
};

/** What is wrong with a user's catalog, and with which entry, 1-based. */
export function catalogProblem({ code, entry, text }: UserCatalogProblem): string {
  const place = entry === undefined ? '' : `entry ${entry + 1}: `;
  return place + fill(catalogProblems[code], [text]);
}

/** Why a file could not be read, and what to do where that is not plain. */
export function failure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return fileErrors.get((error as NodeJS.ErrnoException).code ?? '') ?? error.message;
}

const fileErrors: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'There is no such file.'],
  ['EISDIR', 'This is a folder. Name the files in it.'],
  ['EACCES', 'This file may not be read.'],
  ['EPERM', 'This file may not be read.'],
]);

function fill(text: string, args: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (_, index: string) => args[Number(index)] ?? '');
}

const problems: Readonly<Record<ProblemCode, string>> = {
  'front-matter-unclosed': 'The front matter is never closed. The post is read without it.',
  'front-matter-language': 'Front matter in "{0}" is not supported. Use YAML, TOML or JSON.',
  'front-matter-syntax': 'Recap cannot read this front matter: {0}. The post is read without it.',
  'front-matter-too-large': 'The front matter is larger than 64 KB and is not read.',
  'front-matter-too-deep': 'The front matter is nested too deeply and is not read.',
  'front-matter-aliases': 'The aliases of this front matter stand for too much and are not followed.',
  'front-matter-not-a-map': 'The front matter is not a list of names and values.',
  'front-matter-duplicate-key': 'The front matter has "{0}" twice.',
  'byte-order-mark': 'The file begins with more than one byte order mark.',
  binary: 'This looks like a binary file.',
  'too-large': 'The file is too large to be read whole.',
  'template-unclosed': 'This template tag is never closed: {0}',
};

const syntaxReasons: Readonly<Record<SyntaxReason, string>> = {
  'open-quote': 'a quotation mark is never closed',
  'open-bracket': 'a bracket is never closed',
  'no-comma': 'a comma is missing between brackets',
  'value-or-indentation': 'a value with “: ” in it needs quotation marks, or the line is indented wrongly',
  'list-indentation': 'a line of a list is indented wrongly',
  'no-colon': 'a line has no colon',
  tab: 'tabs cannot indent, only blanks can',
  star: 'a value that begins with “*” needs quotation marks',
  backslash: 'a “\\” in double quotation marks needs another one before it',
  'map-as-key': 'a map cannot be a key',
};

const catalogProblems: Readonly<Record<UserCatalogProblemCode, string>> = {
  'too-large': 'The catalog is larger than 1 MB and is not read.',
  'not-json': 'This is not JSON. The catalog is not read.',
  'no-entries': 'The catalog has no list "entries".',
  'too-many-entries': 'The catalog has {0} entries. Only the first 2,000 are read.',
  'bad-id': 'The id "{0}" cannot be used. Use lower-case letters, digits and hyphens.',
  'repeated-id': 'The id "{0}" is used before. This entry is left out.',
  'bad-name': 'The name "{0}" cannot be used. This entry is left out.',
  'bad-vendor': 'The vendor "{0}" cannot be used. This entry is left out.',
  'bad-spelling': 'The spelling "{0}" cannot be used and is left out.',
  'too-many-spellings': 'There are {0} spellings. Only the first 20 are read.',
  'bad-url': 'The URL "{0}" cannot be used. Use https.',
  'bad-date': 'The date "{0}" cannot be used. Write YYYY, YYYY-MM or YYYY-MM-DD.',
};
