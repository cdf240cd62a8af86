import assert from 'node:assert/strict';
import { pickText, quotedText, visibleText } from '../../../src/host/visibleText';

suite('Text of posts in trees, lists and messages', () => {
  test('is one line', () => {
    assert.equal(visibleText('  AWS\r\n  Lambda\t layers '), 'AWS Lambda layers');
  });

  test('shows what would reorder or hide it', () => {
    assert.equal(visibleText('a\u202etxt.exe\u0007b'), 'a\\u{202e}txt.exe\\u{7}b');
  });

  test('keeps the joiners of emoji and scripts', () => {
    assert.equal(visibleText('👩‍💻 می‌خواهم'), '👩‍💻 می‌خواهم');
  });

  test('ends after its longest length, never inside a character', () => {
    assert.equal(visibleText('aaa🎉bbb', 4), 'aaa…');
    assert.equal(visibleText('aaa🎉bbb', 5), 'aaa🎉…');
  });

  test('draws no icons in pick lists', () => {
    assert.equal(pickText('$(trash) delete'), '\\$(trash) delete');
  });

  test('makes no links in messages', () => {
    assert.equal(quotedText('[yes](command:workbench.action.quit)'), '“[yes] (command:workbench.action.quit)”');
  });
});
