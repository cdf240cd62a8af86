import assert from 'node:assert/strict';
import { smallCatalog } from '../catalog/bundled';
import { announced, rulesOf, things } from './reading';

const launched = (date: string, event = ''): [string, string, number, string] => [date, event, 0, '2026-11-22'];

/** Things that go by everyday words, one of them long known. */
const everyday = smallCatalog([
  { id: 'shield', name: 'AWS Shield', everyday: ['Shield'], announced: launched('2016-12', 're:Invent 2016') },
  { id: 'lex', name: 'Amazon Lex', everyday: ['Lex'], announced: launched('2016-11', 're:Invent 2016') },
  { id: '5g', name: 'AWS Private 5G', everyday: ['Private 5G'], announced: launched('2016-11', 're:Invent 2016') },
  { id: 'config', name: 'AWS Config', everyday: ['Config'], announced: launched('2014-11', 're:Invent 2014') },
  { id: 'copilot', name: 'AWS Copilot', everyday: ['Copilot'], announced: launched('2016-11') },
  { id: 'aurora-mysql', name: 'Amazon Aurora MySQL', kind: 'feature', parent: 'aurora' },
  { id: 'aurora', name: 'Amazon Aurora', announced: launched('2014-11') },
  {
    id: 'inf1',
    name: 'Amazon EC2 Inf1 instances',
    aliases: ['EC2 Inf1'],
    kind: 'instance',
    announced: launched('2016-11', 're:Invent 2016'),
  },
  { id: 'm3', name: 'Amazon EC2 M3 instances', aliases: ['EC2 M3'], kind: 'instance', announced: launched('2012-10') },
]);

const post = (body: string, title = 'Notes from re:Invent 2016'): string =>
  `---\ntitle: ${title}\ndate: 2016-12-02\n---\n\n${body}\n`;

const found = (body: string): readonly string[] => announced(post(body), everyday);

suite('Everyday words in running text', () => {
  test('are names where such a thing was launched then, with a capital within a sentence', () => {
    assert.deepEqual(found('He also spoke about Shield, which protects, and at last of Lex.'), [
      'AWS Shield',
      'Amazon Lex',
    ]);
    assert.deepEqual(found('Private 5G, it was said, is for factories.'), ['AWS Private 5G']);
  });

  test('and at its start before a verb', () => {
    assert.deepEqual(found('It was long. Shield is new.'), ['AWS Shield']);
    assert.deepEqual(found('It was long. Shield your eyes.'), []);
  });

  test('are none without a capital, within other names, or of what had been there', () => {
    assert.deepEqual(found('They shield us, and the config is short.'), []);
    assert.deepEqual(found('We met Mary Shield and saw the Shield Wall, Lex-like.'), []);
    assert.deepEqual(found('Then there is Config, too.'), []);
  });

  test('behind the name of somebody else’s product are parts of that', () => {
    const item = post('- Windows Copilot: a helper', 'Recap of Microsoft Build 2016');
    assert.ok(!rulesOf(item, 'Windows Copilot', { catalog: everyday }).includes('extension'));
    assert.deepEqual(things(post('- Copilot: a helper'), everyday), ['AWS Copilot']);
  });
});

suite('Names behind a verb', () => {
  const io = (body: string): string => post(body, 'Google I/O 2016 highlights');

  test('may end in what products and no people are called', () => {
    assert.deepEqual(announced(io('Google announced Plugh AI for Caves.'), everyday), ['Plugh AI for Caves']);
    assert.deepEqual(announced(io('Google announced Jane Doe for Caves.'), everyday), []);
  });
});

suite('Short titles', () => {
  test('a family of instances that was launched then is named by its letters alone', () => {
    assert.deepEqual(things(post('- Inf1\n- M3'), everyday), ['Amazon EC2 Inf1 instances', 'M3']);
  });

  test('what stands before a Japanese particle is what the rest tells news of', () => {
    assert.deepEqual(things(post('- Amazon Aurora MySQL がダウンタイムを短縮'), everyday), [
      'Amazon Aurora MySQL がダウンタイムを短縮',
    ]);
  });

  test('an item that is nothing but a name of several words is one at another vendor’s event', () => {
    const io = (item: string): string => post(`## Hardware\n\n- ${item}\n- Others`, 'Google I/O 2016 highlights');
    assert.deepEqual(announced(io('Plugh Tablet'), everyday), ['Plugh Tablet']);
    assert.deepEqual(announced(io('Plugh 7a'), everyday), ['Plugh 7a']);
    assert.deepEqual(announced(io('Plugh for all of us'), everyday), []);
    assert.deepEqual(announced(io('Plugh'), everyday), []);
  });
});

suite('Sections for the rest', () => {
  const rest = (heading: string): boolean =>
    rulesOf(`# AWS アップデートまとめ\n\n## ${heading}\n\n- AWS Xyzzy\n`, 'AWS Xyzzy', { catalog: everyday }).includes(
      'asideSection',
    );

  test('are no asides among announcements', () => {
    assert.equal(rest('その他'), false);
    assert.equal(rest('Others'), false);
    assert.equal(rest('参考'), true);
  });

  test('and are elsewhere', () => {
    const text = '# Our trip\n\n## Others\n\n- AWS Xyzzy\n';
    assert.ok(rulesOf(text, 'AWS Xyzzy', { catalog: everyday }).includes('asideSection'));
  });
});
