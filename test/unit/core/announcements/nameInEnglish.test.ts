import assert from 'node:assert/strict';
import { nameInEnglish, vendorInEnglish } from '../../../../src/core/announcements/nameInEnglish';
import { smallCatalog } from '../catalog/bundled';
import { announced, recap } from './reading';

const caves = smallCatalog([
  { id: 'plugh', name: 'Amazon Plugh', announced: ['2014-11-13', '', 0, ''] },
  { id: 'plugh-caves', name: 'Amazon Plugh for Xyzzy Caves', announced: ['2018-11-28', 're:Invent 2018', 0, ''] },
]);

suite('A name that says "for" in another language', () => {
  const spellings: Readonly<Record<string, string | undefined>> = {
    'Xyzzy Caves용 Amazon Plugh': 'plugh-caves',
    'Xyzzy Caves 用 Amazon Plugh': 'plugh-caves',
    'Xyzzy Caves向けのAmazon Plugh': 'plugh-caves',
    '适用于 Xyzzy Caves 的 Amazon Plugh': 'plugh-caves',
    'Amazon Plugh für Xyzzy Caves': 'plugh-caves',
    'Amazon Plugh pour Xyzzy Caves': 'plugh-caves',
    'Amazon Plugh para Xyzzy Caves': 'plugh-caves',
    'Amazon Plugh für Grottenolme': undefined,
    '利用 Amazon Plugh': undefined,
    '용 Amazon Plugh': undefined,
    'Amazon Plugh': undefined,
  };
  for (const [written, id] of Object.entries(spellings))
    test(`"${written}" is ${id ?? 'none known'}`, () => {
      assert.equal(nameInEnglish(written, caves)?.id, id);
    });

  test('is what a post announces', () => {
    assert.deepEqual(announced(recap('## Xyzzy Caves용 Amazon Plugh\n\n새로운 것.'), caves), [
      'Amazon Plugh for Xyzzy Caves',
    ]);
  });
});

suite('A vendor in another script', () => {
  test('is the vendor where it stands before a name', () => {
    assert.equal(vendorInEnglish('亚马逊 Plugh 洞穴'), 'Amazon Plugh 洞穴');
    assert.equal(vendorInEnglish('アマゾンPlugh'), 'Amazon Plugh');
    assert.equal(vendorInEnglish('亚马逊云'), '亚马逊云');
  });

  test('leads to what the catalog knows', () => {
    assert.deepEqual(announced(recap('## 1)亚马逊 Plugh for Xyzzy Caves\n\n新的.'), caves), [
      'Amazon Plugh for Xyzzy Caves',
    ]);
  });
});
