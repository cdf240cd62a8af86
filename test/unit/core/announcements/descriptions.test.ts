import assert from 'node:assert/strict';
import { announced, read } from './reading';

/** An episode on re:Invent 2018 with this description and body. */
function episode(description: string, body: string): string {
  return `---\ntitle: re:Invent 2018 recap\ndate: 2018-12-05\ndescription: ${description}\n---\n\n${body}\n`;
}

suite('The description in the front matter', () => {
  const told =
    '"They announced AWS Outposts, which are racks.\n\n  And AWS Ground Station was launched, for satellites."';

  test('is the text of a post whose body is shorter, and what it announces stands there', () => {
    const text = episode(told, '[Listen](https://example.com/13.mp3)');
    const { announcements } = read(text);
    assert.deepEqual(
      announcements.map(({ range }) => text.slice(range.start, range.end)),
      ['AWS Outposts', 'AWS Ground Station'],
    );
  });

  test('only sums up a post that says more', () => {
    assert.deepEqual(announced(episode(told, 'Caves are deep. '.repeat(20))), []);
  });

  test('is not read where the source has it otherwise, in another form or not at all', () => {
    for (const description of ['"They announced \\\n  AWS \\u004futposts."', '[They announced AWS Outposts]', '12', ''])
      assert.deepEqual(announced(episode(description, 'Caves.')), [], description);
  });

  test('is found behind its key, not where the same words stand before it', () => {
    const words = 'They announced AWS Outposts, which are racks.';
    const text = `---\ntitle: re:Invent 2018 recap\n# ${words}\ndate: 2018-12-05\ndescription: ${words}\n---\n\nListen.\n`;
    const { announcements } = read(text);
    assert.deepEqual(
      announcements.map(({ range }) => text.slice(0, range.start).split('\n').length),
      [5],
    );
  });

  test('is given up at the first line that is written otherwise, for looking on would search the front matter for each', () => {
    const lines = '"They announced\\tAWS Outposts.\n\n  And AWS Ground Station was launched."';
    assert.deepEqual(announced(episode(lines, 'Listen.')), []);
  });
});
