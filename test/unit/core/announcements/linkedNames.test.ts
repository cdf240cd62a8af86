import assert from 'node:assert/strict';
import { isOfOwner } from '../../../../src/core/announcements/eventOwner';
import { quotedNamesIn } from '../../../../src/core/announcements/quotedNames';
import { withoutStageNotes } from '../../../../src/core/announcements/stage';
import { subjectOf } from '../../../../src/core/announcements/title';
import { partsOf } from '../../../../src/core/announcements/titleParts';
import { announced, rulesOf } from './reading';

function post(title: string, body: string): string {
  return `---\ntitle: ${title}\ndate: 2018-06-08\n---\n\n${body}\n`;
}

suite('Names in running text on other vendors’ events', () => {
  test('a linked name is news where its page is of those who hold the event and its form or sentence says what it is', () => {
    const body =
      'They announced a lot. Tools got a sibling: [Cave](https://developer.apple.com/documentation/cave), a tool for dark rooms. [Xyzzy 11](https://developer.apple.com/xyzzy/) is great. Some [Thud](https://developer.apple.com/thud/) was there, as [PlughKit](https://plugh.example/) was.';
    assert.deepEqual(announced(post('WWDC 2018', body)), ['Cave', 'Xyzzy 11']);
  });

  test('a page of the vendor in a sentence that announces makes a name of the text that links it', () => {
    const body = 'L’annonce de la sortie de [Grotte](https://cloud.google.com/grotte/) est la plus importante.';
    assert.deepEqual(announced(post('Retour sur Google Cloud Next 2018', body)), ['Grotte']);
  });

  test('elsewhere a link does no more than to name somebody', () => {
    const text = post(
      'Recap of re:Invent 2018',
      'They announced it with [Jane Plugh](https://plugh.example/jane) on stage.',
    );
    assert.ok(rulesOf(text, 'Jane Plugh').includes('vendorlessLink'));
    assert.deepEqual(announced(text), []);
  });

  test('whose pages are whose', () => {
    assert.ok(isOfOwner('Apple WWDC 2018', 'https://developer.apple.com/xyzzy/'));
    assert.ok(isOfOwner('Google Cloud Next', 'https://workspace.google.com/'));
    assert.ok(!isOfOwner('Apple WWDC 2018', 'https://developer.apple.com.plugh.example/'));
    assert.ok(!isOfOwner('KubeCon 2018', 'https://developer.apple.com/'));
    assert.ok(isOfOwner('Google I/O 2018', 'https://blog.google/xyzzy/'));
    assert.ok(isOfOwner('Google I/O 2018', 'https://deepmind.google/xyzzy/'));
    assert.ok(isOfOwner('Microsoft Build 2018', 'https://blogs.windows.com/xyzzy/'));
    assert.ok(!isOfOwner('Apple WWDC 2018', 'https://www.apple.com/leadership/jane-plugh/'));
    assert.ok(isOfOwner('Microsoft Build 2018', 'https://www.microsoft.com/teams/xyzzy/'));
  });

  test('a vendor’s page is its owner’s, too, unless it documents something, and so is that of a name with a vendor’s word', () => {
    const holds = (text: string, name: string): boolean =>
      rulesOf(post('Microsoft Build 2018', `They announced a lot. So ${text} is great.`), name).includes('ownerLink');
    assert.ok(holds('[PlughKit](https://www.microsoft.com/plugh/)', 'PlughKit'));
    assert.ok(holds('[the Azure Deep Cave](https://devblogs.microsoft.com/cave/)', 'Azure Deep Cave'));
    assert.ok(!holds('[the Azure Deep Cave](https://learn.microsoft.com/cave/)', 'Azure Deep Cave'));
  });

  for (const sentence of [
    '[Jane Plugh](https://www.apple.com/leadership/jane-plugh/), a tool of a sort, was there.',
    '[Jane Plugh](https://www.apple.com/jane/), a man with a lamp, was there.',
    '[Jane Plugh](https://www.apple.com/jane/), eine ruhige Frau, war da.',
    '[Jane Plugh](https://www.apple.com/jane/), our light, announced a rope.',
    '[Jane Plugh](https://www.apple.com/jane/) announced a rope.',
    'At [Plugh Park](https://www.apple.com/park/) they launched lamps.',
  ])
    test(`nobody and no place is announced by "${sentence}"`, () => {
      assert.deepEqual(announced(post('WWDC 2018', `They announced a lot. ${sentence}`)), []);
    });

  test('a thing for somebody is one all the same', () => {
    const body = 'They announced a lot. It got [Cave](https://developer.apple.com/cave), a lamp for the tall man.';
    assert.deepEqual(announced(post('WWDC 2018', body)), ['Cave']);
  });

  for (const sentence of [
    'Under the motto "The Deep Way" Apple announced a lot.',
    'In the session "Light Your Caves" they announced nothing.',
    'En la charla «Cuevas Muy Profundas» se anunció.',
    'Le livre « Le Petit Plugh » a été annoncé.',
    'They announced it in “The Plugh Times”.',
    'They announced a lot, and “Loud Plugh” sang.',
  ])
    test(`no name is announced by '${sentence}'`, () => {
      assert.deepEqual(announced(post('WWDC 2018', sentence)), []);
    });

  const quoted: Readonly<Record<string, readonly string[]>> = {
    'They announced “Deep Cave”, “Long Rope” and “Thud Hall”.': ['Deep Cave', 'Long Rope', 'Thud Hall'],
    '“Deep Cave” was announced.': ['Deep Cave'],
    'Le produit « Deep Cave » : on l’annonce.': ['Deep Cave'],
    'For caves, as they announced, “CaveQuery Lamp”.': ['CaveQuery Lamp'],
  };
  for (const [sentence, names] of Object.entries(quoted))
    test(`${names.join(' and ')} of '${sentence}'`, () => {
      assert.deepEqual(announced(post('WWDC 2018', sentence)), names);
    });

  test('names in quotation marks are news in a sentence that announces', () => {
    const body =
      'Les outils ont de l’IA comme “Xyzzy in CaveQuery” ou « Plugh Assist » en preview. On l’appelle “Write caves” ou “Thud Inc Hall”.';
    assert.deepEqual(announced(post('Retour sur Google Cloud Next 2018', body)), [
      'Xyzzy in CaveQuery',
      'Plugh Assist',
    ]);
    const other = post('Recap of re:Invent 2018', 'They announced “Open Deep Caves” there.');
    assert.ok(!rulesOf(other, 'Open Deep Caves').includes('quotedAtOther'));
  });

  test('nouns of announcing declare the name behind them, articles and all', () => {
    const presented = [
      'La présentation de l’HoloPlugh.',
      'The introduction of HoloPlugh.',
      'Die Vorstellung von HoloPlugh.',
    ];
    for (const sentence of presented)
      assert.deepEqual(announced(post('Microsoft Build 2018', `${sentence} They launched it.`)), ['HoloPlugh']);
  });

  test('what is only said, is no name, or a sign of its stage', () => {
    const named = (text: string): readonly string[] =>
      quotedNamesIn(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(named('“Write caves. Blow lamps.”, “Cave”, “you own it”'), []);
    assert.deepEqual(named('„Xyzzy 2“ und "CaveKit" und «Plugh for Thud»'), ['Xyzzy 2', 'CaveKit', 'Plugh for Thud']);
    assert.deepEqual(named('So "you own it" Deep Cave "now and then", and "Long Rope"'), ['Long Rope']);
    assert.deepEqual(
      announced(post('Recap of Google Cloud Next 2018', 'It is in GA (“General Availability”), they announced.')),
      [],
    );
  });

  test('a quotation of any length is read in a time linear to it', () => {
    assert.deepEqual(quotedNamesIn(`“${'A'.repeat(100_000)}`), []);
    assert.deepEqual(quotedNamesIn('“A '.repeat(50_000)), []);
  });
});

suite('Titles with notes and signs', () => {
  test('a note on the stage goes with all that it holds', () => {
    assert.equal(withoutStageNotes('Xyzzy (caves, private preview)'), 'Xyzzy');
    assert.equal(withoutStageNotes('Xyzzy (XYZ)'), 'Xyzzy (XYZ)');
    assert.equal(subjectOf('Plugh Caves (GA) – with lamps'), 'Plugh Caves');
  });

  test('a plus joins what one word behind the last stands for, and what parentheses hold', () => {
    assert.deepEqual(partsOf('Xyzzy + Plugh'), ['Xyzzy', 'Plugh']);
    assert.deepEqual(partsOf('Xyzzy + Plugh integration'), ['Xyzzy + Plugh integration']);
    assert.deepEqual(partsOf('Lamps (Xyzzy + Plugh)'), ['Lamps (Xyzzy + Plugh)']);
    assert.deepEqual(partsOf('AWS Xyzzyが洞窟、広間、綱の管理'), ['AWS Xyzzyが洞窟、広間、綱の管理']);
  });

  test('a number right before a name in a script without spaces is none of it', () => {
    assert.equal(subjectOf('3)洞穴 Xyzzy'), '洞穴 Xyzzy');
  });

  test('a heading with a stage heads one thing and no list of news', () => {
    const body = '## Xyzzy Caves (preview)\n\n- **Deep lamps**: for all.\n- **Long ropes**: for some.';
    assert.ok(!rulesOf(post('Recap of Microsoft Build 2018', body), 'Deep lamps').includes('announcingSection'));
  });
});

suite('Names of other vendors', () => {
  test('a vendor’s word before a name keeps it from being somebody else’s', () => {
    assert.deepEqual(announced(post('Recap of Microsoft Build 2018', '## Azure Lambda (GA)\n\nCaves.')), [
      'Azure Lambda',
    ]);
  });

  test('what the text under several headings names joins none of them', () => {
    const body =
      '## Azure Xyzzy Caves\n\nNow with Azure Xyzzy.\n\n## Azure Xyzzy Halls in Thud\n\nNow Azure Xyzzy has halls.';
    assert.deepEqual(announced(post('Recap of Microsoft Build 2018', body)), [
      'Azure Xyzzy Caves',
      'Azure Xyzzy Halls in Thud',
    ]);
  });

  test('two headings that are sentences on one name are two things', () => {
    const body =
      '## Azure Xyzzy launches\n\nCaves for all of us.\n\n## Azure Xyzzy gets deeper caves\n\nAnd more caves.';
    assert.equal(announced(post('Recap of Microsoft Build 2018', body)).length, 2);
  });
});
