import assert from 'node:assert/strict';
import type { Piece } from '../../../src/core/preview/pieces';
import { pieceChanges } from '../../../src/host/pieceChanges';
import { Random } from '../../fuzz/mutations';

const piece = (html: string, line: number, link = 0, mark = 0): Piece => ({ html, place: { line, link, mark } });
const move = (line: number, link = 0, mark = 0): Piece['place'] => ({ line, link, mark });
const moved =
  (by: Piece['place']) =>
  ({ html, place }: Piece): Piece =>
    piece(html, place.line + by.line, place.link + by.link, place.mark + by.mark);

suite('Changes of pieces', () => {
  test('are all pieces for a page that shows nothing', () => {
    assert.deepEqual(pieceChanges([], [piece('one', 0), piece('two!', 4, 1)]), {
      html: 'onetwo!',
      pieces: [
        { length: 3, place: move(0) },
        { length: 4, place: move(4, 1) },
      ],
    });
  });

  test('are one run of kept pieces where nothing changed', () => {
    const pieces = [piece('a', 0), piece('b', 2), piece('a', 4)];
    assert.deepEqual(pieceChanges(pieces, pieces), { html: '', pieces: [{ from: 0, count: 3, move: move(0) }] });
  });

  test('are only the piece that was edited, and how far those behind it moved', () => {
    assert.deepEqual(
      pieceChanges(
        [piece('a', 0), piece('b', 2), piece('c', 4, 1), piece('d', 6, 2)],
        [piece('a', 0), piece('B', 2), piece('c', 5, 3), piece('d', 7, 4)],
      ),
      {
        html: 'B',
        pieces: [
          { from: 0, count: 1, move: move(0) },
          { length: 1, place: move(2) },
          { from: 2, count: 2, move: move(1, 2) },
        ],
      },
    );
  });

  test('keep what stands between two edits', () => {
    assert.deepEqual(
      pieceChanges(
        [piece('a', 0), piece('b', 2), piece('c', 4), piece('d', 6)],
        [piece('A', 0), piece('b', 2), piece('c', 4), piece('D', 6)],
      ).pieces,
      [
        { length: 1, place: move(0) },
        { from: 1, count: 2, move: move(0) },
        { length: 1, place: move(6) },
      ],
    );
  });

  test('are only the piece that was moved up, however many it passed', () => {
    const pieces = Array.from({ length: 200 }, (_, index) => piece(`<p>${String(index)}</p>`, index));
    const { html } = pieceChanges(
      [piece('a', 0), ...pieces, piece('moved', 200), piece('z', 201)],
      [piece('a', 0), piece('moved', 0), ...pieces, piece('z', 201)],
    );
    assert.equal(html, 'moved');
  });

  test('give the next render, in the order of the one before, after any edits', () => {
    const random = new Random(7);
    const some = (): Piece =>
      piece(String.fromCharCode(97 + random.below(40)), random.below(9), random.below(9), random.below(9));
    for (let step = 0; step < 2000; step++) {
      const before = Array.from({ length: random.below(12) }, some);
      const at = random.below(before.length + 1);
      const next = [...before.slice(0, at), ...Array.from({ length: random.below(3) }, some)];
      const by = move(random.below(3), random.below(3), random.below(3));
      next.push(...[...before.slice(at + random.below(3)), ...before.slice(0, random.below(2))].map(moved(by)));
      const { html, pieces } = pieceChanges(before, next);
      const shown: Piece[] = [];
      let end = 0;
      let last = -1;
      for (const entry of pieces) {
        if ('length' in entry) {
          shown.push({ html: html.slice(end, (end += entry.length)), place: entry.place });
          continue;
        }
        assert.ok(entry.from > last);
        last = entry.from + entry.count - 1;
        shown.push(...before.slice(entry.from, last + 1).map(moved(entry.move)));
      }
      assert.deepEqual(shown, next);
    }
  });
});
