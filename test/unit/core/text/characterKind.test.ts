import assert from 'node:assert/strict';
import { CharacterKind } from '../../../../src/core/text/characterKind';

suite('A kind of characters', () => {
  const letters = new CharacterKind(/\p{L}/u);
  const has = (text: string): boolean => letters.has(text.codePointAt(0) ?? 0);

  test('has what its pattern takes, however often it is asked', () => {
    for (let round = 0; round < 2; round++) {
      for (const letter of ['a', 'é', '語', '한', '𠮷']) assert.equal(has(letter), true, letter);
      for (const sign of ['1', ' ', '、', '🚀', '\ud83d', '\0']) assert.equal(has(sign), false, sign);
    }
  });
});
