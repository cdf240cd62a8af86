import type { Catalog } from '../catalog/catalog';
import { isAtOthers } from './rules/candidateTraits';
import type { Unit } from './unit';

/** What tells whether everyday words in a post may be names. */
interface ToldOf {
  readonly title: string;
  readonly units: readonly Unit[];
  /** The event it is on, or the vendor, not AWS, whose digest it is. */
  readonly occasion: string | undefined;
  readonly catalog: Catalog;
}

/**
 * Whether everyday words may name services in a post. "Neptune" is a planet where nothing speaks of clouds, "Connect" a word like others where
 * another vendor speaks of its own.
 */
export function believesEveryday({ title, units, occasion, catalog }: ToldOf): boolean {
  if (isAtOthers(occasion) || (occasion === undefined && ofOthers.test(title) && !ofAws.test(title))) return false;
  return occasion !== undefined || ofClouds.test(title) || speaksOfClouds(units, catalog);
}

/** A vendor's word or link says so, or two names that are no everyday words. */
function speaksOfClouds(units: readonly Unit[], catalog: Catalog): boolean {
  if (units.some(({ text, links }) => links.some(({ link }) => link.vendor !== undefined) || ofClouds.test(text)))
    return true;
  let first: string | undefined;
  return units.some(({ text }) =>
    catalog.namesIn(text).some(({ entry, isEveryday }) => {
      if (isEveryday) return false;
      first ??= entry.id;
      return first !== entry.id;
    }),
  );
}

const ofAws = /(?<!\p{L})(?:AWS|Amazon)(?!\p{L})/u;
const ofOthers = /(?<!\p{L})(?:Azure|Microsoft|GitHub|Google|GCP|Oracle|IBM|Alibaba)(?!\p{L})/u;
/** "Amazon" alone may be the river, and clouds those in the sky. */
const ofClouds =
  /(?<!\p{L})(?:AWS|Azure|GCP|Amazon Web Services|(?:Google|IBM|Oracle|Alibaba) Cloud|[Cc]loud[ -](?:native|computing|services?|providers?)|[Mm]ulti-?cloud|[Ss]erverless|DevOps|Kubernetes)(?!\p{L})|クラウド|클라우드|云(?:计算|服务|原生)|雲端/u;
