import assert from 'node:assert/strict';
import { any, openingsOf } from '../../../../src/core/announcements/lexicon/openings';
import { wordBits } from '../../../../src/core/catalog/characters';

/** Five characters as openings have them: `_` for what does not tell. */
function openings(pattern: string): readonly string[] {
  return openingsOf(pattern).map(opening =>
    opening.map(bits => (bits === any ? '_' : bits === 0 ? ' ' : String.fromCharCode(0x60 + bits))).join(''),
  );
}

suite('The openings of a pattern', () => {
  test('are its first five letters, whatever their case', () => {
    assert.deepEqual(openings('launched'), ['launc']);
    assert.deepEqual(openings('Launched'), ['launc']);
    assert.equal(wordBits('é'.charCodeAt(0)), wordBits('É'.charCodeAt(0)));
  });

  test('are one for each alternative', () => {
    assert.deepEqual(openings('(?:public|open) beta'), ['publi', 'open ']);
    assert.deepEqual(openings('now|in beta'), ['now__', 'in be']);
    assert.deepEqual(openings('a(?:b|cd)e'), ['abe__', 'acde_']);
  });

  test('know what may be left out', () => {
    assert.deepEqual(openings('an? x'), ['a x__', 'an x_']);
    assert.deepEqual(openings('(?:re)?view'), ['view_', 'revie']);
    assert.deepEqual(openings('in(?:\\s){0,2}beta'), ['inbet', 'in___']);
  });

  test('do not tell what repeats, belongs to a class, or comes after the end', () => {
    assert.deepEqual(openings('a\\w+b'), ['a____']);
    assert.deepEqual(openings('ga'), ['ga___']);
    assert.deepEqual(openings('n[eo]w'), ['n_w__']);
    assert.deepEqual(openings('top \\d+'), ['top _']);
    assert.deepEqual(openings('x(?! y)z'), ['xz___']);
    assert.deepEqual(openings('e\\.g\\.'), ['e g _']);
  });
});
