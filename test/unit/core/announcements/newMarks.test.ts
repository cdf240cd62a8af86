import assert from 'node:assert/strict';
import { isMarkedNew, isNewMark, lengthOfNewMark } from '../../../../src/core/announcements/newMarks';
import { announced, news, recap, rulesOf } from './reading';

const marked =
  '- (New) **Deep Caves for Lambda**\n- New **Ground Station**\n- [NEW] Transit Gateway\n- **Amazon Timestream**\n- Wide Caves for S3\n';

suite('Items marked as new', () => {
  for (const text of [
    'New Xyzzy',
    '(New) Xyzzy',
    '[NEW] Xyzzy',
    '【New】Xyzzy',
    '🆕 Xyzzy',
    'Neu: Xyzzy',
    'Announce: Xyzzy',
    'Launched: Xyzzy',
    'GA: Xyzzy',
    'Annonce : Xyzzy',
    '発表：Xyzzy',
    'Neuer Dienst',
    'Nuevo Xyzzy',
    'Nouveau : Xyzzy',
    '（新）Xyzzy',
    '【新】Xyzzy',
    '[신규] Xyzzy',
    'Xyzzy (new)',
    'Xyzzy (new), a cave',
    'Xyzzy 🆕',
    'Xyzzy NEW',
    'Xyzzy NEW!',
    'Xyzzy [NEW]',
    '**Xyzzy** 🆕',
    '*Xyzzy* ✨',
  ])
    test(`"${text}" is marked`, () => {
      assert.ok(isMarkedNew(text));
    });

  for (const text of [
    'Newer Xyzzy',
    'News',
    'Neuland',
    'Novosti',
    'Nova Plugh',
    'New York',
    'The New York caves',
    'New Relic',
    'New Zealand gets caves',
    'Xyzzy new',
    'Xyzzy for New',
    'What is new',
    'Xyzzy NEWS',
    'NEWEST',
    '신규 서비스',
    'What Xyzzy (newer) does',
  ])
    test(`"${text}" is not`, () => {
      assert.ok(!isMarkedNew(text));
    });

  test('tell that the others had been there', () => {
    assert.ok(rulesOf(recap(marked), 'Wide Caves for S3').includes('unmarked'));
    assert.ok(!rulesOf(recap(marked), 'Deep Caves for Lambda').includes('unmarked'));
  });

  for (const [text, length] of [
    ['New: Xyzzy', 5],
    ['Neu : Xyzzy', 6],
    ['新：Xyzzy', 2],
    ['New Xyzzy', 0],
    ['New service: Xyzzy', 13],
    ['New AWS feature – Xyzzy', 18],
    ['Neue Funktion: Xyzzy', 15],
    ['新サービス：Xyzzy', 6],
    ['New services in caves', 0],
    ['News: Xyzzy', 0],
  ] as const)
    test(`"${text}" has a label of ${length} characters`, () => {
      assert.equal(lengthOfNewMark(text), length);
    });

  test('are no names', () => {
    for (const text of ['NEW', 'New:', '[NEW]', '（新）', 'neu!']) assert.ok(isNewMark(text), text);
    for (const text of ['New Xyzzy', 'News', '']) assert.ok(!isNewMark(text), text);
    assert.deepEqual(announced(recap('- NEW: AWS Xyzzy\n- **NEW** AWS Plugh\n- **Neu:** AWS Frotz – caves\n')), [
      'AWS Xyzzy',
      'AWS Plugh',
      'AWS Frotz',
    ]);
  });

  test('are no part of what a kind of instances, a runtime or a region is called', () => {
    for (const item of ['New instances: Xyzzy', 'New runtime: Xyzzy', 'New region: Xyzzy'])
      assert.equal(lengthOfNewMark(item), 0, item);
  });

  test('are followed by the name of the thing, whoever its is', () => {
    const items = ['New service: Plugh Caves', 'Nouvelle fonctionnalité : Thud Ropes', '新機能：Frotz Halls'];
    assert.deepEqual(announced(recap(items.map(item => `- ${item}`).join('\n'))), [
      'Plugh Caves',
      'Thud Ropes',
      'Frotz Halls',
    ]);
  });

  test('tell nothing where they are a few of many, nor of lists that are introduced as news', () => {
    const marks = '- [NEW] AWS Xyzzy\n- [NEW] AWS Plugh\n\n## Halls\n\n- [NEW] AWS Frotz\n\n## Storage\n\n';
    const storage = '- Wide Caves for S3\n';
    const many = Array.from({ length: 40 }, (_, at) => `- Cave ${at}\n`).join('');
    assert.ok(rulesOf(recap(marks + storage), 'Wide Caves for S3').includes('unmarked'));
    assert.ok(!rulesOf(recap(marks + many + storage), 'Wide Caves for S3').includes('unmarked'));
    const introduced = `${marks}What was announced:\n\n${storage}`;
    assert.ok(!rulesOf(recap(introduced), 'Wide Caves for S3').includes('unmarked'));
  });

  test('may stand at the end', () => {
    const atEnd = '- Deep Caves for Lambda ✨\n- Ground Station ✨\n- Amazon Timestream ✨\n- Wide Caves for S3\n';
    assert.ok(rulesOf(recap(atEnd), 'Wide Caves for S3').includes('unmarked'));
    assert.ok(rulesOf(recap(atEnd), 'Deep Caves for Lambda').includes('marked'));
  });

  test('tell nothing of what another mark tells of', () => {
    const post = recap(
      '- [NEW] AWS Xyzzy\n- [NEW] AWS Plugh\n- [NEW] AWS Frotz\n- [UPDATE] Wide Caves for S3\n- Halls\n',
    );
    assert.ok(!rulesOf(post, 'Wide Caves for S3').includes('unmarked'));
    assert.ok(rulesOf(post, 'Halls').includes('unmarked'));
  });

  test('tell nothing of other lists where one list alone has them', () => {
    const storage = '## Storage\n\n- Wide Caves for S3\n- Halls for Glacier\n';
    const one = `## Compute\n\n- [NEW] AWS Xyzzy\n- [NEW] AWS Plugh\n- [NEW] AWS Frotz\n\n${storage}`;
    const two = `## Compute\n\n- [NEW] AWS Xyzzy\n- [NEW] AWS Plugh\n\n## Caves\n\n- [NEW] AWS Frotz\n\n${storage}`;
    assert.ok(!rulesOf(recap(one), 'Wide Caves for S3').includes('unmarked'));
    assert.ok(rulesOf(recap(two), 'Wide Caves for S3').includes('unmarked'));
  });

  test('tell nothing where they are a few, or a word of the sentence', () => {
    assert.ok(
      !rulesOf(recap('- (New) Deep Caves for Lambda\n- Wide Caves for S3\n'), 'Wide Caves for S3').includes('unmarked'),
    );
    const worded = '- New caves for Lambda\n- New caves for S3\n- New caves for EC2\n- Halls for Glacier\n';
    assert.ok(!rulesOf(recap(worded), 'Halls for Glacier').includes('unmarked'));
  });

  test('leave out what was there, not what was launched then', () => {
    const names = announced(recap(marked));
    assert.ok(names.includes('Amazon Timestream'));
    assert.ok(!names.includes('Wide Caves for S3'));
  });
});

