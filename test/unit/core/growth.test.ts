import assert from 'node:assert/strict';
import { listLinks } from '../../../src/core/links/listedLinks';
import { linkTreeOf } from '../../../src/core/links/linkTree';
import { parsePost } from '../../../src/core/parsePost';
import { outlineOf } from '../../../src/core/outline/outlineOf';
import { siteReading } from '../../../src/core/site/siteDialect';
import { renderFuzzed, siteOf } from '../../fuzz/reading';
import { type Construct, constructs, textOf } from '../../support/constructs';
import { processorTime } from '../../support/processorTime';
import { bundled } from './catalog/bundled';

/** Lengths of texts, in UTF-16 code units. */
const long = 120_000;
const short = long / 8;

/** Seconds that a long text may take without anybody asking how long a short one does. */
const quick = 0.35;

/** All of them take minutes: `RECAP_ALL_CONSTRUCTS=1`. */
const read = constructs.filter(({ isWatched }) => isWatched ?? process.env.RECAP_ALL_CONSTRUCTS !== undefined);

suite('A text of one construct over and over', () => {
  for (const construct of read)
    test(`is read and shown in time that grows with its length: ${construct.name}`, () => {
      let grown = Infinity;
      // Garbage collection may come upon one reading, but not upon three of them.
      for (let tries = 0; tries < 3 && grown >= 16; tries++) {
        const seconds = secondsOf(construct, long);
        if (seconds < quick) return;
        grown = seconds / secondsOf(construct, short);
      }
      assert.ok(grown < 16, `8 times the text took ${grown.toFixed(1)} times the processor time`);
    }).timeout(120_000);
});

/** Processor time of all that is done with a post when it is shown. */
function secondsOf(construct: Construct, length: number): number {
  const text = textOf(construct, length);
  const site = siteOf(construct.reader ?? 'plain');
  return processorTime(() => {
    const post = parsePost(text, { path: site?.path, catalog: bundled, ...(site && siteReading(site)) });
    outlineOf(post);
    linkTreeOf(listLinks(post), { groupBy: 'section', repeats: 'once', filter: '' });
    renderFuzzed(post, site);
  });
}
