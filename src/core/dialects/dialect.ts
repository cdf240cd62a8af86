import type { MarkdownIt, Token } from 'markdown-it';
import { addFootnotes, type FootnoteEnv, placeFootnotes } from './footnotes';
import { finishGfm, readBareHosts } from './gfm';
import { readGuillemets } from './guillemets';
import { finishHeadingAttributes } from './headingAttributes';
import { addKramdown, finishKramdown, placeToc } from './kramdown';
import { addDefinitionLists, finishTerms } from './definitionLists';

/** A way to write Markdown that differs from CommonMark: GitHub's, Jekyll's, Hugo's. */
export type Dialect = 'gfm' | 'kramdown' | 'goldmark';

/** What a dialect adds to the parser, and what it changes in tokens once their places are known. */
export interface DialectRules {
  readonly add: (parser: MarkdownIt) => void;
  readonly finish: (tokens: Token[], env: DialectEnv) => readonly Token[];
  /** What sites show otherwise than it is written: at another place, or not at all. */
  readonly place: (tokens: readonly Token[], env: DialectEnv, parser: MarkdownIt) => readonly Token[];
  /** Whether each of the outermost blocks is read the same whatever the others are, but for footnotes and definitions, and how far it reaches is told soon behind it. */
  readonly isLocal: boolean;
  /** Whether bare addresses are text on the page. */
  readonly hasBareUrlsAsText: boolean;
}

/** What rules of one parse tell each other. */
export interface DialectEnv extends FootnoteEnv {
  /** What `*[HTML]: …` spells out, by the abbreviation. */
  readonly abbreviations?: Map<string, string>;
  /** Named attribute lists, `{:name: …}`. */
  readonly attributeLists?: Map<string, string>;
}

export const dialects: Readonly<Record<Dialect, DialectRules>> = {
  gfm: {
    add: parser => {
      addFootnotes(parser);
      readBareHosts(parser, 'http');
    },
    finish: finishGfm,
    place: placeFootnotes,
    isLocal: true,
    hasBareUrlsAsText: false,
  },
  kramdown: {
    add: parser => {
      addFootnotes(parser);
      addKramdown(parser);
    },
    finish: finishKramdown,
    place: (tokens, env, parser) => placeToc(placeFootnotes(tokens, env, parser)),
    isLocal: false,
    hasBareUrlsAsText: true,
  },
  goldmark: {
    add: parser => {
      addFootnotes(parser);
      addDefinitionLists(parser);
      readGuillemets(parser);
      readBareHosts(parser, 'https');
    },
    finish: tokens => {
      finishTerms(tokens);
      return finishHeadingAttributes(tokens);
    },
    place: placeFootnotes,
    isLocal: true,
    hasBareUrlsAsText: false,
  },
};
