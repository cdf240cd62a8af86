import type { CatalogEntry } from '../catalog/entry';
import { flatMapped } from '../text/flatMapped';
import { mapDefined } from '../text/mapDefined';
import { type Candidate, changed } from './candidate';
import { saysNothing } from './lead';
import { isAside, restHeading } from './lexicon/headingWords';
import { label } from './lexicon/nameWords';
import { availability, ending, notYet, proseVerb } from './lexicon/newsWords';
import { leadIn } from './lexicon/titleWords';
import { isLongKnown, isNewThen, isOldNews, isOlderThanDigest } from './launchTime';
import { isCount } from './nameForm';
import { lengthOfNewMark } from './newMarks';
import { type NameContext, resolve } from './resolve';
import { ownWordsOf, telling, wordsIn } from './tellingWords';
import { subjectOf, taglineOf } from './title';
import {
  type Told,
  saysNews,
  newsListsOf,
  listsOfLaunches,
  isNewsAmong,
  silentIn,
  isOf,
  titlesAround,
} from './newsLists';

/**
 * "Amazon Xyzzy: shares data across regions" says what is new of a service that had been there, if its words do, or if the list does: its
 * items say so, or it comes back to one service, as no list of services does.
 */
export function withItemNews(
  written: readonly Candidate[],
  context: NameContext,
  isDigest: boolean,
): readonly Candidate[] {
  const candidates = mapDefined(written, candidate => withHeadedPart(candidate, context));
  const date = isDigest ? context.dateOf() : undefined;
  const told = mapDefined(candidates, candidate => toldWithin(candidate, date) ?? toldOf(candidate, context, date));
  if (!told.length) return candidates;
  const lists = newsListsOf(told, date, isDigest ? silentIn(candidates) : new Map());
  const ofLaunches = listsOfLaunches(candidates, context.dateOf());
  const news = new Map(
    mapDefined(told, item => {
      const { candidate, tagline, isMarked } = item;
      const isNews =
        isMarked ||
        saysNews(item) ||
        (isOf(lists, candidate.unit) && !ending.test(tagline)) ||
        (isOf(ofLaunches, candidate.unit) && isNewsAmong(item));
      return isNews ? ([candidate, newsOf(item, context)] as const) : undefined;
    }),
  );
  const ends = new Map(
    told.flatMap(({ candidate, end }) => (news.has(candidate) ? [[candidate.unit, end] as const] : [])),
  );
  return flatMapped(candidates, candidate => {
    // What the words behind the colon announce by name is the news of the service.
    if (candidate.isDeclared && candidate.range.end <= (ends.get(candidate.unit) ?? 0)) return [];
    return news.get(candidate) ?? [candidate];
  });
}

/** "Amazon Xyzzy: Cave Maps (preview)" heads what tells of the Xyzzy Cave Maps, "Xyzzy: nothing" no news. */
function withHeadedPart(candidate: Candidate, context: NameContext): Candidate | undefined {
  const { source, unit, entry, about } = candidate;
  if (source !== 'title' || unit.role !== 'heading') return candidate;
  const service = entry ?? about[0];
  const at = service?.kind === 'service' && !about[1] ? unit.text.search(/[:：]\s/u) : -1;
  if (!service || at < 0 || at > longestService) return candidate;
  const named = subjectOf(unit.text.slice(0, at));
  const part = subjectOf(unit.text.slice(at + 1));
  if (!named || !part || resolve(named, undefined, context).entry !== service) return candidate;
  if (saysNothing(part)) return undefined;
  const told = resolve(`${named} ${part}`, undefined, context).entry;
  if (told && told !== service) return changed(candidate, { entry: told, name: told.name, about: [] });
  return entry ? candidate : changed(candidate, { name: `${named}: ${part}` });
}

/** In UTF-16 code units. */
const longestService = 60;

function toldOf(candidate: Candidate, { dateOf }: NameContext, digestOf: string | undefined): Told | undefined {
  const { source, unit, range } = candidate;
  const service = serviceOf(candidate);
  if (source !== 'title' || unit.role !== 'item' || !service) return undefined;
  const isOld = service.kind === 'service' && !isNewThen(service, dateOf());
  if (!isOld && !(digestOf !== undefined && isOlderThanDigest(service, digestOf))) return undefined;
  // "**Xyzzy:** caves": the colon may be set in bold, too.
  const from = /[:：]$/u.test(unit.text.slice(range.start, range.end)) ? range.end - 1 : range.end;
  const isMarked = lengthOfNewMark(unit.text) > 0;
  const [opening = '', behind = ''] = (isMarked ? longTagline : tagline).exec(unit.text.slice(from, from + 410)) ?? [];
  const told = behind ? subjectOf(behind) : '';
  // What came lately may be available by now, or in more places: it is the news itself.
  if (!isOld && (availability.test(behind) || !isNameAlone(candidate, service))) return undefined;
  return isTold(behind) && (isMarked || wordsIn(told) <= 12)
    ? { candidate, service, tagline: behind, end: from + opening.length, isMarked, isLabelled: from < range.end }
    : undefined;
}

/** "**Amazon Xyzzy - deep caves**" in a digest: the title itself says what is new of what had long been there. */
function toldWithin(candidate: Candidate, digestOf: string | undefined): Told | undefined {
  const { source, unit, range, entry } = candidate;
  if (digestOf === undefined || source !== 'title' || unit.role !== 'item' || !entry || !isOldNews(entry, digestOf))
    return undefined;
  const tagline = taglineOf(unit.text.slice(range.start, range.end));
  return tagline !== undefined &&
    isTold(tagline) &&
    wordsIn(tagline) <= 12 &&
    !label.test(tagline) &&
    !notYet.test(tagline) &&
    !ending.test(tagline) &&
    !titlesAround(unit).some(title => isAside(title) && !restHeading.test(title))
    ? { candidate, service: entry, tagline, end: range.end, isMarked: true, isLabelled: false }
    : undefined;
}

