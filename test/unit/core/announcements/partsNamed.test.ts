import assert from 'node:assert/strict';
import { smallCatalog } from '../catalog/bundled';
import { announced, mentioned, recap } from './reading';

const launch: [string, string, number, string] = ['2018-11-28', 're:Invent 2018', 0, '2026-11-22'];
const before: [string, string, number, string] = ['2012-01-01', '', 0, '2026-11-22'];
const catalog = smallCatalog([
  { id: 'xyzzy', name: 'Amazon Xyzzy', announced: before },
  { id: 'maps', name: 'Amazon Xyzzy cave maps', kind: 'feature', parent: 'xyzzy', announced: launch },
  { id: 'lamps', name: 'Deep lamps for Amazon Xyzzy', kind: 'feature', parent: 'xyzzy', announced: launch },
  { id: 'guards', name: 'Amazon Xyzzy Guards', kind: 'feature', parent: 'xyzzy', announced: launch },
  { id: 'ropes', name: 'Amazon Xyzzy strong ropes', kind: 'feature', parent: 'xyzzy', announced: before },
  { id: 'hall', name: 'Amazon Xyzzy grand halls', parent: 'xyzzy', announced: launch },
]);

suite('The parts of a service that was named already', () => {
  test('are announced by their own words', () => {
    assert.deepEqual(announced(recap('Xyzzy got cave maps, strong ropes and deep lamps.'), catalog), [
      'Amazon Xyzzy cave maps',
      'Deep lamps for Amazon Xyzzy',
    ]);
  });

  test('are, where the heading above names the service', () => {
    const post = recap('## Xyzzy\n\nThe cave maps are here.\n\n## Plugh\n\nWe like deep lamps.');
    assert.deepEqual(announced(post, catalog), ['Amazon Xyzzy cave maps']);
  });

  test('are, in a list within an item on the service', () => {
    const post = recap('- Amazon Xyzzy\n  - it has cave maps now\n- Plugh\n  - deep lamps');
    assert.deepEqual(announced(post, catalog), ['Amazon Xyzzy cave maps']);
  });

  test('are titles, whatever common word they are, inside what is on the service', () => {
    for (const body of [
      '## Xyzzy\n\n- Guards: for caves\n- Ropes: for halls',
      '## Xyzzy\n\n### More\n\n- **Guards** are for caves',
      '- Amazon Xyzzy\n  - Guards: for caves',
      '## Amazon Xyzzy\n\n### Guards\n\nThey are for caves.',
    ])
      assert.ok(announced(recap(body), catalog).includes('Amazon Xyzzy Guards'), body);
    for (const body of [
      '## Plugh\n\n- Guards: for caves',
      '- Plugh\n  - Guards: for caves',
      '- We went to Xyzzy\n  - Guards: none',
      '- Talked to the Amazon Xyzzy team\n  - Guards: none',
    ])
      assert.ok(!announced(recap(body), catalog).includes('Amazon Xyzzy Guards'), body);
  });

  test('are one for each service that a text names, where they go by the same word', () => {
    const several = smallCatalog(
      ['Xyzzy', 'Plugh', 'Thud'].flatMap(name => [
        { id: name, name: `Amazon ${name}`, announced: before },
        { id: `${name}-guards`, name: `Amazon ${name} Guards`, parent: name, announced: launch },
      ]),
    );
    const announcing = 'AWS announced';
    assert.deepEqual(announced(recap(`${announcing} guards for Xyzzy, Plugh and Thud.`), several), [
      'Amazon Xyzzy Guards',
      'Amazon Plugh Guards',
      'Amazon Thud Guards',
    ]);
    assert.ok(!/Guards/.test(announced(recap('Our guards are as they were: Xyzzy, Plugh, Thud.'), several).join()));
    for (const text of ['halls for Xyzzy, Plugh and Thud', 'blackguards for Xyzzy and Plugh', 'guards for Xyzzy'])
      assert.ok(!/Guards/.test(announced(recap(`${announcing} ${text}.`), several).join()), text);
  });

  test('are what a title calls the other way round, or behind a dash', () => {
    const old = smallCatalog([
      { id: 'xyzzy', name: 'Amazon Xyzzy Service', aliases: ['Xyzzy'], announced: before },
      { id: 'guards', name: 'Amazon Xyzzy Guards', parent: 'xyzzy', announced: launch },
      { id: 'ropes', name: 'Amazon Xyzzy Ropes', parent: 'xyzzy', announced: before },
    ]);
    for (const title of ['Guards for Xyzzy', 'New preview of **Amazon Xyzzy Service - Guards**'])
      assert.deepEqual(announced(recap(`- ${title}`), old), ['Amazon Xyzzy Guards'], title);
    for (const title of ['Ropes for Xyzzy', 'Amazon Xyzzy Service - Ropes', 'Amazon Xyzzy Service - Halls'])
      assert.ok(!/Guards/.test(announced(recap(`- ${title}`), old).join()), title);
  });

  test('are none that the item above has in its own name', () => {
    const models = smallCatalog([
      { id: 'xyzzy', name: 'Amazon Xyzzy', announced: before },
      { id: 'text', name: 'Amazon Xyzzy Text', kind: 'feature', parent: 'xyzzy', announced: launch },
      { id: 'caves', name: 'Amazon Xyzzy Text Caves', kind: 'feature', parent: 'xyzzy', announced: before },
    ]);
    assert.deepEqual(announced(recap('- Xyzzy Text Caves\n  - Text -> 15 caves'), models), []);
    assert.ok(announced(recap('- Amazon Xyzzy\n  - Text: 15 caves'), models).includes('Amazon Xyzzy Text'));
  });

  test('are written with a capital where they are programmes', () => {
    const league = smallCatalog([
      { id: 'xyzzy', name: 'Amazon Xyzzy', announced: before },
      { id: 'league', name: 'Amazon Xyzzy Cave League', kind: 'programme', parent: 'xyzzy', announced: launch },
    ]);
    assert.deepEqual(announced(recap('Xyzzy got a cave league.'), league), []);
    assert.deepEqual(announced(recap('Xyzzy got a Cave League.'), league), ['Amazon Xyzzy Cave League']);
  });

  test('are what a title names that says whose they are', () => {
    for (const title of ['Amazon Xyzzy の Guards', 'Amazon XyzzyのGuards（プレビュー）'])
      assert.deepEqual(announced(recap(`- ${title}`), catalog), ['Amazon Xyzzy Guards'], title);
  });

  test('are nothing within other words, where nothing names the service, or by one word', () => {
    for (const text of [
      'Xyzzy got cave mapsets.',
      'They like cave maps.',
      'Xyzzy has guards.',
      'Xyzzy has grand halls.',
    ])
      assert.deepEqual(announced(recap(text), catalog), [], text);
  });

  test('do not hide the mention of the service', () => {
    assert.deepEqual(mentioned(recap('Xyzzy got cave maps.'), catalog), ['Amazon Xyzzy']);
  });
});

