import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/entry';
import type { Link } from '../post/link';
import type { MarkdownDocument } from '../post/markdown';
import type { Section } from '../post/section';
import type { LineIndex } from '../text/lineIndex';
import type { Announcement, Mention } from './announcement';
import { docsTarget } from './docsTarget';

export interface AnnouncementSource {
  readonly text: string;
  readonly lines: LineIndex;
  readonly markdown: MarkdownDocument;
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
  readonly catalog: Catalog | undefined;
  /** `YYYY-MM-DD` */
  readonly date: string | undefined;
  readonly event: string | undefined;
}

export interface FoundAnnouncements {
  readonly announcements: readonly Announcement[];
  readonly mentions: readonly Mention[];
}

/** What a post presents as new: each catalogued thing it links, once, with all its links. */
export function findAnnouncements({ links, catalog }: AnnouncementSource): FoundAnnouncements {
  if (!catalog) return { announcements: [], mentions: [] };
  const linksOfEntry = new Map<CatalogEntry, Link[]>();
  for (const link of links) {
    if (link.vendor === undefined || link.syntax === 'image') continue;
    const entry = catalog.findByUrl(link.url);
    if (!entry) continue;
    const known = linksOfEntry.get(entry);
    if (known) known.push(link);
    else linksOfEntry.set(entry, [link]);
  }
  const announcements = [...linksOfEntry].map(([entry, own], index) => announcementOf(entry, own, index, catalog));
  return { announcements, mentions: [] };
}

function announcementOf(entry: CatalogEntry, links: readonly Link[], index: number, catalog: Catalog): Announcement {
  const [first] = links;
  return {
    index,
    entry,
    name: entry.name,
    kind: entry.kind,
    category: entry.category,
    vendor: entry.vendor,
    range: first?.range ?? { start: 0, end: 0 },
    places: links.map(({ range }) => range),
    section: first?.section,
    links,
    docs: docsTarget(entry, links, catalog),
    confidence: 0.5,
    evidence: [{ rule: 'linked', args: [first?.url ?? ''], weight: 0.5 }],
  };
}
