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
