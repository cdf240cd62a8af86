import type { Liquid } from 'liquidjs/dist/liquid.browser.mjs';
import type { FrontMatterValue } from '../../post/frontMatterTypes';
import { wellFormed } from '../../text/wellFormed';
import { textOf } from './liquidRun';
import type { SiteInput } from './siteInput';

/** The filters that Jekyll adds to those of Liquid, as far as liquidjs has not got them. */
export function addJekyllFilters(
  liquid: Liquid,
  { site, markdown }: { readonly site: SiteInput; readonly markdown: (text: string) => string },
): void {
  const base = pathOf(site.config.baseurl);
  const relative = (value: unknown): string => {
    const url = textOf(value);
    if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return url;
    return encoded(url.startsWith('/') || url === '' ? base + url || '/' : `${base}/${url}`);
  };
  const filters: Readonly<Record<string, (value: unknown) => unknown>> = {
    relative_url: relative,
    absolute_url: value => {
      const url = textOf(value);
      return /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : textOf(site.config.url).replace(/\/$/, '') + relative(url);
    },
    strip_index: value => textOf(value).replace(/\/index\.html?$/, '/'),
    markdownify: value => markdown(textOf(value)),
    smartify: value =>
      textOf(value)
        .replace(/---/g, '—')
        .replace(/--/g, '–')
        .replace(/\.\.\./g, '…'),
  };
  for (const [name, filter] of Object.entries(filters))
    liquid.registerFilter(name, filter as (...values: never[]) => unknown);
}

/** An address with what may not stand in one as it is, blanks and letters of other scripts, percent-encoded. */
function encoded(url: string): string {
  return url.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, character => encodeURIComponent(wellFormed(character)));
}

/** A path that begins with a slash and ends without; empty for none. */
function pathOf(value: FrontMatterValue | undefined): string {
  const path = textOf(value).replace(/\/+$/, '');
  return path === '' || path.startsWith('/') ? path : `/${path}`;
}
