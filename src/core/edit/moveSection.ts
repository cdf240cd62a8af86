import type { Post } from '../post/post';
import { flatSections, type Section } from '../post/section';
import { blocksAcross } from './blocksAcross';
import type { MoveGoal, MovePlan, MoveRefusal, MoveResult, Swap } from './move';
import { relevelEdits } from './relevel';
import { meansTheSame } from './sameMeaning';
import { withoutSharedTail } from './sharedTail';
import { endOfLine, isBlankLine, type LineRange } from './stretches';
import { applyEdits, type TextEdit } from './textEdit';

/**
 * Plans to move a section with everything below it. Two stretches of whole lines change places and what lies between them
 * (blank lines, definitions that serve others too) stays, so that no blank line is lost or doubled and moving back restores
 * the text. `read` reads a text as `post` was read: a plan is only given if the text then has the wanted sections and all
 * links lead where they did. Linear in the text.
 */
export function planMove(post: Post, section: Section, goal: MoveGoal, read: (text: string) => Post): MoveResult {
  const swap = swapFor(post, section, goal);
  if (swap.kind !== 'swap') return swap;
  const refusal = refusalOf(post, swap);
  if (refusal) return { kind: 'refused', refusal };
  const releveled = relevelEdits(post, section, swap.levels);
  if (releveled.kind === 'unwritable') {
    return { kind: 'refused', refusal: { reason: 'heading', name: releveled.section.title } };
  }
  let problem: MoveRefusal | undefined;
  for (const spacing of ['asWritten', 'blankLines'] as const) {
    const plan = planOf(post, swap, releveled.edits, spacing);
    problem = meansTheSame(post, read(applyEdits(post.text, plan.edits)), swap);
    if (!problem) return { kind: 'plan', plan };
  }
  return { kind: 'refused', refusal: problem ?? { reason: 'meaning' } };
}

function swapFor(post: Post, section: Section, goal: MoveGoal): Swap | MoveResult {
  const siblings = siblingsOf(post, section);
  if (goal.to === 'up' || goal.to === 'down') {
    const isUp = goal.to === 'up';
    const other = siblings[siblings.indexOf(section) + (isUp ? -1 : 1)];
    if (!other) return { kind: 'refused', refusal: { reason: isUp ? 'first' : 'last' } };
    return besides(post, { section, target: other, side: isUp ? 'before' : 'after' });
  }
  const target = goal.to === 'end' ? post.sections.at(-1) : goal.target;
  if (!target || target === section) return { kind: 'nothing' };
  if (isBelow(target, section)) return { kind: 'refused', refusal: { reason: 'into-itself' } };
  // Among siblings it takes the other's place, whichever side it comes from; so every place can be reached.
  const isAfter = goal.to === 'end' || (target.parent === section.parent && target.index > section.index);
  return besides(post, { section, target, side: isAfter ? 'after' : 'before' });
}

interface Beside {
  readonly section: Section;
  readonly target: Section;
  readonly side: 'before' | 'after';
}

/** The swap that makes a section the sibling right before or after another one. */
function besides(post: Post, { section, target, side }: Beside): Swap | MoveResult {
  const { parent } = target;
  const levels = parent === section.parent ? 0 : target.level - section.level;
  const own = { start: section.line, end: section.endLine + 1 };
  const place = side === 'before' ? target.line : target.endLine + 1;
  const stays = place >= own.start && place <= own.end;
  if (stays && parent === section.parent) return { kind: 'nothing' };
  const passed = stays
    ? undefined
    : place > own.end
      ? { start: own.end, end: place }
      : { start: place, end: own.start };
  const shorten = (range: LineRange): LineRange => withoutSharedTail(range, post);
  const of = { kind: 'swap', section, parent, levels } as const;
  if (!passed) return { ...of, first: shorten(own), second: { start: own.end, end: own.end }, moved: 'first' };
  return place > own.end
    ? { ...of, first: shorten(own), second: shorten(passed), moved: 'first' }
    : { ...of, first: shorten(passed), second: shorten(own), moved: 'second' };
}

