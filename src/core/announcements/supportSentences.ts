import { mapDefined } from '../text/mapDefined';
import type { OffsetRange } from '../text/range';
import { type Candidate, candidateOf } from './candidate';
import { nowSupports } from './lexicon';
import { isNewThen, type NameContext, namesThen } from './resolve';
import type { Unit } from './unit';
import type { ReadText } from './wordGroup';

/** "Amazon Xyzzy, the database for caves, now supports Plugh, so that …" tells of Xyzzy's support for Plugh, not of Xyzzy. */
export function supportSentencesIn(unit: Unit, words: ReadText, context: NameContext): readonly Candidate[] {
  const verbs = nowSupports.rangesIn(words);
  if (!verbs.length) return [];
  const { text, links } = unit;
  const names = namesThen(text, context);
  return mapDefined(verbs, verb => {
    const service = names.findLast(({ end }) => end <= verb.start);
    if (!service || service.isEveryday || isNewThen(service.entry, context.dateOf())) return undefined;
    if (!isSubject(text, service, verb)) return undefined;
    const end = objectEnd(text, verb.end);
    if (end === undefined) return undefined;
    const range = { start: service.start, end };
    const supported = text.slice(verb.end, end).replace(ofVendor, '').replace(ofLanguage, '');
    return candidateOf({
      unit,
      range,
      source: 'pattern',
      entry: undefined,
      name: `${text.slice(service.start, service.end)} support for ${supported}`,
      links: links.filter(link => link.range.start < range.end && range.start < link.range.end),
      about: [service.entry],
      isDeclared: true,
    });
  });
}

/** "Plugh's Xyzzy", "the Xyzzy programming language" */
const ofVendor = /^\p{Lu}[\p{L}\d]*['’]s\s+(?=\S)/u;
const ofLanguage = /(?<=\S)\s+(?:programming\s+)?languages?$/iu;

/** Whether the name is what the verb is said of: the sentence opens with it, or goes on with it as "it". */
function isSubject(text: string, { start, end }: OffsetRange, verb: OffsetRange): boolean {
  const between = text.slice(end, verb.start);
  if (between.length > longestGap || /[.!?;。\n]\s/.test(between)) return false;
  const before = text.slice(Math.max(0, start - longestGap), start);
  const opening = before.slice(before.search(/[^.!?:;。\n]*$/)).trim();
  return (
    !explaining.test(opening) && (between.trim() === '' || isAside.test(between) || /(?:^|\s)it(?:\s|$)/.test(between))
  );
}

/** In UTF-16 code units. */
const longestGap = 100;

/** "functions", "(EC2)", ", a database for caves,": what may stand between a name and its verb. */
const isAside = /^\s?(?:\([^()]*\)|,[^,]*,|\p{Ll}[\p{Ll}-]*(?:\s\p{Ll}[\p{Ll}-]*)?)\s*$/u;

/** "With this, Xyzzy now supports …" tells what was just announced for. */
const explaining =
  /^(?:with|using|thanks to|through|by|because|since|if|when|mit|dank|avec|grâce|con|gracias|com|graças)(?!\p{L})/iu;

/** Where what is supported ends: a few words up to a comma, a stop or a word that goes on about it. */
function objectEnd(text: string, start: number): number | undefined {
  word.lastIndex = start;
  let end: number | undefined;
  for (let count = 0; count < mostWords; count++) {
    const next = word.exec(text);
    if (!next?.[1] || goesOn.test(next[1])) break;
    end = word.lastIndex;
  }
  return end !== undefined && /[\p{Lu}\p{L}\d]{2}/u.test(text.slice(start, end)) ? end : undefined;
}

const mostWords = 8;
const word = /\s*((?:[^\s,.;:!?()。、]|[.,:](?=[\p{L}\d]))+)/uy;
const goesOn =
  /^(?:which|that|so|allowing|enabling|making|helping|removing|eliminating|letting|giving|to|for|when|as|while|by|but|with|from|using|via|where|in|on|without|natively|specifically|especially|und\s|um|damit|was|für|pour|ce|afin|dans|para|lo|que|e|[-–—])$/iu;
