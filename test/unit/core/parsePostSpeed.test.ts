import assert from 'node:assert/strict';
import { parsePost } from '../../../src/core/parsePost';
import { readProjectFile } from '../../support/posts';
import { processorTime } from '../../support/processorTime';
import { bundled } from './catalog/bundled';

const post = readProjectFile('samples/jekyll-site/_posts/2018-12-11-what-reinvent-2018-brought.md');
const body = post.replace(/^---\n[^]*?\n---\n/, '');

/** Seconds of processor time for a text, the best of some runs: what else the machine does only ever adds to it. */
function costOf(text: string, path: string): number {
  return Math.min(...[1, 2].map(() => processorTime(() => parsePost(text, { path, catalog: bundled }))));
}

suite('Reading a post with the catalog', () => {
  for (const [name, text, path] of [
    ['that is of its date', body, '2018-12-11-recap.md'],
    ['whose date its news contradict', body, '2011-01-11-recap.md'],
    [
      'that names one thing over and over',
      '- **AWS Lambda** is new, and so is [it](https://aws.amazon.com/lambda/).\n',
      'a.md',
    ],
    ['of many sections', '## New: AWS Xyzzy supports Plugh\n\nLast year it did not.\n\n', 'b.md'],
  ] as const)
    test(`takes time in proportion to the length of one ${name}`, () => {
      const times = Math.ceil(20_000 / text.length);
      const short = text.repeat(times);
      const long = text.repeat(8 * times);
      // Compiled code is faster; both are to be measured with it.
      costOf(short, path);
      const ratio = costOf(long, path) / costOf(short, path);
      assert.ok(ratio < 20, `8 times the text took ${ratio.toFixed(1)} times the processor time`);
    });
});
