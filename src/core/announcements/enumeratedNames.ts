import { mapDefined } from '../text/mapDefined';
import type { OffsetRange } from '../text/range';
import type { CatalogEntry } from '../catalog/entry';
import { isOfNoNews } from './lexicon/headingWords';
import { wasLaunchedAbout } from './launchTime';
import type { NameContext } from './resolve';

interface EnumeratedName extends OffsetRange {
  readonly entry: CatalogEntry;
}

/**
 * "Data: Xyzzy, glue & lex": a text that is no more than a list, half of which names what was launched then, names it with everyday words
 * in lower case, too. Offsets are the text's.
 */
export function enumeratedNames(text: string, { catalog, dateOf }: NameContext): readonly EnumeratedName[] {
  if (text.length > longestList || !/[,、/&]/.test(text)) return [];
  const opening = label.exec(text)?.[0] ?? '';
  const parts = partsOf(text, opening.length);
  if (parts.length < fewest || isOfNoNews(opening)) return [];
  const launched = mapDefined(parts, ({ start, end }) => {
    const entry = catalog.findByName(text.slice(start, end));
    return entry && wasLaunchedAbout(entry, dateOf()) ? { entry, start, end } : undefined;
  });
  return launched.length >= fewest && 2 * launched.length >= parts.length ? launched : [];
}

/** In UTF-16 code units. */
const longestList = 200;
const fewest = 2;
const mostWords = 4;

/** What stands between the commas of a list, without the label before it and the stop behind it; nothing where a part is a sentence. */
function partsOf(text: string, start: number): readonly OffsetRange[] {
  const end = text.length - (/[\s.…]*$/u.exec(text)?.[0].length ?? 0);
  const parts: OffsetRange[] = [];
  let from = start;
  for (const { 0: joint, index } of text.slice(0, end).matchAll(joints)) {
    if (index < start) continue;
    if (isLong(text, from, index)) return [];
    parts.push({ start: from, end: index });
    from = index + joint.length;
  }
  if (isLong(text, from, end)) return [];
  parts.push({ start: from, end });
  return parts.filter(part => part.end > part.start && !andSoOn.test(text.slice(part.start, part.end)));
}

function isLong(text: string, start: number, end: number): boolean {
  let words = 1;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 0x20) words++;
  return words > mostWords;
}

/** The colon of "re:Invent" labels nothing. */
const label = /^(?:[^:：,、]|:(?=\S)){1,60}(?::\s+|：\s*)/u;
const joints = /\s*[,、]\s*(?:(?:and|und|et|y|e)\s+)?|\s+(?:and|und|et|y|e|&|\/)\s+/gu;
const andSoOn = /^(?:etc|usw|more|others?|u\.a|など|等)\.?$/iu;
