import { firstThat } from '../text/bisect';
import { mapDefined } from '../text/mapDefined';
import type { OffsetRange } from '../text/range';
import { RangeIndex } from '../text/rangeIndex';
import { isHoped } from './advice';
import { type Candidate, candidateOf } from './candidate';
import type { NameMatch } from '../catalog/names';
import { nowOpens, nowSupports } from './lexicon/newsWords';
import { isNewThen } from './launchTime';
import { type NameContext, namesThen } from './resolve';
import { supportedPart } from './supportedPart';
import { alsoBehind, leavesNews, noObject, objectEnd, objectJoint, supportsBehind } from './supportWords';
import type { Unit } from './unit';
import type { ReadText } from './lexicon/wordGroup';

/** "Amazon Xyzzy, the database for caves, now supports Plugh, so that …" tells of Xyzzy's support for Plugh, not of Xyzzy. */
export function supportSentencesIn(unit: Unit, words: ReadText, context: NameContext): readonly Candidate[] {
  const verbs = nowSupports.rangesIn(words);
  const openings = nowOpens.rangesIn(words);
  if (!verbs.length && !openings.length) return [];
  const { text, inline } = unit;
  const names = namesThen(text, context);
  const links = new RangeIndex(unit.links.map(link => [link.range, link]));
  const code = new RangeIndex(inline.code.map(range => [range, range]));
  const statements = [...statementsBy(verbs, text, names), ...statementsOpenedBy(openings, text, names)].sort(
    (a, b) => a.service.start - b.service.start,
  );
  return mapDefined(statements, ({ service, verb }, at) => {
    if (service.isEveryday || isNewThen(service.entry, context.dateOf()) || isQuestion(text, verb.end))
      return undefined;
    // What code and the text of a link say is told by them as a whole.
    const said = { start: verb.start, end: verb.end + 1 };
    if (code.around(said).length || links.around(said).length) return undefined;
    const next = statements[at + 1]?.service.start ?? text.length;
    const end = endOfObject(text, verb.end, next > verb.end ? next : text.length);
    if (end === undefined) return undefined;
    const range = { start: service.start, end };
    const written = text.slice(service.start, service.end);
    const supported = text.slice(verb.end, end).replace(quote, '').replace(ofVendor, '').replace(ofLanguage, '');
    const entry = supportedPart(written, supported, context);
    return candidateOf({
      unit,
      range,
      source: 'pattern',
      entry,
      name: entry?.name ?? `${written} support for ${supported}`,
      links: links.overlapping(range),
      about: entry ? [] : [service.entry],
      isDeclared: true,
    });
  });
}

/** What a sentence speaks of and what it says of that. */
interface Statement {
  readonly service: NameMatch;
  /** What is supported begins where it ends. */
  readonly verb: OffsetRange;
}

/** "Xyzzy now supports …" */
function statementsBy(verbs: readonly OffsetRange[], text: string, names: readonly NameMatch[]): readonly Statement[] {
  return mapDefined(verbs, verb => {
    const service = names[firstThat(names.length, at => (names[at]?.end ?? 0) > verb.start) - 1];
    return service && isSubject(text, service, verb) ? { service, verb } : undefined;
  });
}

/** "Now Xyzzy supports …", "Ab sofort unterstützt Xyzzy auch …" */
function statementsOpenedBy(
  openings: readonly OffsetRange[],
  text: string,
  names: readonly NameMatch[],
): readonly Statement[] {
  return mapDefined(openings, ({ start, end }) => {
    const service = names[firstThat(names.length, at => (names[at]?.start ?? 0) >= end)];
    if (service?.start !== end) return undefined;
    const behind = (/unterstützt\s/i.test(text.slice(start, end)) ? alsoBehind : supportsBehind).exec(
      text.slice(service.end, service.end + longestGap),
    )?.[0];
    return behind === undefined
      ? undefined
      : { service, verb: { start: service.end, end: service.end + behind.length } };
  });
}

const quote = /^["\u201c\u201e\u00ab]\s?/u;
/** "Plugh's Xyzzy", "the Xyzzy programming language" */
const ofVendor = /^\p{Lu}[\p{L}\d]*['’]s\s+(?=\S)/u;
const ofLanguage = /(?<=\S)\s+(?:programming\s+)?languages?$/iu;

/** Whether the name is what the verb is said of, and said as news: the sentence opens with it, or goes on with it as "it". */
function isSubject(text: string, { start, end }: OffsetRange, verb: OffsetRange): boolean {
  const between = text.slice(end, verb.start);
  if (between.length > longestGap || /[.!?;。\n]\s/.test(between)) return false;
  if (between.trim() !== '' && !isAside.test(between) && !/(?:^|\s)it(?:\s|$)/.test(between)) return false;
  const before = text.slice(Math.max(0, start - longestGap), start);
  const opening = before.slice(before.search(/[^.!?:;。\n]*$/)).trim();
  return leavesNews(opening) && !isHoped({ before: opening, after: '' }) && !relativeVerb.test(opening);
}

/** In UTF-16 code units. */
const longestGap = 100;

/** "functions", "(EC2)", ", a database for caves,": what may stand between a name and its verb. */
const isAside = /^\s?(?:\([^()]*\)|,[^,]*,|\p{Ll}[\p{Ll}-]*(?:\s\p{Ll}[\p{Ll}-]*)?)\s*$/u;

/** "The team that runs Xyzzy now supports …": somebody else does. */
const relativeVerb = /\s(?:that|who|which)\s+(?!the$|an?$|all$|both$)\p{Ll}+$/u;

function isQuestion(text: string, from: number): boolean {
  return /^[^.!?。！？\n]*(?:[.!](?!\s)[^.!?。！？\n]*)*[?？]/u.test(text.slice(from, from + longestQuestion));
}

/** In UTF-16 code units. */
const longestQuestion = 200;

/** Where what is supported ends: a few words up to a comma, a stop, a word that goes on about it or `limit`. */
function endOfObject(text: string, start: number, limit: number): number | undefined {
  if (noObject.test(text.slice(start, start + longestOpening))) return undefined;
  word.lastIndex = start + (upTo.exec(text.slice(start, start + longestOpening))?.[0].length ?? 0);
  let end: number | undefined;
  let before = '';
  for (let count = 0; count < mostWords; count++) {
    const [, next] = word.exec(text) ?? [];
    if (!next || word.lastIndex > limit) break;
    // "scaling to" what follows.
    const isOpen = ofGerund.test(next) && gerund.test(before);
    if (!isOpen && objectEnd.test(next)) break;
    // "Plugh and" is no more than Plugh.
    if (!isOpen && !objectJoint.test(next)) end = word.lastIndex;
    before = next;
  }
  return end !== undefined && /[\p{Lu}\p{L}\d]{2}/u.test(text.slice(start, end)) ? end : undefined;
}

const mostWords = 8;
const gerund = /^\p{Ll}{3,}ing$/u;
const ofGerund = /^(?:to|from|into|in|on|by)$/;
/** In UTF-16 code units. */
const longestOpening = 40;
const word =
  /\s*["\u201c\u201e\u00ab]?((?:[^\s,.;:!?()"\u201c-\u201e\u00ab\u00bb。、，；：！？（）「」『』]|[.,:](?=[\p{L}\d]))+)/uy;
const upTo = /^(?:up to|bis zu|jusqu['’]à|hasta|até)\s+/iu;
