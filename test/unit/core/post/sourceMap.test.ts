import assert from 'node:assert/strict';
import { SourceMap } from '../../../../src/core/post/sourceMap';

suite('SourceMap', () => {
  const map = new SourceMap([
    { at: 0, from: 10 },
    { at: 5, from: 20 },
    { at: 8, from: 40 },
  ]);

  test('an offset leads to the file through the stretch it lies in', () => {
    assert.deepEqual(
      [0, 4, 5, 7, 8, 11].map(offset => map.offsetOf(offset)),
      [10, 14, 20, 22, 40, 43],
    );
  });

  test('a range ends behind its last character, not where the next stretch begins', () => {
    assert.deepEqual(map.rangeOf(0, 5), { start: 10, end: 15 });
    assert.deepEqual(map.rangeOf(3, 9), { start: 13, end: 41 });
  });

  test('an empty range is empty in the file too', () => {
    assert.deepEqual(map.rangeOf(5, 5), { start: 20, end: 20 });
  });

  test('a range of the file leads back to what was taken from it', () => {
    const back = (start: number, end: number): readonly [number, number] => {
      const range = map.textRangeOf({ start, end }, 11);
      return [range.start, range.end];
    };
    assert.deepEqual(
      [back(0, 99), back(12, 21), back(15, 20), back(22, 40), back(23, 41), back(42, 60), back(60, 70)],
      [
        [0, 11],
        [2, 6],
        [5, 5],
        [7, 8],
        [8, 9],
        [10, 11],
        [11, 11],
      ],
    );
  });

  test('a map of nothing leads to the start', () => {
    assert.equal(new SourceMap([]).offsetOf(3), 0);
  });
});
