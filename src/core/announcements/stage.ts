import { CharacterKind } from '../text/characterKind';
import type { OffsetRange } from '../text/range';
import { ignoringCase } from './lexicon/ignoringCase';
import words from './lexicon/lexicon.json';

const stages = String.raw`(?:in\s+)?(?:(?:public|private|developer|limited|open|early|tech(?:nical)?)\s+)?(?:preview|beta)|ga(?![\p{L}\d])|general(?:ly)?\s+availab(?:le|ility)|coming\s+soon|(?:öffentliche\s+)?vorschau|préversion|aperçu|prévia|anteprima|vista\s+previa|voorvertoning|pratinjau|önizleme|förhandsversion|プレビュー|一般提供|미리\s?보기|프리뷰|预览版?|預覽版?|正式版?`;
const stageNote = new RegExp(String.raw`[([（]\s*(?:[^()（）[\]]{1,30}[,;/、]\s*)?(?:now\s+)?(?:${stages})`, 'iu');

/** "Xyzzy (GA)", "Xyzzy (public preview)": a note on how far it has come makes a name that of something new. `range` is that of the title. */
export function isStaged(text: string, { start, end }: OffsetRange): boolean {
  const title = text.slice(start, end);
  const behind = /^\s*[([（][^)\]）]{0,60}/.exec(text.slice(end, end + 64))?.[0] ?? '';
  return stageNote.test(behind) || (stageNote.test(title) && !sentence.test(title));
}

const sentence = /\s(?:is|are|was|were|will|has|have|ist|sind|wird|est|sont|es|son)\s/i;

/** The text without such notes, whatever else they hold: "Xyzzy (caves, private preview)". */
export function withoutStageNotes(text: string): string {
  return text.replace(/\s?[([（][^()（）[\]]{1,60}[)\]）]/g, note => (stageNote.test(note) ? '' : note)).trimEnd();
}

/**
 * "The general availability of Xyzzy", "Xyzzy is now generally available": whenever it was first shown, that is news. `range` is the name's.
 * That it "is generally available" may be said for years; `isStated` tells whether that is enough here.
 */
export function isNowAvailable(text: string, { start, end }: OffsetRange, { isStated = true } = {}): boolean {
  const before = clauseBefore(text, start);
  const after = /^[^.!?。;]{0,160}[.!?。;]?/su.exec(text.slice(end, end + 161))?.[0] ?? '';
  const isOf = availabilityOf.test(before) && !planned.test(after);
  const isParted = !isOf && verbBefore.test(before) && adjectiveBehind.test(after);
  const said = isOf || isParted ? undefined : nowAvailable.exec(after)?.[0];
  // Of most names nothing of the kind is said, so that is asked first.
  if ((!isOf && !isParted && said === undefined) || awaits(before) || /[?？]$/.test(after)) return false;
  return (
    isOf || isStated || saysNow.test(sentenceBefore(text, start)) || (said !== undefined && !onlyStated.test(said))
  );
}

/** What stands before a place of a text within its clause, 80 characters at most. */
export function clauseBefore(text: string, start: number): string {
  const from = Math.max(0, start - 80);
  for (let at = start - 1; at >= from; at--) {
    const code = text.charCodeAt(at);
    if (!stops.has(code)) continue;
    // Wide ones have no blank behind them.
    if (code > 0xff) return text.slice(at + 1, start);
    if (at + 1 < start && /\s/.test(text.charAt(at + 1))) return text.slice(at + 2, start);
  }
  return text.slice(from, start);
}

const stops = new CharacterKind(/[.!?;:,。！？；，、：]/);

/** The same within its sentence. */
function sentenceBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - 80), start).replace(/^.*(?:[.!?]\s|[。！？])/su, '');
}

/** Whether a clause that goes on so tells of what is not there yet, or was long ago: "once Xyzzy is …", "se a região …". */
export function awaits(before: string): boolean {
  return awaited.test(before) || /^\s*(?:si|se)\s/iu.test(before);
}

/** Where a text calls a thing by one of its names; `range` itself where none is found there. */
export function placeOfName(text: string, range: OffsetRange, { name, aliases, everyday }: Named): OffsetRange {
  const written = text.slice(range.start, range.end).toLowerCase();
  for (const called of [name, ...aliases, ...everyday]) {
    const at = written.indexOf(called.toLowerCase());
    const end = at + called.length;
    if (at >= 0 && !/^[\p{L}\d]/u.test(written.slice(end, end + 1)))
      return { start: range.start + at, end: range.start + end };
  }
  return range;
}

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly everyday: readonly string[];
}

