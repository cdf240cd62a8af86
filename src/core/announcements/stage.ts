import type { OffsetRange } from '../text/range';

const stages = String.raw`(?:in\s+)?(?:(?:public|private|developer|limited|open|early|tech(?:nical)?)\s+)?(?:preview|beta)|ga(?![\p{L}\d])|general(?:ly)?\s+availab(?:le|ility)|coming\s+soon|プレビュー|一般提供|미리\s?보기|프리뷰|预览版?|預覽版?|正式版?`;
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
  if (awaits(before) || /[?？]$/.test(after)) return false;
  if (availabilityOf.test(before) && !planned.test(after)) return true;
  if (verbBefore.test(before) && adjectiveBehind.test(after)) return isStated || saysNow.test(before.slice(-40));
  const said = nowAvailable.exec(after)?.[0];
  return said !== undefined && (isStated || !onlyStated.test(said));
}

/** What stands before a place of a text within its clause, 80 characters at most. */
export function clauseBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - 80), start).replace(/^.*(?:[.!?;:,]\s|[。！？；，、：])/su, '');
}

/** Whether a clause that goes on so tells of what is not there yet, or was long ago: "once Xyzzy is …", "se a região …". */
export function awaits(before: string): boolean {
  return awaited.test(before) || /^\s*(?:si|se)\s/iu.test(before);
}

const verbBefore = /\s(?:ist|sind)(?:\s(?:jetzt|nun|endlich|ab sofort|seit heute))?\s(?:(?:der|die|das)\s)?$/iu;
const adjectiveBehind = /^\s(?:(?:jetzt|nun|endlich|ab sofort|seit heute)\s)?allgemein verfügbar(?!\p{L})/iu;
const saysNow = /(?<!\p{L})(?:jetzt|nun|endlich|heute|gestern|sofort)(?!\p{L})/iu;
/** Nothing says when. */
const onlyStated =
  /^(?:\s\([^()]{1,30}\)|,\s[^,.]{1,80},)?\s(?:is|are|ist|sind|est|sont|está|è)\s(?:also\s)?(?:GA|generally available|in general availability|allgemein verfügbar|en disponibilité générale|en disponibilidad general)$/iu;

/** Where a text calls a thing by one of its names; `range` itself where none is found there. */
export function placeOfName(text: string, range: OffsetRange, { name, aliases }: Named): OffsetRange {
  const written = text.slice(range.start, range.end).toLowerCase();
  for (const called of [name, ...aliases]) {
    const at = written.indexOf(called.toLowerCase());
    if (at >= 0) return { start: range.start + at, end: range.start + at + called.length };
  }
  return range;
}

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

const availabilityOf =
  /(?:general availability(?: \(GA\))?|(?<!\p{L})GA|allgemeine Verfügbarkeit|disponibilité générale|disponibilidad general|disponibilidade geral|disponibilità generale) (?:of|for|von|de|d['\u2019]|del|do|da|di) ?(?:the |new )?$/iu;
const adverb =
  '(?:now|finally|officially|also|today|just|as of today|jetzt|nun|endlich|ab sofort|ab heute|seit heute|désormais|maintenant|enfin|ahora|ya|finalmente|agora|ora|oggi)';
const nowAvailable = new RegExp(
  String.raw`^(?:\s\([^()]{1,30}\)|,\s[^,.]{1,80},)?(?:\sGA$|(?:\s(?:is|are|has|have|ist|sind|est|sont|está|è))?(?:\s${adverb}){0,3}\s(?:(?:(?:reach(?:es|ed)|goes|gone|went|hits|hit)\s(?:GA|general availability)|become\sgenerally available)|(?<=\s(?:is|are|ist|sind|est|sont|está|è|now|finally|jetzt|nun)(?:\s${adverb}){0,3}\s)(?:GA(?!\p{L})|generally available(?! to (?:all )?(?:our|my))|in general availability|allgemein verfügbar|en disponibilité générale|en disponibilidad general))|\s?[がはの는이가]?\s?(?:ついに|正式に|现已|現已|已|드디어|정식으로)?\s?(?:一般提供(?:開始|され)|GA(?:に|되)|정식 출시|正式可用|全面可用))`,
  'iu',
);
/** It is not there yet, or was long ago. */
const awaited =
  /(?<!\p{L})(?:when(?:ever)?|if|once|until|till|before|after|since|wait\p{L}* for|wenn|sobald|bis|bevor|seit(?! (?:heute|gestern|kurzem|dieser))|quand|dès que|avant|cuando|hasta|desde|quando|até)(?!\p{L})/iu;
const planned =
  /^[^,]{0,40}\s(?:is|are|was|will|ist|wird|est|sera|está)\s(?:be\s)?(?:planned|expected|due|scheduled|coming|geplant|erwartet|prévue?|previst[oa])/iu;
