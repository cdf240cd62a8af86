import assert from 'node:assert/strict';
import { unitsOf } from '../../../../src/core/announcements/unit';
import { announced, news, read, recap } from './reading';

function units(body: string): readonly (readonly [role: string, text: string])[] {
  return unitsOf(read(body)).map(({ role, text }) => [role, text]);
}

suite('Lines of a paragraph that each open with a sign', () => {
  test('are items of a list, below what introduces them', () => {
    assert.deepEqual(units('New today:\n• Amazon Xyzzy\n• AWS Plugh'), [
      ['paragraph', 'New today:'],
      ['item', 'Amazon Xyzzy'],
      ['item', 'AWS Plugh'],
    ]);
  });

  for (const sign of ['・', '● ', '○ ', '▶ ', '→ ', '◆', '– '])
    test(`may open with "${sign}"`, () => {
      const text = recap(`## News\n\n${sign}AWS Outposts\n${sign}AWS Xyzzy：caves\n${sign}AWS Plugh\n`);
      assert.deepEqual(announced(text), ['AWS Outposts', 'AWS Xyzzy', 'AWS Plugh']);
    });

  test('keep a picture they open with, which may say something', () => {
    assert.deepEqual(units('🆕 Amazon Xyzzy\n🔥 AWS Plugh'), [
      ['item', '🆕 Amazon Xyzzy'],
      ['item', '🔥 AWS Plugh'],
    ]);
  });

  test('have their links, and their places in the file', () => {
    const body = `New:\n・[AWS Xyzzy](${news}/a/)\n・**AWS Plugh** [page](${news}/b/)\n`;
    const post = read(body);
    const [, first, second] = unitsOf(post);
    assert.deepEqual(
      first?.links.map(({ link, range }) => [link.url, range]),
      [[`${news}/a/`, { start: 0, end: 9 }]],
    );
    assert.deepEqual(
      second?.links.map(({ range }) => range),
      [{ start: 10, end: 14 }],
    );
    assert.deepEqual(second?.inline.strong, [{ start: 0, end: 9 }]);
    const { start, end } = second?.inline.map.rangeOf(0, 9) ?? {};
    assert.equal(body.slice(start, end), 'AWS Plugh');
  });

  test('go on in what is wrapped', () => {
    assert.deepEqual(units('• Amazon Xyzzy\nand so on\n• AWS Plugh'), [
      ['item', 'Amazon Xyzzy and so on'],
      ['item', 'AWS Plugh'],
    ]);
  });

  test('are running text where only one does, or none', () => {
    assert.deepEqual(units('We saw this:\n• Amazon Xyzzy'), [['paragraph', 'We saw this:\n• Amazon Xyzzy']]);
    assert.equal(units('2019 - 2020\nand then\nAmazon Xyzzy').length, 1);
  });

  test('that are paragraphs of their own may open with the time they were written at', () => {
    const text = recap('## Live\n\n09:01 New: AWS Outposts for all\n\n09:32 🆕 AWS Xyzzy!\n\n10:05 Now lunch\n');
    assert.deepEqual(announced(text), ['AWS Outposts', 'AWS Xyzzy']);
  });
});
