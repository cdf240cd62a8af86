import assert from 'node:assert/strict';
import { carriedAnnouncements } from '../../../../src/core/announcements/carried';
import { parsePost } from '../../../../src/core/parsePost';
import { few, news, read, recap } from './reading';

const before = read(
  recap(
    `## Announced\n\n- [AWS Outposts](${news}/aws-outposts/) is new.\n- [AWS Ground Station](${news}/aws-ground-station/)\n\n` +
      '## More\n\nAnnouncing **Amazon Timestream**, which runs on Amazon EC2.',
  ),
);

/** What is carried over to another text: names, the texts of their places, titles of sections, addresses of links. */
function carriedTo(text: string): readonly string[] {
  const post = parsePost(text);
  return carriedAnnouncements(before, post).announcements.map(({ index, name, range, places, section, links }) => {
    const written = [range, ...places].map(({ start, end }) => text.slice(start, end));
    assert.ok(links.every(link => post.links.includes(link)));
    return [index, name, ...written, section?.title ?? '', ...links.map(({ url }) => url.slice(news.length))].join(
      ' | ',
    );
  });
}

const all = [
  '0 | AWS Outposts | AWS Outposts | AWS Outposts | Announced | /aws-outposts/',
  '1 | AWS Ground Station | AWS Ground Station | AWS Ground Station | Announced | /aws-ground-station/',
  '2 | Amazon Timestream | Amazon Timestream | Amazon Timestream | More',
];

suite('Announcements that are carried over to the next version', () => {
  test('stay where nothing changed', () => {
    assert.deepEqual(carriedTo(before.text), all);
  });

  test('move with the text before them, and into sections that were renamed', () => {
    assert.deepEqual(
      carriedTo(before.text.replace('## Announced', 'New words.\n\n## Announced now')),
      all.map(line => line.replace('| Announced |', '| Announced now |')),
    );
  });

  test('grow with letters that are typed into them', () => {
    const [first, ...rest] = carriedTo(before.text.replace('AWS Outposts', 'AWS Outxposts'));
    assert.equal(first, '0 | AWS Outposts | AWS Outxposts | AWS Outxposts | Announced | /aws-outposts/');
    assert.deepEqual(rest, all.slice(1));
  });

  test('go where lines are written into them', () => {
    const text = before.text.replace('Amazon Timestream', 'Amazon \n\nand much more.\n\nTimestream');
    assert.deepEqual(carriedTo(text), all.slice(0, 2));
    assert.deepEqual(carriedTo(before.text.replace('**Amazon Timestream', '\n\n**Amazon Timestream')), all);
  });

  test('go with the text they stand in, and are numbered anew', () => {
    assert.deepEqual(carriedTo(before.text.replace(/- \[AWS Outposts.*\n/, '')), [
      all[1]?.replace('1 |', '0 |'),
      all[2]?.replace('2 |', '1 |'),
    ]);
  });

  test('keep mentions beside them', () => {
    const text = before.text.replace('## More', '## Even more');
    const { mentions } = carriedAnnouncements(before, parsePost(text, { catalog: few }));
    assert.deepEqual(
      mentions.map(({ name, range }) => [name, text.slice(range.start, range.end)]),
      [['Amazon EC2', 'Amazon EC2']],
    );
  });
});
