import assert from 'node:assert/strict';
import { smallCatalog } from '../catalog/bundled';
import { announced, blog, recap } from './reading';

const launch: [string, string, number, string] = ['2018-11-28', 're:Invent 2018', 0, '2026-11-22'];
const before: [string, string, number, string] = ['2012-01-01', '', 0, '2026-11-22'];
const catalog = smallCatalog([
  { id: 'xyzzy', name: 'Amazon Xyzzy', announced: before },
  { id: 'plugh', name: 'Amazon Plugh', announced: before },
  { id: 'maps', name: 'Amazon Xyzzy cave maps', kind: 'feature', parent: 'xyzzy', announced: launch },
  { id: 'lamps', name: 'Amazon Xyzzy lamps', kind: 'feature', parent: 'xyzzy', announced: launch },
  { id: 'ruby', name: 'Ruby for Amazon Xyzzy', kind: 'runtime', parent: 'xyzzy', announced: launch },
  { id: 'support', name: 'AWS Support', everyday: ['Support'], announced: before },
  { id: 'thud', name: 'AWS Thud', announced: launch },
]);

function told(body: string): readonly string[] {
  return announced(recap(body), catalog);
}

suite('A list that a sentence introduces as news of a service', () => {
  const list = '\n\n- Cave maps\n- Lamps\n- Deep halls';

  test('tells what is new of it', () => {
    for (const before of ['Amazon Xyzzy got some new features:', 'They announced many things for Xyzzy this year:'])
      assert.deepEqual(
        told(before + list),
        ['Amazon Xyzzy cave maps', 'Amazon Xyzzy lamps', 'Amazon Xyzzy Deep halls'],
        before,
      );
    assert.deepEqual(told(`We are well. AWS mostró muchas nuevas funciones de Xyzzy:${list}`).length, 3);
  });

  test('tells nothing of it where the sentence promises none, names two or is not right before it', () => {
    for (const before of [
      'We like Amazon Xyzzy:',
      'Amazon Xyzzy got new features.',
      'Amazon Xyzzy got new features:\n\nSee them.',
      'Amazon Xyzzy got new features: many. What we like:',
      'New Amazon Xyzzy customers this week:',
    ])
      assert.deepEqual(told(before + list), [], before);
    assert.ok(!told(`Amazon Xyzzy and Amazon Plugh got new features:${list}`).some(name => /^Amazon/.test(name)));
  });

  test('goes on to what others made for it', () => {
    const others = '\n\n- Cave maps\n- Lamps\n- [Deep halls](https://example.com/halls)';
    assert.deepEqual(told(`Amazon Xyzzy got some new features:${others}`), [
      'Amazon Xyzzy cave maps',
      'Amazon Xyzzy lamps',
    ]);
  });
});

suite('What a service supports', () => {
  test('is a thing for each, known or not', () => {
    for (const supports of ['Supports Ruby, Gnusto++ and Frotz', 'Support for Ruby, Gnusto++ and Frotz'])
      assert.deepEqual(
        told(`## Amazon Xyzzy\n\n- ${supports}\n- Cave maps\n- Lamps`),
        [
          'Ruby for Amazon Xyzzy',
          'Amazon Xyzzy support for Gnusto++',
          'Amazon Xyzzy support for Frotz',
          'Amazon Xyzzy cave maps',
          'Amazon Xyzzy lamps',
        ],
        supports,
      );
  });
});

suite('Support that somebody gives', () => {
  test('is none of a thing', () => {
    const ends = told('## Amazon Xyzzy\n\n- Support ends in May\n- Cave maps\n- Lamps');
    assert.ok(!ends.some(name => name.includes('support for')), ends.join());
  });
});

suite('A common word that is a part of a service', () => {
  test('is named on a list beside another one', () => {
    assert.deepEqual(told('Xyzzy got a lot of love: lamps, cave maps and tea.'), [
      'Amazon Xyzzy lamps',
      'Amazon Xyzzy cave maps',
    ]);
  });

  test('is none elsewhere', () => {
    assert.deepEqual(told('Xyzzy got cave maps. We bought lamps.'), ['Amazon Xyzzy cave maps']);
  });
});

suite('A link to the post that announces something', () => {
  test('is about that, whatever the address says', () => {
    assert.deepEqual(told(`## AWS Thud\n\nSee the [blog post announcing Thud](${blog}/deep-caves-for-all/).`), [
      'AWS Thud',
    ]);
  });
});

suite('A verb right before a name in Chinese', () => {
  test('declares it', () => {
    assert.deepEqual(told('会上，AWS 推出了 Amazon Gnusto。'), ['Amazon Gnusto']);
    assert.deepEqual(told('会上，我们使用 Amazon Gnusto。'), []);
  });
});
