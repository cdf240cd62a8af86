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
  const { source, entry, links } = place.candidate;
  const asked =
    rulesAsked[
      (source === 'title' ? titles : 0) |
        (entry ? known : 0) |
        (links.length ? linked : 0) |
        (place.peers.length ? repeated : 0)
    ] ?? [];
  const holding: RuleId[] = [];
  for (const { id, holds } of asked) if (holds(place, post)) holding.push(id);
  return holding;
}

const titles = 1;
const known = 2;
const linked = 4;
const repeated = 8;

/** Sorted once by what places are like, so that rules which cannot hold cost nothing. */
const rulesAsked = Array.from({ length: 16 }, (_, place) =>
  ruleIds
    .map(id => ({ id, ...(rules[id] as Rule) }))
    .filter(
      ({ places, things, needs }) =>
        (places === 'all' || (places === 'titles') === ((place & titles) !== 0)) &&
        (things === 'all' || (things === 'known') === ((place & known) !== 0)) &&
        (needs !== 'links' || (place & linked) !== 0) &&
        (needs !== 'peers' || (place & repeated) !== 0),
    ),
);
