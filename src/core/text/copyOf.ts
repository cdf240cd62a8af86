/**
 * A text of its own. A part of a text may hold all of it in memory, and one made of parts is read through them: a copy holds nothing else and
 * lies in one piece, where engines find its characters several times faster.
 */
export function copyOf(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join('');
}
