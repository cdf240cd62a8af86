import type { Announcement, Evidence } from './announcements/announcement';
import type { Catalog } from './catalog/catalog';
import type { FrontMatterValue } from './post/frontMatterTypes';
import type { Post } from './post/post';
import type { Problem } from './post/problem';
import { type Section, sectionPath } from './post/section';
import type { OffsetRange } from './text/range';

/** A post as `recap inspect` prints it and as the extension's API returns it. Lines and columns are 1-based, UTF-16. */
export interface InspectedPost {
  readonly schema: 1;
  readonly file: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly event: string | null;
  readonly frontMatter: { readonly [key: string]: FrontMatterValue };
  readonly sections: readonly InspectedSection[];
  readonly announcements: readonly InspectedAnnouncement[];
  readonly mentions: readonly (Place & { readonly id: string; readonly name: string })[];
  readonly links: readonly (Place &
    EndPlace & {
      readonly text: string;
      readonly url: string;
      readonly kind: string;
      readonly vendor: string | null;
      readonly section: readonly string[];
    })[];
  readonly problems: readonly (Place &
    EndPlace & { readonly code: string; readonly severity: string; readonly message: string })[];
}

export interface InspectedSection {
  readonly title: string;
  readonly level: number;
  readonly slug: string;
  readonly line: number;
  readonly endLine: number;
  readonly children: readonly InspectedSection[];
}

export interface InspectedAnnouncement extends Place {
  readonly id: string | null;
  readonly name: string;
  readonly kind: string;
  readonly category: string | null;
  readonly vendor: string | null;
  readonly status: string | null;
  readonly section: readonly string[];
  readonly docs: string | null;
  readonly docsKind: string | null;
  readonly confidence: number;
  readonly evidence: readonly string[];
  readonly links: readonly (Place & { readonly url: string })[];
}

interface Place {
  readonly line: number;
  readonly column: number;
}

interface EndPlace {
  readonly endLine: number;
  readonly endColumn: number;
}

/** How codes are worded: the CLI has English, the extension the user's language. */
export interface Wording {
  readonly problem: (problem: Problem) => string;
  readonly evidence: (evidence: Evidence) => string;
}

export interface InspectOptions {
  /** Printed as is. */
  readonly file: string;
  readonly catalog: Catalog | undefined;
  readonly wording: Wording;
}

/** The whole model of a post as plain JSON. */
export function inspectPost(post: Post, { file, catalog, wording }: InspectOptions): InspectedPost {
  const placeOf = (offset: number): Place => {
    const { line, character } = post.lines.positionOf(offset);
    return { line: line + 1, column: character + 1 };
  };
  const rangeOf = ({ start, end }: OffsetRange): Place & EndPlace => {
    const last = placeOf(end);
    return { ...placeOf(start), endLine: last.line, endColumn: last.column };
  };
  return {
    schema: 1,
    file,
    title: post.title ?? null,
    date: post.date ?? null,
    event: post.event ?? null,
    frontMatter: post.frontMatter.data,
    sections: post.sections.map(inspectSection),
    announcements: post.announcements.map(announcement => ({
      id: announcement.entry?.id ?? null,
      name: announcement.name,
      kind: announcement.kind,
      category: announcement.category ?? null,
      vendor: announcement.vendor ?? null,
      status: statusOf(announcement, catalog),
      section: sectionPath(announcement.section),
      ...placeOf(announcement.range.start),
      docs: announcement.docs?.url ?? null,
      docsKind: announcement.docs?.kind ?? null,
      confidence: Math.round(announcement.confidence * 100) / 100,
      evidence: announcement.evidence.map(wording.evidence),
      links: announcement.links.map(({ url, range }) => ({ url, ...placeOf(range.start) })),
    })),
    mentions: post.mentions.map(({ entry, name, range }) => ({ id: entry.id, name, ...placeOf(range.start) })),
    links: post.links.map(({ text, url, kind, vendor, range, section }) => ({
      text,
      url,
      kind,
      vendor: vendor ?? null,
      ...rangeOf(range),
      section: sectionPath(section),
    })),
    problems: post.problems.map(problem => ({
      code: problem.code,
      severity: problem.severity,
      message: wording.problem(problem),
      ...rangeOf(problem.range),
    })),
  };
}

function inspectSection(section: Section): InspectedSection {
  const { title, level, slug, line, endLine, children } = section;
  return { title, level, slug, line: line + 1, endLine: endLine + 1, children: children.map(inspectSection) };
}

/** `active`, or what became of the thing with its date, such as "ended 2025-07-31"; null where no catalog knows it. */
function statusOf({ entry }: Announcement, catalog: Catalog | undefined): string | null {
  if (!entry || !catalog) return null;
  const status = catalog.statusOf(entry);
  return status.state === 'active' ? 'active' : `${status.state} ${status.fact.date}`;
}
