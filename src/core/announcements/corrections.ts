import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/entry';
import type { Post } from '../post/post';
import { sectionAtLine } from '../post/sectionAt';
import type { OffsetRange } from '../text/range';
import { type Anchor, anchorOf, commonEnd, commonStart, contextLikeness, findAnchor } from './anchor';
import type { Announcement, Mention } from './announcement';
import { docsTarget } from './docsTarget';
import type { FoundAnnouncements } from './findAnnouncements';

/** `hide`: not to be shown; `not`: only mentioned; `announced`: announced, whatever Recap thinks. */
export type CorrectionKind = 'hide' | 'not' | 'announced';

/** The user's last word on one thing in one post. Plain data, kept outside the post. */
export interface Correction {
  readonly kind: CorrectionKind;
  /** What it is about: `=` and the catalog's id, or `~` and the letters and digits of the name. */
  readonly key: string;
  /** The name to show for it. */
  readonly name: string;
  readonly anchor: Anchor;
}

/** How many corrections one post may have, and how long the texts in them may be. */
const mostCorrections = 500;
const longestText = 400;

/** From which likeness of the surroundings and of the names on a renamed thing is taken for the same. */
const likeSurroundings = 0.4;
const likeName = 0.6;

/** A correction of something the post announces. */
export function correctionOf(kind: 'hide' | 'not', { text }: Post, announcement: Announcement): Correction {
  const { entry, name, range } = announcement;
  return { kind, key: keyOf(entry, name), name, anchor: anchorOf(text, range) };
}

/** What makes a mention or any text of the post announced. Blanks around the text do not count; undefined for nothing but those. */
export function announcedCorrection({ text }: Post, { range, entry }: MarkedText): Correction | undefined {
  const written = text.slice(range.start, range.end);
  const words = written.trim();
  if (!words || words.length > longestText) return undefined;
  const start = range.start + written.indexOf(words);
  const name = entry?.name ?? words.replace(/\s+/g, ' ');
  return {
    kind: 'announced',
    key: keyOf(entry, name),
    name,
    anchor: anchorOf(text, { start, end: start + words.length }),
  };
}

export interface MarkedText {
  readonly range: OffsetRange;
  readonly entry: CatalogEntry | undefined;
}

/** The list with one more correction: the newest word on a thing replaces earlier ones. */
export function withCorrection(corrections: readonly Correction[], added: Correction): readonly Correction[] {
  return [...corrections.filter(({ key }) => key !== added.key), added].slice(-mostCorrections);
}

/** Whether an announcement is there because the user said so. */
export function isMarked({ evidence, confidence }: Announcement): boolean {
  return confidence === 1 && evidence.length === 0;
}

/** What a post announces and mentions after the user's last word. What a correction is about may be gone: then it waits. */
export function applyCorrections(
  post: Post,
  corrections: readonly Correction[],
  catalog: Catalog | undefined,
): FoundAnnouncements {
  let found: FoundAnnouncements = { announcements: post.announcements, mentions: post.mentions };
  if (!catalog || !corrections.length) return found;
  for (const correction of corrections) {
    found =
      correction.kind === 'announced'
        ? withMarked(post, found, correction, catalog)
        : withoutCorrected(post, found, correction);
  }
  const announcements = [...found.announcements]
    .sort((first, second) => first.range.start - second.range.start)
    .map((announcement, index) => ({ ...announcement, index }));
  return { announcements, mentions: [...found.mentions].sort((a, b) => a.range.start - b.range.start) };
}

function withoutCorrected(
  post: Post,
  { announcements, mentions }: FoundAnnouncements,
  correction: Correction,
): FoundAnnouncements {
  const corrected = correctedBy(post, announcements, correction);
  if (!corrected) return { announcements, mentions };
  const { entry, places } = corrected;
  const named: readonly Mention[] =
    correction.kind === 'not' && entry
      ? places.map(range => ({ entry, name: post.text.slice(range.start, range.end), range }))
      : [];
  return {
    announcements: announcements.filter(announcement => announcement !== corrected),
    mentions: [...mentions, ...named],
  };
}

