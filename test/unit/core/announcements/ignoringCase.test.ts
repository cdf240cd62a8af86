import assert from 'node:assert/strict';
import { ignoringCase } from '../../../../src/core/announcements/lexicon/ignoringCase';

suite('A pattern that ignores case', () => {
  test('knows the letters of all languages of posts in both cases', () => {
    const word = ignoringCase('^\\p{L}+$');
    for (const text of ['Größe', 'ÀÉÎ', 'Việt', 'ＡＷＳ', 'Ёлка', '발표', '新機能', 'サーバー', '发布'])
      assert.match(text, word);
    for (const text of ['a b', 'S3', '・', '：', '🚀', '']) assert.doesNotMatch(text, word);
  });

  test('tells Latin letters from those of other scripts', () => {
    const whole = ignoringCase('(?<![\\p{Script=Latin}\\d])(?:neu|发布)(?![\\p{Script=Latin}\\d])');
    for (const text of ['NEU: x', 'は neu の', '发布neu', '(neu)']) assert.match(text, whole);
    for (const text of ['neuß', 'ärneu', '2neu', 'neuｅ']) assert.doesNotMatch(text, whole);
  });

  test('takes a capital for any letter that may be one', () => {
    const next = ignoringCase('^new \\p{Lu}');
    for (const text of ['new Xyzzy', 'NEW xyzzy', 'new é']) assert.match(text, next);
    for (const text of ['new 3', 'new 发布']) assert.doesNotMatch(text, next);
  });

  test('counts letters with accents as those of words', () => {
    const words = ignoringCase('^anunci\\w*$');
    for (const text of ['anunció', 'ANUNCIARÁ', 'anuncia']) assert.match(text, words);
    assert.match('ogłosił', ignoringCase('^ogłosi[\\w-]+$'));
    assert.doesNotMatch('anuncia発', words);
  });

  test('names no letters that are not written out', () => {
    assert.throws(() => ignoringCase('\\p{Lo}'), /No letters are written out for \\p\{Lo\}/);
  });
});
