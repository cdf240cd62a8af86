import assert from 'node:assert/strict';
import { bundled } from '../catalog/bundled';
import { announced, news, rulesOf } from './reading';

function digest(title: string, body: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndate: 2024-07-01\n---\n\n${body}\n`;
}

const items = '- **AWS Lambda:** plugh loops\n- **Amazon S3:** deep caves\n- **Amazon EC2:** long ropes';
const told = ['AWS Lambda plugh loops', 'Amazon S3 deep caves', 'Amazon EC2 long ropes'];

suite('Digests of a vendor’s news', () => {
  for (const title of ['What’s new in AWS: June 2024', 'Les nouveautés AWS de juin 2024', 'AWS Neuigkeiten im Juni'])
    test(`tell by each item what is new of its service: ${title}`, () => {
      assert.deepEqual(announced(digest(title, items)), told);
    });

  test('are told by their titles', () => {
    for (const title of ['What we use', 'Top 10 AWS services', 'News from our team'])
      assert.deepEqual(announced(digest(title, items)), [], title);
  });

  test('may tell it with a link to a page of news', () => {
    const linked = ['plugh loops', 'deep caves', 'long ropes']
      .map((what, at) => `- **${['AWS Lambda', 'Amazon S3', 'Amazon EC2'][at]}:** [${what}](${news}/page-${at})`)
      .join('\n');
    assert.deepEqual(announced(digest('AWS this week', linked)), told);
  });
});

suite('In digests', () => {
  const title = 'AWS news, June 2024';

  test('what came that month is told by its name alone', () => {
    const notes = (when: string): string =>
      `---\ntitle: What’s new in AWS, ${when}\n---\n\nJANE: And then we have IAM Roles Anywhere, which is a lot of fun.\n`;
    assert.deepEqual(announced(notes('July 2022'), bundled), ['IAM Roles Anywhere']);
    assert.deepEqual(announced(notes('July 2024'), bundled), []);
  });

  test('a title may say behind its dash what is new of what had been there, in bold and all', () => {
    const list =
      '1. **AWS Lambda - deep caves** (6/22)\n   - Caves are deeper than AWS Lambda had them\n2. **Amazon S3 Select - long ropes** (6/20)';
    for (const promised of [title, 'AWS 週次アップデートサマリー (2024年6月16日〜22日)'])
      assert.deepEqual(announced(digest(promised, list)), ['AWS Lambda deep caves', 'Amazon S3 Select long ropes']);
    assert.deepEqual(announced(digest('AWS Lambda in our caves', list)), []);
  });

  test('what is new of a part of a service is told as that of services is', () => {
    const list = '- **Amazon S3 Select:** deep caves\n- **AWS Lambda:** plugh loops\n- **Amazon S3:** long ropes';
    const found = announced(digest(title, list));
    assert.deepEqual(found, ['Amazon S3 Select deep caves', 'AWS Lambda plugh loops', 'Amazon S3 long ropes']);
    const reached = announced(digest(title, list.replace('deep caves', 'now available in three caves')));
    assert.equal(reached[0], 'Amazon S3 Select');
  });

  test('a title that says itself what is new of a part keeps to that', () => {
    const link = `[Amazon S3 Select GA](${news}/amazon-s3-select-ga/)`;
    const list = `- ${link}: Simplifies caves\n- **AWS Lambda:** plugh loops\n- **Amazon S3:** long ropes`;
    assert.equal(announced(digest(title, list))[0], 'Amazon S3 Select');
  });

  test('what readers are recommended to do is no news', () => {
    for (const heading of ['Recommended actions', '今週の推奨アクション', 'Empfohlene Maßnahmen']) {
      const list = `${items}\n\n## ${heading}\n\n1. **AWS Lambda caves**\n2. **Amazon S3 ropes**\n3. **Amazon EC2 maps**`;
      assert.deepEqual(announced(digest(title, list)), told, heading);
    }
  });

  test('what an item of news says of itself in a list is no other news, if that announces it', () => {
    const list =
      '- **Amazon S3 - deep caves** (6/22)\n  - Xyzzy Ropes are now generally available\n- **AWS Lambda - plugh loops** (6/20)';
    assert.deepEqual(announced(digest(title, list)), ['Amazon S3 deep caves', 'AWS Lambda plugh loops']);
  });

  test('a list within an item of news says more of that, among what names other things, too', () => {
    const list =
      '1. **Amazon EC2 - 新しい洞窟** (6/20)\n   - R8g インスタンスが追加の洞窟で利用可能に\n   - R7g, R7i インスタンスが追加の洞窟で利用可能に\n   - Graviton4 ベースの R8g は Graviton3 比で最大 40% の洞窟の向上\n2. **AWS Lambda - plugh loops** (6/20)';
    const found = announced(`# AWS 週次アップデートサマリー (2026年6月16日〜22日)\n\n${list}\n`, bundled);
    assert.ok(found.includes('AWS Lambda plugh loops'), found.join('; '));
    assert.ok(!found.some(name => /比で/.test(name)), found.join('; '));
  });

  test('what stands below a heading that tells news says more of that', () => {
    const steps = '1. AWS Lambda digs a cave\n2. Amazon S3 keeps it\n3. Amazon EC2 fills it';
    const body = `## AWS Lambda now supports deep caves\n\n### How to dig\n\n${steps}\n\n### With Amazon S3\n\nIt works.`;
    const found = announced(digest(title, body));
    assert.ok(!found.some(name => /digs|keeps|fills|With/.test(name)), found.join('; '));
  });

  test('behind that dash may stand no news, where to read, or an end', () => {
    for (const behind of ['nothing new', 'Documentation', '9 updated methods', 'user group meetup'])
      assert.deepEqual(announced(digest(title, `- **AWS Lambda - ${behind}**`)), [], behind);
    assert.deepEqual(announced(digest(title, '## Reading list\n\n- **Amazon S3 - cost tips**')), []);
    const list = '- **Amazon S3 - deep caves** - [read more](https://example.com/a)\n- **AWS Lambda - long ropes**';
    assert.deepEqual(announced(digest(title, list)), ['Amazon S3 deep caves', 'AWS Lambda long ropes']);
  });

  test('a list within the item of a service tells its news, within one of news it says more of that', () => {
    assert.deepEqual(announced(digest(title, '- **Amazon S3**\n  - Amazon S3 vault locks for halls')), [
      'Amazon S3 vault locks for halls',
    ]);
    const news = '- **AWS Lambda - deep caves**\n  - AWS Lambda keeps all that you dig';
    assert.deepEqual(announced(digest(title, news)), ['AWS Lambda deep caves']);
  });

  test('so many new things are news, which methods are not', () => {
    assert.deepEqual(announced(digest('AWS 週刊ニュース 2024-06', '- Amazon S3: 2つの新しい洞窟')), [
      'Amazon S3 2つの新しい洞窟',
    ]);
  });

  test('what comes next week or is a case of use is none', () => {
    const list = '- AWS Lambda の深い洞窟\n- Amazon S3 の長いロープ\n- Amazon EC2 の梯子';
    for (const heading of ['次週の注目ポイント', '今週の傾向', 'Next week', 'Nächste Woche'])
      assert.deepEqual(
        announced(digest(title, `## News\n\n- AWS Plugh\n\n## ${heading}\n\n${list}`)),
        ['AWS Plugh'],
        heading,
      );
  });

  test('how many methods a program has now names none', () => {
    const table = '| Service | Update |\n| --- | --- |\n| Amazon S3 | 4 new + 2 updated methods - caves |';
    assert.ok(!announced(digest(title, table)).some(name => /method/.test(name)));
    const list = '- Amazon S3: 9 updated methods\n- AWS Lambda: 3 new api methods\n- Amazon EC2: 6 つのメソッド更新';
    assert.ok(!announced(digest(title, list)).some(name => /method|メソッド/.test(name)));
  });

  test('lists below a service tell what is new of it, under its heading as within its item', () => {
    const below = ['AWS Lambda Plugh caves', 'AWS Lambda Deep halls'];
    assert.deepEqual(announced(digest(title, '## AWS Lambda\n\n- Plugh caves\n- Deep halls')), below);
    assert.deepEqual(announced(digest(title, '- AWS Lambda\n  - Plugh caves\n  - Deep halls')), below);
    assert.deepEqual(announced(digest('AWS Lambda in our caves', '## AWS Lambda\n\n- Plugh caves\n- Deep halls')), []);
  });

  test('what the catalog knows from then is news by a title of its own or in a sentence that announces', () => {
    const of2018 = (heading: string, body: string): readonly string[] =>
      announced(digest(heading, body).replace('2024-07-01', '2018-07-01'));
    for (const body of ['- AWS RoboMaker', 'AWS RoboMaker, which was released in June, moves.'])
      assert.deepEqual(of2018('AWS news, June 2018', body), ['AWS RoboMaker'], body);
    assert.deepEqual(of2018('AWS news, June 2018', 'Caves are not for AWS RoboMaker.'), []);
    assert.deepEqual(of2018('Robots in our caves', '- AWS RoboMaker'), []);
  });

  test('services without news are none', () => {
    const none =
      'keine Neuigkeit|keine Änderung|unverändert|nichts Neues|aucune nouveauté|pas de nouveauté|aucun changement|inchangé|sin novedad|ninguna novedad|sin cambios|sem novidade|nenhuma novidade|sem mudanças|nessuna novità|nulla di nuovo|nessun cambiamento|invariato|没有更新|暂无消息|本月无变化|新しい発表はありませんでした|変更なし|변경 없음|unchanged|still no news|quiet month|all quiet|no launches|geen nieuws';
    for (const said of none.split('|'))
      assert.deepEqual(announced(digest(title, `${items}\n- Amazon EC2: ${said}`)), told, said);
  });

  test('what costs nothing is news, and items without any count as those of a list', () => {
    assert.deepEqual(
      announced(digest(title, '- Amazon S3: caves by default, cost: none\n- AWS Lambda: ropes for nothing')),
      ['Amazon S3 caves by default, cost', 'AWS Lambda ropes for nothing'],
    );
    assert.deepEqual(
      announced(digest(title, '- AWS Lambda: no news\n- Amazon S3: deep caves\n- Amazon EC2: nothing')),
      ['Amazon S3 deep caves'],
    );
  });

  test('labels of weeks name nothing, whatever stands below them does', () => {
    const body = `**Last Week’s Launches**\n\n${items.replaceAll(':**', '**').replaceAll('** ', '** – ')}`;
    assert.deepEqual(announced(digest('AWS Week in Review – July 1, 2024', body)), told);
  });

  test('what is no news, ends, or is said of something else is none', () => {
    for (const body of [
      '- AWS Lambda: no news\n- Amazon S3: nichts Neues\n- Amazon EC2: nothing this month',
      '## AWS Lambda\n\n- Keine Neuigkeiten\n- 특별한 소식 없음',
      '## AWS Lambda\n\n- Node.js 16 is deprecated',
      '## Thoughts on AWS Lambda pricing\n\nWell.',
      '## Tip of the week: AWS Lambda layers\n\nWell.',
    ])
      assert.deepEqual(announced(digest(title, body)), [], body);
  });

  test('sections beside those of news are none, but for those of a service', () => {
    const body = `## What’s new\n\n${items}\n\n## Odds and ends\n\n- AWS Lambda ropes of caves`;
    assert.deepEqual(announced(digest(title, body)), told);
    assert.deepEqual(announced(digest(title, `## Jobs\n\n${items}`)), []);
  });

  test('what to read is none', () => {
    const reads = items.replace(/\*\*/g, '');
    assert.deepEqual(announced(digest(title, `## Reads\n\n${reads}`)), []);
  });

  test('sentences that say what a service is are none', () => {
    const is = '- AWS Lambda는 동굴을 위한 서비스입니다.\n- Amazon S3 is a service for caves.';
    assert.deepEqual(announced(digest(title, is)), []);
  });

  test('arrows and full-width colons part a service from its news, too', () => {
    for (const mark of [' → ', '：', ' | '])
      assert.deepEqual(
        announced(digest(title, `- AWS Lambda${mark}plugh loops\n- Amazon S3${mark}deep caves`)),
        told.slice(0, 2),
      );
  });
});