/** The announcement a correction is about: the same thing, else one of a similar name in the same surroundings. */
function correctedBy(
  { text }: Post,
  announcements: readonly Announcement[],
  { key, name, anchor }: Correction,
): Announcement | undefined {
  const same = announcements.find(announcement => keyOf(announcement.entry, announcement.name) === key);
  if (same) return same;
  let best: { readonly announcement: Announcement; readonly likeness: number } | undefined;
  for (const announcement of announcements) {
    if (nameLikeness(announcement.name, name) < likeName) continue;
    const likeness = Math.max(...announcement.places.map(range => contextLikeness(text, range, anchor)));
    if (likeness >= likeSurroundings && likeness > (best?.likeness ?? 0)) best = { announcement, likeness };
  }
  return best?.announcement;
}

function withMarked(
  post: Post,
  { announcements, mentions }: FoundAnnouncements,
  correction: Correction,
  catalog: Catalog,
): FoundAnnouncements {
  const entry = correction.key.startsWith('=')
    ? catalog.byId(correction.key.slice(1))
    : catalog.findByName(correction.anchor.text);
  const range = findAnchor(post.text, correction.anchor) ?? nearestMention(post, mentions, entry, correction.anchor);
  const isKnown = announcements.some(announcement =>
    entry ? announcement.entry === entry : keyOf(announcement.entry, announcement.name) === correction.key,
  );
  if (!range || isKnown) return { announcements, mentions };
  return {
    announcements: [...announcements, markedAnnouncement(post, range, { entry, name: correction.name, catalog })],
    mentions: mentions.filter(
      mention => mention.entry !== entry && (mention.range.end <= range.start || range.end <= mention.range.start),
    ),
  };
}

/** Where a thing is named now that its words of then are gone. */
function nearestMention(
  { text }: Post,
  mentions: readonly Mention[],
  entry: CatalogEntry | undefined,
  anchor: Anchor,
): OffsetRange | undefined {
  let best: { readonly range: OffsetRange; readonly likeness: number } | undefined;
  for (const { range, entry: mentioned } of mentions) {
    if (mentioned !== entry) continue;
    const likeness = contextLikeness(text, range, anchor);
    if (!best || likeness > best.likeness) best = { range, likeness };
  }
  return best?.range;
}

function markedAnnouncement(
  { links, sections, lines }: Post,
  range: OffsetRange,
  { entry, name, catalog }: { entry: CatalogEntry | undefined; name: string; catalog: Catalog },
): Announcement {
  const own = links.filter(
    link => link.range.start <= range.end && range.start <= link.range.end && link.kind !== 'anchor',
  );
  return {
    index: 0,
    entry,
    name: entry?.name ?? name,
    kind: entry?.kind ?? 'feature',
    category: entry?.category,
    vendor: entry?.vendor ?? own.find(({ vendor }) => vendor !== undefined)?.vendor,
    range,
    places: [range],
    section: sectionAtLine(sections, lines.lineOf(range.start)),
    links: own,
    docs: docsTarget({ entry, parent: undefined, links: own, catalog }),
    confidence: 1,
    evidence: [],
  };
}

function keyOf(entry: CatalogEntry | undefined, name: string): string {
  return entry ? `=${entry.id}` : `~${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')}`;
}

/** How much two names have in common at their ends, 0 to 1. */
function nameLikeness(first: string, second: string): number {
  const start = commonStart(first, second);
  const end = commonEnd(first.slice(start), second.slice(start));
  return (start + end) / Math.max(first.length, second.length, 1);
}

/** Reads corrections that were kept as JSON; what is none, or too long to be one, is left out. */
export function readCorrections(value: unknown): readonly Correction[] {
  return Array.isArray(value) ? value.slice(-mostCorrections).flatMap(item => readCorrection(item) ?? []) : [];
}

function readCorrection(value: unknown): Correction | undefined {
  if (!isFields(value) || !isFields(value.anchor)) return undefined;
  const { key, name } = value;
  const { text, before, after, nth } = value.anchor;
  const kind = kinds.find(known => known === value.kind);
  if (!kind || !isText(key) || !isText(name) || !isText(text) || !isText(before) || !isText(after)) return undefined;
  if (typeof nth !== 'number' || !Number.isInteger(nth) || nth < 0) return undefined;
  return { kind, key, name, anchor: { text, before, after, nth } };
}

const kinds: readonly CorrectionKind[] = ['hide', 'not', 'announced'];

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestText;
}