/** It says something, and something that may be new. */
function isTold(tagline: string): boolean {
  const told = subjectOf(tagline);
  return telling(told).length > 0 && !saysNothing(tagline) && !isCount(told) && !isAside(told);
}

/** Whether the title is no more than the name: "Xyzzy now supports caves" tells its news itself. */
function isNameAlone({ unit: { text }, range }: Candidate, service: CatalogEntry): boolean {
  const title = text.slice(range.start, range.end);
  const own = ownWordsOf(service);
  const [first] = telling(title);
  const opening = first === undefined ? '' : title.slice(0, title.toLowerCase().indexOf(first));
  // "Update on Xyzzy" is no name.
  if (/(?<!\p{L})(?!(?:AWS|Amazon)(?!\p{L}))\p{L}+\s*$/u.test(opening)) return false;
  return !availability.test(title) && telling(title).every(word => own.has(word));
}

/** The one it names; by itself, where a link to what is new of it stands beside it, too. */
function serviceOf({ entry, about, name }: Candidate): CatalogEntry | undefined {
  const [service, another] = about;
  if (entry || !service || another) return entry;
  const own = ownWordsOf(service);
  return telling(name).every(word => own.has(word)) ? service : undefined;
}

const tagline = /^\s?(?:[:\u2013\u2014\u2192|-]\s+|：\s*|:(?=\p{Lo}))((?:[^.!?。;\n]|\.(?=[\p{L}\d])){4,120})/u;
const longTagline = /^\s?(?:[:\u2013\u2014\u2192|-]\s+|：\s*|:(?=\p{Lo}))((?:[^.!?。;\n]|\.(?=[\p{L}\d])){4,400})/u;

function newsOf({ candidate, service, tagline, isMarked }: Told, context: NameContext): readonly Candidate[] {
  return (isMarked ? partsOf(tagline) : thingsIn(tagline)).map(thing => {
    const own = resolve(subjectOf(thing), undefined, context).entry;
    // "Xyzzy: …, AWS Plugh": a thing by itself that was new then.
    if (own?.announced && own !== service && isNewThen(own, context.dateOf()))
      return changed(candidate, { entry: own, name: own.name, about: [] });
    const name = subjectOf(`${candidate.name} ${thing}`);
    const { entry } = resolve(name, undefined, context);
    // "Amazon Kinesis - Data Firehose" is a service by itself.
    if (entry && entry !== service && isLongKnown(entry, context.dateOf()))
      return changed(candidate, { entry, name: entry.name, about: [] });
    const isPart = entry !== undefined && entry !== service && entry.kind !== 'service';
    return changed(candidate, {
      entry: isPart ? entry : undefined,
      name: isPart ? entry.name : name,
      about: [service],
    });
  });
}

/** "Introduced the plugh caves": what was done does not name what is new. */
function withoutVerb(tagline: string): string {
  const rest = leadIn.removedFrom(leadIn.removedFrom(tagline));
  const verb = proseVerb.exec(rest);
  return verb?.index === 0 ? rest.slice(verb[0].length) : rest;
}

/** "Introduced Plugh support, caves, and deep halls": each of three things or more, said in a few words. */
function thingsIn(tagline: string): readonly string[] {
  const text = withoutVerb(tagline);
  const listed = /,\s+(?:and|und|et|y|e)\s/u.test(text) ? text.split(/,\s+(?:(?:and|und|et|y|e)\s+)?/u) : [];
  const [opening = ''] = tagline.split(',', 1);
  return listed.length >= 3 && !applying.test(opening) && !relating.test(listed[0] ?? '') && listed.every(isThing)
    ? listed
    : [text];
}

/** What a mark says is new may be told in more words: "more room for caves, maps of halls, 50 ropes". */
function partsOf(tagline: string): readonly string[] {
  const parts = tagline.split(/,\s+(?:(?:and|und|et|y|e)\s+)?/u);
  return parts.length >= 3 && parts.every(part => wordsIn(part) >= 2 && wordsIn(part) <= 9) ? parts : thingsIn(tagline);
}

/** A number, an adjective or what a service does names nothing. */
export function isThing(text: string): boolean {
  return telling(text).length > 0 && wordsIn(text) <= 4 && !unnamed.some(form => form.test(text));
}

/** "Supports Xyzzy 3, 2, and 1", "available in Plugh, Thud, and Cave": of such a list no part is the news by itself. */
const applying =
  /(?<!\p{L})(?:supports?(?= \S)|supporting|available|integrates|works|unterstützt|verfügbar|disponibles?|soporta|suporta|disponíve(?:l|is))(?!\p{L})/iu;

const relating =
  /(?<!\p{L})(?:for|from|with|in|on|to|of|at|by|into|across|between|using|via|für|mit|von|auf|pour|avec|de|en|para|con|com|em)(?!\p{L})/iu;

const unnamed: readonly RegExp[] = [
  /^v?\d+(?:\.\d+)*\+?$/,
  /(?:^|\s)(?:(?:simpl|cheap|quick|fast|slow|small|larg|bigg|great|high|low|strong|saf|smart|light|long|short|deep|wid|clean|clear|rich|clos|smooth|easi|friendli)er|better|worse|less|more|fewer)$/i,
  /^(?:more|less|now|also|for|from|with|without|in|on|to|at|by)\s/i,
  // A verb in the third person; few plurals stand before a noun.
  /^\p{Ll}{2,}(?<!s|ic)s\s/u,
];