suite('What only has the title of a digest', () => {
  const titles = [
    'My AWS month: June 2024',
    'AWS in May',
    'AWS this month',
    'AWS updates',
    '5月のAWSまとめ',
    'AWS highlights of my week',
  ];
  const done = [
    '- S3: cleaned up 40 TB of old caves\n- Lambda: rewrote the plugh function\n- EC2: moved the halls',
    '- S3: 古い洞窟を削除した\n- Lambda: 関数を移行した\n- EC2: ハンズオン',
    '- S3: aufgeräumt, alles alt\n- Lambda: wir haben unsere Hallen migriert\n- EC2: haben wir umgezogen',
    '- S3: we moved our halls\n- Lambda: parsed the plugh logs\n- EC2: long ropes',
    '- S3: 실습\n- Lambda: 함수 만들기\n- EC2: 공부',
  ];
  for (const body of done)
    test(`logs what somebody has done: ${body.slice(0, 40)}`, () => {
      for (const title of titles) assert.deepEqual(announced(digest(title, body)), [], title);
    });

  test('tells no news if neither the title nor anything below says that something is new', () => {
    const course =
      '- EC2: AMIs and instance types\n- S3: storage classes and lifecycles\n- Lambda: triggers and layers';
    for (const title of ['AWS week 3', 'AWS in May', 'Resumen AWS semana 4', '5월 AWS 정리'])
      assert.deepEqual(announced(digest(title, course)), [], title);
    assert.deepEqual(announced(digest('AWS in May', `${course}\n- Amazon S3: new caves`)), []);
    assert.equal(announced(digest('AWS in May', `${course}\n- Amazon S3: new caves\n- AWS Lambda: Ruby 9`)).length, 5);
  });
});

