import type { Catalog } from '../../catalog/catalog';
import type { CatalogEntry } from '../../catalog/entry';
import { isNewsLink } from '../knownNews';
import { monthOfUrl } from '../postTime';
import { monthsBetween } from '../launchTime';
import { launches } from '../resolve';
import type { UnitLink } from '../unit';
import { isAbout, isIntroduced, linksVendor } from './candidateTraits';
import { type Rules, ofLinked, ofLinkedKnown, ofLinkedProse, ofLinkedUnknown } from './rule';

/** What a thing links. */
export const linkRules = {
  whatsNewLink: ofLinked(({ candidate }) => linksVendor(candidate, 'whats-new')),
  launchPost: ofLinkedKnown(({ candidate: { links, entry } }, { catalog }) =>
    links.some(
      ({ link: { kind, url } }) =>
        kind === 'blog' && (catalog.matchUrl(url)?.kind === 'exact' || launches(url, entry, catalog)),
    ),
  ),
  vendorBlog: ofLinked(({ candidate }) => linksVendor(candidate, 'blog')),
  productLink: ofLinked(({ candidate }) => linksVendor(candidate, 'product')),
  proseNews: ofLinkedProse(({ candidate }) => candidate.links.some(isNewsLink)),
  docsLink: ofLinked(({ candidate }) => linksVendor(candidate, 'docs')),
  otherLink: ofLinked(({ candidate: { links } }) =>
    links.every(({ link }) => link.vendor === undefined && link.kind !== 'anchor'),
  ),
  videoLink: ofLinked(({ candidate: { links } }) => links.some(({ link }) => link.kind === 'video')),
  ownPage: ofLinkedUnknown(({ candidate: { links } }) => links.every(({ link }) => link.kind === 'page')),
  tocLink: ofLinked(({ candidate: { links } }) => links.some(({ link }) => link.kind === 'anchor')),
  datedLinkNear: ofLinked(({ candidate: { links } }, { date }) =>
    links.some(({ link }) => link.kind !== 'page' && isAbout(monthsBetween(monthOfUrl(link.url), date))),
  ),
  // What recaps and lists of news tell of may have been news twice.
  datedLinkOld: ofLinked(({ candidate }, post) => {
    const { links, entry } = candidate;
    const { date, event, isRecap, catalog } = post;
    if (event !== undefined || isRecap || isIntroduced(candidate, post)) return false;
    return (
      links.some(link => (monthsBetween(monthOfPage(link, entry, catalog), date) ?? 0) > 6) &&
      !links.some(({ link }) => isAbout(monthsBetween(monthOfUrl(link.url), date)))
    );
  }),
} as const satisfies Rules;

/** When a page is of: as its address says, or as what it launches was. */
function monthOfPage(link: UnitLink, entry: CatalogEntry | undefined, catalog: Catalog): string | undefined {
  const { url } = link.link;
  return (
    monthOfUrl(url) ?? (entry && isNewsLink(link) && launches(url, entry, catalog) ? entry.announced?.date : undefined)
  );
}
