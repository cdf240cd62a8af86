import assert from 'node:assert/strict';
import { Random, mutated } from '../../fuzz/mutations';
import { allowedSeconds, fuzzCase, readFuzzed } from '../../fuzz/reading';
import { seedTexts } from '../../fuzz/seeds';
import { processorTime } from '../../support/processorTime';
import { bundled } from './catalog/bundled';

suite('Any text', () => {
  test('is read, and rendered as every generator would, without a fault and in time', () => {
    const texts = seedTexts().map(text => text.slice(0, 4000));
    const random = new Random(20181211);
    for (let number = 0; number < 200; number++) {
      const some = fuzzCase(mutated(random, texts).slice(0, 6000), random);
      const seconds = processorTime(() => {
        try {
          readFuzzed(some, bundled);
        } catch (error) {
          assert.fail(`Text ${String(number)}, read as ${some.reader}: ${String(error)}\n${JSON.stringify(some.text)}`);
        }
      });
      assert.ok(
        seconds < allowedSeconds(some),
        `Text ${String(number)} took ${String(seconds)} s: ${JSON.stringify(some.text)}`,
      );
    }
  }).timeout(60_000);

  test('comes about anew from the same seed', () => {
    const texts = seedTexts();
    const of = (seed: number): readonly string[] => {
      const random = new Random(seed);
      return Array.from({ length: 20 }, () => mutated(random, texts));
    };
    assert.deepEqual(of(7), of(7));
    assert.notDeepEqual(of(7), of(8));
  });
});
