import { blankParted, firstWordOf } from '../text/blankParted';
import { CharacterKind } from '../text/characterKind';
import { vendorWords } from './lexicon/nameWords';
import { supportVerb, vendorAnnounces } from './lexicon/newsWords';
import { wordHints } from './lexicon/patterns';
import {
  beforeEndWord,
  endWords,
  leadIn,
  newMark,
  purpose,
  titleVerb,
  trailer,
  unspacedVerb,
} from './lexicon/titleWords';
import words from './lexicon/lexicon.json';
import { lengthOfOpening } from './openingCount';
import { toRegion, withoutRegions } from './regionName';
import { withoutStageNotes } from './stage';
import type { Hints } from './lexicon/wordHints';
import { isMonth } from './writtenMonth';

/** "02:15", "[1:02:15]", "2'15\" –": when something was said. */
const clock = String.raw`[([]?\d{1,3}[:'′\u2019h]\d{2}(?::\d{2})?["″\u201d]?[)\]]?(?:\s*[-\u2013\u2014|])?(?=\s)`;
const openingClock = new RegExp(String.raw`^\s*${clock}\s*`, 'u');

/** How many characters of a text tell when something was said, and no more. */
export function lengthOfClock(text: string): number {
  return openingClock.exec(text)?.[0].length ?? 0;
}

/** "1️⃣", "②", "(3)": what counts headings and items. */
const counter = String.raw`\d{1,2}\ufe0f?\u20e3|[\u2460-\u24ff\u2776-\u2793]|[(（]\d{1,2}[)）](?=\s|\p{Lo})|N[or°º]\.?\s?\d{1,2}(?=\s)`;
const ornament = new RegExp(
  String.raw`^(?:${clock}|${counter}|[\s\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f\u2022\u00b7*_~\x60"'«»“”‘’]|#?\d{1,2}\s*\\?[.):](?=\s|\p{Lo})|[a-h][.)](?=\s)|#\d{1,2}(?=\s)|#(?=\p{L})|第?\d{1,2}位[:：.、]?|\[[^\]]{1,12}\]\s|【[^】]{1,12}】|[(（]\s*(?:${newMark})!?\s*[)）])+`,
  'iu',
);
const sign = String.raw`[\s\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f"'”’*_~\x60.,;:!?([（\u00b9\u00b2\u00b3\u2070-\u2079-]`;
const signs = new CharacterKind(new RegExp(sign, 'u'));
const signsAtEnd = new RegExp(`${sign}+$`, 'u');
const footnote = /\[\d{1,2}\]$/;
/** "Xyzzy NEW": a mark as some set it behind a name. */
const newAtEnd = /\s+(?:NEW|NEU|NOUVEAU|NUEVO|NOVO|NUOVO)$/;
/** As much of a text as may be a title, in UTF-16 code units: what marks and blanks end it is searched for from each place anew. */
export const longestTitle = 500;
const tagline = /\s+[-\u2013\u2014|]+\s+|\s*\uff5c\s*|\s*\u30fb{2,}\s*|\s*[\u2014\u2013]\s*|\s*[:：]\s+|\uff1a/u;

/**
 * What a title of an announcement is about: its lead-in ("Introducing …"), its tagline ("… – fast and simple") and its trailer
 * ("… is now generally available") removed. "X announces Y" gives "X Y", "X now supports Y" gives "X support for Y".
 */
