import type { SiteInput } from '../../src/core/preview/templates/siteInput';
import { origin, type Preview } from './harness';
import { normalisedBlocks } from './normalised';

/** The blocks of a post as the preview shows them and as its site publishes them. */
export interface Comparison {
  readonly shown: readonly string[];
  readonly published: readonly string[];
  /** How many they have in common, in order. */
  readonly equal: number;
}

/** Compares a post in the real page, sanitised and all, with the body that its site generator made of it. */
export async function compared(preview: Preview, text: string, html: string, site: SiteInput): Promise<Comparison> {
  await preview.render(text, { site });
  const [shown, published] = await preview.page.evaluate(
    ([source, body, pageOrigin]) => {
      const blocksOf = new Function(`return ${source}`)() as typeof normalisedBlocks;
      const parsed = new DOMParser().parseFromString(body, 'text/html').body;
      return [blocksOf(document.querySelector('#post') as Element, pageOrigin), blocksOf(parsed, pageOrigin)];
    },
    [normalisedBlocks.toString(), html, origin] as const,
  );
  return { shown, published, equal: inCommon(shown, published) };
}

function inCommon(first: readonly string[], second: readonly string[]): number {
  let row = new Array<number>(second.length + 1).fill(0);
  for (const block of first) {
    const next = [0];
    for (const [index, other] of second.entries())
      next.push(block === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The blocks that differ, for people to read. */
export function sideBySide({ shown, published }: Comparison): string {
  const lines: string[] = [];
  const missing = published.filter(block => !shown.includes(block));
  const extra = shown.filter(block => !published.includes(block));
  for (let index = 0; index < Math.max(missing.length, extra.length); index++)
    lines.push(`  shown     ${extra[index] ?? '-'}`, `  published ${missing[index] ?? '-'}`);
  return lines.join('\n');
}
