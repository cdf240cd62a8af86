import GithubSlugger from 'github-slugger';

/** The engines whose heading ids Recap knows. `kramdown-gfm` is Jekyll's default. */
export type SlugEngine = 'github' | 'kramdown-gfm' | 'kramdown';

/** Gives each heading of one post its id, in the order of the text. */
export type Slugger = (title: string) => string;

/** A slugger for one post: ids are unique exactly as far as the engine makes them so. */
export function createSlugger(engine: SlugEngine): Slugger {
  return sluggers[engine]();
}

const sluggers: Readonly<Record<SlugEngine, () => Slugger>> = {
  github: () => {
    const slugger = new GithubSlugger();
    return title => slugger.slug(title);
  },
  // kramdown-parser-gfm, generate_gfm_header_id: the counter does not look whether `a-1` is taken already.
  'kramdown-gfm': () => {
    const uses = new Map<string, number>();
    return title => {
      const slug = title
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
        .replace(/[ \t]/g, '-');
      return numbered(slug, uses);
    };
  },
  // kramdown, Converter::Base#generate_id: ASCII only, nothing before the first letter.
  kramdown: () => {
    const uses = new Map<string, number>();
    return title => {
      const slug = title
        .replace(/^[^a-zA-Z]+/, '')
        .replace(/[^a-zA-Z0-9 -]/g, '')
        .replace(/ /g, '-')
        .toLowerCase();
      return numbered(slug || 'section', uses);
    };
  },
};

function numbered(slug: string, uses: Map<string, number>): string {
  const use = uses.get(slug) ?? 0;
  uses.set(slug, use + 1);
  return use ? `${slug}-${use}` : slug;
}
