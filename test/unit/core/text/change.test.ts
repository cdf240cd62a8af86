import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeBetween, rangeAfter } from '../../../../src/core/text/change';

suite('The change between two texts', () => {
  test('is the stretch that was written or taken away', () => {
    assert.deepEqual(changeBetween('one two', 'one new two'), {
      before: { start: 4, end: 4 },
      after: { start: 4, end: 8 },
    });
    assert.deepEqual(changeBetween('one two three', 'one three'), {
      before: { start: 5, end: 9 },
      after: { start: 5, end: 5 },
    });
  });

  test('begins with a line where it may', () => {
    const [one, other] = ['- the one\n- the other\n', '- the other\n'];
    assert.deepEqual(changeBetween(one, other), { before: { start: 0, end: 10 }, after: { start: 0, end: 0 } });
    assert.deepEqual(changeBetween(other, one), { before: { start: 0, end: 0 }, after: { start: 0, end: 10 } });
  });

  test('is nothing between texts that are the same', () => {
    const { before, after } = changeBetween('same', 'same');
    assert.deepEqual([before.end - before.start, after.end - after.start], [0, 0]);
  });

  test('turns the one into the other, however long they are', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('ab'.repeat(3000), 'x'.repeat(4096), 'x'.repeat(5000)));
    fc.assert(
      fc.property(part, part, part, part, (start, gone, fresh, end) => {
        const [one, other] = [start + gone + end, start + fresh + end];
        const { before, after } = changeBetween(one, other);
        assert.equal(one.slice(0, before.start) + other.slice(after.start, after.end) + one.slice(before.end), other);
        // No shorter change does.
        assert.ok(before.end - before.start <= gone.length && after.end - after.start <= fresh.length);
      }),
    );
  });

  test('leads places to where they are', () => {
    const change = changeBetween('one two three', 'one new two three');
    assert.deepEqual(rangeAfter(change, { start: 0, end: 3 }), { start: 0, end: 3 });
    assert.deepEqual(rangeAfter(change, { start: 8, end: 13 }), { start: 12, end: 17 });
    assert.deepEqual(rangeAfter(change, { start: 0, end: 7 }), { start: 0, end: 11 });
  });

  test('takes places away that it reaches into', () => {
    const change = changeBetween('one two three', 'one three');
    assert.equal(rangeAfter(change, { start: 4, end: 7 }), undefined);
    assert.deepEqual(rangeAfter(change, { start: 0, end: 13 }), { start: 0, end: 9 });
  });
});
