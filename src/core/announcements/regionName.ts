import { mapDefined } from '../text/mapDefined';
import type { OffsetRange } from '../text/range';
import words from './lexicon/lexicon.json';
import { awaits, clauseBefore } from './stage';

/** Parts of the world as clouds name their regions by them, in the languages of their consoles. */
const area = `(?:${words.regionArea.join('|')})`;
const areaAtEnd = new RegExp(`(?<!\\p{L})${area}$`, 'u');
const codes = '(?:af|ap|ca|cn|eu|il|me|mx|sa|us)-(?:gov-)?(?:north|south|east|west|central)+-?\\d';
const region = `(?:${area}\\s?[(（][^()（）]{1,40}(?:[)）]|$)|${codes})`;
const several = `${region}(?:(?:\\s?[,、，/・]\\s?|\\s)(?:(?:${words.regionJoint.join('|')})\\s)?${region})*`;
const regions = new RegExp(`^${several}$`, 'u');
/** Sooner told than what stands before one. */
const anyRegion = new RegExp(`${area}\\s?[(（]|${codes}`, 'u');
const adverbs = `(?:\\s(?:${[...words.adverbOfNow, ...words.regionAdverb].join('|')})){0,4}`;
const reached = `(?<verb>${adverbs}(?:\\s(?:${words.regionReached.join('|')}))?${adverbs})\\s(?<joint>in|to|for|at|aux?|dans|en|em|para|nach|für)\\s(?:(?:the|der|den|die|la|les|las|el|a|as|o)\\s)?`;
const inRegions = new RegExp(`${reached}(?:AWS\\s)?(?<where>${several})(?:\\s[Rr]egions?)?[\\s:.!]*$`, 'u');
/** "… in five more AWS Regions", "… en dos regiones adicionales": what is told to have come to more of them had been there. */
const more = `(?:${words.regionMore.join('|')})`;
const inMoreRegions = new RegExp(
  `${reached}(?<where>(?:(?:\\p{Ll}{2,12}|\\d{1,2})\\s)?(?:${more}\\s(?:commercial\\s)?(?:AWS[ -])?[Rr][eé]gi(?:on(?:s|en|es|i)|ões)|(?:AWS[ -])?[Rr][eé]gi(?:on(?:s|en|es|i)|ões)\\s${more}))[\\s:.!]*$`,
  'u',
);

/**
 * Whether a name is that of regions of a cloud, and of nothing in them: "Asia Pacific (Tokyo)", "us-east-1". What became available there is
 * what a post tells, not the place; a region that is new is called one ("Region", "リージョン").
 */
export function isRegionName(name: string): boolean {
  return regions.test(name.trim());
}

/** "Amazon Xyzzy in Europe (Plugh)": the title without where in the world it tells that something is. */
export function withoutRegions(title: string): string {
  const where = regionsAtEnd(title);
  return where ? title.slice(0, where.index) : title;
}

/** Whether a title tells that something came to more regions, and so had been there: "Amazon Xyzzy in five more Regions". */
export function isInMoreRegions(title: string): boolean {
  return mayNameMore.test(title) && inMoreRegions.test(title);
}

/** "Amazon Xyzzy is now available in the AWS Europe (Plugh) Region" as the name of that: "Amazon Xyzzy in Europe (Plugh)". */
export function toRegion(title: string): string {
  const found = regionsAtEnd(title);
  const { verb, joint = '', where } = found?.groups ?? {};
  const joined = /^(?:to|for|at)$/.test(joint) ? 'in' : joint;
  return found && verb && where !== undefined ? `${title.slice(0, found.index)} ${joined} ${where}` : title;
}

function regionsAtEnd(title: string): RegExpExecArray | undefined {
  return (
    (namesRegion(title) ? inRegions.exec(title) : undefined) ??
    (mayNameMore.test(title) ? inMoreRegions.exec(title) : undefined) ??
    undefined
  );
}

/** Sooner told than the whole of it. */
const mayNameMore = /[Rr][eé]gi(?:on|ões)/u;

