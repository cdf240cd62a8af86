import { type RuleId } from './rules';
import weights from './weights.json';

/** How strongly each rule speaks for (above 0) or against (below 0) an announcement, in log odds; fitted by `tools/fitWeights.mjs`. */
export type Weights = { readonly bias: number } & { readonly [Rule in RuleId]?: number };

export const fittedWeights: Weights = weights;

export interface Score {
  /** The probability that the candidate announces something, 0 to 1. */
  readonly confidence: number;
  /** The rules that hold, the weightiest first. */
  readonly holding: readonly RuleId[];
}

/** Adds the evidence up. */
export function scoreOf(holding: readonly RuleId[], given: Weights = fittedWeights): Score {
  const confidence = confidenceOf(oddsOf(holding, given));
  const weighed = holding.map(id => ({ id, weight: Math.abs(given[id] ?? 0) }));
  return { confidence, holding: weighed.sort((a, b) => b.weight - a.weight).map(({ id }) => id) };
}

/** The probability for log odds. */
export function confidenceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** The log odds that a candidate announces something: what places are compared by. */
export function oddsOf(holding: readonly RuleId[], given: Weights): number {
  let odds = given.bias;
  for (const id of holding) odds += given[id] ?? 0;
  return odds;
}
