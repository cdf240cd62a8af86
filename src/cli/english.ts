import type { Evidence } from '../core/announcements/announcement';
import type { Wording } from '../core/inspect';
import type { Problem, ProblemCode } from '../core/post/problem';
import { evidenceWords } from './evidenceWords';

/** The English words for what core tells by code. The extension words the same codes in the user's language. */
export const english: Wording = {
  problem: ({ code, args }: Problem) => fill(problems[code], args),
  evidence: ({ rule }: Evidence) => evidenceWords[rule],
};

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
