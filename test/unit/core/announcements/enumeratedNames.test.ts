import assert from 'node:assert/strict';
import { enumeratedNames } from '../../../../src/core/announcements/enumeratedNames';
import { smallCatalog } from '../catalog/bundled';

const launch: [string, string, number, string] = ['2018-11-28', 're:Invent 2018', 0, '2026-11-22'];
const catalog = smallCatalog([
  { id: 'plugh', name: 'AWS Plugh', announced: launch },
  { id: 'lamp', name: 'Amazon Lamp', everyday: ['Lamp'], announced: launch },
  { id: 'rope', name: 'Amazon Rope', everyday: ['Rope'], announced: launch },
  { id: 'connect', name: 'Amazon Connect', everyday: ['Connect'], announced: ['2012-01-01', '', 0, '2026-11-22'] },
]);

function names(text: string): readonly string[] {
  return enumeratedNames(text, { catalog, dateOf: () => '2018-12-05' }).map(({ start, end }) => text.slice(start, end));
}

suite('Names on a list of names', () => {
  const lists: Readonly<Record<string, readonly string[]>> = {
    'Plugh, lamp & rope': ['Plugh', 'lamp', 'rope'],
    'Data: Plugh, lamp, etc.': ['Plugh', 'lamp'],
    'lamp / rope': ['lamp', 'rope'],
    'New at re:Invent: lamp, rope.': ['lamp', 'rope'],
    'Others: lamp, rope': ['lamp', 'rope'],
    'その他：lamp、rope': ['lamp', 'rope'],
    'Plugh、lamp、など': ['Plugh', 'lamp'],
    'Plugh, lamp, and connect': ['Plugh', 'lamp'],
  };
  for (const [text, found] of Object.entries(lists))
    test(text, () => {
      assert.deepEqual(names(text), found);
    });

  for (const text of [
    'a lamp',
    'Bring a lamp, a map of the whole cave, and a rope',
    'lamp, map, water, bread',
    'lamp, connect',
    'Tags: lamp, rope',
    'Not covered here: lamp, rope',
    'Nothing on: lamp, rope',
    'We did not see: lamp, rope',
    'Related posts: lamp, rope',
    'Workshops I attended: lamp, rope',
    'Nicht dabei: lamp, rope',
    'Mots-clés : lamp, rope',
    'タグ：lamp、rope',
    'Connect, connect',
    '',
  ])
    test(`none in "${text}"`, () => {
      assert.deepEqual(names(text), []);
    });
});
