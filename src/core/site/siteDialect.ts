import type { Dialect } from '../dialects/dialect';
import type { SlugEngine } from '../post/slugs';
import { textAt } from './configValue';
import type { Site } from './site';

/** What the site around a post decides about how it is read. */
export interface SiteReading {
  readonly slugs: SlugEngine;
  readonly dialect: Dialect;
}

export function siteReading(site: Pick<Site, 'generator' | 'config' | 'slugs'>): SiteReading {
  return { slugs: site.slugs, dialect: siteDialect(site) };
}

/** How a site reads Markdown; as GitHub does where it does not say. */
export function siteDialect({ generator, config }: Pick<Site, 'generator' | 'config'>): Dialect {
  if (generator === 'hugo') return 'goldmark';
  if (generator !== 'jekyll') return 'gfm';
  // Processors that are gone with Jekyll's older versions have been replaced by kramdown.
  return /^commonmark/i.test(textAt(config, 'markdown') ?? '') ? 'gfm' : 'kramdown';
}
