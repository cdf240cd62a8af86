import { type Candidate, changed } from './candidate';
import { wasLaunchedAbout } from './launchTime';
import type { NameContext } from './resolve';
import { telling, wordsIn } from './tellingWords';
import { subjectOf, subjectWithTagline } from './title';

/**
 * Headings that come as a series, "Amazon Xyzzy - deeper caves", "AWS Plugh - more halls", tell what is new of services. Where most do so of
 * services that had been there, the others do of what they name, unless that is known to have been launched then.
 */
export function withHeadingNews(candidates: readonly Candidate[], { dateOf }: NameContext): readonly Candidate[] {
  const told = new Map<number, number>();
  const open = new Map<number, Map<Candidate, string>>();
  for (const candidate of candidates) {
    const { source, unit, entry, about } = candidate;
    if (source !== 'title' || unit.role !== 'heading') continue;
    const whole = dashed.test(unit.text) ? subjectWithTagline(unit.text) : undefined;
    if (whole === undefined) continue;
    if (!entry && about.length && candidate.name === whole) {
      told.set(unit.level, (told.get(unit.level) ?? 0) + 1);
    } else if (mayBeOld(candidate, whole) && !(entry && wasLaunchedAbout(entry, dateOf()))) {
      const known = open.get(unit.level);
      if (known) known.set(candidate, whole);
      else open.set(unit.level, new Map([[candidate, whole]]));
    }
  }
  const names = new Map(
    [...open].flatMap(([level, titles]) => {
      const count = told.get(level) ?? 0;
      return count >= fewestTold && count >= titles.size ? [...titles] : [];
    }),
  );
  if (!names.size) return candidates;
  return candidates.map(candidate => {
    const name = names.get(candidate);
    const { entry, about } = candidate;
    return name === undefined
      ? candidate
      : changed(candidate, { entry: undefined, name, about: entry ? [entry] : about });
  });
}

const fewestTold = 3;

/** Between blanks: a colon opens what explains a name more often than not. */
const dashed = /\s[-\u2013\u2014]\s/;

/** Its heading opens with what it names, and goes on to say something short of that. */
function mayBeOld({ name, entry, about, unit: { text } }: Candidate, whole: string): boolean {
  const head = subjectOf(text);
  return (
    (entry !== undefined || about.length > 0 || /^(?:Amazon|AWS)\s/.test(name)) &&
    whole.startsWith(head) &&
    name !== whole &&
    telling(whole.slice(head.length)).length > 0 &&
    wordsIn(whole) <= longest
  );
}

const longest = 16;