suite('Digests in which somebody speaks', () => {
  const bodies = [
    '- Amazon S3: deep caves (Mon)\n- AWS Lambda: plugh loops (Mon)\n- Amazon EC2: long ropes',
    '- Amazon S3: deep caves, our favourite\n- AWS Lambda: now we have plugh loops\n- Amazon EC2: long ropes',
    '- Amazon S3: deep caves, auf die wir lange warten\n- AWS Lambda: plugh loops, nous les attendions\n- Amazon EC2: long ropes',
    '- Amazon S3: tested blueprints\n- AWS Lambda: automated halls\n- Amazon EC2: scheduled caves\n- AWS Lambda: created for you',
    '- **Built-in caves for Amazon S3**\n- **Read replicas for AWS Lambda**\n- **Rolled-up ropes for Amazon EC2**',
    `- [AWS Lambda: moved to caves](${news}/caves)\n- [Amazon S3: cleaned up ropes](${news}/ropes)`,
  ];
  for (const body of bodies)
    test(`log no work of theirs: ${body.slice(0, 60)}`, () => {
      assert.equal(announced(digest('AWS news, week 23', body)).length, body.split('\n').length);
    });

  test('are no digests of what is paid, learnt or owned, by whatever is counted', () => {
    for (const body of [
      '- EC2: USD 1200\n- S3: EUR 300\n- Lambda: GBP 20',
      '- EC2: Week 1\n- S3: Kapitel 3\n- Lambda: Tema 1',
      '- EC2: 12 Instanzen, 3 neue\n- Lambda: Upgrade auf Plugh 15 abgeschlossen\n- S3: 2 neue Höhlen',
    ])
      for (const title of ['AWS in May', 'AWS-Monatsbericht Juli'])
        assert.deepEqual(announced(digest(title, body)), [], body);
  });
});

