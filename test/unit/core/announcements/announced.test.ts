import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/parsePost';
import { smallCatalog } from '../catalog/bundled';
import { announced, blog, mentioned, news, read, recap } from './reading';

suite('A post announces', () => {
  const cases: Readonly<Record<string, readonly [body: string, names: readonly string[]]>> = {
    'what has a heading of its own and was launched then': [
      '## AWS Outposts\n\nRacks of Amazon in your cellar.',
      ['AWS Outposts'],
    ],
    'what a heading with a vendor’s name introduces, known or not': [
      '## Introducing AWS Xyzzy\n\nA new service.',
      ['AWS Xyzzy'],
    ],
    'what list items open with and link news of': [
      `- [Amazon Timestream](${blog}/introducing-amazon-timestream/) stores times\n- [AWS Outposts](${news}/aws-outposts/) are racks\n- [AWS Plugh](${news}/aws-plugh/) plughs`,
      ['Amazon Timestream', 'AWS Outposts', 'AWS Plugh'],
    ],
    'what a row of a table names and links': [
      `| Name | What |\n| --- | --- |\n| [AWS Outposts](${news}/aws-outposts/) | racks |\n| [AWS Plugh](${news}/aws-plugh/) | plugh |`,
      ['AWS Outposts', 'AWS Plugh'],
    ],
    'what running text announces and links': [
      `They announced [AWS Ground Station](${blog}/aws-ground-station-ingest/), a new service for satellites.`,
      ['AWS Ground Station'],
    ],
    'two things that one item names one after the other': [
      `- [AWS Transit Gateway](${news}/introducing-aws-transit-gateway/) & [AWS Outposts](${news}/aws-outposts/)`,
      ['AWS Transit Gateway', 'AWS Outposts'],
    ],
    'the new part of a service, not the service': [
      `- [Ruby support for AWS Lambda](${news}/aws-lambda-supports-ruby/)`,
      ['Ruby support for AWS Lambda'],
    ],
    'by its name what a heading only describes, told from the link that makes up a paragraph': [
      `## Racks for your own cellar\n\nThey bring them.\n\n[AWS Outposts – racks in your cellar](${blog}/introducing-aws-outposts/)`,
      ['AWS Outposts'],
    ],
    'what a heading names behind its colon': ['## A new kind of place: AWS Outposts\n\nRacks.', ['AWS Outposts']],
    'what a link names that holds nothing but a bold name and a blank': [
      `[**Deep caves for AWS Lambda** ](${news}/lambda-caves/) — for plughs`,
      ['Deep caves for AWS Lambda'],
    ],
    'what a vendor shipped': ['AWS shipped AWS Outposts on Tuesday.', ['AWS Outposts']],
    'what a vendor just dropped': ['AWS just dropped AWS Outposts.', ['AWS Outposts']],
    'nothing that a vendor gave up': ['Microsoft dropped Azure Plugh Caves.', []],
    'what a title calls available as others are': ['- AWS Outposts, now also GA', ['AWS Outposts']],
    'what a title names with a slip of the pen': ['## AWS Outpots\n\nRacks.', ['AWS Outposts']],
    'two things that open with one new name': [
      '- AWS Outposts Lite - small\n- AWS Outposts Pro - large\n- AWS Plugh - other',
      ['AWS Outposts Lite', 'AWS Outposts Pro', 'AWS Plugh'],
    ],
    'what a conference page is linked from, not the conference': [
      '- AWS [Outposts](https://aws.amazon.com/new/reinvent/#compute) for cellars\n- AWS Plugh\n- AWS Ground Station',
      ['AWS Outposts', 'AWS Plugh', 'AWS Ground Station'],
    ],
    'nothing by an everyday word that became a name years later': ['## Sustainability\n\nThey save energy.', []],
    'nothing in a comment': ['<!-- ## Introducing AWS Outposts, a new service -->', []],
    'nothing in code': ['```\n# Introducing AWS Outposts\n```\n\n    Introducing AWS Outposts', []],
    'nothing that was only used': ['We ran it on AWS Lambda and kept the files in Amazon S3.', []],
    'nothing that was new long ago': [
      '## AWS Lambda\n\nLast year we moved to AWS Lambda, which has been around since 2014.',
      [],
    ],
    'nothing that is named for comparison': ['It is similar to AWS Lambda, unlike Amazon EC2.', []],
    'nothing by the title of a session': ['- SRV305: Deep dive session on AWS Lambda', []],
    'nothing by asking how something is done': [`- [How to plugh with xyzzy](${blog}/how-to-plugh-with-xyzzy/)`, []],
    'nothing by a line that only groups what follows': ['**Compute:**\n\nA lot of talk.', []],
    'nothing in related articles': ['## Related posts\n\n- [My notes on AWS Lambda](https://me.example/lambda)', []],
  };
  for (const [name, [body, names]] of Object.entries(cases))
    test(name, () => {
      assert.deepEqual(announced(recap(body)), names);
    });

  const languages: Readonly<Record<string, string>> = {
    English: '## AWS Xyzzy\n\nAWS announced AWS Xyzzy, a new service.',
    German: '## AWS Xyzzy\n\nAWS hat AWS Xyzzy vorgestellt, einen neuen Dienst.',
    French: '## AWS Xyzzy\n\nAWS a annoncé AWS Xyzzy, un nouveau service.',
    Spanish: '## AWS Xyzzy\n\nAWS anunció AWS Xyzzy, un nuevo servicio.',
    Portuguese: '## AWS Xyzzy\n\nA AWS lançou o AWS Xyzzy, um novo serviço.',
    Japanese: '## AWS Xyzzy\n\nAWS XyzzyがAWSから発表されました。',
    Korean: '## AWS Xyzzy\n\nAWS에서 AWS Xyzzy 서비스를 발표했습니다.',
    Chinese: '## AWS Xyzzy\n\n亚马逊发布AWS Xyzzy，全新的服务。',
  };
  for (const [language, body] of Object.entries(languages))
    test(`what is said to be new in ${language}`, () => {
      assert.deepEqual(announced(recap(body)), ['AWS Xyzzy']);
    });

  test('nothing where there is no catalog', () => {
    const { announcements, mentions } = parsePost(recap('## AWS Outposts'));
    assert.deepEqual([announcements, mentions], [[], []]);
  });

  test('what links of the front matter name', () => {
    const text = `---\ntitle: News of re:Invent 2018\ndate: 2018-12-05\nlinks:\n  - title: Introducing AWS Outposts\n    url: ${news}/aws-outposts/\n  - title: Amazon Timestream\n    url: ${blog}/introducing-amazon-timestream/\n---\n`;
    assert.deepEqual(announced(text), ['AWS Outposts', 'Amazon Timestream']);
  });

  test('instances by their full name, where their family is written alone', () => {
    const catalog = smallCatalog([
      {
        id: 'x9z',
        name: 'Amazon EC2 X9z instances',
        kind: 'instance',
        aliases: ['EC2 X9z'],
        announced: ['2018-11-28', '', 0, ''],
      },
    ]);
    assert.deepEqual(announced(recap('## Amazon EC2 X9z\n\nNew.'), catalog), ['Amazon EC2 X9z instances']);
  });

  test('a service by its own name, where its parts are written with it', () => {
    const catalog = smallCatalog([
      { id: 'xyzzy', name: 'AWS Xyzzy', aliases: ['Xyzzy cave'], announced: ['2018-11-28', '', 0, ''] },
    ]);
    assert.deepEqual(announced(recap('## AWS Xyzzy\n\nEach AWS Xyzzy cave is new.'), catalog), ['AWS Xyzzy']);
  });

  test('and mentions what it only names', () => {
    assert.deepEqual(mentioned(recap('## AWS Outposts\n\nThey run Amazon EC2.')), ['Amazon EC2']);
  });

  test('with a range that is the name as written', () => {
    const post = read(recap('## AWS Outposts\n\nRacks.'));
    const [announcement] = post.announcements;
    assert.ok(announcement);
    assert.equal(post.text.slice(announcement.range.start, announcement.range.end), 'AWS Outposts');
    assert.equal(announcement.section?.title, 'AWS Outposts');
  });

  test('with a confidence and the evidence for it, the weightiest first', () => {
    const [announcement] = read(recap('## AWS Outposts\n\nRacks.')).announcements;
    assert.ok(announcement && announcement.confidence > 0.5 && announcement.confidence < 1);
    const rules = announcement.evidence.map(({ rule }) => rule);
    for (const rule of ['heading', 'dateNear', 'sameEvent'] as const) assert.ok(rules.includes(rule), rule);
    assert.ok(rules.indexOf('dateNear') < rules.indexOf('heading'));
  });
});

suite('A title of two things that share their last word', () => {
  const post = (heading: string): string =>
    `---\ntitle: Recap of re:Invent 2017\ndate: 2017-12-05\n---\n\n## ${heading}\n\nThem.\n`;

  test('announces both', () => {
    assert.deepEqual(announced(post('S3 and Glacier Select')), ['Amazon S3 Select', 'Amazon Glacier Select']);
  });

  test('is one where they have no such thing', () => {
    assert.ok(!announced(post('S3 and Lambda Select')).includes('Amazon S3 Select'));
  });
});
