import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/parsePost';
import { smallCatalog } from '../catalog/bundled';
import { recap, things } from './reading';

const launch: [string, string, number, string] = ['2018-11-28', 're:Invent 2018', 0, '2026-11-22'];
const before: [string, string, number, string] = ['2012-01-01', '', 0, '2026-11-22'];
const catalog = smallCatalog([
  { id: 'plugh', name: 'AWS Plugh', announced: launch },
  { id: 'frotz', name: 'AWS Frotz', announced: launch },
  { id: 'gnusto', name: 'AWS Gnusto and Rezrov', announced: launch },
  { id: 'old', name: 'Amazon Xyzzy', announced: before },
  { id: 'older', name: 'Amazon Blorple', announced: before },
]);
const blog = 'https://aws.amazon.com/blogs/aws';
const whatsNew = 'https://aws.amazon.com/about-aws/whats-new/2018/11';

function announced(body: string): readonly string[] {
  return parsePost(recap(body), { catalog }).announcements.map(({ name, links }) => `${name} ${String(links.length)}`);
}

suite('A link that only points', () => {
  for (const [where, body] of [
    ['an item', `- **AWS Plugh**: a service. [Read more](${blog}/aws-plugh-a-service/) of it`],
    ['parentheses', `- **AWS Plugh** ([announcement](${whatsNew}/announcing-aws-plugh/))`],
    ['a paragraph', `AWS announced AWS Plugh. You find the details [here](${blog}/new-aws-plugh-does-this-and-that/).`],
    ['a number', `AWS announced AWS Plugh [1](${blog}/new-aws-plugh-does-this-and-that/).`],
    ['somebody’s post', `## AWS Plugh\n\nAWS Plugh is new, see [Jane Doe's post](${blog}/aws-plugh-does-this/).`],
    ['a row', `| Date | What | Link |\n|-|-|-|\n| Nov 28 | AWS Plugh | [link](${blog}/aws-plugh-does-this/) |`],
  ] as const)
    test(`is of what was named before it: in ${where}`, () => assert.deepEqual(announced(body), ['AWS Plugh 1']));

  test('is of the heading above where a label says so, whatever else that links and whatever the page is called', () => {
    const headed = (label: string, link = `[Lurking grues in caves](${blog}/lurking-grues/)`): readonly string[] =>
      announced(`#### [AWS Plugh](https://aws.amazon.com/plugh/)\n\n* It moves files\n* ${label}: ${link}`);
    for (const label of ['Official blog', '公式ブログ', '공식 블로그', 'Source'])
      assert.deepEqual(headed(label), ['AWS Plugh 2'], label);
    assert.deepEqual(headed('See also', `[AWS Frotz is here](${blog}/new-aws-frotz/)`), ['AWS Plugh 1', 'AWS Frotz 1']);
    assert.ok(headed('Blog post', `[Introducing Amazon Thud](${blog}/new-amazon-thud/)`).includes('Amazon Thud 1'));
  });

  test('is of the one thing a row names where it is all that its cell holds, whatever its page is called', () => {
    const row = (cells: string): string => `| What | Link | Why |\n|-|-|-|\n| ${cells} |`;
    const names = (body: string): readonly string[] =>
      things(recap(body), catalog).filter(name => !/^(?:What|Why|caves)$/.test(name));
    assert.deepEqual(names(row(`Xyzzy cave maps | [blog](${blog}/lurking-grues-in-amazon-xyzzy/) | caves`)), [
      'Xyzzy cave maps',
    ]);
    assert.equal(
      names(row(`Xyzzy cave maps | [Grue Hunts](${blog}/lurking-grues-in-amazon-xyzzy/) | caves`)).length,
      2,
    );
  });

  test('is news by itself where its page is on something else', () => {
    const names = announced(`AWS announced AWS Plugh. The other news is [here](${whatsNew}/announcing-aws-frotz/).`);
    assert.ok(names.includes('AWS Frotz 1'), names.join());
  });

  test('is news of something about a service that had been there', () => {
    const names = announced(`Amazon Xyzzy got news [here](${whatsNew}/amazon-xyzzy-now-supports-lurking-grues/).`);
    assert.ok(!names.some(name => name.startsWith('Amazon Xyzzy ') && !/grues/i.test(name)), names.join());
  });
});

suite('A title with several names', () => {
  for (const title of [
    'AWS Plugh and AWS Frotz',
    'AWS Plugh & AWS Frotz',
    'AWS Plugh, AWS Frotz',
    'AWS Plugh / AWS Frotz',
  ])
    test(`announces all of them: ${title}`, () => {
      assert.deepEqual(announced(`## ${title}\n\nBoth are new.`), ['AWS Plugh 0', 'AWS Frotz 0']);
    });

  test('announces all parts of a family that was new then, however few words of it each repeats', () => {
    const parts = smallCatalog(
      ['Caves', 'Halls', 'Maps'].map(part => ({
        id: part,
        name: `Amazon Xyzzy ${part}`,
        kind: 'feature',
        announced: launch,
      })),
    );
    for (const title of [
      'Amazon Xyzzy Caves, Halls e Maps',
      'Xyzzy Caves, Halls and Maps',
      'Xyzzy Caves、Halls、Maps',
      'Xyzzy CavesとHallsとMaps',
    ])
      assert.deepEqual(
        things(recap(`- ${title}`), parts),
        ['Amazon Xyzzy Caves', 'Amazon Xyzzy Halls', 'Amazon Xyzzy Maps'],
        title,
      );
    assert.deepEqual(things(recap('- Amazon Xyzzy Caves, Grues and Maps'), parts), ['Amazon Xyzzy Caves']);
  });

  test('announces one where that is its name', () => {
    assert.deepEqual(announced('## AWS Gnusto and Rezrov\n\nIt is new.'), ['AWS Gnusto and Rezrov 0']);
  });
});

suite('Names in running text', () => {
  test('are mentions each, also side by side', () => {
    const mentioned = (body: string): readonly string[] =>
      parsePost(recap(body), { catalog }).mentions.map(({ name }) => name);
    assert.deepEqual(mentioned('We use Amazon Xyzzy and Amazon Blorple daily.'), ['Amazon Xyzzy', 'Amazon Blorple']);
    assert.deepEqual(mentioned('We use Amazon Xyzzy and Blorple daily.'), ['Amazon Xyzzy', 'Blorple']);
  });

  test('are found in time however many stand in one line', () => {
    const start = process.cpuUsage().user;
    parsePost(recap('Announcing AWS Plugh '.repeat(8_000)), { catalog });
    assert.ok(process.cpuUsage().user - start < 3_000_000, 'took too long');
  });
});
