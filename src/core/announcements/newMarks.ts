import type { Unit } from './unit';

/** "New **Xyzzy**", "(New) Xyzzy", "[NEW] Xyzzy", "🆕 Xyzzy", "Neu: Xyzzy", "Xyzzy (new)": the mark that an item or heading opens or ends with. */
export function isMarkedNew(text: string): boolean {
  return newMark.test(text) || newAtEnd.test(text);
}

const newMark =
  /^[\s*_]*(?:🆕|[[(（【]?\s*new\s*[\])）】]?(?![\p{L}\d])|[[(（【]?\s*(?:neue?[rsmn]?|nouve(?:au|aux|lles?)|nuev[oa]s?|novos?)(?:\s*[\])）】:]|\s))/iu;

const newAtEnd = /(?:🆕|✨|[[(（【]\s*(?:[Nn]ew|NEW|[Nn]eu|nouveau|nuevo|novo)!?\s*[\])）】]|\sNEW!?)[\s*_\ufe0f]*$/u;

/**
 * Whether a post marks which of the things it lists are new, and so many of them that it is its way: then the others had been there. A word that
 * a sentence may begin with is no such mark, unless the name behind it is set off: "New **Xyzzy**".
 */
export function marksNews(units: readonly Unit[]): boolean {
  const marked = units.filter(unit => isListed(unit) && hasSign(unit)).length;
  return marked >= fewestMarked && marked < units.filter(isListed).length;
}

const fewestMarked = 3;

/** Headings adorn themselves with the word; on lists it tells one item from another. */
export function isListed({ role, list }: Unit): boolean {
  return role === 'item' && list !== undefined;
}

function hasSign({ text, inline }: Unit): boolean {
  if (newAtEnd.test(text)) return true;
  const mark = newMark.exec(text)?.[0];
  if (mark === undefined) return false;
  if (/🆕|NEW|NEU|[[\](（【】):]/u.test(mark)) return true;
  const end = mark.length + (/^\s*/.exec(text.slice(mark.length))?.[0].length ?? 0);
  return inline.strong.some(({ start }) => start === end);
}
