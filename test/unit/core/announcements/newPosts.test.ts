import assert from 'node:assert/strict';
import { isAddress, isPointing } from '../../../../src/core/announcements/pointing';
import { wordsIn } from '../../../../src/core/announcements/tellingWords';
import { subjectOf, subjectWithTagline } from '../../../../src/core/announcements/title';
import { announced, blog, news, read, recap, things as namesOf } from './reading';

/** A post on another vendor's event with this body. */
function build(body: string): string {
  return `---\ntitle: Microsoft Build 2020 announcements\ndate: 2020-05-21\n---\n\n${body}\n`;
}

suite('Titles in posts nobody tuned for', () => {
  const subjects: Readonly<Record<string, string>> = {
    'Public Preview: Azure Xyzzy for Plugh': 'Azure Xyzzy for Plugh',
    '[Launched] Generally Available: Azure Xyzzy': 'Azure Xyzzy',
    'AWS Xyzzyが登場': 'AWS Xyzzy',
    'Amazon Xyzzyの一般提供': 'Amazon Xyzzy',
    'AWS XyzzyがGA': 'AWS Xyzzy',
    'AWS Xyzzy 출시': 'AWS Xyzzy',
    'AWS Xyzzy正式发布': 'AWS Xyzzy',
    'Azure Plugh is now in preview': 'Azure Plugh',
    'Microsoft Azure now available from a cloud region in Plughland':
      'Microsoft Azure now available from a cloud region in Plughland',
  };
  for (const [title, subject] of Object.entries(subjects))
    test(`"${title}" is about ${subject}`, () => {
      assert.equal(subjectOf(title), subject);
    });

  test('a tagline is kept where it says what is new of an old service', () => {
    assert.equal(subjectWithTagline('3. AWS Lambda: Faster Plughs'), 'AWS Lambda: Faster Plughs');
    assert.equal(subjectWithTagline('AWS Lambda'), undefined);
  });

  test('words are counted in scripts without spaces, too', () => {
    assert.equal(wordsIn('Ruby runtime'), 2);
    assert.equal(wordsIn('従来の仕組みと異なる'), 4);
  });
});

suite('Link texts that only point', () => {
  for (const text of ['Read more', 'Link', 'https://plugh.example/xyzzy', 'AWS', 'AWS 公式', 'Enlace', '자세히'])
    test(text, () => {
      assert.ok(isPointing(text));
    });

  test('are no names', () => {
    for (const text of ['preview', 'Public Preview', 'GA', 'now generally available', 'プレビュー'])
      assert.ok(isPointing(text), text);
    assert.ok(!isPointing('AWS Xyzzy') && !isPointing('Amazon Plugh Manager') && !isPointing('Plugh preview'));
    assert.ok(!isPointing('PostgreSQL for Plugh') && !isPointing('Linkerd'));
    assert.ok(isAddress('https://plugh.example/') && !isAddress('see https://plugh.example/'));
  });
});