export function subjectOf(written: string): string {
  const title = toRegion(beginningOf(written));
  // Most titles have nothing of all this, which one look tells.
  const hints = wordHints.in(title);
  const head = withoutTagline(
    withoutLeadIns(withoutOrnaments(/\s\s|[^\S ]/.test(title) ? title.replace(/\s+/g, ' ') : title)),
  );
  const named = withoutTrailer(head, hints);
  const whole = joined(named, hints);
  const lead = withoutLeadIns(whole);
  const subject = withoutRemark(/[([（]/.test(lead) ? withoutStage(lead) : lead.trim());
  // Most have nothing of all this, and so no trailer a second time either.
  return subject === head && named === head ? head : withoutTrailer(subject, whole === named ? hints : undefined);
}

/** "Xyzzy Home, a place for caves", "Xyzzy Drive (up to 30 % faster)": a name, and what it is or is like. */
function withoutRemark(title: string): string {
  if (!/[,(]/.test(title) || withoutRegions(title) !== title) return title;
  const name = remark.exec(title)?.[1];
  return name !== undefined && name.split(' ').every(isOfName) ? name : title;
}

const remark = new RegExp(
  `^(\\p{Lu}[^,()]{1,60}?)(?:,\\s(?:(?:${words.remarkOpening.join('|')})\\s\\p{Ll}.*|(?:up to|bis zu|hasta|até|fino a|jusqu['\u2019]à)\\s.*)|\\s\\((?!(?:for|with|from|in|on)\\s)[^()]*\\s[^()]*\\))$`,
  'u',
);

/** "(preview)", "[GA]", "(announcement)", "(2019-12-03)". */
function withoutStage(subject: string): string {
  return withoutStageNotes(subject)
    .replace(
      /\s*[([（]\s*(?:new|(?:[^()]{1,20}\s)?new\s(?:features?|services?)|announcements?|blog(?: ?post)?|link|lien|enlace|collegamento|vid[eé]o|docs|details?|more|read more|source|(?:see|siehe|voir|ver|vedi)\s[^()]{1,40}|[^()]{1,20}参照|[^()]{1,20} 참조|[$€£]\s?\d[\d.,]*|20\d\d[-./年]\s?\d{1,2}(?:[-./月]\s?\d{1,2}日?)?)\s*[)\]）]\s*/gi,
      ' ',
    )
    .trim();
}

/** The same with its tagline: "Xyzzy: faster starts" says of a well-known Xyzzy what is new. Undefined where it has none. */
export function subjectWithTagline(written: string): string | undefined {
  const title = beginningOf(written);
  const whole = withoutTrailer(withoutLeadIns(withoutOrnaments(title.replace(/\s+/g, ' '))));
  return withoutTagline(whole) === whole ? undefined : whole;
}

/** What stands behind the first dash or colon of a title; undefined without one. */
export function taglineOf(written: string): string | undefined {
  const title = beginningOf(written);
  const match = /[-\u2013\u2014|:\uff1a\uff5c\u30fb]/.test(title) ? tagline.exec(title) : undefined;
  const rest = match ? withoutTrailer(title.slice(match.index + match[0].length)) : '';
  return rest || undefined;
}

/** Without the day or number that it opens with. */
function beginningOf(title: string): string {
  const opening = lengthOfOpening(title);
  return opening || title.length > longestTitle ? title.slice(opening, longestTitle) : title;
}

function withoutOrnaments(title: string): string {
  return withoutOrnamentsAtEnd(opensPlain(title) ? title : title.replace(ornament, ''));
}

/** With a letter that is none of "b) Xyzzy" or "No. 1", which count. */
function opensPlain(title: string): boolean {
  const second = title.charAt(1);
  const stop = second === 'o' || second === 'r' ? title.charAt(2) : second;
  return isPlain(title.charCodeAt(0)) && stop !== '.' && second !== ')';
}

function withoutOrnamentsAtEnd(title: string): string {
  const last = title.charAt(title.length - 1);
  const isBare = isPlain(last.charCodeAt(0));
  if (isBare && !'OUWX'.includes(last)) return title.trimStart();
  const rest = isBare ? title : withoutSignsAtEnd(last === ']' ? title.replace(footnote, '') : title);
  return (/[OUWX]$/.test(rest) ? withoutSignsAtEnd(rest.replace(newAtEnd, '')) : rest).trim();
}

/** Where they end a title is searched for from all of its places, so its last character is looked at first. */
function withoutSignsAtEnd(title: string): string {
  return signs.has(lastOf(title)) ? title.replace(signsAtEnd, '') : title;
}

function lastOf(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  return (last >= 0xdc00 && last <= 0xdfff ? text.codePointAt(text.length - 2) : last) || 0;
}

/** ASCII letters: most titles begin and end with one, and need no look for ornaments. */
function isPlain(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function withoutLeadIns(title: string): string {
  let rest = title;
  for (let round = 0; round < 4; round++) {
    const next = leadIn.removedFrom(rest).trim();
    if (next === rest || !next) break;
    rest = next;
  }
  return withoutOrnaments(rest);
}

/** The tagline goes if what precedes it can stand for the whole: a dash or colon after a lone vendor cuts nothing. */
function withoutTagline(title: string): string {
  const match = /[-\u2013\u2014|:\uff1a\uff5c\u30fb]/.test(title) ? tagline.exec(title) : undefined;
  if (!match || match.index < 2) return title;
  const head = title.slice(0, match.index).trim();
  // "AWS re: Invent" is a name that many write so.
  return isOnlyVendor(head) || /(?:^|\s)re$/i.test(head) ? title : head;
}

function withoutTrailer(title: string, hints = wordHints.in(title)): string {
  let rest = title;
  for (let round = 0; round < 3; round++) {
    const next = withoutEndWord(trailer.removedFrom(rest, hints).trim());
    if (next === rest || !next || isOnlyVendor(next)) break;
    rest = next;
  }
  // "… is now in preview" leaves its "is now".
  return (
    withoutOrnamentsAtEnd(rest === title ? rest : rest.replace(/[\s,]+(?:is|are)?(?:\s*now)?(?:\s*also)?$/i, '')) ||
    title
  );
}

/** Looked up by the last word, which costs every title less than more words to search for. */
function withoutEndWord(title: string): string {
  const at = title.lastIndexOf(' ');
  // Small letters: most names end in a capitalised word.
  if (at < 2 || title.charCodeAt(at + 1) < 0x61 || !endWords.has(title.slice(at + 1))) return title;
  const named = title.slice(0, at).replace(beforeEndWord, '');
  return joinsMore.test(named) ? title : named;
}

/** "And finally": what is left is no name. */
const joinsMore = /(?:^|\s)(?:and|und|et|y|e|en|&)$/iu;

/** When something comes, at what event or how far it has come, is not what it comes to. */
const noPlace = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?![a-z])|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Spring|Summer|Autumn|Fall|Winter|Q\d|H\d|Early|Late)(?![a-z])|(?:Public|Private|Limited|Open|Developer)?\s?(?:Preview|Beta)(?![a-z])|GA(?![a-z])|General|AWS re:|Re:`;

/** "Xyzzy caves were added to Plugh", "Xyzzy caves come to Plugh": the verb between what is new and where. */
const addedTo = new RegExp(
  String.raw`^(.{2,80}?)\s+(?:(?:was|were|has been|have been|is|are)\s+(?:now\s+|also\s+)?(?:added|integrated|built|brought)\s+(?:in)?to|(?:comes?|came|arrived?|arrives|lands?|landed)\s+(?:to|in|on|at))\s+(?!${noPlace})(?=\p{Lu})`,
  'u',
);

/** Few titles have what names one, and those are told sooner. */
const place = /\s(?:to|into|in|on|at)\s+\p{Lu}/u;

function joined(title: string, hints: Hints): string {
  const opening = vendorAnnounces.exec(title)?.[0];
  // "AWS stellt Xyzzy ein" ends it.
  if (opening !== undefined && !/stell\p{L}*\s.*\sein$/iu.test(title))
    return withoutParticle(title.slice(opening.length), opening);
  const added = place.test(title) ? addedTo.exec(title) : undefined;
  if (added?.[1] !== undefined) return `${added[1]} in ${title.slice(added[0].length)}`;
  const support = supportVerb.exec(title, hints);
  if (support && support.index > 1 && !isNoun(title.slice(support.index + support[0].length))) {
    const extended = title.slice(0, support.index).trim();
    const supported = title.slice(support.index + support[0].length).trim();
    return `${extended.replace(/\s+now$/i, '')} support for ${supported.replace(/^(?:now|also)\s/i, '').replace(purpose, '')}`;
  }
  const verb = titleVerb.exec(title, hints);
  if (!verb || verb.index < 2) return mayBeUnspaced(title) ? joinedUnspaced(title) : title;
  const head = title.slice(0, verb.index).trim();
  const rest = title.slice(verb.index + verb[0].length).trim();
  if (/\b(?:provides|offers|includes|gets)\b/i.test(verb[0]) && rest)
    return `${head.replace(/\s+now$/i, '')} ${withoutLeadIns(rest)}`;
  if (/announces|introduces|launches|releases|adds/i.test(verb[0])) {
    const added = withoutLeadIns(
      rest.replace(/^(?:the\s+)?(?:availability|launch|release|support)\s+(?:of|for)\s+/i, ''),
    );
    if (isOnlyVendor(head) || startsWithVendor(added)) return added;
    return `${head} ${added}`;
  }
  return title;
}

/** "AWS kündigt Xyzzy für Mai an", "AWS stelt Xyzzy voor": the second part of the verb, and when it comes. */
function withoutParticle(rest: string, opening: string): string {
  if (!/(?:kündig|kondig|stell)\p{L}*\s/iu.test(opening)) return rest;
  const named = rest.replace(/\s(?:an|vor|aan|voor)$/iu, '');
  return named.replace(/\s(?:für|im|in|voor)\s(\p{L}+)$/u, (when, month: string) => (isMonth(month) ? '' : when));
}

/** "Xyzzy adds Plugh support and more": what stands behind the word tells that it is no verb. */
function isNoun(behind: string): boolean {
  return /^\s*(?:$|[,;)]|(?:and|und|et|y|e|&)\s)/.test(behind);
}

/** "Amazon Xyzzy推出Plugh" gives "Amazon Xyzzy Plugh", "推出Amazon Xyzzy" gives "Amazon Xyzzy", "AWS Xyzzy现支持Plugh" gives "AWS Xyzzy支持Plugh". */
function joinedUnspaced(title: string): string {
  const { head, when, isLaunch, rest } = unspacedSentence(title) ?? {};
  if (head === undefined || rest === undefined) return title;
  if (!isLaunch)
    return when ? title.slice(0, head.length) + title.slice(head.length).trimStart().slice(when.length) : title;
  // "v2版本" is version 2 of the same.
  return head && !isOnlyVendor(head) ? `${head} ${rest.replace(/(?<=^v?\d[\d.]*)\s*版本?$/u, '')}` : rest;
}

/** Whether a title may have a sign of a script without spaces. */
function mayBeUnspaced(title: string): boolean {
  for (let at = 0; at < title.length; at++) if (title.charCodeAt(at) >= 0x3000) return true;
  return false;
}

interface UnspacedSentence {
  readonly head: string;
  readonly when: string;
  readonly isLaunch: boolean;
  readonly rest: string;
}

/** What stands before and behind the verb of a title that opens with a name in Latin letters and is written in a script without spaces. */
function unspacedSentence(title: string): UnspacedSentence | undefined {
  const verb = unspacedVerb.exec(title);
  if (!verb) return undefined;
  const head = title.slice(0, verb.index);
  const rest = title.slice(verb.index + verb[0].length);
  if (!/^[\p{Script=Latin}\p{Lo}\d]/u.test(rest) || /[\uff0c\u3002,;\uff1b]/.test(head)) return undefined;
  return /^\p{Lu}/u.test(head || rest)
    ? { head, when: verb[1] ?? '', isLaunch: verb[2] !== undefined, rest }
    : undefined;
}

/**
 * What a title that is a sentence speaks of: "Xyzzy Importer will help migrate from …" is on Xyzzy Importer. Undefined where it is no such
 * sentence, or opens with more than a name.
 */
export function subjectOfSentence(written: string): string | undefined {
  const title = beginningOf(written);
  const verb = titleVerb.exec(title);
  if (!verb || verb.index < 2) return subjectOfUnspaced(title);
  const head = title.slice(0, verb.index).trim();
  const words = blankParted(head);
  return words.length <= 5 &&
    isOfName(words[0] ?? '') &&
    !isOnlyVendor(head) &&
    !severalThings.test(head) &&
    !/^(?:for|of|and|on|in|with|the|to)$/.test(words.at(-1) ?? '') &&
    2 * words.filter(isOfName).length >= words.length
    ? head
    : undefined;
}

/** "Xyzzy now works with Plugh", "Xyzzy is now part of Plugh": what is said of something from now on is news of what had been there. */
export function saysNow(title: string): boolean {
  const verb = titleVerb.exec(title);
  return verb !== undefined && /(?:^|\s)now(?:\s|$)/i.test(title.slice(verb.index, verb.index + verb[0].length + 5));
}

/** "Xyzzy, Plugh", "Azure Xyzzy and Azure Plugh": more than one name. */
const severalThings = /,|^(\S+)\s.*(?<=\s)(?:and|und|et|y|e|&)\s+\1(?=\s|$)|^(\S+)\s(?:and|und|et|y|e|&)\s+\2(?=\s|$)/u;

/** "Amazon Xyzzy元数据现支持…" speaks of what stands before the verb. */
function subjectOfUnspaced(title: string): string | undefined {
  const { head, isLaunch } = mayBeUnspaced(title) ? (unspacedSentence(title) ?? {}) : {};
  return head && !isLaunch && head.length <= longestHead && !isOnlyVendor(head) ? head : undefined;
}

/** In UTF-16 code units. */
const longestHead = 40;

/** Capitalised as names are ("iOS"), or a word that joins such. */
function isOfName(word: string): boolean {
  return /^(?:[\p{Lu}\d.]|\p{Ll}{1,5}\p{Lu})/u.test(word) || /^(?:for|of|and|on|in|with|the|to)$/.test(word);
}

function isOnlyVendor(text: string): boolean {
  return blankParted(text.toLowerCase()).every(word => vendorWords.has(word) || word === 'web' || word === 'services');
}

function startsWithVendor(text: string): boolean {
  return vendorWords.has(firstWordOf(text).toLowerCase());
}
