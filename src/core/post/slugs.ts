import GithubSlugger from 'github-slugger';
import type { OffsetRange } from '../text/range';

/** The engines whose heading ids Recap knows. `kramdown-gfm` is Jekyll's default; Hugo has three, by its configuration. */
export type SlugEngine = 'github' | 'kramdown-gfm' | 'kramdown' | 'hugo' | 'hugo-ascii' | 'hugo-blackfriday' | 'hexo';

/** What an engine makes a heading's id of. */
export interface HeadingText {
  /** Without markup. */
  readonly read: string;
  /** With it, but without the heading's own marks. */
  readonly written: string;
  /** Stretches of `read` that are code. */
  readonly code: readonly OffsetRange[];
}

/** Gives each heading of one post its id, in the order of the text. */
export type Slugger = (heading: HeadingText) => string;

/** A slugger for one post: ids are unique exactly as far as the engine makes them so. */
export function createSlugger(engine: SlugEngine): Slugger {
  return sluggers[engine]();
}

/** An id the author gives a heading, `Title {#id}`, and where in `read` the title ends; kramdown and Hugo know it, others do not. */
export function explicitId(read: string, engine: SlugEngine): { readonly id: string; readonly at: number } | undefined {
  const match =
    engine === 'github' || engine === 'hexo' ? undefined : /[ \t]\{#([\p{L}_:][\p{L}\p{N}_:.-]*)\}$/u.exec(read);
  return match?.[1] ? { id: match[1], at: match.index } : undefined;
}

const sluggers: Readonly<Record<SlugEngine, () => Slugger>> = {
  github: () => {
    const slugger = new GithubSlugger();
    return ({ read }) => slugger.slug(read);
  },
  // kramdown-parser-gfm, generate_gfm_header_id: the counter does not look whether `a-1` is taken already.
  'kramdown-gfm': () => {
    const uses = new Map<string, number>();
    return heading => {
      const slug = withoutDashes(heading)
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
        .replace(/[ \t]/g, '-');
      return numbered(slug, uses);
    };
  },
  // kramdown, Converter::Base#generate_id, of the heading with its markup: ASCII only, nothing before the first letter.
  kramdown: () => {
    const uses = new Map<string, number>();
    return ({ written }) => {
      const slug = written
        .replace(/^[^a-zA-Z]+/, '')
        .replace(/[^a-zA-Z0-9 -]/g, '')
        .replace(/ /g, '-')
        .toLowerCase();
      return numbered(slug || 'section', uses);
    };
  },
  // Hugo, markup/goldmark/autoid.go, of the heading's last line as written; held against Hugo 0.111.
  hugo: () => unique(({ written }) => hugoSlug(lastLine(written)), 'heading', 'taken'),
  'hugo-ascii': () => unique(({ written }) => hugoSlug(withoutAccents(lastLine(written))), 'heading', 'taken'),
  // russross/blackfriday, SanitizedAnchorName: runs of anything else are one hyphen, none at the ends.
  'hugo-blackfriday': () =>
    unique(
      ({ written }) =>
        lastLine(written)
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, '-')
          .replace(/^-|-$/g, ''),
      'heading',
      'taken',
    ),
  // hexo-renderer-marked with hexo-util's slugize: case stays, and so do accents.
  hexo: () =>
    unique(
      ({ read }) =>
        read
          .trim()
          .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
          .replace(/^-|-$/g, ''),
      '',
      'used',
    ),
};

/**
 * A slugger that numbers what is there already: `taken` looks for a number nobody has, `used` counts uses of the text.
 * `fallback` is the id of a heading that leaves nothing.
 */
function unique(slugOf: (heading: HeadingText) => string, fallback: string, by: 'taken' | 'used'): Slugger {
  const uses = new Map<string, number>();
  const taken = new Set<string>();
  return heading => {
    const slug = slugOf(heading) || fallback;
    if (by === 'used') return numbered(slug, uses);
    if (!taken.has(slug)) {
      taken.add(slug);
      return slug;
    }
    // Goes on where the last one of its kind was found, so that many equal headings stay linear.
    let number = uses.get(slug) ?? 1;
    while (taken.has(`${slug}-${number}`)) number++;
    uses.set(slug, number + 1);
    taken.add(`${slug}-${number}`);
    return `${slug}-${number}`;
  };
}

function lastLine(written: string): string {
  return written.slice(written.lastIndexOf('\n') + 1);
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\u0000-\u007f]/g, '');
}

/** Blanks are hyphens one by one, everything but letters, digits, `_` and `-` goes. */
function hugoSlug(line: string): string {
  return line
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}_ -]/gu, '')
    .replace(/ /g, '-');
}

/** The text as kramdown's typography leaves it for ids: `--` and `---` outside code are dashes, which no id holds. */
function withoutDashes({ read, code }: HeadingText): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of code) {
    pieces.push(read.slice(at, start).replace(/---?/g, ''), read.slice(start, end));
    at = end;
  }
  return pieces.join('') + read.slice(at).replace(/---?/g, '');
}

function numbered(slug: string, uses: Map<string, number>): string {
  const use = uses.get(slug) ?? 0;
  uses.set(slug, use + 1);
  return use ? `${slug}-${use}` : slug;
}