function namesRegion(title: string): boolean {
  return /[(（]|-\d/.test(title) && anyRegion.test(title);
}

/** "New Region: Europe (Xyzzy)": a label, behind which its name stands. */
export function isRegionLabel(title: string): boolean {
  return onlyRegion.test(title);
}

/** Whether a name is the beginning of a region's, the rest of which stands in brackets behind it: "AWS Asia Pacific" before "(Tokyo)". */
export function isPartOfRegion(name: string, after: string): boolean {
  return areaAtEnd.test(name) && /^\s?[(（]/u.test(after);
}

/**
 * Regions that a text says are new, by their names: "the AWS Europe (Xyzzy) Region is now open", "l'ouverture de la région AWS Europe (Xyzzy)",
 * "AWS opens a region in Xyzzy". That something came to one is no news of the region. Offsets in the text.
 */
export function newRegionsIn(text: string): readonly OffsetRange[] {
  if (!mayNameRegion.test(text)) return [];
  return [...findIn(text, byName, isOpened), ...findIn(text, byPlace, isOpenedByVendor)];
}

function findIn(text: string, form: RegExp, isNew: (before: string, after: string) => boolean): readonly OffsetRange[] {
  return mapDefined([...text.matchAll(form)], ({ 0: name, index }) => {
    const end = index + name.length;
    return isNew(clauseBefore(text, index), text.slice(end, end + 60)) ? { start: index, end } : undefined;
  });
}

function isOpened(before: string, after: string): boolean {
  return !awaits(before) && (opening.test(before) || opened.test(after));
}

/** A place may be any, and so may who has regions. */
function isOpenedByVendor(before: string, after: string): boolean {
  return isOpened(before, after) && vendor.test(before);
}

const word = '(?:[Rr]egi(?:on(?:en)?|ón|one|ão)|[Rr]égion|リージョン|区域|區域|리전)';
/** Sooner told than the word. */
const mayNameRegion = /[Rr][eé]gi|リージョン|区域|區域|리전/;
const onlyRegion = new RegExp(`^(?:\\p{L}{2,9}\\s)?(?:AWS[ -])?${word}$`, 'u');
const named = `(?:AWS[ -])?${area}\\s?[(（][^()（）]{1,40}[)）]`;
const place = "\\p{Lu}[\\p{L}\\u2019'-]+(?: \\p{Lu}[\\p{L}\\u2019'-]+)?";
const byName = new RegExp(`(?:AWS[ -])?${word}[:\uff1a]?\\s${named}|${named}\\s?${word}`, 'gu');
const byPlace = new RegExp(
  `(?:(?:AWS|[Ss]econd|[Tt]hird|[Ff]ourth) )?[Rr]egion in (?:the )?${place}(?:, ${place})?`,
  'gu',
);

const vendor =
  /(?<!\p{L})(?:AWS|Amazon|Microsoft|Azure|Google)(?!\p{L})|^\s*(?:new|neue|nouvelle|nueva|nova|nuova)\s$/iu;
/** What stands right before the name: little more than an article between. */
const opening =
  /(?:(?<!\p{L})(?:open(?:s|ed|ing)?(?: up)?(?: of)?|general availability of|disponibilité générale de|launch(?:es|ed|ing)?(?: of)?|announc(?:es|ed|ing|e)|introduc(?:es|ed|ing)|eröffnen(?: wir)?|eröffnet(?: AWS)?|eröffnung(?: der)?|ouverture de|ouvre|lancement de|apertura(?: de| della)?|abertura da|abre|abrió|abriu|apre|lanza|lança)\s(?:(?:the|an?|its|their|yet another|another|new|die|der|das|neue|neuen|la|une|nouvelle|una|nueva|uma|nova|su|sua|sa|della|de la|da)\s){0,3}|^\s*(?:new|neue|nouvelle|nueva|nova|nuova)\s)$/iu;
const opened = new RegExp(
  `^[)\\]"]*\\s?[のがを을를이가]?\\s?(?:${words.regionOpened.join('|')})(?!\\p{Script=Latin})`,
  'u',
);
