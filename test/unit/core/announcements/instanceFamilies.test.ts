import assert from 'node:assert/strict';
import { instanceFamilies, instancesBySize } from '../../../../src/core/announcements/instanceFamilies';
import { partsToName } from '../../../../src/core/announcements/namesInTitle';
import { smallCatalog } from '../catalog/bundled';
import { recap, things } from './reading';

const launch: [string, string, number, string] = ['2018-11-28', 're:Invent 2018', 0, '2026-11-22'];
const catalog = smallCatalog([
  { id: 'x9', name: 'Amazon EC2 X9 instances', aliases: ['EC2 X9'], kind: 'instance' },
  { id: 'y9', name: 'Amazon EC2 Y9d instances', aliases: ['EC2 Y9d'], kind: 'instance', announced: launch },
]);

suite('Families of instances', () => {
  const texts: Readonly<Record<string, readonly string[]>> = {
    'The X9 and the Y9d instances': ['X9', 'Y9d'],
    'Die X9-Instanzen': ['X9'],
    'As instâncias X9 são novas': ['X9'],
    'X9 インスタンス': ['X9'],
    '新实例分为 Y9D(高达 4.5GHz)': ['Y9D'],
    'New instances: x9, y9d, x9.large': ['x9', 'y9d'],
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

  const titles: Readonly<Record<string, readonly string[]>> = {
    'X9 / Y9d': ['EC2 X9', 'EC2 Y9d'],
    'X9 and Y9d instances': ['EC2 X9', 'EC2 Y9d'],
    'New EC2 X9, Y9d instances with local disks': ['EC2 X9', 'EC2 Y9d'],
    'X9 and Y9d instances with 100 Gbit/s': ['EC2 X9', 'EC2 Y9d'],
    'X9 (today), Y9D instances w/ local disks': ['EC2 X9', 'EC2 Y9D'],
    'New compute instances: x9, y9d': ['EC2 x9', 'EC2 y9d'],
    'X9 and Y10 instances': ['X9 and Y10 instances'],
    'X9 instances and their uses': ['X9 instances and their uses'],
  };
  for (const [title, names] of Object.entries(titles))
    test(`as a title: ${title}`, () => {
      assert.deepEqual(partsToName(title, { catalog, dateOf: () => '2018-12-05' }), names);
    });

  test('by their sizes alone they are named as often as what one runs', () => {
    const sized = (item: string): readonly string[] => things(recap(`- ${item}\n- Plugh`), catalog);
    for (const item of ['**x9.large** instances', 'x9.large: Instanzen für Höhlen'])
      assert.ok(sized(item).includes('x9.large'), item);
    for (const item of ['x9.large', '**x9.large**: three of them']) assert.ok(!sized(item).includes('x9.large'), item);
  });

  const sizes: Readonly<Record<string, string | undefined>> = {
    'x9.large': 'x9.large',
    'x9.large and x9.24xlarge for caves': 'x9.large and x9.24xlarge',
    'Y9D.metal-48xl / Y9D.nano': 'Y9D.metal-48xl / Y9D.nano',
    'x9.larger halls': undefined,
    'z9.large': undefined,
    'with x9.large': undefined,
  };
  for (const [title, name] of Object.entries(sizes))
    test(`by their sizes: ${title}`, () => {
      assert.equal(instancesBySize(title, catalog)?.name, name);
    });
});