suite('Digests of another vendor', () => {
  test('announce what no catalog knows, as posts on its events do', () => {
    const body = '- **Plugh Graph**: maps of caves, in preview\n- **Xyzzy SQL** support\n- **Thud Halls**: wider';
    for (const title of [
      'What’s new in Google Cloud – July 2024',
      'Azure-Neuigkeiten im Juni',
      'GitHub news of the week',
    ])
      assert.ok(announced(digest(title, body)).includes('Plugh Graph'), title);
    assert.deepEqual(announced(digest('Google Cloud for caves', body)), []);
  });
});

suite('Sections of news in posts that no title calls a digest', () => {
  const post = (heading: string, titles: readonly string[]): string =>
    `---\ntitle: Landing at LHR\ndate: 2024-07-01\n---\n\n## ${heading}\n\n${titles.map(title => `### ${title}\n\nTold.`).join('\n\n')}\n`;
  const titles = ['AWS Lambda plugh loops', 'Amazon S3 deep caves', 'Amazon EC2 long ropes'];

  test('are news by the full names of a vendor’s services', () => {
    assert.deepEqual(announced(post('Feature and service updates', titles)), titles);
  });

  test('are news of somebody else by their short names, and none below other headings', () => {
    const short = titles.map(title => title.replace(/^\S+ /, ''));
    assert.deepEqual(announced(post('Feature and service updates', short)), []);
    assert.deepEqual(announced(post('Our architecture', titles)), []);
  });
});

