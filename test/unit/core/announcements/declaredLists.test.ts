import assert from 'node:assert/strict';
import { announced, recap } from './reading';

const names = ['AWS Xyzzy', 'Plugh Caves', 'Thud Ropes', 'AWS Gnusto for Lambda', 'Cave maps in Amazon S3'];
const list = names.map(name => `- ${name}`).join('\n');
const vendorless = '- Plugh Caves\n- Thud Ropes\n- Frotz Halls';
/** With one name that tells whose they are. */
const mixed = `- AWS Xyzzy\n${vendorless}`;

suite('A list that the text right before it calls announcements', () => {
  for (const before of [
    'What was announced:',
    'There was a lot. These are the new services and features:',
    'In her keynote AWS announced:',
    'On Tuesday, AWS announced the following new services:',
    'AWS has released these new tools:',
    'During the keynote, the following services were announced:',
    'Voici les nouveautés suivantes :',
    '## Key announcements',
    '## What was announced',
    'They also launched at re:Invent:',
    'The announcements at a glance:',
    'The biggest announcements of this year were:',
    'Here is the list of the new services that were announced:',
    'It was long. New in preview:',
    'Diese neuen Dienste wurden vorgestellt:',
    'Die wichtigsten Ankündigungen der re:Invent:',
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
    'Prices of the new instances:',
    'Questions about the new services:',
    'With all these new features we can now build:',
    'My thoughts on the announcements:',
    'The announcements of the conference fall into these groups:',
    'The announcements in numbers:',
    'Les annonces par thème :',
    'Novedades de nuestro equipo:',
    '発表内容は以下の分野：',
    '新功能的优点：',
    'New AWS Heroes were announced:',
    'These companies have launched:',
    'New regions were announced:',
    'Sadly, these new features were not announced:',
    'The new features that I need:',
    'Google also announced:',
    'New products from Google:',
    'New features in Terraform:',
    'These are the launches of SpaceX:',
    'Announcements for the day after:',
    'The most interesting new services in the expo hall:',
    '## Sessions',
    '## New in my bag',
  ])
    test(`and no other: ${before}`, () => {
      assert.ok(!announced(recap(`${before}\n\n${mixed}`)).includes('Thud Ropes'));
    });

  test('announces nothing where none of its names tells whose they are', () => {
    assert.deepEqual(announced(recap(`What was announced:\n\n${vendorless}`)), []);
  });

  for (const other of [
    '- Compute\n  - caves',
    '- Use Amazon S3\n- Install Plugh\n- Deploy AWS Lambda',
    '- Thud Ropes are a thing of the past',
    '- Jane Doe talks about caves',
    '- Jane Doe, engineer',
    '- 27 ropes',
    '- [Thud Ropes](https://plugh.example/ropes)',
  ])
    test(`says that of no label, step, statement, number, person or other’s work: ${other.split('\n', 1)[0] ?? ''}`, () => {
      const body = `What was announced:\n\n- AWS Xyzzy\n- Plugh Caves\n${other}`;
      assert.deepEqual(announced(recap(body)), ['AWS Xyzzy', 'Plugh Caves']);
    });

  test('is no news in a post on no event', () => {
    for (const title of ['Our garden', 'Q4 recap: our team'])
      assert.ok(!announced(`---\ntitle: "${title}"\n---\n\nWhat was announced:\n\n${mixed}\n`).includes('Thud Ropes'));
  });
});
