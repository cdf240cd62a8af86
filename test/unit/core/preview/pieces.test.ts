import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/parsePost';
import type { Piece } from '../../../../src/core/preview/pieces';
import { renderPost } from '../../../../src/core/preview/renderPost';
import { labels } from '../../../browser/labels';
import { jekyll, renderedIn } from './sites';

const marker = 'r0123456789abcdef';
const paragraphs = Array.from(
  { length: 600 },
  (_, index) => `Paragraph ${String(index)} says ${'a lot '.repeat(index % 13)}about [it](https://a.example/).`,
);

function piecesOf(blocks: readonly string[]): readonly Piece[] {
  return renderPost(parsePost(blocks.join('\n\n')), { marker, labels, resolveImage: () => undefined }).pieces;
}

suite('Pieces of a render', () => {
  test('are one for a short post, with the numbers of the file', () => {
    const [piece, ...others] = piecesOf(['one', 'two [a](b.md)']);
    assert.deepEqual(others, []);
    assert.deepEqual(piece?.place, { line: 0, link: 0, mark: 0 });
    assert.ok(piece.html.includes(`<p ${marker}-line="2">`));
  });

  test('are many for a long one, each with a place that its numbers count from', () => {
    const pieces = piecesOf(paragraphs);
    assert.ok(pieces.length > 20);
    for (const { html } of pieces) {
      assert.ok(html.includes(`${marker}-line="0"`));
      assert.ok(html.includes(`${marker}-link="0"`));
    }
  });

  test('change only where the post does, and move behind that', () => {
    const before = piecesOf(paragraphs);
    const after = piecesOf([...paragraphs.slice(0, 300), 'A [new](c.md) one.', ...paragraphs.slice(300)]);
    const known = new Set(before.map(({ html }) => html));
    const fresh = after.filter(({ html }) => !known.has(html));
    assert.ok(fresh.length <= 3);
    assert.equal((after.at(-1)?.place.line ?? 0) - (before.at(-1)?.place.line ?? 0), 2);
    assert.equal((after.at(-1)?.place.link ?? 0) - (before.at(-1)?.place.link ?? 0), 1);
  });

  test('are no shorter than some blocks, however short the blocks are', () => {
    const pieces = piecesOf(Array.from({ length: 20_000 }, () => 'aj'));
    assert.ok(pieces.slice(1, -1).every(({ html }) => html.length >= 900));
    assert.ok(pieces.length < 1_000);
  });

  test('change only where the post does if all blocks are alike but for a number', () => {
    for (const words of ['', ' is', ' is it', ' is here to stay', ' is a service that has been announced this year']) {
      const blocks = Array.from({ length: 3_000 }, (_, index) => `Number ${String(index + 1000)}${words}`);
      const known = new Set(piecesOf(blocks).map(({ html }) => html));
      const fresh = piecesOf(['A new one', ...blocks]).filter(({ html }) => !known.has(html));
      assert.ok(fresh.length < 8, `${String(fresh.length)} of ${String(known.size)}${words}`);
    }
  });

  test('do not end within HTML of a heading in a table of contents', () => {
    const text = ['* toc\n{:toc}', ...paragraphs, '# Head <b>bold', '# Next </b> x'].join('\n\n');
    const toc = renderedIn(jekyll(), text).pieces.find(({ html }) => html.includes('markdown-toc'));
    assert.match(toc?.html ?? '', /<b>bold<\/a>[^]*<\/b> x<\/a>[^]*<\/b> x<\/h1>/);
    const harmless = renderedIn(jekyll(), ['* toc\n{:toc}', '# Head', ...paragraphs, '# Next *x*'].join('\n\n'));
    assert.ok(harmless.pieces.length > 20);
  });

  test('do not end within HTML of the post', () => {
    const pieces = piecesOf([
      ...paragraphs.slice(0, 100),
      '<div>',
      ...paragraphs.slice(100, 300),
      '</div>',
      ...paragraphs,
    ]);
    const holding = pieces.filter(({ html }) => /<\/?div/.test(html));
    assert.equal(holding.length, 1);
    assert.ok((holding[0]?.html.length ?? 0) > 10_000);
  });

  test('end no more where HTML of the post never does', () => {
    const pieces = piecesOf([...paragraphs, '<form>', ...paragraphs]);
    assert.ok((pieces.at(-1)?.html.length ?? 0) > 40_000);
  });
});
