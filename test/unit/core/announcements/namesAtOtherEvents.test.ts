import assert from 'node:assert/strict';
import { announced, read, rulesOf } from './reading';

/** A post on another vendor's event with this body. */
function recapOf(event: string, body: string): string {
  return `---\ntitle: Recap of ${event}\ndate: 2018-06-08\n---\n\n${body}\n`;
}

const wwdc = (body: string): string => recapOf('WWDC 2018', body);
const prose = 'So much to see and to read again here, and more than we could ever tell.';

suite('Names in posts on other vendors’ events', () => {
  suite('headings that name parts of a text', () => {
    const parts = [
      'Thought of the week',
      'From the community',
      'Around the web',
      'Zitat der Woche',
      'Image de la semaine',
      'Foto del día',
      'Feedback?',
      'Author',
      '延伸阅读',
      '関連リンク',
      'Para saber más',
      'What are you building?',
      'Inside the Cave',
      'Emphasizing Depth and Light',
    ];
    for (const part of parts)
      test(`"${part}" announces nothing`, () => {
        assert.deepEqual(announced(recapOf('Microsoft Build 2018', `## ${part}\n\n${prose}`)), []);
      });
  });

  test('a link names an item of a post of announcements, in any script and whoever’s page it is', () => {
    const post = (title: string, body: string): string => `---\ntitle: ${title}\ndate: 2018-07-28\n---\n\n${body}\n`;
    const list = [
      '- [**洞穴构建**](https://plugh.example/a)，一个平台',
      '- 谷歌 [**绳索定价模式**](https://plugh.example/b)',
      '- [深洞地图](https://plugh.example/c) 现可用',
      '- [Plugh 播客#013](https://plugh.example/d)',
      '- [2018 年](https://plugh.example/e)与伙伴一起',
    ].join('\n');
    assert.deepEqual(announced(post('Google Cloud Next 2018 发布', list)), ['洞穴构建', '绳索定价模式', '深洞地图']);
    assert.deepEqual(announced(post('Google Cloud Next 2018 见闻', list)), []);
    assert.deepEqual(announced(post('AWS re:Invent 2018 发布', list)), []);
  });

  test('a heading is a name that the text below repeats, in a post or section that speaks of news', () => {
    const told = (text: string, title: string, opening = 'So much was announced.'): boolean =>
      rulesOf(
        recapOf('Dreamforce 2018', `${opening}\n\n## ${title}\n\n${text}\n`),
        title.replace(/\[|\].*/g, ''),
      ).includes('repeatedAtOther');
    assert.ok(told('It had been the same for years, but Plughforce changes that.', 'Plughforce'));
    assert.ok(told('Plugh Composer fills the gap.', 'Plugh Composer'));
    assert.ok(told('And a new version of Plugh Composer.', 'Plugh Composer', 'It rained.'));
    assert.ok(!told('Plughforce is what we like. Plughforce we got.', 'Plughforce'));
    assert.ok(!told('Plughforces are many, but Plughforced none.', 'Plughforce'));
    assert.ok(!told('They made plugh composers.', 'Plugh Composer'));
    assert.ok(!told('It was held in the Plugh Space, with new rooms.', 'Plugh Space'));
    assert.ok(!told('As Xyzzy Plugh said, it is new.', 'Xyzzy Plugh'));
    assert.ok(!told('Time for the Plugh Space after this.', 'Plugh Space', 'It rained.'));
    assert.ok(!told('Xyzzy Plugh, the director of caves, told a story.', 'Xyzzy Plugh'));
    assert.ok(!told('Xyzzy Plugh told a story.', '[Xyzzy Plugh](https://twitter.com/x)'));
  });

  test('a title may open with who holds the event', () => {
    const told = (event: string, title: string): boolean =>
      rulesOf(recapOf(event, `- ${title}\n- caves`), title).includes('brandedAtOther');
    assert.ok(told('NVIDIA GTC 2018', 'NVIDIA Plugh Caves'));
    assert.ok(!told('NVIDIA GTC 2018', 'Plugh chose NVIDIA Caves'));
    assert.ok(!told('NVIDIA GTC 2018', 'NVIDIA users'));
    assert.ok(
      !rulesOf(
        recapOf('NVIDIA GTC 2018', '- [NVIDIA Plugh Caves](/2018/caves/)\n- caves'),
        'NVIDIA Plugh Caves',
      ).includes('brandedAtOther'),
    );
    assert.ok(!told('Dreamforce 2018', 'NVIDIA Plugh Caves'));
  });

  test('the heading of a whole post is no name, however it is written', () => {
    const text = '# ThisWeekInPlugh – announcements of Google Cloud Next 2018\n\nA lot was announced.\n';
    assert.deepEqual(announced(text), []);
  });

  test('a name that is written as products’ are is one, in a heading or at the start of an item', () => {
    assert.ok(rulesOf(wwdc('## xyzzyOS 9\n\n- caves'), 'xyzzyOS 9').includes('coinedAtOther'));
    assert.ok(!rulesOf(wwdc('## Deep caves\n\n- caves'), 'Deep caves').includes('coinedAtOther'));
    assert.ok(!rulesOf(recapOf('re:Invent 2018', '## xyzzyOS 9\n\n- caves'), 'xyzzyOS 9').includes('coinedAtOther'));
    assert.ok(!rulesOf(wwdc('So they said **xyzzyOS 9** again.'), 'xyzzyOS 9').includes('coinedAtOther'));
  });

  test('an item that is a sentence is about the name it opens with', () => {
    const body = [
      '## xyzzyOS 9',
      '- PlughType sorgt für schnelles Tippen\n- CaveDrive heißt der neue Speicher\n- QuietKit permet de dormir\n- LoudKit permite gritar en cuevas\n- Deep Terminal is in experimental preview',
    ].join('\n\n');
    assert.deepEqual(announced(wwdc(body)), [
      'xyzzyOS 9',
      'PlughType',
      'CaveDrive',
      'QuietKit',
      'LoudKit',
      'Deep Terminal',
    ]);
  });

  test('a name with a word for what it is and the name alone are one thing', () => {
    const { announcements } = read(wwdc('- Online-Höhle CaveDrive - files everywhere.\n- CaveDrive - for all.'));
    assert.deepEqual(
      announcements.map(({ places }) => places.length),
      [2],
    );
  });

  test('sentences that only state or report something announce nothing', () => {
    const items = [
      'Xyzzy is the light and the way',
      'Xyzzy, Plugh, and Thud provide light and air',
      'Jane Doe talks about caves in depth',
      'Jane Doe [shows how to light caves](https://plugh.example/2018/06/caves)',
      'Jane Doe spricht über Höhlen',
      'Jane Doe explique les grottes',
      'Jane Doe habla de cuevas',
    ];
    const body = `All the announcements of this week:\n\n${items.map(item => `- ${item}`).join('\n')}`;
    assert.deepEqual(announced(recapOf('Microsoft Build 2018', body)), []);
  });

  test('what a list says to be new is announced below running text, too', () => {
    const body = `## Caves get better\n\n${prose}\n\n- Plugh lamps are coming to public preview\n- faster lamps`;
    assert.ok(announced(recapOf('Microsoft Build 2018', body)).includes('Plugh lamps'));
  });

  test('two headings with one news page are two things', () => {
    const page = 'https://azure.microsoft.com/en-us/blog/build-2018-caves/';
    const body = `## Xyzzy\n\nThey introduced [Xyzzy](${page}), a lamp.\n\n## Azure Plugh\n\nAnd then they introduced [Azure Plugh](${page}).`;
    assert.deepEqual(announced(recapOf('Microsoft Build 2018', body)), ['Xyzzy', 'Azure Plugh']);
  });

  test('bold names that open paragraphs are a list in a post without headings, too', () => {
    const body = ['Deep cave', 'Loud cave', 'Dark cave']
      .map(name => `**${name}** for everybody who likes it.`)
      .join('\n\n');
    assert.ok(rulesOf(wwdc(body), 'Loud cave').includes('ledParagraph'));
    assert.ok(!rulesOf(wwdc('**Loud cave** for everybody who likes it.'), 'Loud cave').includes('ledParagraph'));
  });

  test('but a service that had been there is none of them', () => {
    const body = ['Deep cave', 'AWS Lambda', 'Dark cave']
      .map(name => `**${name}** for everybody who likes it.`)
      .join('\n\n');
    assert.ok(!rulesOf(wwdc(body), 'AWS Lambda').includes('ledParagraph'));
  });

  test('what links a page on a session announces nothing', () => {
    const item = (page: string): string =>
      recapOf('Microsoft Build 2018', `- [Every cave is deep](https://plugh.example/${page})`);
    assert.ok(!rulesOf(item('sessions/1234-ab'), 'Every cave').includes('vendorlessAtOther'));
    assert.ok(rulesOf(item('caves/1234-ab'), 'Every cave').includes('vendorlessAtOther'));
  });

  const marked: Readonly<Record<string, string>> = {
    'Neue Deep-Suche': 'Neue Deep-Suche',
    '**Nueva Cueva** profunda': 'Cueva',
    'Nouvelle Grotte profonde': 'Grotte profonde',
    'Novos Mapas': 'Novos Mapas',
  };
  for (const [item, name] of Object.entries(marked))
    test(`"${item}" is marked as new`, () => {
      assert.ok(rulesOf(wwdc(`- ${item}\n- So`), name).includes('marked'));
    });

  test('"Nova Cave" is marked by nothing, for things are called so', () => {
    assert.ok(!rulesOf(wwdc('- Nova Cave\n- So'), 'Nova Cave').includes('marked'));
  });

  test('names of one vendor are no news at the event of another by themselves', () => {
    const rules = (event: string, name: string): readonly string[] =>
      rulesOf(recapOf(event, `- ${name}\n- Caves`), name);
    for (const [event, name] of [
      ['re:Invent 2018', 'Microsoft Xyzzy'],
      ['Google Cloud Next 2018', 'Amazon Xyzzy'],
      ['Microsoft Ignite 2018', 'Google Xyzzy'],
    ] as const)
      assert.deepEqual(
        rules(event, name).filter(rule => rule === 'vendorTitle' || rule === 'vendorNameAtEvent'),
        [],
      );
    for (const [event, name] of [
      ['re:Invent 2018', 'AWS Xyzzy'],
      ['Google Cloud Next 2018', 'Google Xyzzy'],
      ['GitHub Universe 2018', 'GitHub Xyzzy'],
      ['KubeCon 2018', 'Amazon Xyzzy'],
    ] as const)
      assert.ok(rules(event, name).includes('vendorNameAtEvent'), `${name} at ${event}`);
  });
});
