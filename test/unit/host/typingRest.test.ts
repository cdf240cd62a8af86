import assert from 'node:assert/strict';
import { typingRest } from '../../../src/host/typingRest';

suite('The rest that typing needs before a text is read again', () => {
  test('is as long as reading the text takes, within bounds', () => {
    assert.deepEqual(
      [0, 5, 20, 75, 180, 4000].map(cost => typingRest(cost, 180)),
      [20, 20, 20, 75, 180, 180],
    );
  });
});
