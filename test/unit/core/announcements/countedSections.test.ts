import assert from 'node:assert/strict';
import { countedSections } from '../../../../src/core/announcements/countedSections';
import { parsePost } from '../../../../src/core/parsePost';
import { announced } from './reading';

function counted(title: string, headings: readonly string[]): readonly string[] {
  const { sections } = parsePost(headings.map(heading => `## ${heading}\n\nText.\n`).join('\n'));
  return [...countedSections(title, sections)].map(({ title: told }) => told);
}

suite('The sections that a title counts', () => {
  const three = ['Deep caves', 'Long halls', 'Wide ropes'];
  const numbered = three.map((heading, at) => `${at + 1}. ${heading}`);

  test('are as many headings side by side as it says, numbered or not', () => {
    for (const title of ['Our 3 favourite launches', 'Top 3 AWS announcements of 2018', '3 công bố của AWS'])
      for (const headings of [three, numbered]) assert.deepEqual(counted(title, headings), headings, title);
  });

  test('are counted by the number of news and of nothing else', () => {
    for (const title of [
      '3 recent AWS launches you may have missed',
      '3 new AWS features we like',
      '3 things AWS announced last week',
      '3 Neuigkeiten von AWS',
      'Les 3 grandes nouveautés AWS',
      'Las 3 novedades de AWS',
      'As 3 novidades da AWS',
      'AWSアップデート3選',
      '3つのAWS新機能',
      'AWS 3个新功能',
      'AWS 신규 기능 3가지',
    ])
      assert.deepEqual(counted(title, three), three, title);
    for (const title of [
      '3 tips before you launch on AWS',
      '3 lessons from our product launch on AWS',
      '10 years of AWS launches: 3 lessons',
      'Launching an AWS instance in 3 steps',
      '3 reasons to use the new AWS launches',
      '3 Gründe für die neuen AWS-Neuigkeiten',
      '3 raisons d’aimer les nouveautés AWS',
      'Launch week: 3 sessions on AWS',
      '3 news apps for AWS',
      'AWSの新機能を使う3つの理由',
    ])
      assert.deepEqual(counted(title, three), [], title);
  });

  test('are news only of those whom the title, an event or a heading names', () => {
    const post = (title: string, headings: readonly string[]): readonly string[] =>
      announced(
        `---\ntitle: ${title}\ndate: 2018-12-05\n---\n\n${headings.map(heading => `## ${heading}\n\nText.\n`).join('\n')}`,
      );
    const own = ['Plugh caves', 'AWS Lambda hall', 'Wide ropes'];
    assert.deepEqual(post('3 announcements for our parents', own), []);
    assert.deepEqual(post('3 announcements of AWS', own), own);
    assert.ok(post('3 announcements worth a look', [...own.slice(1), 'AWS Outposts']).includes('AWS Lambda hall'));
  });

  test('leave out what only frames them', () => {
    assert.deepEqual(counted('Our 3 favourite launches', ['Introduction', ...three, 'Conclusion']), three);
    assert.deepEqual(counted('Our 3 favourite launches', ['About this', ...numbered, 'What we think']), numbered);
  });

  test('are none where the numbers differ, or the title counts something else', () => {
    for (const title of [
      'Our 4 favourite launches',
      '3 caves',
      'Launches of 2018-11-3',
      'The launches of v3.1',
      'Our launches',
    ])
      assert.deepEqual(counted(title, numbered), [], title);
  });
});