suite('Layouts of posts nobody tuned for', () => {
  test('a name and a link that only points belong together, in bold or with the address behind it', () => {
    const things = (body: string): readonly string[] => announced(recap(body));
    assert.deepEqual(things(`**AWS Plugh:** [Link](${blog}/introducing-aws-plugh/) A new service for plughs.`), [
      'AWS Plugh',
    ]);
    assert.deepEqual(things(`AWS Plugh : ${news}/aws-plugh/`), ['AWS Plugh']);
  });

  test('an address under a heading is the heading’s', () => {
    const { announcements } = read(recap(`### AWS Plugh\n\n${news}/aws-plugh-launches/\n\n- fast\n- cheap`));
    assert.deepEqual(
      announcements.map(({ name, links }) => [name, links.length]),
      [['AWS Plugh', 1]],
    );
  });

  test('what a list says under the heading of something new is no announcement of its own', () => {
    assert.deepEqual(announced(recap('### AWS Outposts\n\n- Runs AWS Lambda\n- Keeps data in Amazon S3')), [
      'AWS Outposts',
    ]);
  });

  test('a heading with a tagline names what is new of a service or of a part of one that had been there', () => {
    const body = '## S3 Select: faster plughs\n\nNew.\n\n## Lambda: longer plughs\n\nNew.';
    assert.deepEqual(namesOf(`---\ntitle: Xyzzy news\ndate: 2019-11-30\n---\n\n${body}\n`), [
      'S3 Select: faster plughs',
      'Lambda: longer plughs',
    ]);
  });

  test('a title of two names that each open with a vendor names two things, unless words relate them', () => {
    const body = (title: string): readonly string[] => namesOf(recap(`## ${title}\n\nNew.`));
    assert.deepEqual(body('Amazon Xyzzy Caves & AWS Plugh Maps'), ['Amazon Xyzzy Caves', 'AWS Plugh Maps']);
    assert.deepEqual(body('AWS Xyzzy 지도 및 AWS Plugh 동굴'), ['AWS Xyzzy 지도', 'AWS Plugh 동굴']);
    assert.deepEqual(body('AWS Xyzzy for AWS Plugh & AWS Frotz'), ['AWS Xyzzy for AWS Plugh & AWS Frotz']);
    assert.deepEqual(body('AWS Xyzzy & AWS Lambda'), ['AWS Xyzzy & AWS Lambda']);
  });

  test('a row names what is new of the service in its first cell', () => {
    const row = `| [AWS Lambda](${news}/lambda-plughs/) | Plugh runtime | fast |\n| [Amazon S3](${news}/s3-xyzzy/) | Xyzzy buckets | big |`;
    assert.deepEqual(announced(recap(`| Service | Update | Notes |\n| --- | --- | --- |\n${row}`)), [
      'AWS Lambda Plugh runtime',
      'Amazon S3 Xyzzy buckets',
    ]);
  });

  test('news that a site numbers in the query are several pages', () => {
    const item = (name: string, id: number): string =>
      `- [${name}](https://azure.microsoft.com/updates?id=${id}) is now generally available`;
    const body = [item('Azure Plugh clones', 1), item('Azure Xyzzy tables', 2), item('Azure Frotz keys', 3)].join('\n');
    assert.equal(announced(build(body)).length, 3);
  });

  test('headings below the name of another vendor’s product are what is new of it', () => {
    const body = '## Azure Xyzzy\n\n#### Plugh Notebooks\n\nNow in preview.\n\n#### Frotz Keys\n\nAnnounced today.';
    assert.deepEqual(announced(build(body)), ['Plugh Notebooks', 'Frotz Keys']);
  });

  test('nothing is announced by a day, a keynote’s name, a label or a link to What’s New', () => {
    const body = `## Monday 10th\n\nWe walked.\n\n## Day 2 Keynote\n\nIt was long.\n\n- Video link: none\n\nSee [AWS What's New](https://aws.amazon.com/new/).`;
    assert.deepEqual(announced(recap(body)), []);
  });

  test('two headings of one post are two things, where the one says more', () => {
    const body = `## AWS Outposts\n\n${news}/aws-outposts/\n\n## AWS Outposts Plugh Mode\n\n${news}/outposts-plugh-mode/`;
    assert.deepEqual(announced(recap(body)), ['AWS Outposts', 'AWS Outposts Plugh Mode']);
  });
});

suite('A post without headings', () => {
  const paragraph = (name: string): string =>
    `[**${name}**](${news}/${name.toLowerCase().replaceAll(' ', '-')}/) là mới.`;
  const body = ['AWS Xyzzy', 'AWS Plugh', 'AWS Thud'].map(paragraph).join('\n\n');

  test('has its title where a paragraph in bold opens it', () => {
    assert.deepEqual(announced(`**Tổng hợp hàng tuần AWS**\n\n${body}\n`), ['AWS Xyzzy', 'AWS Plugh', 'AWS Thud']);
  });
});
