import { callsList, isAside, past } from './lexicon';
import type { Unit } from './unit';

/** The lists that the sentence right before them says are announcements: "These new services were announced:". */
export function declaredListsOf(units: readonly Unit[]): ReadonlySet<number> {
  const declared = new Set<number>();
  const seen = new Set<number>();
  let before: Unit | undefined;
  for (const unit of units) {
    const { list } = unit;
    if (list !== undefined && !seen.has(list)) {
      seen.add(list);
      if (before?.role === 'paragraph' ? declares(before.text) : before?.role === 'heading' && heads(before.text))
        declared.add(list);
    }
    before = unit;
  }
  return declared;
}

function declares(text: string): boolean {
  if (!/[:：]\s*$/u.test(text.slice(-4))) return false;
  const sentence = text.slice(-longest).replace(/^.*(?:[.!?]\s|[。！？\n])/su, '');
  return callsList.test(sentence) && !past.test(sentence) && !isAside(sentence);
}

/** "Announcements", "New services" */
function heads(title: string): boolean {
  return callsList.test(`${title}:`) && !past.test(title) && !isAside(title) && title.split(/\s/).length <= 4;
}

/** What of a text tells what the list behind it is, in UTF-16 code units. */
const longest = 160;
