import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { bundled, smallCatalog } from './bundled';

/** What people write by mistake, by the entry it must reach; separated by |. */
const slips: Readonly<Record<string, string>> = {
  lambda: 'AWS Lamda|AWS Lambada',
  transcribe: 'Amazon Transcrib|Amazon Trancribe',
  translate: 'Amazon Trasnslate|AWS Tranlsate',
  forecast: 'AWS forcast',
  'transit-gateway': 'AWS Transit Gatway|Transit Gatway',
  'shield-advanced': 'AWS Shield Advance',
  babelfish: 'Bablefish for Aurora PostgreSQL',
};

/** Names of other things, too short ones, and everyday words without a vendor's word. */
const none = [
  'AWS Xyzzy',
  'Amazon S4',
  'AWS ECR2',
  'Glu',
  'Translat',
  'AWS Outpost Rack Manager',
  'Amazon EC2 C5x',
  'Lamda',
];

suite('A slip of the pen', () => {
  for (const [id, written] of Object.entries(slips))
    for (const name of written.split('|'))
      test(`"${name}" is ${id}`, () => {
        assert.equal(bundled.findByNearName(name)?.id, id);
      });

  for (const name of none)
    test(`"${name}" is none`, () => {
      assert.equal(bundled.findByNearName(name), undefined);
    });

  test('does not choose between two names', () => {
    const two = smallCatalog([
      { id: 'a', name: 'AWS Plugher' },
      { id: 'b', name: 'AWS Plughed' },
    ]);
    assert.equal(two.findByNearName('AWS Plughe'), undefined);
    assert.equal(two.findByNearName('AWS Plguher')?.id, 'a');
  });

  test('never changes a digit: versions and families are told apart by them', () => {
    const versions = smallCatalog([{ id: 'two', name: 'AWS Xyzzyplugh 2' }]);
    assert.equal(versions.findByNearName('AWS Xyzzyplugh 3'), undefined);
    assert.equal(versions.findByNearName('AWS Xyzzyplugh'), undefined);
  });
});