function siblingsOf({ sections }: Post, { parent }: Section): readonly Section[] {
  return parent?.children ?? sections;
}

function isBelow(section: Section, ancestor: Section): boolean {
  for (let current = section.parent; current; current = current.parent) if (current === ancestor) return true;
  return false;
}

function refusalOf(post: Post, { section, parent, first, second, levels, moved }: Swap): MoveRefusal | undefined {
  const inBlock = sectionInBlock(post, section, [first, second]);
  if (inBlock) return { reason: 'in-block', name: inBlock.title };
  const passed = moved === 'first' ? second : first;
  const other =
    parent === section.parent &&
    siblingsOf(post, section).find(
      ({ line, level }) => line >= passed.start && line < passed.end && level !== section.level,
    );
  if (other) return { reason: 'levels', name: other.title };
  const tooDeep = flatSections([section]).find(({ level }) => level + levels > 6);
  if (tooDeep) return { reason: 'too-deep', name: tooDeep.title };
  const tag = blocksAcross(post, first, second);
  return tag === undefined ? undefined : { reason: 'tag', name: tag };
}

/** A section whose heading stands in a quote, list or HTML block, so that the text cannot be cut there. */
function sectionInBlock(post: Post, section: Section, parts: readonly LineRange[]): Section | undefined {
  const free = new Set(
    post.markdown.tokens.flatMap(({ type, level, map }) =>
      type === 'heading_open' && level === 0 && map ? [map[0]] : [],
    ),
  );
  const borders = new Set([section.line, ...parts.flatMap(({ start, end }) => (end > start ? [start] : []))]);
  return flatSections(post.sections).find(({ line }) => borders.has(line) && !free.has(line));
}

/**
 * Takes the moved stretch away on one side of the other and writes it on the other side, so that the other one is not
 * touched. With `blankLines`, a stretch that stands close to what comes before or after it gets a blank line there.
 */
function planOf(
  { text, lines }: Post,
  { first, second, moved }: Swap,
  releveled: readonly TextEdit[],
  spacing: 'asWritten' | 'blankLines',
): MovePlan {
  const offsets = ({ start, end }: LineRange): { start: number; end: number } => ({
    start: lines.startOf(start),
    end: endOfLine(text, lines, end - 1),
  });
  const own = offsets(moved === 'first' ? first : second);
  if (second.start === second.end) return { edits: releveled, moved: own, movedTo: own.start };

  const blankLine = spacing === 'blankLines' ? (/\r\n|\r|\n/.exec(text)?.[0] ?? '\n') : '';
  const isText = (line: number): boolean => line >= 0 && line < lines.count && !isBlankLine(text, lines, line);
  const before = isText(first.start - 1) ? blankLine : '';
  const afterSecond = second.start > first.end && isText(first.end) ? blankLine : '';
  const beforeFirst = isText(second.start - 1) ? blankLine : '';
  const after = isText(second.end) ? blankLine : '';

  const [{ start }, { start: middleEnd, end }] = [offsets(first), offsets(second)];
  const middleStart = offsets(first).end;
  const middle = afterSecond + text.slice(middleStart, middleEnd) + beforeFirst;
  const ownText = applyEdits(
    text.slice(own.start, own.end),
    releveled.map(({ range, newText }) => ({
      range: { start: range.start - own.start, end: range.end - own.start },
      newText,
    })),
  );
  if (moved === 'second') {
    return {
      edits: [
        { range: { start, end: start }, newText: before + ownText + middle },
        { range: { start: middleStart, end }, newText: after },
      ],
      moved: own,
      movedTo: start + before.length,
    };
  }
  return {
    edits: [
      { range: { start, end: middleEnd }, newText: before },
      { range: { start: end, end }, newText: middle + ownText + after },
    ],
    moved: own,
    movedTo: end - (middleEnd - start) + before.length + middle.length,
  };
}
