import assert from 'node:assert/strict';
import { LineIndex } from '../../../../src/core/text/lineIndex';
import { wellFormed } from '../../../../src/core/text/wellFormed';

suite('LineIndex', () => {
  test('an empty text has one empty line', () => {
    const lines = new LineIndex('');
    assert.equal(lines.count, 1);
    assert.deepEqual(lines.positionOf(0), { line: 0, character: 0 });
  });

  test('lines end at \\n, \\r\\n and a lone \\r, mixed in one text', () => {
    const text = 'a\nbb\r\nccc\rdddd';
    const lines = new LineIndex(text);
    assert.equal(lines.count, 4);
    assert.deepEqual(
      [0, 1, 2, 3].map(line => text[lines.startOf(line)]),
      ['a', 'b', 'c', 'd'],
    );
  });

  test('a final line end opens an empty last line', () => {
    const lines = new LineIndex('a\n');
    assert.equal(lines.count, 2);
    assert.deepEqual(lines.positionOf(2), { line: 1, character: 0 });
  });

  test('U+2028, U+2029, U+0085, form feed and vertical tab end no line', () => {
    assert.equal(new LineIndex('a\u2028b\u2029c\u0085d\fe\vf').count, 1);
  });

  test('\\n\\r is two line ends, \\r\\n\\n is two', () => {
    assert.equal(new LineIndex('a\n\rb').count, 3);
    assert.equal(new LineIndex('a\r\n\nb').count, 3);
  });

  test('characters are UTF-16 code units', () => {
    assert.deepEqual(new LineIndex('x\n😀b').positionOf(4), { line: 1, character: 2 });
  });

  test('offsets past the end belong to the last line, places past it to the end of the text', () => {
    const lines = new LineIndex('ab\ncd');
    assert.equal(lines.lineOf(99), 1);
    assert.equal(lines.startOf(99), 5);
    assert.equal(lines.offsetOf({ line: 1, character: 99 }), 5);
  });

  test('offset and position are each other’s inverse at every offset', () => {
    const text = 'one\r\ntwo\rthree\n\nfive';
    const lines = new LineIndex(text);
    for (let offset = 0; offset <= text.length; offset++) {
      assert.equal(lines.offsetOf(lines.positionOf(offset)), offset);
    }
  });
});

suite('wellFormed', () => {
  test('halves of surrogate pairs that stand alone become U+FFFD, whole pairs stay', () => {
    assert.equal(wellFormed('a\ud800b\udc00c😀'), 'a\uFFFDb\uFFFDc😀');
  });
});
