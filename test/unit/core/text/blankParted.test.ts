import assert from 'node:assert/strict';
import { blankParted, firstWordOf } from '../../../../src/core/text/blankParted';

suite('A text parted at its blanks', () => {
  test('is what splitting it gives, whatever the blanks', () => {
    for (const text of [
      '',
      'Xyzzy',
      'Xyzzy Plugh',
      ' Xyzzy  Plugh ',
      'Xyzzy\tPlugh\nThud',
      'Xyzzy\u00a0Plugh\u3000Thud',
    ])
      assert.deepEqual(blankParted(text), text.split(/\s+/), JSON.stringify(text));
  });

  test('has its first word before the first blank', () => {
    for (const text of ['', 'Xyzzy', 'Xyzzy Plugh', ' Xyzzy', 'Xyzzy\u00a0Plugh'])
      assert.equal(firstWordOf(text), text.split(/\s/)[0], JSON.stringify(text));
  });
});