suite('A vendor’s news in a post on more', () => {
  const post = (heading: string): string =>
    `---\ntitle: Cave group, June\ndate: 2024-07-01\n---\n\n## ${heading}\n\n- **AWS Lambda**: now has plugh loops\n- **AWS Xyzzy**: new caves\n- **Amazon S3**: now in caves\n`;

  test('is told by its heading', () => {
    assert.ok(!rulesOf(post('AWS updates'), 'AWS Xyzzy').includes('plainPost'));
  });

  test('and by none of how-tos and release notes', () => {
    for (const heading of ['Introduction to AWS', 'Launch AWS instances', 'AWS exam updates'])
      assert.ok(rulesOf(post(heading), 'AWS Xyzzy').includes('plainPost'), heading);
    const notes = post('AWS updates').replace('Cave group, June', 'Cave framework 2.1');
    assert.ok(rulesOf(notes, 'AWS Xyzzy').includes('plainPost'));
  });

  test('and by no heading that promises somebody’s own', () => {
    for (const heading of ['Updates', 'Our AWS updates', 'AWS at our caves'])
      assert.ok(rulesOf(post(heading), 'AWS Xyzzy').includes('plainPost'), heading);
  });
});

suite('Tables of updates', () => {
  const table = '| Service | Update |\n| --- | --- |\n| AWS Lambda | plugh loops |\n| Amazon S3 | deep caves |';

  test('tell by each row what is new of its service', () => {
    assert.deepEqual(announced(digest('AWS announcements of the week', table)), told.slice(0, 2));
  });

  test('name a part of the service that the catalog knows by both names', () => {
    const row = '| Service | Update |\n| --- | --- |\n| AWS Outposts | Racks |';
    assert.deepEqual(announced(digest('AWS announcements of the week', row)), ['AWS Outposts Racks']);
  });

  test('tell nothing where they say what somebody has done or is to do', () => {
    const rows = (...cells: readonly string[]): string =>
      `| Service | Change |\n| --- | --- |\n| AWS Lambda | ${cells[0] ?? ''} |\n| Amazon S3 | ${cells[1] ?? ''} |`;
    for (const body of [rows('move plugh caves', 'test the halls'), rows('moved to arm64', 'Plugh 15')]) {
      assert.deepEqual(announced(digest('re:Invent 2023: what it changes for us', body)), [], body);
      assert.deepEqual(announced(digest('Infrastructure updates', body.replace('Change', 'Update'))), [], body);
    }
    assert.deepEqual(
      announced(
        digest(
          'AWS Summary 2024',
          '| Service | Feature |\n| --- | --- |\n| Amazon S3 | caves |\n| AWS Lambda | halls |',
        ),
      ),
      [],
    );
  });

  test('tell nothing in a post that recaps nothing', () => {
    assert.deepEqual(announced(digest('How we pay', table)), []);
  });
});

suite('Posts on one’s own affairs', () => {
  for (const title of ['Cost update', 'Our architecture review', 'Weekly status update', 'SAA-C03 exam cheat sheet'])
    test(`recap no announcements: ${title}`, () => {
      const list = '- AWS Outposts for the caves\n- AWS Lambda for halls\n- Amazon S3 for ropes\n- Amazon EC2 for maps';
      assert.deepEqual(announced(digest(title, list)), []);
    });
});

suite('Posts that sum up something else', () => {
  const list = '- Azure Xyzzy\n- **Google Plugh**\n- GitHub Thud';
  for (const title of [
    'Project summary',
    'Sprint review 12',
    '2023 in review',
    'Bilan de l’année 2023',
    '项目总结',
    'Release 4.2 of Plughware',
    'Top 3 cloud halls',
    'Recap: AWS user group of the caves',
    'Book review: AWS Halls',
  ])
    test(`announce none of the vendors’ things they list: ${title}`, () => {
      assert.deepEqual(announced(digest(title, list)), []);
      assert.deepEqual(
        announced(digest(title, '## 1. Azure Xyzzy\n\na\n\n## 2. Google Plugh\n\nb\n\n## 3. GitHub Thud\n\nc')),
        [],
      );
    });

  test('announce what is of the vendor that their titles name, or stands beside what is known to be news', () => {
    assert.ok(announced(digest('Azure review of the summer', list)).includes('Azure Xyzzy'));
    const links = `- [Azure Xyzzy](${news}/xyzzy)\n- AWS Outposts\n- AWS Plugh`;
    assert.ok(announced(digest('Newsletter 12', links).replace('2024-07-01', '2018-12-05')).includes('AWS Plugh'));
  });
});

