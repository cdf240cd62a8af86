import assert from 'node:assert/strict';
import fc from 'fast-check';
import { UnitReadings } from '../../../../src/core/announcements/unitReadings';
import type { Dialect } from '../../../../src/core/dialects/dialect';
import { parsePost } from '../../../../src/core/parsePost';
import { KeptBlocks } from '../../../../src/core/post/keptBlocks';
import type { Post } from '../../../../src/core/post/post';
import { KeptPieces } from '../../../../src/core/preview/keptPieces';
import { type RenderedPost, renderPost, type RenderOptions } from '../../../../src/core/preview/renderPost';
import { labels } from '../../../browser/labels';
import { editsOf, longTexts, versions } from '../../../support/edits';
import { rounds } from '../../../support/rounds';
import { few, news, read, recap } from '../announcements/reading';

const options: RenderOptions = { marker: 'r', labels, marks: true, glance: true, resolveImage: () => undefined };

/** Renders texts one after the other with what was kept of those before, and each by itself. */
function assertSame(
  texts: readonly string[],
  dialect: Dialect = 'gfm',
  optionsOf: (text: string) => RenderOptions = () => options,
): void {
  const kept = { blocks: new KeptBlocks(1), units: new UnitReadings() };
  const pieces = new KeptPieces();
  const anewOf = new Map<string, RenderedPost>();
  for (const text of texts) {
    const rendered = renderPost(parsePost(text, { dialect, catalog: few, kept }), { ...optionsOf(text), kept: pieces });
    const anew = anewOf.get(text) ?? renderPost(parsePost(text, { dialect, catalog: few }), optionsOf(text));
    anewOf.set(text, anew);
    assert.deepEqual(rendered.pieces, anew.pieces);
    assert.equal(rendered.html, anew.html);
  }
}

/** So much of it that it is rendered in pieces. */
const filling = Array.from(
  { length: 250 },
  (_, number) =>
    `Paragraph ${String(number)} with a [link](p${String(number)}.md), a <https://a.example/> and some *words* more.\n\n`,
).join('');

suite('Pieces kept from one render of a post to the next', () => {
  test('change nothing in what is rendered, whatever is edited', () => {
    fc.assert(
      fc.property(
        longTexts,
        editsOf,
        fc.constantFrom<Dialect>('gfm', 'kramdown'),
        fc.boolean(),
        (text, edits, dialect, isLong) => {
          const start = isLong ? recap(`- [AWS Outposts](${news}/a/) is new\n\n${filling}`) : '';
          assertSame(versions(start + text, edits), dialect);
        },
      ),
      rounds(6),
    );
  });

  test('have the ids, marks and numbers of the post as it is now', () => {
    const first = recap(
      `## One\n\n${filling}\n\n## Two\n\n- [AWS Outposts](${news}/a/) is new\n\n${filling}\n\n![image](i.png)`,
    );
    const others = [
      first.replace('## One', '## Two'),
      first.replace('## One', `## One\n\nAnnouncing [AWS Ground Station](${news}/b/)\n\n`),
      first.replace('Paragraph 1 ', 'Paragraph 1 \n\nmore '),
      first.replace('AWS Outposts', 'Other posts'),
    ];
    assertSame([first, ...others.flatMap(other => [other, first])]);
  });

  test('lose marks that reached into them from a block before', () => {
    const kept = new KeptPieces();
    const post = read(recap(`Announcing **AWS Outposts** today.\n\n${filling}`));
    const [announcement] = post.announcements;
    assert.ok(announcement);
    const { start } = announcement.range;
    for (const end of [start + 10_000, announcement.range.end]) {
      const now: Post = { ...post, announcements: [{ ...announcement, places: [{ start, end }] }] };
      assert.deepEqual(renderPost(now, { ...options, kept }).pieces, renderPost(now, options).pieces);
    }
  });

  test('show images as they are now', () => {
    const text = `${filling}![image](i.png)\n\n${filling}`;
    assertSame([text, `${text}x`], 'gfm', now => ({ ...options, resolveImage: url => `${url}?${String(now.length)}` }));
  });

  test('are rendered only where something changed', () => {
    const kept = { blocks: new KeptBlocks(), units: new UnitReadings() };
    const pieces = new KeptPieces();
    const text = filling + filling;
    const before = renderPost(parsePost(text, { kept }), { ...options, kept: pieces });
    const after = renderPost(parsePost(`x${text}`, { kept }), { ...options, kept: pieces });
    const fresh = after.pieces.filter(piece => !before.pieces.includes(piece));
    assert.ok(
      after.pieces.length > 20 && fresh.length < 3,
      `${String(fresh.length)} of ${String(after.pieces.length)}`,
    );
  });
});
