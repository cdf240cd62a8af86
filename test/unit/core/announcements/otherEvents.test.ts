import assert from 'node:assert/strict';
import { subjectOf } from '../../../../src/core/announcements/title';
import { smallCatalog } from '../catalog/bundled';
import { announced, few, read, recap, things } from './reading';

/** A post on another vendor's event with this body. */
function build(body: string): string {
  return `---\ntitle: Microsoft Build 2024 recap\ndate: 2024-05-21\n---\n\n${body}\n`;
}

suite('Posts on other vendors’ events', () => {
  test('announce by their headings, not by every word set in bold', () => {
    const body = [
      '## Azure Xyzzy Caves',
      'It is **faster**, uses **Docker** and the **Deep Graph**, and runs on Microsoft **Plugh Studio** for everybody who likes caves.',
      '## Azure Thud Bridge',
      'Made for **large-scale caves** with **tracing** and **logging** that helps teams to find their way out of them.',
    ].join('\n\n');
    assert.deepEqual(announced(build(body)), ['Azure Xyzzy Caves', 'Azure Thud Bridge']);
  });

  test('announce no topics that sort the sessions of a section', () => {
    const body =
      '**Deep Caves**\n\nA panel on maps.\n\n**Halls of Stone**\n\nTwo talks.\n\n**Long Ropes**\n\nOne talk.';
    assert.deepEqual(announced(build(`## Session highlights\n\n${body}`)), []);
    assert.equal(announced(build(`## Highlights\n\n${body}`)).length, 3);
  });

  test('the event itself is announced under none of its names', () => {
    const summit =
      '---\ntitle: Data and AI Summit 2022 Announcements\ndate: 2022-07-01\n---\n\n### Data & AI Summit 2022\n';
    assert.deepEqual(things(summit), []);
    assert.deepEqual(things(build('This week was **Build 2024**, and **Microsoft Build** went well.')), []);
    assert.ok(things(build('Then came **Build Bridge 2024**.')).includes('Build Bridge 2024'));
  });

  test('a name in the text under a heading that holds it is what the heading is about', () => {
    const { announcements } = read(
      build(
        '### 3. Boosting Caves with Azure Xyzzy Service\n\nThe Azure Xyzzy Service is now faster than it was before.',
      ),
    );
    assert.deepEqual(
      announcements.map(({ name, places }) => [name, places.length]),
      [['Boosting Caves with Azure Xyzzy Service', 2]],
    );
  });

  test('but not where the heading names two things', () => {
    const body = '### Azure Xyzzy and Azure Plugh\n\nThey announced Azure Xyzzy and then announced Azure Plugh.';
    assert.ok(things(build(body)).includes('Azure Xyzzy') && things(build(body)).includes('Azure Plugh'));
  });
});

suite('Families of instances in running text', () => {
  const catalog = smallCatalog([
    { id: 'ec2', name: 'Amazon EC2', announced: ['2006-08-25', '', 0, '2026-11-22'] },
    { id: 'x9', name: 'Amazon EC2 X9 instances', kind: 'instance', aliases: ['EC2 X9', 'X9 instances'] },
    { id: 'z7gd', name: 'Amazon EC2 Z7gd instances', kind: 'instance', aliases: ['EC2 Z7gd'] },
  ]);

  test('are found by what they are called for short where instances are spoken of', () => {
    const text = 'Of the large instances she introduced the X9. The Z7gd family comes too.';
    assert.deepEqual(things(recap(text), catalog), ['Amazon EC2 X9 instances', 'Amazon EC2 Z7gd instances']);
    assert.ok(things(recap('X9 の新しいインスタンスを発表'), catalog).includes('Amazon EC2 X9 instances'));
    assert.ok(things(recap('X9 인스턴스 패밀리 출시'), catalog).includes('Amazon EC2 X9 instances'));
  });

  test('and nowhere else, nor as parts of other words', () => {
    assert.deepEqual(things(recap('She drove her X9 to the caves.'), catalog), []);
    assert.deepEqual(things(recap('The instance is an X9-compatible or X9.large one.'), catalog), []);
  });
});

suite('Sentences in lists', () => {
  test('that open with where or when something is are no names; those in them are', () => {
    const body = '- In the keynote she announced AWS Outposts for caves\n- There is more: AWS Plugh';
    const found = things(recap(body), few);
    assert.ok(found.includes('AWS Outposts') && found.includes('AWS Plugh'), found.join('; '));
    assert.ok(!found.some(name => /keynote|There/.test(name)), found.join('; '));
  });

  test('what a title says of something from now on stays in its name', () => {
    assert.deepEqual(things(recap('## Plugh Insights now works with Xyzzy Caves')), [
      'Plugh Insights now works with Xyzzy Caves',
    ]);
    assert.deepEqual(things(recap('## Plugh Insights is now available')), ['Plugh Insights']);
  });

  test('other parts of a series are not what this one announces', () => {
    for (const title of [
      'Previous episode on AWS Lambda',
      'Frühere Folge zu AWS Lambda',
      '前回の記事 AWS Lambda',
      '往期 AWS Lambda',
    ])
      assert.deepEqual(
        things(recap(`- [${title}](https://caves.example/12)`)).filter(name => name !== 'AWS Lambda'),
        [],
      );
    const { announcements } = read(recap('- [Previous episode on AWS Plugh](https://caves.example/12)'));
    assert.deepEqual(announcements, []);
  });

  test('a link on a service and the rest of a name behind it are that name', () => {
    assert.deepEqual(things(recap('- [Outposts](https://aws.amazon.com/outposts/) Racks for all'), few), [
      'AWS Outposts Racks',
    ]);
    assert.deepEqual(things(recap('- [Outposts](https://aws.amazon.com/outposts/) Plughs'), few), ['AWS Outposts']);
  });

  test('a conference that many write in two words stays one name', () => {
    assert.equal(subjectOf('AWS re: Invent'), 'AWS re: Invent');
    assert.deepEqual(announced(recap('More on the **AWS re: Invent** of this year was announced there.')), []);
  });

  test('a count of news names nothing', () => {
    assert.deepEqual(things(recap('- 21 件\n- 12건\n- **3 updates**')), []);
  });
});
