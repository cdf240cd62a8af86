import { isNewsLink } from '../knownNews';
import { monthOfUrl } from '../postTime';
import { monthsBetween } from '../launchTime';
import { launches } from '../resolve';
import { linksVendor, isAbout } from './candidateTraits';
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
  datedLinkOld: ofLinked(({ candidate: { links } }, { date }) =>
    links.some(({ link }) => (monthsBetween(monthOfUrl(link.url), date) ?? 0) > 6),
  ),
} as const satisfies Rules;
