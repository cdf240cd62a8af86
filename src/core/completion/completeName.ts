import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/entry';
import { spellingKey } from '../catalog/spelling';
import type { Post } from '../post/post';
import { daysApart, type NameIndex, type NameStart } from './nameIndex';
import { proseAt } from './proseAt';
import { typedNameIn } from './typedName';

/** A name that could be meant. */
export interface NameProposal {
  readonly entry: CatalogEntry;
  /** What to compare with the text that is replaced: the spelling behind the vendor word as it is written there. */
  readonly filter: string;
  /** The name linked to its documentation; undefined where there is none, or no link may stand. */
  readonly link: string | undefined;
}

/** The names that could be meant at a place, the likeliest first. */
export interface NameProposals {
  /** What they replace begins here, the vendor word included, and ends at the cursor. */
  readonly start: number;
  readonly proposals: readonly NameProposal[];
  /** Whether more letters could bring names that are not among them. */
  readonly isCut: boolean;
}

const mostProposals = 60;

/** The catalogued names somebody may be writing at an offset of a post; undefined where nobody writes one. */
export function completeName(
  post: Post,
  offset: number,
  catalog: Catalog,
  index: NameIndex,
): NameProposals | undefined {
  const { lines, text } = post;
  const typed = typedNameIn(text.slice(lines.startOf(lines.lineOf(offset)), offset), index);
  if (!typed) return undefined;
  const prose = proseAt(post, offset);
  if (prose === 'none') return undefined;
  const day = post.date ?? catalog.asOf;
  const { vendorWord, written } = typed;
  const starts =
    vendorWord !== undefined && written === ''
      ? index.announcedNear(vendorWord, day, mostProposals).map(entry => ({ entry, spelling: entry.name }))
      : nearest(index.startingWith(written, vendorWord), written, day);
  const isAll = written !== '' || index.countOf(vendorWord ?? '') <= mostProposals;
  return {
    start: offset - typed.length,
    proposals: starts.slice(0, mostProposals).map(({ entry, spelling }) => ({
      entry,
      filter: vendorWord === undefined || written === '' ? spelling : `${vendorWord} ${spelling}`,
      link: prose === 'text' ? linkOf(entry, catalog) : undefined,
    })),
    isCut: !isAll || starts.length > mostProposals,
  };
}

/** What is written whole first, then what was announced near the day of the post. */
function nearest(starts: readonly NameStart[], written: string, day: string): readonly NameStart[] {
  const key = spellingKey(written);
  const distance = ({ entry, spelling }: NameStart): number =>
    spellingKey(spelling) === key ? -1 : daysApart(entry, day);
  return [...starts].sort((a, b) => distance(a) - distance(b) || (a.entry.name < b.entry.name ? -1 : 1));
}

function linkOf(entry: CatalogEntry, catalog: Catalog): string | undefined {
  const docs = catalog.docsOf(entry);
  if (!docs) return undefined;
  const label = entry.name.replace(/[[\]\\]/g, '\\$&');
  const target = /[\s()<>]/.test(docs.url) ? `<${docs.url.replace(/[<>\s]/g, encodeURIComponent)}>` : docs.url;
  return `[${label}](${target})`;
}
