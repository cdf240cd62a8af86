import type { Post } from '../post/post';
import { flatSections, type Section } from '../post/section';
import type { TextEdit } from './textEdit';

export type Releveled =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  /** A heading that cannot be written with the wanted level. */
  | { readonly kind: 'unwritable'; readonly section: Section };

/** The edits that add to the level of a section's heading and of those below it, in the order of the text. */
export function relevelEdits(post: Post, section: Section, levels: number): Releveled {
  const edits: TextEdit[] = [];
  for (const each of levels === 0 ? [] : flatSections([section])) {
    const own = headingEdits(post, each, each.level + levels);
    if (!own) return { kind: 'unwritable', section: each };
    edits.push(...own);
  }
  return { kind: 'edits', edits };
}

function headingEdits({ text }: Post, { range, level }: Section, wanted: number): readonly TextEdit[] | undefined {
  const written = text.slice(range.start, range.end);
  const replace = (from: number, to: number, newText: string): TextEdit => ({
    range: { start: range.start + from, end: range.start + to },
    newText,
  });
  const html = /^<h[1-6]\b[^]*<\/h([1-6])\s*>$/i.exec(written);
  if (html) {
    const closing = written.lastIndexOf('</') + 3;
    return [replace(2, 3, String(wanted)), replace(closing, closing + 1, String(wanted))];
  }
  const marks = '#'.repeat(wanted);
  if (/^#{1,6}(?:[ \t]|$)/.test(written)) {
    const closing = /[ \t](#+)[ \t]*$/.exec(written.slice(level));
    const at = closing ? written.trimEnd().length - (closing[1]?.length ?? 0) : 0;
    // Closing marks may be of any number; those that matched the opening ones go on matching.
    const isMatching = closing?.[1]?.length === level;
    return [replace(0, level, marks), ...(isMatching ? [replace(at, at + level, marks)] : [])];
  }
  return setextEdits(written, wanted, replace);
}

type Replace = (from: number, to: number, newText: string) => TextEdit;

/** A heading underlined with `=` or `-`: below level 2 it needs marks in front. */
function setextEdits(written: string, wanted: number, replace: Replace): readonly TextEdit[] | undefined {
  const underline = /(\r\n|\r|\n)([ \t>]*)(=+|-+)[ \t]*$/.exec(written);
  if (!underline) return undefined;
  const [, lineEnd = '', indent = '', line = ''] = underline;
  const from = underline.index + lineEnd.length + indent.length;
  if (wanted <= 2) return [replace(from, from + line.length, (wanted === 1 ? '=' : '-').repeat(line.length))];
  if (indent.includes('>')) return undefined;
  const title = written
    .slice(0, underline.index)
    .split(/\r\n|\r|\n/)
    .map(part => part.trim())
    .join(' ');
  return [replace(0, written.length, `${'#'.repeat(wanted)} ${title}`)];
}