suite('In posts that promise no news', () => {
  const of = (body: string, title = 'Our minutes of May'): readonly string[] =>
    announced(`---\ntitle: ${title}\ndate: 2018-12-05\n---\n\n${body}\n`);

  test('a list says what services are for or what was done with them, whatever in it is new or launched', () => {
    for (const body of [
      '- AWS Lambda: launched in all caves, done\n- Amazon S3: new hall announced to teams\n- Amazon EC2: no',
      '- **AWS Lambda** – nieuw sinds mei\n- **Amazon S3** – gelanceerd in juni\n- **Amazon EC2** – al jaren',
      '- 🚀 AWS Lambda for the caves\n- 🔥 Amazon S3 in front\n- ✨ Amazon EC2 for ropes',
      '- AWS Lambda: $12\n- Amazon S3: $300\n- Amazon EC2: $40 (new)',
      '- AWS Xyzzy\n- Amazon Plugh\n- AWS Thud (new)',
    ])
      assert.deepEqual(of(body), [], body);
  });

  test('what explains a name by something new announces nothing', () => {
    assert.deepEqual(of('**AWS Xyzzy** – home of new caves\n\n**AWS Plugh** – halls\n\n**AWS Thud** – ropes'), []);
  });

  test('what is linked to news or stands under a heading of news is news', () => {
    assert.deepEqual(of(`- Amazon Xyzzy\n- [AWS Plugh](${news}/plugh)\n- AWS Lambda: caves`), ['AWS Plugh']);
    assert.ok(of('## What’s new\n\n- AWS Xyzzy\n- Amazon Plugh\n- AWS Thud').includes('AWS Thud'));
  });
});

suite('Logs and plans', () => {
  const log = '- Released: Amazon S3 client\n- Announced: AWS Lambda migration\n- Preview: Amazon EC2 mapper\n';
  const of = (title: string): string => `---\ntitle: ${title}\ndate: 2018-12-05\n---\n\n${log}`;

  test('announce nothing, whatever they call released', () => {
    assert.deepEqual(announced(of('Changelog of our library')), []);
    assert.ok(rulesOf(of('Our roadmap'), 'Amazon S3 client').includes('logged'));
  });

  test('are told by their titles; a month of a vendor is none', () => {
    assert.ok(!rulesOf(of('AWS im Mai'), 'Amazon S3 client').includes('logged'));
    assert.ok(!rulesOf(of('AWS updates of the month'), 'Amazon S3 client').includes('logged'));
  });

  test('do in a recap, but for what they date earlier', () => {
    assert.ok(!rulesOf(recap(log), 'Amazon S3 client').includes('logged'));
    assert.ok(rulesOf(recap('- Released: Amazon S3 client in 2016\n'), 'Amazon S3 client in 2016').includes('logged'));
  });

  test('a sign of a state or a thing marks nothing as new', () => {
    const isMarkedBy = (sign: string, title: string): boolean =>
      rulesOf(`---\ntitle: ${title}\n---\n\n- ${sign} AWS Outposts`, 'AWS Outposts').includes('marked');
    for (const sign of ['✅', '⚠️', '👉', '📦']) assert.ok(!isMarkedBy(sign, 'Where we are'), sign);
    for (const sign of ['🚀', '✨', '🎉']) assert.ok(isMarkedBy(sign, 'Where we are'), sign);
    for (const sign of ['✅', '⚠️', '👉']) assert.ok(!isMarkedBy(sign, 'Recap of re:Invent 2018'), sign);
    for (const sign of ['🚀', '📦']) assert.ok(isMarkedBy(sign, 'Recap of re:Invent 2018'), sign);
  });
});
