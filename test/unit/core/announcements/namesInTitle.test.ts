import assert from 'node:assert/strict';
import { partsToName } from '../../../../src/core/announcements/namesInTitle';
import { smallCatalog } from '../catalog/bundled';

const launch: [string, string, number, string] = ['2018-11-28', 're:Invent 2018', 0, '2026-11-22'];
const catalog = smallCatalog([
  { id: 'xyzzy', name: 'Amazon Xyzzy' },
  { id: 'plugh', name: 'Amazon Plugh' },
  { id: 'xyzzy-select', name: 'Amazon Xyzzy Select', kind: 'feature', announced: launch },
  { id: 'plugh-select', name: 'Amazon Plugh Select', kind: 'feature', announced: launch },
  { id: 'maps', name: 'Amazon Plugh Maps', kind: 'feature', announced: ['2012-01-01', '', 0, '2026-11-22'] },
  { id: 'search', name: 'Cave search for Amazon Xyzzy', kind: 'feature', announced: launch },
]);

suite('What a title names', () => {
  const titles: Readonly<Record<string, readonly string[]>> = {
    'Xyzzy and Plugh Select': ['Xyzzy Select', 'Plugh Select'],
    'Xyzzy and Plugh Select services': ['Xyzzy Select', 'Plugh Select'],
    'Cave search for Xyzzy and Plugh': ['Cave search for Xyzzy', 'Cave search for Plugh'],
    'Cave search for Xyzzy and friends': ['Cave search for Xyzzy and friends'],
    'Cave search for Xyzzy and Plugh Maps': ['Cave search for Xyzzy and Plugh Maps'],
    'Hall search for Xyzzy and Plugh': ['Hall search for Xyzzy and Plugh'],
  };
  for (const [title, names] of Object.entries(titles))
    test(title, () => {
      assert.deepEqual(partsToName(title, { catalog, dateOf: () => '2018-12-05' }), names);
    });
});
