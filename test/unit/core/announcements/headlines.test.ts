import assert from 'node:assert/strict';
import { announced, blog, news, recap, things } from './reading';

/** A link to news in a paragraph of its own, and the paragraph below it. */
function story(title: string, page: string, text: string): string {
  return `[${title}](${page})\n\n${text}`;
}

suite('A link to news in a paragraph of its own', () => {
  test('is what the paragraph below tells of a thing that had been there', () => {
    const body = story('AWS Lambda digs caves', `${news}/lambda-digs-caves/`, 'You can now dig caves with AWS Lambda.');
    assert.deepEqual(things(recap(body)), ['AWS Lambda digs caves']);
  });

  test('is what the paragraph below calls by words of it', () => {
    const body = story(
      'New caves for the AWS Plugh Competency',
      `${blog}/caves-for-plugh/`,
      'The AWS Plugh Competency now includes caves.',
    );
    assert.deepEqual(things(recap(body)).length, 1);
  });

  test('is not what was launched then and is named below it', () => {
    const body = story('AWS Lambda digs caves', `${news}/lambda-digs-caves/`, 'AWS announced AWS Outposts too.');
    assert.ok(announced(recap(body)).includes('AWS Outposts'));
  });

  test('says nothing of paragraphs further down', () => {
    const body = story('AWS Lambda digs caves', `${news}/lambda-digs-caves/`, 'They are deep.\n\nAWS Lambda is old.');
    assert.ok(things(recap(body)).includes('AWS Lambda'));
  });
});
