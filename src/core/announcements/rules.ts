import { catalogRules } from './rules/catalogRules';
import { contextRules } from './rules/contextRules';
import { linkRules } from './rules/linkRules';
import { nameRules } from './rules/nameRules';
import { otherEventRules } from './rules/otherEventRules';
import { placeRules } from './rules/placeRules';
import { postRules } from './rules/postRules';
import { wordRules } from './rules/wordRules';
import type { Place, PostTraits, Rule } from './rules/rule';

/** One rule a function; its name is its id, its weight is in `weights.json`, its words are the host's and the CLI's. */
export const rules = {
  ...placeRules,
  ...contextRules,
  ...linkRules,
  ...wordRules,
  ...catalogRules,
  ...nameRules,
  ...otherEventRules,
  ...postRules,
} as const;

export type RuleId = keyof typeof rules;

export const ruleIds = Object.keys(rules) as readonly RuleId[];

/** The rules that hold for a place. */
export function holdingRules(place: Place, post: PostTraits): readonly RuleId[] {
  const { source, entry } = place.candidate;
  const { titles, prose } = entry ? rulesAskedOf.known : rulesAskedOf.unknown;
  const holding: RuleId[] = [];
  for (const { id, holds } of source === 'title' ? titles : prose) if (holds(place, post)) holding.push(id);
  return holding;
}

/** Sorted once, so that rules which cannot hold cost nothing. */
const rulesAskedOf = {
  known: { titles: rulesOf('titles', 'known'), prose: rulesOf('prose', 'known') },
  unknown: { titles: rulesOf('titles', 'unknown'), prose: rulesOf('prose', 'unknown') },
};

function rulesOf(
  places: 'titles' | 'prose',
  things: 'known' | 'unknown',
): readonly { readonly id: RuleId; readonly holds: Rule['holds'] }[] {
  return ruleIds
    .map(id => ({ id, ...(rules[id] as Rule) }))
    .filter(rule => rule.places === 'all' || rule.places === places)
    .filter(rule => rule.things === 'all' || rule.things === things);
}