suite('Posts on where to read a vendor’s news', () => {
  for (const title of [
    'Where I read AWS announcements',
    'How to keep up with what’s new in AWS',
    'Building a bot for AWS news',
    'So verfolge ich AWS-Neuigkeiten',
    'Cómo seguir las novedades de AWS',
    'Comment suivre les nouveautés AWS',
    'AWS の最新アップデートを追う方法',
  ])
    test(`announce no places to read it: ${title}`, () => {
      assert.deepEqual(announced(digest(title, '- **AWS Xyzzy Changes**\n- **AWS Plughs**\n- **Amazon Thud**')), []);
    });
});

suite('Posts on what is new of somebody’s own', () => {
  for (const title of [
    'News from our product',
    'Neuigkeiten von unserem Verein',
    'Our new security hub',
    'Speaker announcement',
  ])
    test(`announce nothing of a vendor: ${title}`, () => {
      const text = `---\ntitle: ${title}\ndate: 2018-12-05\n---\n\n- **AWS Outposts**: our agent runs there\n- **AWS Lambda halls**: for caves\n`;
      assert.deepEqual(announced(text), []);
    });
});

suite('Lists within a paragraph', () => {
  test('of services that somebody pays for announce nothing', () => {
    const text = 'Our bill grew because of three services: AWS Outposts; AWS Ground Station; and Amazon Timestream.';
    assert.deepEqual(announced(`---\ntitle: Bill recap\ndate: 2018-12-05\n---\n\n${text}\n`), []);
  });
});

suite('Posts that only share a word with digests', () => {
  const howTo = '- **AWS Lambda:** runs the checks\n- **Amazon S3:** holds what is built\n- **Amazon EC2:** serves it';
  for (const title of ['How we release on AWS', 'Launch your first site on AWS', 'Good news: we cut our AWS bill'])
    test(`tell by a list of services what each is for: ${title}`, () => {
      assert.deepEqual(announced(digest(title, howTo)), []);
    });

  test('are on the launches of others where they speak of those', () => {
    const body = 'AWS launched Amazon Xyzzy.';
    assert.deepEqual(announced(digest('Our favourite launches of last week', body)), ['Amazon Xyzzy']);
    assert.deepEqual(announced(digest('Our cost review', '- **Amazon Xyzzy**')), []);
  });

  test('list what is new of somebody’s own', () => {
    const own =
      '## What’s new\n\n### AWS Lambda diagrams\n\nDrawn as caves.\n\n### Amazon S3 import\n\nPoint it at a cave.\n';
    assert.deepEqual(announced(digest('Stackdoctor, a year on', own)), []);
  });
});

suite('A section on a vendor’s news in notes of something else', () => {
  const notes = (section: string): string =>
    `# 20240627 Plugh Meetup Event\n\nDrinks in the cave.\n\n## ${section}\n\n- AWS Lambda now supports plugh loops\n- Amazon S3 adds deep caves\n\n# Our talk\n\nMore drinks.\n`;

  test('tells by each item what is new of its service', () => {
    assert.deepEqual(announced(notes('AWS Important Releases'), bundled), [
      'AWS Lambda support for plugh loops',
      'Amazon S3 deep caves',
    ]);
  });

  test('may tell in one sentence of other services, too', () => {
    const item = '- AWS Lambda now digs caves between Amazon S3 and Amazon EC2';
    const post = `# 20240627 Plugh Meetup\n\nDrinks.\n\n## AWS news\n\n${item}\n`;
    assert.equal(announced(post, bundled).length, 1);
    assert.equal(announced(post.replace(' now', ''), bundled).length, 0);
  });

  test('tells nothing by what somebody did with a service or learns of it', () => {
    const own =
      '# 20240627 Learning\n\nCaves.\n\n## AWS announcements digest\n\n- Amazon S3 buckets we deleted\n- Lambda exam questions\n';
    assert.deepEqual(announced(own, bundled), []);
  });

  test('is none where its heading promises no news of a vendor', () => {
    for (const section of ['AWS services', 'Important things'])
      assert.deepEqual(announced(notes(section), bundled), []);
  });
});
