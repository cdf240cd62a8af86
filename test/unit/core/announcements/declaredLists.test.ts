import assert from 'node:assert/strict';
import { announced, recap } from './reading';

const names = ['AWS Xyzzy', 'Plugh Caves', 'Thud Ropes', 'AWS Gnusto for Lambda', 'Cave maps in Amazon S3'];
const list = names.map(name => `- ${name}`).join('\n');

suite('A list that the text right before it calls announcements', () => {
  for (const before of [
    'What was announced:',
    'There was a lot. These are the new services and features:',
    'In her keynote AWS announced:',
    'The announcements at a glance:',
    'Diese neuen Dienste wurden vorgestellt:',
    'Les nouveautés :',
    'Se anunciaron:',
    'As novidades:',
    '発表された新サービス：',
    '새로운 기능:',
    '发布了以下新功能：',
    '## Announcements',
    '## New services',
  ])
    test(`announces all that it names: ${before}`, () => {
      assert.deepEqual(announced(recap(`${before}\n\n${list}`)), names);
    });

  for (const before of [
    'We use:',
    'Last year these services were announced:',
    'I did not look at the new services. My agenda:',
    'What was announced is told elsewhere.',
    '## Sessions',
  ])
    test(`and no other: ${before}`, () => {
      assert.deepEqual(announced(recap(`${before}\n\n- Plugh Caves\n- Thud Ropes\n- Frotz Halls`)), []);
    });

  for (const other of [
    '- Compute\n  - caves',
    '- Use Amazon S3\n- Install Plugh\n- Deploy AWS Lambda',
    '- Thud Ropes are a thing of the past',
    '- Jane Doe talks about caves',
    '- [Thud Ropes](https://plugh.example/ropes)',
  ])
    test(`says that of no label, step, statement or other’s work: ${other.split('\n', 1)[0] ?? ''}`, () => {
      assert.deepEqual(announced(recap(`What was announced:\n\n- Plugh Caves\n${other}`)), ['Plugh Caves']);
    });

  test('is no news in a post that recaps none', () => {
    assert.deepEqual(announced(`---\ntitle: Our garden\n---\n\nWhat was announced:\n\n- Thud Ropes\n`), []);
  });
});
