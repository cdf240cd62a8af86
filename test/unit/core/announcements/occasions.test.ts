import assert from 'node:assert/strict';
import { smallCatalog } from '../catalog/bundled';
import { announced, recap } from './reading';

const catalog = smallCatalog([
  { id: 'plugh', name: 'AWS Plugh Meeting', kind: 'programme', category: 'events' },
  {
    id: 'library',
    name: 'AWS Cave Library',
    kind: 'programme',
    category: 'events',
    announced: ['2018-11-28', 're:Invent 2018', 0, '2026-11-22'],
  },
]);

suite('Programmes of a vendor', () => {
  test('are announced like anything else where their launch is known', () => {
    assert.deepEqual(announced(recap('AWS announced the AWS Cave Library.'), catalog), ['AWS Cave Library']);
  });

  test('are occasions before and long after', () => {
    for (const year of [2015, 2021]) {
      const post = `---\ntitle: Recap of re:Invent ${year}\ndate: ${year}-12-05\n---\n\nAWS announced the AWS Cave Library.\n`;
      assert.deepEqual(announced(post, catalog), [], String(year));
    }
  });

  test('are occasions where it is not', () => {
    assert.deepEqual(announced(recap('AWS announced a lot at the AWS Plugh Meeting.'), catalog), []);
  });
});
