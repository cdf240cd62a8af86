import assert from 'node:assert/strict';
import { parsePost, parsePostInSteps } from '../../../src/core/parsePost';
import { renderPostInSteps } from '../../../src/core/preview/renderPost';
import type { Steps } from '../../../src/core/text/steps';
import { labels } from '../../browser/labels';
import { bundled } from './catalog/bundled';

suite('What is done in steps', () => {
  const section =
    '## Part\n\nAmazon Xyzzy is new: [news](https://example.com/news).\n\n- Amazon Plugh\n- <b>more</b>\n\n';

  test('has more of them the longer a post is, down to its blocks', () => {
    const [short, long] = [10, 100].map(count => {
      const text = section.repeat(count);
      return countOf(parsePostInSteps(text, { catalog: bundled }));
    });
    assert.ok(short !== undefined && long !== undefined);
    assert.ok(short > 10 * 4, `${String(short)} steps for 40 blocks`);
    assert.ok(long > short * 8, `${String(short)} steps for 40 blocks, ${String(long)} for 400`);
  });

  test('renders a stretch of blocks at a time', () => {
    const post = parsePost(section.repeat(300));
    const steps = countOf(renderPostInSteps(post, { marker: 'r', labels, resolveImage: () => undefined }));
    assert.ok(steps > 20, `${String(steps)} steps`);
  });
});

function countOf(steps: Steps<unknown>): number {
  let count = 1;
  while (!steps.next().done) count++;
  return count;
}
