import assert from 'node:assert/strict';
import { nextPlace } from '../../../../src/core/text/nextPlace';

/** Offsets 5-10, 20-30 with one inside it at 21-25, 40-41. */
const places = [
  { start: 5, end: 10 },
  { start: 20, end: 30 },
  { start: 21, end: 25 },
  { start: 40, end: 41 },
];
const go = (offset: number, direction: 'next' | 'previous'): number | undefined => nextPlace(places, offset, direction);

suite('The next and the previous place', () => {
  test('are the ones around an offset', () => {
    assert.deepEqual([go(15, 'next'), go(15, 'previous')], [1, 0]);
  });

  test('of one that one stands in, wherever in it, are its neighbours', () => {
    assert.deepEqual(
      [5, 7, 10].map(offset => [go(offset, 'next'), go(offset, 'previous')]),
      [
        [1, 3],
        [1, 3],
        [1, 3],
      ],
    );
    assert.deepEqual([go(40, 'next'), go(40, 'previous')], [0, 2]);
  });

  test('reach one inside another, too', () => {
    assert.deepEqual([go(20, 'next'), go(21, 'previous')], [2, 1]);
  });

  test('go round at both ends', () => {
    assert.deepEqual([go(41, 'next'), go(999, 'next')], [0, 0]);
    assert.deepEqual([go(0, 'previous'), go(-1, 'previous')], [3, 3]);
  });

  test('from before the text are the first and the last', () => {
    assert.deepEqual(nextPlace([{ start: 0, end: 3 }], -1, 'next'), 0);
  });

  test('visit every place once on the way round', () => {
    for (const direction of ['next', 'previous'] as const) {
      const visited: (number | undefined)[] = [];
      for (let offset = 15, step = 0; step < places.length; step++) {
        const index = go(offset, direction);
        visited.push(index);
        offset = places[index ?? 0]?.start ?? 0;
      }
      assert.deepEqual([...visited].sort(), [0, 1, 2, 3], direction);
    }
  });

  test('are none without places', () => {
    assert.equal(nextPlace([], 3, 'next'), undefined);
  });
});
