import type { Section } from '../post/section';
import type { Candidate } from './candidate';
import {
  announcementTitle,
  announcing,
  announcingHeading,
  asideHeading,
  comparing,
  newness,
  past,
  recapTitle,
  session,
} from './lexicon';
import { launches, monthsBetween, telling } from './resolve';
import type { Catalog } from '../catalog/catalog';
import type { Unit } from './unit';

/** What rules may look at besides the candidate. */
export interface RuleContext {
  readonly catalog: Catalog;
  readonly title: string | undefined;
  /** `YYYY-MM-DD` */
  readonly date: string | undefined;
  readonly event: string | undefined;
  readonly units: readonly Unit[];
  /** The lists most of whose items open with a name or a news link. */
  readonly namingLists: ReadonlySet<number>;
  /** The sections three in five of whose siblings are headed by a name, three siblings or more. */
  readonly namingSections: ReadonlySet<Section>;
  /** The other places of the same thing. */
  readonly peers: (candidate: Candidate) => readonly Candidate[];
  /** In how many units of the post a thing occurs. */
  readonly spread: (candidate: Candidate) => number;
}

export type Rule = (candidate: Candidate, context: RuleContext) => boolean;

/** One rule a function; its name is its id, its weight is in `weights.json`, its words are in the host and the CLI. */
export const rules = {
  heading: ({ source, unit }) => source === 'title' && unit.role === 'heading',
  listLead: ({ source, unit }) => source === 'title' && unit.role === 'item',
  cellLead: ({ source, unit }) => source === 'title' && unit.role === 'cell',
  bold: ({ source, unit, range }) =>
    source === 'title' &&
    unit.role !== 'heading' &&
    unit.inline.strong.some(({ start, end }) => start <= range.start && end >= range.end),
  prose: ({ source }) => source !== 'title',
  whatsNewLink: ({ links }) => links.some(({ link }) => link.kind === 'whats-new' && link.vendor !== undefined),
  launchPost: ({ links, entry }, { catalog }) =>
    entry !== undefined &&
    links.some(
      ({ link }) =>
        link.kind === 'blog' && (catalog.matchUrl(link.url)?.kind === 'exact' || launches(link.url, entry, catalog)),
    ),
  vendorBlog: ({ links }) => links.some(({ link }) => link.kind === 'blog' && link.vendor !== undefined),
  productLink: ({ links }) => links.some(({ link }) => link.kind === 'product' && link.vendor !== undefined),
  docsLink: ({ links }) => links.some(({ link }) => link.kind === 'docs' && link.vendor !== undefined),
  otherLink: ({ links }) =>
    links.length > 0 && links.every(({ link }) => link.vendor === undefined && link.kind !== 'anchor'),
  videoLink: ({ links }) => links.some(({ link }) => link.kind === 'video'),
  tocLink: ({ links }) => links.some(({ link }) => link.kind === 'anchor'),
  datedLinkNear: ({ links }, { date }) =>
    links.some(({ link }) => within(monthsBetween(monthOf(link.url), date), -1, 3)),
  datedLinkOld: ({ links }, { date }) => links.some(({ link }) => (monthsBetween(monthOf(link.url), date) ?? 0) > 6),
  announcingWords: ({ unit, range }) => announcing.test(sentenceAt(unit.text, range.start)),
  announcingClose: ({ unit: { text }, range }) =>
    announcing.test(text.slice(Math.max(0, range.start - 45), range.start)) ||
    announcing.test(text.slice(range.end, range.end + 60)),
  newWord: ({ unit, range }) => newness.test(sentenceAt(unit.text, range.start)),
  newBefore: ({ unit: { text }, range }) =>
    /(?:\bnew|\bnew,|\bthe new|neue[rsmn]?|新しい|새로운|nouveau|nouvelle)\s*$/i.test(
      text.slice(Math.max(0, range.start - 14), range.start),
    ),
  pastWords: ({ unit, range }) => past.test(sentenceAt(unit.text, range.start)),
  pastYear: ({ unit, range }, { date }) => mentionsPastYear(sentenceAt(unit.text, range.start), date),
  comparingWords: ({ unit: { text }, range }) => comparing.test(text.slice(Math.max(0, range.start - 60), range.start)),
  afterPreposition: ({ unit: { text }, range, source }) =>
    source !== 'title' &&
    /(?:^|\s)(?:for|on|in|with|using|via|into|from|by|through|like|at|between|to|your|within|inside|of|our|against|über|mit|für|von|avec|pour|dans|con|para)\s+(?:the\s+|an?\s+|your\s+|our\s+)?$/i.test(
      text.slice(Math.max(0, range.start - 24), range.start),
    ) &&
    !announcing.test(text.slice(Math.max(0, range.start - 30), range.start)),
  asSubject: ({ unit: { text }, range }) =>
    /^\s+(?:is|are|was|were|will|lets?|allows?|provides?|enables?|helps?|can|gives?|offers?|makes?|brings?|ist|est|es|は|が|는|은)/i.test(
      text.slice(range.end, range.end + 14),
    ),
  inSentenceList: ({ unit: { text }, range, source }) =>
    source !== 'title' &&
    /^\s*(?:,|\band\b|\/|、)/.test(text.slice(range.end, range.end + 5)) &&
    /(?:,|\band|\/|、|\()\s*$/.test(text.slice(Math.max(0, range.start - 5), range.start)),
  sessionTitle: ({ unit, source }) =>
    session.test(unit.text.slice(0, 160)) && (source === 'title' || unit.role === 'heading'),
  sessionSection: ({ unit }) => path(unit.section).some(({ title }) => session.test(title)),
  asideSection: ({ unit }) => path(unit.section).some(({ title }) => asideHeading.test(title)),
  announcingSection: ({ unit, source }) => enclosing(unit, source).some(({ title }) => announcingHeading.test(title)),
  announcingLead: ({ unit }, { units }) => unit.role === 'item' && announcing.test(beforeList(unit, units)),
  namingList: ({ unit }, { namingLists }) => unit.list !== undefined && namingLists.has(unit.list),
  namingSection: ({ unit, source }, { namingSections }) =>
    source === 'title' && unit.role === 'heading' && unit.section !== undefined && namingSections.has(unit.section),
  numbered: ({ unit, source }) => source === 'title' && /^[\s#]*\d{1,2}\s*[.):]/.test(unit.text),
  sentenceLike: ({ name, entry }) =>
    entry === undefined &&
    name.split(/\s+/).filter(word => /^\p{Ll}{3,}/u.test(word) && telling(word).length > 0).length >= 2,
  peerTitle: (candidate, { peers }) => peers(candidate).some(({ source }) => source === 'title'),
  peerNews: (candidate, { peers }) =>
    peers(candidate).some(({ links }) =>
      links.some(({ link }) => link.vendor !== undefined && ['whats-new', 'blog'].includes(link.kind)),
    ),
  peerAnnounced: (candidate, { peers }) =>
    peers(candidate).some(({ unit: { text }, range }) =>
      announcing.test(text.slice(Math.max(0, range.start - 45), range.end + 60)),
    ),
  quoted: ({ unit }) => unit.role === 'quote',
  dateNear: ({ entry }, { date }) => within(monthsBetween(entry?.announced?.date, date), -1, 3),
  dateFar: ({ entry }, { date }) => (monthsBetween(entry?.announced?.date, date) ?? 0) > 8,
  dateLater: ({ entry }, { date }) => (monthsBetween(entry?.announced?.date, date) ?? 0) < -3,
  sameEvent: ({ entry }, { event }) => event !== undefined && entry?.announced?.event === event,
  undated: ({ entry }) => entry !== undefined && entry.announced === undefined,
  service: ({ entry }) => entry?.kind === 'service',
  unknown: ({ entry }) => entry === undefined,
  extension: ({ entry, about }) => entry === undefined && about.length > 0,
  vendorless: ({ entry, about, name, links }) =>
    entry === undefined &&
    !about.length &&
    !/^(?:Amazon|AWS|Azure|Microsoft|Google|GitHub)\b/.test(name) &&
    !links.some(({ link }) => link.vendor !== undefined),
  marked: ({ unit: { text }, source }) =>
    source === 'title' &&
    /^[\s*_]*(?:\p{Extended_Pictographic}|\[?new\]?\b)/iu.test(text) &&
    !/^[\s*_]*\p{Extended_Pictographic}\ufe0f?\s*=/u.test(text),
  legend: ({ unit: { text } }) => /^[\s*_]*\p{Extended_Pictographic}\ufe0f?\s*[=:]/u.test(text),
  widespread: (candidate, { spread }) => spread(candidate) >= 4,
  recapPost: (_, { title }) => title !== undefined && recapTitle.test(title),
  announcementPost: (_, { title }) => title !== undefined && announcementTitle.test(title),
  eventPost: (_, { event }) => event !== undefined,
  plainPost: (_, { title, event }) => event === undefined && !(title !== undefined && recapTitle.test(title)),
  longName: ({ name, entry }) => entry === undefined && name.split(/\s+/).length > 7,
  lowerCase: ({ name, entry }) => entry === undefined && !/\p{Lu}\p{L}*.*\p{Lu}/u.test(name) && !/\p{Lo}/u.test(name),
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof rules;

export const ruleIds = Object.keys(rules) as readonly RuleId[];

/** The sentence of `text` that holds `offset`. */
export function sentenceAt(text: string, offset: number): string {
  const before = text.slice(0, offset).search(/(?:[.!?。！？](?=\s)|[。！？]|\n)(?!.*(?:[.!?](?=\s)|[。！？]|\n))/s);
  const end = /[.!?](?=\s|$)|[。！？]|\n/.exec(text.slice(offset));
  return text.slice(before < 0 ? 0 : before + 1, end ? offset + end.index + 1 : text.length);
}

function path(section: Section | undefined): readonly Section[] {
  const sections: Section[] = [];
  for (let current = section; current; current = current.parent) sections.push(current);
  return sections;
}

/** The sections a candidate stands in; a heading does not stand in its own. */
function enclosing(unit: Unit, source: Candidate['source']): readonly Section[] {
  const sections = path(unit.section);
  return source === 'title' && unit.role === 'heading' ? sections.slice(1) : sections;
}

/** What is said right before the list an item is in. */
function beforeList(unit: Unit, units: readonly Unit[]): string {
  for (let at = unit.index - 1; at >= 0; at--) {
    const before = units[at];
    if (!before) return '';
    if (before.list === undefined) return before.text.slice(-200);
  }
  return '';
}

/** The month an address is dated with, `YYYY-MM`. */
function monthOf(url: string): string | undefined {
  const match = /\/(20\d\d)\/(0?[1-9]|1[0-2])(?=\/)/.exec(url);
  return match ? `${match[1]}-${(match[2] ?? '').padStart(2, '0')}` : undefined;
}

function within(value: number | undefined, least: number, most: number): boolean {
  return value !== undefined && value >= least && value <= most;
}

function mentionsPastYear(sentence: string, date: string | undefined): boolean {
  const year = Number(date?.slice(0, 4) ?? 0);
  return year > 0 && [...sentence.matchAll(/(?<!\d)20[0-3]\d(?!\d)/g)].some(([mentioned]) => Number(mentioned) < year);
}
