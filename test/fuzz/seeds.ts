import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hostilePosts } from '../browser/hostilePosts';
import { constructs, textOf } from '../support/constructs';
import { hostileCases, inputOf } from '../support/hostile';

/** The longest hostile text that is mutated: longer ones are one thing a thousand times. */
const longest = 20_000;

/** What is mutated: the sample posts, the posts that generators render for the tests, everything hostile, and each construct many times over. */
export function seedTexts(): readonly string[] {
  const hostile = [...hostileCases().map(inputOf), ...hostilePosts().map(({ text }) => text)];
  return [
    ...['samples', 'test/fixtures/goldens'].flatMap(folder => filesIn(folder)).map(file => readFileSync(file, 'utf8')),
    ...hostile.map(text => text.slice(0, longest)),
    ...constructs.map(construct => textOf(construct, 6000).slice(0, longest)),
  ];
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && /\.(?:md|html|mdx)$/.test(entry.name))
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort();
}
