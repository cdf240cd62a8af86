import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import type { CatalogRow } from '../../../../src/core/catalog/entry';
import { smallCatalog } from './bundled';

type Lifecycle = NonNullable<CatalogRow['lifecycle']>;

function stateOf(lifecycle: Lifecycle, today: string): string {
  const catalog = smallCatalog([{ id: 'x', name: 'AWS Xyzzy', lifecycle }]);
  const status = catalog.statusOf(catalog.entries[0] as (typeof catalog.entries)[number], today);
  return status.state === 'active' ? 'active' : `${status.state} ${status.fact.date}`;
}

suite('What became of an entry', () => {
  const ends: Lifecycle = [
    ['closed-to-new', '2024-07-18', 0, '2026-11-22'],
    ['ended', '2025-07-31', 0, '2026-11-22', 'aurora'],
  ];

  test('is nothing without facts', () => assert.equal(stateOf([], '2026-11-22'), 'active'));
  test('is its end, on and after the day', () => {
    assert.equal(stateOf(ends, '2025-07-31'), 'ended 2025-07-31');
    assert.equal(stateOf(ends, '2025-07-30'), 'ending 2025-07-31');
  });
  test('may be known to the month only', () => {
    assert.equal(stateOf([['ended', '2025-12', 0, '2026-11-22']], '2025-12-01'), 'ended 2025-12');
    assert.equal(stateOf([['ended', '2025-12', 0, '2026-11-22']], '2025-11-30'), 'ending 2025-12');
  });
  test('is not closed before it closes', () => {
    assert.equal(stateOf([['closed-to-new', '2026-10-29', 0, '2026-11-22']], '2026-10-28'), 'active');
    assert.equal(stateOf([['closed-to-new', '2026-10-29', 0, '2026-11-22']], '2026-10-29'), 'closed-to-new 2026-10-29');
  });
  test('puts being closed above being renamed', () => {
    assert.equal(
      stateOf(
        [
          ['renamed', '2023-01-01', 0, '2026-11-22', '', 'AWS Abc'],
          ['closed-to-new', '2024-01-01', 0, '2026-11-22'],
        ],
        '2026-11-22',
      ),
      'closed-to-new 2024-01-01',
    );
  });
  test('tells the former name and the successor', () => {
    const catalog = smallCatalog([
      { id: 'x', name: 'AWS Xyzzy', lifecycle: [['renamed', '2023-01-01', 0, '2026-11-22', 'y', 'AWS Abc']] },
    ]);
    assert.deepEqual(catalog.entries[0]?.lifecycle, [
      {
        event: 'renamed',
        date: '2023-01-01',
        source: 'test',
        checked: '2026-11-22',
        successor: 'y',
        formerName: 'AWS Abc',
      },
    ]);
  });
});

suite('The docs of an entry', () => {
  const catalog = smallCatalog([
    { id: 'lambda', name: 'AWS Lambda', docs: ['https://docs.aws.amazon.com/lambda/', 0, '2026-11-22'] },
    {
      id: 'layers',
      name: 'Lambda layers',
      parent: 'lambda',
      docs: ['https://docs.aws.amazon.com/lambda/layers.html', 0, '2026-11-22'],
    },
    { id: 'part', name: 'Some part', parent: 'lambda' },
    { id: 'part-of-part', name: 'Some part of it', parent: 'part' },
    { id: 'lonely', name: 'AWS Lonely' },
    { id: 'orphan', name: 'AWS Orphan', parent: 'nothing' },
    { id: 'loop', name: 'AWS Loop', parent: 'loop' },
  ]);
  const docs = (id: string): unknown => {
    const entry = catalog.byId(id);
    const target = entry && catalog.docsOf(entry);
    return target && [target.url, target.kind, target.entry.id];
  };

  test('are its own page', () =>
    assert.deepEqual(docs('layers'), ['https://docs.aws.amazon.com/lambda/layers.html', 'page', 'layers']));
  test('are else the landing page of what it is a part of', () =>
    assert.deepEqual(docs('part'), ['https://docs.aws.amazon.com/lambda/', 'landing', 'lambda']));
  test('are looked for upwards', () =>
    assert.deepEqual(docs('part-of-part'), ['https://docs.aws.amazon.com/lambda/', 'landing', 'lambda']));
  test('may be unknown', () => {
    for (const id of ['lonely', 'orphan', 'loop']) assert.equal(docs(id), undefined, id);
  });
});
