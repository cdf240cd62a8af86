import assert from 'node:assert/strict';
import { RangeIndex } from '../../../../src/core/text/rangeIndex';

suite('RangeIndex', () => {
  const index = new RangeIndex([
    [{ start: 5, end: 10 }, 'short'],
    [{ start: 100, end: 900 }, 'long'],
    [{ start: 250, end: 260 }, 'inside it'],
    [{ start: 2000, end: 2000 }, 'empty'],
  ]);

  test('tells whether ranges have something in common', () => {
    assert.ok(index.overlaps({ start: 9, end: 12 }));
    assert.ok(!index.overlaps({ start: 10, end: 12 }));
    assert.ok(index.overlaps({ start: 50, end: 5000 }));
    assert.ok(index.overlaps({ start: 640, end: 641 }));
    assert.ok(index.overlaps({ start: 1999, end: 2001 }));
    assert.ok(!index.overlaps({ start: 2000, end: 2001 }));
    assert.ok(!index.overlaps({ start: 1000, end: 1999 }));
  });

  test('finds what lies around a range', () => {
    assert.deepEqual(index.around({ start: 6, end: 10 }), ['short']);
    assert.deepEqual(index.around({ start: 250, end: 260 }), ['long', 'inside it']);
    assert.deepEqual(index.around({ start: 700, end: 900 }), ['long']);
    assert.deepEqual(index.around({ start: 700, end: 901 }), []);
  });

  test('finds what has something in common with a range, once', () => {
    assert.deepEqual(index.overlapping({ start: 9, end: 101 }), ['short', 'long']);
    assert.deepEqual(index.overlapping({ start: 200, end: 800 }), ['long', 'inside it']);
    assert.deepEqual(index.overlapping({ start: 10, end: 100 }), []);
  });

  test('finds what was added later', () => {
    const empty = new RangeIndex<string>([]);
    empty.add({ start: 300, end: 301 }, 'a');
    assert.ok(empty.overlaps({ start: 300, end: 301 }));
  });
});