suite('The languages that a service ran from then on', () => {
  const runtimes = smallCatalog([
    { id: 'xyzzy', name: 'Amazon Xyzzy', announced: before },
    { id: 'ruby', name: 'Ruby for Amazon Xyzzy', kind: 'runtime', parent: 'xyzzy', announced: launch },
    { id: 'cpp', name: 'C++ for Amazon Xyzzy', kind: 'runtime', parent: 'xyzzy', announced: launch },
    { id: 'go', name: 'Go for Amazon Xyzzy', kind: 'runtime', parent: 'xyzzy', announced: before },
  ]);
  const both = ['Ruby for Amazon Xyzzy', 'C++ for Amazon Xyzzy'];

  test('are told by their names where they are called languages and the section names the service', () => {
    assert.deepEqual(announced(recap('**New languages**: Ruby, C++ and Go\n\n- Xyzzy is faster'), runtimes), both);
  });

  test('are not where the section names another, or nothing calls them languages', () => {
    for (const text of ['**New languages**: Ruby, C++\n\n## More\n\n- Xyzzy is faster', 'Ruby wrote to Xyzzy.'])
      assert.deepEqual(announced(recap(text), runtimes), [], text);
  });

  test('are told in the sentence that calls them so, which may say that they are missing', () => {
    const sentences = [
      'Xyzzy got support from others. We wrote it in Ruby.',
      'Xyzzy still does not support Ruby.',
      'Xyzzy has no support for Ruby.',
      'Xyzzy unterstützt Ruby leider nicht.',
      'Xyzzy 不支持 Ruby。',
    ];
    for (const text of sentences) assert.deepEqual(announced(recap(text), runtimes), [], text);
  });

  test('are found where particles touch them', () => {
    for (const text of ['XyzzyがRubyに対応しました。', 'Xyzzy에서 Ruby를 지원합니다.', 'Xyzzy现在支持Ruby语言。'])
      assert.deepEqual(announced(recap(text), runtimes), both.slice(0, 1), text);
  });

  test('are told where they are named in full, if they are', () => {
    const [first, ...others] = announced(recap('They support Ruby.\n\n- Ruby for Xyzzy'), runtimes);
    assert.deepEqual([first, others], ['Ruby for Amazon Xyzzy', []]);
  });
});
