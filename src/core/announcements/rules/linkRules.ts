import { isNewsLink } from '../knownNews';
import { monthOfUrl } from '../postTime';
import { monthsBetween } from '../launchTime';
import { launches } from '../resolve';
import { linksVendor, isAbout } from './candidateTraits';
import { type Rules, ofAll, ofKnown, ofProse, ofUnknown } from './rule';

/** What a thing links. */
export const linkRules = {
  whatsNewLink: ofAll(({ candidate }) => linksVendor(candidate, 'whats-new')),
  launchPost: ofKnown(({ candidate: { links, entry } }, { catalog }) =>
    links.some(
      ({ link: { kind, url } }) =>
        kind === 'blog' && (catalog.matchUrl(url)?.kind === 'exact' || launches(url, entry, catalog)),
    ),
  ),
  vendorBlog: ofAll(({ candidate }) => linksVendor(candidate, 'blog')),
  productLink: ofAll(({ candidate }) => linksVendor(candidate, 'product')),
  proseNews: ofProse(({ candidate }) => candidate.links.some(isNewsLink)),
  docsLink: ofAll(({ candidate }) => linksVendor(candidate, 'docs')),
  otherLink: ofAll(
    ({ candidate: { links } }) =>
      links.length > 0 && links.every(({ link }) => link.vendor === undefined && link.kind !== 'anchor'),
  ),
  videoLink: ofAll(({ candidate: { links } }) => links.some(({ link }) => link.kind === 'video')),
  ownPage: ofUnknown(({ candidate: { links } }) => links.length > 0 && links.every(({ link }) => link.kind === 'page')),
  tocLink: ofAll(({ candidate: { links } }) => links.some(({ link }) => link.kind === 'anchor')),
  datedLinkNear: ofAll(({ candidate: { links } }, { date }) =>
    links.some(({ link }) => link.kind !== 'page' && isAbout(monthsBetween(monthOfUrl(link.url), date))),
  ),
  datedLinkOld: ofAll(({ candidate: { links } }, { date }) =>
    links.some(({ link }) => (monthsBetween(monthOfUrl(link.url), date) ?? 0) > 6),
  ),
} as const satisfies Rules;
