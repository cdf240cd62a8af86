import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/parsePost';
import { readingMinutes } from '../../../../src/core/preview/readingTime';

suite('The time it takes to read a post', () => {
  for (const [what, text, minutes] of [
    ['a minute for nothing', '', 1],
    ['a minute for 230 words', 'word '.repeat(1150), 5],
    ['the same for words in other letters', 'mañana '.repeat(1150), 5],
    ['none for what has neither letters nor digits', `${'word '.repeat(1150)}${'-- ... ! '.repeat(2000)}`, 5],
    ['one word for what has no blanks in it', '(a-b)/c, '.repeat(1150), 5],
    ['a minute for 500 ideographs', '字'.repeat(2500), 5],
  ] as const)
    test(`is ${what}`, () => {
      assert.equal(readingMinutes(parsePost(text)), minutes);
    });
});
