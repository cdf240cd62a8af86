import assert from 'node:assert/strict';
import { declaredNamesIn } from '../../../../src/core/announcements/declaredNames';
import { UnitWords } from '../../../../src/core/announcements/unitWords';
import { processorTime } from '../../../support/processorTime';
import { announced, blog, read, recap, rulesOf } from './reading';

function names(text: string): readonly string[] {
  return declaredNamesIn(new UnitWords(text)).map(({ range }) => text.slice(range.start, range.end));
}

suite('Names that running text declares', () => {
  const declaring: Readonly<Record<string, readonly string[]>> = {
    'Then she introduces Xyzzy, a set of tools for caves.': ['Xyzzy'],
    'They announced Deep Caves, an open source map.': ['Deep Caves'],
    'They announced PlughKit and said no more.': ['PlughKit'],
    'They announced C# support for Plugh, at last.': ['C# support for Plugh'],
    'They also announced Plugh 365 integration with XYZ for all.': ['Plugh 365 integration with XYZ'],
    'Today they unveiled the new xyzzyOS 3, PlughKit, and CaveBook Air.': ['xyzzyOS 3', 'PlughKit', 'CaveBook Air'],
    'Se han presentado xyzzyOS 16, caveOS 9, el nuevo M2 y los nuevos CaveBook Air rediseñados.': [
      'xyzzyOS 16',
      'caveOS 9',
      'M2',
      'CaveBook Air',
    ],
    'Ils ont annoncé Xyzzy, un outil pour les grottes.': ['Xyzzy'],
    'Ontem lançaram PlughKit para todos.': ['PlughKit'],
    'Der Hersteller präsentierte mit PlughKit eine Lampe.': ['PlughKit'],
  };
  for (const [text, found] of Object.entries(declaring))
    test(text, () => {
      assert.deepEqual(names(text), found);
    });

  const naming: Readonly<Record<string, readonly string[]>> = {
    'This is a new tool called Xyzzy.': ['Xyzzy'],
    'Das gelingt mit einer neuen Technik namens Xyzzy.': ['Xyzzy'],
    'Una nueva herramienta llamada “Xyzzy Plugh” ayuda.': ['Xyzzy Plugh'],
    'Un nouvel outil appelé Xyzzy aide.': ['Xyzzy'],
    'Uma nova ferramenta chamada Xyzzy ajuda.': ['Xyzzy'],
  };
  for (const [text, found] of Object.entries(naming))
    test(text, () => {
      assert.deepEqual(names(text), found);
    });

  for (const text of [
    'Then she introduces Jane Doe, a data scientist at Plugh.',
    'Then she introduces Jane Doe, Head of Caves.',
    'Then she introduces Jane Doe on stage.',
    'They announced Jane Doe as the new chair.',
    'AWS announced Plugh Bank and Thud Games as customers.',
    'They announced Monday as the day.',
    'They announced Plugh Corp, a long-time customer of theirs.',
    'PlughHub fans: they announced PlughHub is using it.',
    'They announced PlughHub’s caves.',
    'The vendor stellte Neuerungen vor und kündigte Updates an.',
    'In a talk called Deep Caves she told why.',
    'A new bucket named Caves holds it.',
    'They announced it on Monday.',
    'The launch was late.',
    '',
  ])
    test(`nothing in "${text}"`, () => {
      assert.deepEqual(names(text), []);
    });

  test('are announced in a recap, whoever’s they are', () => {
    assert.deepEqual(announced(recap('Next she introduces Xyzzy, a set of open source tools for plughs.')), ['Xyzzy']);
    assert.deepEqual(announced(recap('This needs a new tool called Xyzzy, which finds caves.')), ['Xyzzy']);
  });

  test('but not what had been there', () => {
    assert.deepEqual(announced(recap('Last year they announced PlughKit, a set of tools.')), []);
    assert.deepEqual(announced(recap('They use a tool called Xyzzy for that.')), []);
  });

  test('the words right before a name say what something new is called', () => {
    assert.ok(rulesOf(recap('Theirs is a new tool called Xyzzy.'), 'Xyzzy').includes('namedAsNew'));
    assert.ok(!rulesOf(recap('Theirs is a tool called Xyzzy.'), 'Xyzzy').includes('namedAsNew'));
  });

  test('is news of the service that its paragraph opens with', () => {
    const body = `**AWS Lambda:** [Link](${blog}/lambda-update-caves/)\nA new capability called Deep Caves, which finds plughs.`;
    const { announcements } = read(recap(body));
    assert.deepEqual(
      announcements.map(({ name, links }) => [name, links.length]),
      [['AWS Lambda Deep Caves', 1]],
    );
  });

  test('is what the lead of its item describes', () => {
    const body = 'Lights:\n\n- Lights at home - with that they introduced PlughKit for all lamps.\n- Others';
    assert.deepEqual(announced(recap(body)), ['PlughKit']);
  });

  test('a long text of such words is read at once', () => {
    const text = 'they announced a new tool called '.repeat(20_000);
    const spent = processorTime(() => declaredNamesIn(new UnitWords(text)));
    assert.ok(spent < 1, `${String(spent)} s`);
  });
});
