import assert from 'node:assert/strict';
import { linkLabelOf } from '../../../../src/core/post/linkLabel';
import { parsePost } from '../../../../src/core/parsePost';
import { processorTime } from '../../../support/processorTime';

function labelsIn(text: string): readonly string[] {
  return parsePost(text).links.map(linkLabelOf);
}

const u = 'https://a.example/b/c?d#e';

/** What the post says, and what its links are called. */
const table: readonly (readonly [why: string, text: string, ...labels: readonly string[]])[] = [
  ['a telling text is kept', `See [Amazon FSx for Lustre](${u}).`, 'Amazon FSx for Lustre'],
  ['in one line', `[Amazon FSx\nfor  Lustre](${u})`, 'Amazon FSx for Lustre'],
  ['the lead before a colon', `- AWS Fargate: containers without servers [here](${u})`, 'AWS Fargate'],
  ['the lead before a dash', `- **AWS App Mesh** – a service mesh ([Link](${u}))`, 'AWS App Mesh'],
  ['the lead of a cell', `| a | b |\n|---|---|\n| AWS RoboMaker: [AWS](${u}) | x |`, 'AWS RoboMaker'],
  ['the sentence it closes', `You can read about the new runtimes [here](${u}).`, 'the new runtimes'],
  ['without the words that lead to it', `The docs of AWS RAM can be found [here](${u}).`, 'The docs of AWS RAM'],
  ['the sentence it begins', `[Read more](${u}) about Lambda destinations.`, 'Read more about Lambda destinations'],
  [
    'the sentence around it',
    `Yesterday [AWS](${u}) opened a region in Sweden.`,
    'Yesterday AWS opened a region in Sweden',
  ],
  ['only its own sentence', `First came storage. Then came [this](${u}) robot. All liked it.`, 'Then came this robot'],
  [
    'what stands before a bracket',
    `Amazon Forecast ([docs](${u}), [blog](${u}1))`,
    'Amazon Forecast',
    'Amazon Forecast',
  ],
  [
    'the sentence before, if its own says nothing',
    `A new file system came. Read more [here](${u}).`,
    'A new file system came',
  ],
  ['a short first sentence before a nearer one', `Amazon Neptune. It stores graphs. [Link](${u})`, 'Amazon Neptune'],
  [
    'numbers with what they count',
    `Earlier recaps: [2016](${u}), [2017](${u})`,
    'Earlier recaps: 2016',
    'Earlier recaps: 2017',
  ],
  ['the paragraph before, if it stands alone', `VMware bought Heptio.\n\n[link](${u})`, 'VMware bought Heptio'],
  ['the item above, if it stands alone', `- Amazon Neptune\n  - [link](${u})`, 'Amazon Neptune'],
  ['the cell before', `| a | b |\n|---|---|\n| AWS RAM | [link](${u}) |`, 'AWS RAM'],
  ['no neighbour in a list of links', `# Sites\n\n- [Changes](${u})\n- [AWS Blog](${u}2)`, 'Changes', 'Sites'],
  ['no cell of another row', `# Shares\n\n| a | b |\n|---|---|\n| x | AWS RAM |\n| [link](${u}) | y |`, 'Shares'],
  ['the heading, if nothing else is there', `## Kubernetes 1.13\n\n[link](${u})`, 'Kubernetes 1.13'],
  ['the heading, if the sentence is filler', `## Graviton\n\nAccording to [AWS](${u}):`, 'Graviton'],
  ['the heading above, if the heading is the link', `# Storage\n\n## [Link](${u})`, 'Storage'],
  ['the heading is not asked if it is generic too', `## Links\n\n[here](${u})`, 'a.example/b/c'],
  ['where it leads, without any words', `[here](${u})`, 'a.example/b/c'],
  ['where it leads, for a URL', `Go to ${u} now, it is new.`, 'a.example/b/c'],
  ['where it leads, for an autolink under a heading', `## Sources\n\n<${u}>`, 'a.example/b/c'],
  ['the lead before a URL', `- Amazon Timestream: ${u}`, 'Amazon Timestream'],
  ['the words before a URL that closes its item', `* Announcing AWS Outposts ${u}`, 'Announcing AWS Outposts'],
  ['a mail address', `<me@b.example>`, 'me@b.example'],
  ['an image by its description', `![The keynote](k.png)`, 'The keynote'],
  ['an image by its file', `![](/img/a/keynote.png?w=3) ![image](x.png)`, 'keynote.png', 'x.png'],
  ['a link around an image by the image', `[![The stage](s.png)](${u})`, 'The stage', 'The stage'],
  ['empty text and empty destination', `[]()`, ''],
  ['German', `Neu ist AWS Snowball Edge, mehr dazu [hier](${u}).`, 'Neu ist AWS Snowball Edge'],
  [
    'French',
    `AWS lance un service de bases de données. [En savoir plus](${u})`,
    'AWS lance un service de bases de données',
  ],
  ['Spanish', `Amazon Aurora: [Más información](${u})`, 'Amazon Aurora'],
  ['Japanese', `AWS Amplifyの新機能が発表されました。詳細は[こちら](${u})`, 'AWS Amplifyの新機能が発表されました'],
  ['Korean', `- Amazon Braket: 양자 컴퓨팅 [자세히 보기](${u})`, 'Amazon Braket'],
  ['Chinese', `- 新服务：亚马逊 [详情](${u})`, '新服务'],
  ['an alert', `> [!NOTE]\n> AWS Xyzzy has changed, read more [here](${u})`, 'AWS Xyzzy has changed'],
  ['HTML in a line', `AWS Ground Station: <a href="${u}">here</a>`, 'AWS Ground Station'],
  [
    'HTML in a list',
    `<ul>\n<li>First thing</li>\n<li>AWS Cloud Map: <a href="${u}">link</a></li>\n</ul>`,
    'AWS Cloud Map',
  ],
];

suite('What a link is called away from its place', () => {
  for (const [why, text, ...labels] of table) {
    test(why, () => {
      assert.deepEqual(labelsIn(text), labels);
    });
  }

  test('is cut between words where a sentence is long', () => {
    const [label = ''] = labelsIn(`${'Long words follow here and there '.repeat(9)}before [this](${u}) ends.`);
    assert.ok(label.length <= 81 && label.endsWith('…'), label);
  });

  test('of a front-matter link is its name there, else where it leads', () => {
    const post = parsePost(`---\nlinks:\n  - title: The launch\n    url: ${u}\n  - url: https://c.example/\n---\n`);
    assert.deepEqual(post.links.map(linkLabelOf), ['The launch', 'c.example']);
  });

  test('is found in proportional time in a paragraph of 20,000 links that say nothing', () => {
    const { links } = parsePost('AWS Xyzzy [here](https://a.example/) '.repeat(20_000));
    assert.equal(links.length, 20_000);
    const spent = processorTime(() => links.map(linkLabelOf));
    assert.ok(spent < 8, `${spent} s`);
  });
});
