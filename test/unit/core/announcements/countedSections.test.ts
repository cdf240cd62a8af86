import assert from 'node:assert/strict';
import { countedSections } from '../../../../src/core/announcements/countedSections';
import { parsePost } from '../../../../src/core/parsePost';

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
