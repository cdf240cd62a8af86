import { StringStream } from '@codemirror/streamparser';
import type { CodeKind, CodeToken } from './codeKinds';
import { type Language, languageOf } from './languages';

/** Longer code is left plain, in UTF-16 code units. */
const LONGEST_CODE = 50_000;

/** Longer lines are left plain: what a parser looks for in a line it may look for again at each of its tokens. */
const LONGEST_LINE = 1000;

/** How long one piece of code may take, in milliseconds; what follows is left plain. */
const LONGEST_TIME = 100;

/** How often a parser may change its mind without going on. */
const STANDSTILL = 10;

const INDENT = 2;
const TAB = 4;

/**
 * The stretches of code that have a colour, in order; nothing for a language nobody knows and for code that is too long. Never throws,
 * and gives up on what takes too long: code is as untrusted as the post it stands in.
 */
export function codeTokens(code: string, language: string): readonly CodeToken[] {
  const known = languageOf(language);
  if (!known || code.length > LONGEST_CODE) return [];
  const tokens: CodeToken[] = [];
  try {
    readCode(code, known, tokens);
  } catch {
    // Parsers were written for code, not for whatever a post has in its place. What they made of it so far is right.
  }
  return tokens;
}

function readCode(code: string, language: Language, tokens: CodeToken[]): void {
  const { parser } = language;
  const state = parser.startState?.(INDENT);
  const deadline = performance.now() + LONGEST_TIME;
  let start = 0;
  for (const line of code.split('\n')) {
    if (performance.now() > deadline) return;
    if (line === '') parser.blankLine?.(state, INDENT);
    else if (line.length <= LONGEST_LINE) readLine(line, start, { language, state, tokens });
    start += line.length + 1;
  }
}

interface Reading {
  readonly language: Language;
  readonly state: unknown;
  readonly tokens: CodeToken[];
}

function readLine(line: string, lineStart: number, { language, state, tokens }: Reading): void {
  const { parser, restyle } = language;
  const stream = new StringStream(line, TAB, INDENT);
  let standing = 0;
  while (!stream.eol()) {
    const style = parser.token(stream, state);
    if (stream.pos <= stream.start) {
      if (++standing > STANDSTILL) throw new Error('The parser does not go on');
      continue;
    }
    standing = 0;
    const kind = style ? kindOf(restyle?.(style, line.slice(stream.pos)) ?? style) : undefined;
    if (kind) addToken(tokens, { start: lineStart + stream.start, end: lineStart + stream.pos, kind });
    stream.start = stream.pos;
  }
}

/** Neighbours of one kind are one. */
function addToken(tokens: CodeToken[], token: CodeToken): void {
  const last = tokens.at(-1);
  if (last?.end === token.start && last.kind === token.kind) tokens[tokens.length - 1] = { ...last, end: token.end };
  else tokens.push(token);
}

/** By the first word of what parsers call it, which may have more after points and blanks. */
const kinds: Readonly<Record<string, CodeKind | undefined>> = {
  comment: 'comment',
  keyword: 'keyword',
  controlKeyword: 'keyword',
  definitionKeyword: 'keyword',
  moduleKeyword: 'keyword',
  operatorKeyword: 'keyword',
  modifier: 'keyword',
  qualifier: 'keyword',
  self: 'keyword',
  tag: 'keyword',
  tagName: 'keyword',
  header: 'keyword',
  heading: 'keyword',
  string: 'string',
  regexp: 'string',
  escape: 'string',
  link: 'string',
  url: 'string',
  number: 'number',
  integer: 'number',
  float: 'number',
  atom: 'number',
  bool: 'number',
  null: 'number',
  unit: 'number',
  color: 'number',
  type: 'type',
  typeName: 'type',
  className: 'type',
  namespace: 'type',
  builtin: 'type',
  def: 'name',
  function: 'name',
  macroName: 'name',
  labelName: 'name',
  property: 'property',
  propertyName: 'property',
  attribute: 'property',
  attributeName: 'property',
  meta: 'meta',
  annotation: 'meta',
  documentMeta: 'meta',
  processingInstruction: 'meta',
  inserted: 'inserted',
  deleted: 'deleted',
};

function kindOf(style: string): CodeKind | undefined {
  for (const word of style.split(' ')) {
    const [base = '', ...modifiers] = word.split('.');
    if (/^variable(?:Name)?$/.test(base)) {
      if (modifiers.includes('definition') || modifiers.includes('function')) return 'name';
      if (modifiers.includes('standard')) return 'type';
      if (modifiers.includes('special')) return 'property';
      continue;
    }
    const kind = Object.hasOwn(kinds, base) ? kinds[base] : undefined;
    if (kind) return kind;
  }
  return undefined;
}
