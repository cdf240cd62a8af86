import assert from 'node:assert/strict';
import { directionOf, isRightToLeft } from '../../../../src/core/text/direction';
import { escapeHtml, showInvisible } from '../../../../src/core/text/escape';

suite('text', () => {
  test('escapes what HTML takes for markup, in content and in attributes', () => {
    assert.equal(escapeHtml(`<a b="c" d='e'>&amp;`), '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;');
  });

  test('spells characters that deceive, and leaves letters of all scripts', () => {
    assert.equal(showInvisible('a\u202Eb\u0000\u200B é ש 😀'), 'a\\u{202e}b\\u{0}\\u{200b} é ש 😀');
  });

  test('tells the direction of a text by its first letter', () => {
    assert.equal(isRightToLeft('1. \u05e9\u05dc text'), true);
    assert.equal(isRightToLeft('1. text \u05e9\u05dc'), false);
    assert.equal(isRightToLeft('*_ 1'), undefined);
  });

  test('tells the direction of a language by its script, where its tag names one', () => {
    const fromTheRight = 'he AR-eg ps sd ug dv ckb ks-IN az-Arab-IR'.split(' ');
    for (const language of fromTheRight) assert.equal(directionOf(language), 'rtl', language);
    for (const language of ['ks-Deva', 'ar-Latn', 'de', '']) assert.equal(directionOf(language), undefined, language);
    assert.equal(directionOf(undefined), undefined);
  });
});
