import assert from 'node:assert/strict';
import { instanceFamilies } from '../../../../src/core/announcements/instanceFamilies';
import { smallCatalog } from '../catalog/bundled';

const catalog = smallCatalog([
  { id: 'x9', name: 'Amazon EC2 X9 instances', aliases: ['EC2 X9'], kind: 'instance' },
  { id: 'y9', name: 'Amazon EC2 Y9d instances', aliases: ['EC2 Y9d'], kind: 'instance' },
]);

suite('Families of instances', () => {
  const texts: Readonly<Record<string, readonly string[]>> = {
    'The X9 and the Y9d instances': ['X9', 'Y9d'],
    'Die X9-Instanzen': ['X9'],
    'As instâncias X9 são novas': ['X9'],
    'X9 インスタンス': ['X9'],
    'For instance, take the X9 to the coast': [],
    'Take the X9 to the coast': [],
    'The X9.large instance, the X9/Y9d instances and the X99 instance': [],
  };
  for (const [text, families] of Object.entries(texts))
    test(text, () => {
      const found = instanceFamilies(text, { catalog, dateOf: () => '2018-12-05' });
      assert.deepEqual(
        found.map(({ start, end }) => text.slice(start, end)),
        families,
      );
    });
});