/** Whether a name that such words stand before only tells since when, or until when, something else is: "Since the launch of Xyzzy we dig". */
export function isPointInTime(before: string): boolean {
  return pointInTime.test(before);
}

const oneOf = (list: readonly string[]): string => `(?:${list.join('|')})`;
const lately = oneOf(words.lately);
const adverb = oneOf(words.adverbOfNow);
const available = `${oneOf(words.generallyAvailable)}(?!\\p{L})`;
const is = '(?:is|are|ist|sind|est|sont|está|están|estão|è|sono)';
/** "Xyzzy and Plugh are", "Xyzzy, Plugh & Thud sind": names of others of which the same is said. */
const withOthers =
  '(?:(?:,|,?\\s(?:and|und|et|y|e|&))\\s(?!(?:which|that|who|an?|so|but|we|die|der|das|wir|qui|que)\\s)[\\p{L}\\d][\\p{L}\\d &+-]{1,40}?){1,3}\\s(?:are|sind|sont|están|estão|sono)';
/** "Xyzzy (beta)", "Xyzzy, the way out of caves,": what may stand between a name and what is said of it. */
const aside = '(?:\\s\\([^()]{1,30}\\)|,\\s[^,.]{1,80},)?';

const verbBefore = ignoringCase(`\\s(?:ist|sind)(?:\\s${adverb})?\\s(?:(?:der|die|das)\\s)?$`);
const adjectiveBehind = ignoringCase(`^\\s(?:${adverb}\\s)?(?:allgemein|für alle) verfügbar(?!\\p{L})`);
const saysNow = ignoringCase(
  `(?<!\\p{L})(?:${oneOf(words.since)}\\s${lately}|jetzt|nun|endlich|heute|gestern|sofort)(?!\\p{L})`,
);
/** Nothing says when. */
const onlyStated = ignoringCase(`^${aside}\\s${is}\\s(?:also\\s)?${available}$`);

const availabilityOf =
  /(?:general availability(?: \(GA\))?|(?<!\p{L})GA|allgemeine Verfügbarkeit|disponibilité générale|disponibilidad general|disponibilidade geral|disponibilità generale) (?:of|for|von|de|d['\u2019]|del|do|da|di) ?(?:the |new )?$/iu;
const nowAvailable = ignoringCase(
  [
    // "Xyzzy GA.", "Xyzzy: now GA in Plugh"
    `^(?:\\s?[:\uff1a\u2013\u2014-])?\\s(?:${adverb}\\s)?GA(?=$|[.!,;]|\\sin\\s)`,
    `^${aside}(?:\\s${adverb})?(?:\\s(?:${is}|has|have))?(?:\\s${adverb}){0,3}\\s(?:(?:reach(?:es|ed)|goes|gone|went|hits|hit)\\s(?:GA|general availability)|become\\sgenerally available|(?<=\\s(?:${is}|now|finally|jetzt|nun)(?:\\s${adverb}){0,3}\\s)${available})`,
    `^${withOthers}(?:\\s${adverb}){0,3}\\s${available}`,
    '^\\s?[がはの는이가]?\\s?(?:ついに|正式に|现已|現已|已|드디어|정식으로)?\\s?(?:一般提供(?:開始|され)|GA(?:に|되)|정식 출시|正式可用|全面可用)',
  ].join('|'),
);
/** It is not there yet, or was long ago. */
const awaited = ignoringCase(
  `(?<!\\p{L})(?:${oneOf(words.awaited)}|${oneOf(words.since)}(?!\\s${lately}(?!\\p{L})))(?!\\p{L})`,
);
const pointInTime = ignoringCase(
  `(?<!\\p{L})(?:${oneOf(words.since)}|${oneOf(words.untilThen)})\\s(?:(?:the|der|dem|la|le|el|o|a|il)\\s|l['\u2019])?${oneOf(words.comingOf)}\\s(?:(?:of|for|von|de|del|d[ao]|di)\\s(?:the\\s|new\\s){0,2}|d['\u2019])$`,
);
const planned =
  /^[^,]{0,40}\s(?:is|are|was|will|ist|wird|est|sera|está)\s(?:be\s)?(?:planned|expected|due|scheduled|coming|geplant|erwartet|prévue?|previst[oa])/iu;
