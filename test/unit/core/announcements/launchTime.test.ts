import assert from 'node:assert/strict';
import { isNewThen, monthsBetween, wasLaunched, wasLaunchedAbout } from '../../../../src/core/announcements/launchTime';
import type { CatalogEntry } from '../../../../src/core/catalog/entry';
import { smallCatalog } from '../catalog/bundled';

const catalog = smallCatalog([
  { id: 'x', name: 'AWS Xyzzy', announced: ['2020-06-15', '', 0, '2026-11-22'] },
  { id: 'y', name: 'AWS Plugh' },
  { id: 'z', name: 'AWS Plugh Caves', kind: 'feature', parent: 'y' },
]);

function entry(name: string): CatalogEntry {
  const found = catalog.findByName(name);
  assert.ok(found);
  return found;
}

suite('When a thing was launched', () => {
  const told: readonly (readonly [date: string, about: boolean, then: boolean])[] = [
    ['2020-02', false, false],
    ['2020-03', false, true],
    ['2020-05', true, true],
    ['2020-06', true, true],
    ['2020-08-31', true, true],
    ['2020-09', false, true],
    ['2021-02', false, true],
    ['2021-03', false, false],
  ];
  for (const [date, about, then] of told)
    test(`seen from ${date}`, () => {
      const xyzzy = entry('AWS Xyzzy');
      assert.equal(wasLaunchedAbout(xyzzy, date), about);
      assert.equal(wasLaunched(xyzzy, date), then);
      assert.equal(isNewThen(xyzzy, date), then);
    });

  test('is not known of all: parts of services then count as new', () => {
    assert.equal(wasLaunched(entry('AWS Plugh'), '2020-06'), false);
    assert.equal(isNewThen(entry('AWS Plugh'), '2020-06'), false);
    assert.equal(isNewThen(entry('AWS Plugh Caves'), '2020-06'), true);
  });

  test('is counted in months, and by months only', () => {
    assert.equal(monthsBetween('2019-12-31', '2020-01-01'), 1);
    assert.equal(monthsBetween('2020-06', '2018-06-30'), -24);
    for (const date of [undefined, '', '2020', '2020/06', '20200630'])
      assert.equal(monthsBetween('2020-06', date), undefined, date);
  });
});
