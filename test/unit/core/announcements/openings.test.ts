import assert from 'node:assert/strict';
import { any, openingsOf } from '../../../../src/core/announcements/openings';
import { wordBits } from '../../../../src/core/catalog/characters';

/** Three characters as openings have them: `_` for what does not tell. */
function openings(pattern: string): readonly string[] {
  return openingsOf(pattern).map(opening =>
    opening.map(bits => (bits === any ? '_' : bits === 0 ? ' ' : String.fromCharCode(0x60 + bits))).join(''),
  );
}

suite('The openings of a pattern', () => {
  test('are its first three letters, whatever their case', () => {
    assert.deepEqual(openings('launched'), ['lau']);
    assert.deepEqual(openings('Launched'), ['lau']);
    assert.equal(wordBits('é'.charCodeAt(0)), wordBits('É'.charCodeAt(0)));
  });

  test('are one for each alternative', () => {
    assert.deepEqual(openings('(?:public|open) beta'), ['pub', 'ope']);
    assert.deepEqual(openings('now|in beta'), ['now', 'in ']);
    assert.deepEqual(openings('a(?:b|cd)e'), ['abe', 'acd']);
  });

  test('know what may be left out', () => {
    assert.deepEqual(openings('an? x'), ['a x', 'an ']);
    assert.deepEqual(openings('(?:re)?view'), ['vie', 'rev']);
  });

  test('do not tell what repeats, belongs to a class, or comes after the end', () => {
    assert.deepEqual(openings('a\\w+b'), ['a__']);
    assert.deepEqual(openings('ga'), ['ga_']);
    assert.deepEqual(openings('n[eo]w'), ['n_w']);
    assert.deepEqual(openings('top \\d+'), ['top']);
    assert.deepEqual(openings('x(?! y)z'), ['xz_']);
    assert.deepEqual(openings('e\\.g\\.'), ['e g']);
  });
});
