import assert from 'node:assert/strict';
import { typingRest } from '../../../src/host/typingRest';

suite('The rest that typing needs before a text is read again', () => {
  test('is a moment after a pause', () => {
    assert.deepEqual(
      [0, 5, 75, 179].map(cost => typingRest({ cost, since: 1000 }, 180)),
      [20, 20, 20, 20],
    );
  });

  test('is what leaves as long as reading took, from one reading to the next', () => {
    assert.deepEqual(
      [0, 20, 50, 75, 90].map(since => typingRest({ cost: 75, since }, 180)),
      [75, 55, 25, 20, 20],
    );
  });

  test('is whole for a text that takes long to read, so that it is not read between two keys', () => {
    assert.deepEqual(
      [0, 200, 539].map(since => typingRest({ cost: 180, since }, 180)),
      [180, 180, 180],
    );
  });

  test('is a moment for that too after a pause, so that the first key shows soon', () => {
    assert.deepEqual(
      [typingRest({ cost: 180, since: 540 }, 180), typingRest({ cost: 4000, since: 60_000 }, 180)],
      [20, 20],
    );
  });
});
