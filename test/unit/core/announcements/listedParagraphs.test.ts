import assert from 'node:assert/strict';
import { announced, news, recap } from './reading';

suite('Paragraphs that are a list in all but its syntax', () => {
  const lines = 'AWS Lambda now scales faster.\n\nDeeper caves for Amazon EC2.\n\nVector search in Amazon S3.\n';
  const names = ['AWS Lambda now scales faster', 'Deeper caves for Amazon EC2', 'Vector search in Amazon S3'];

  test('of a section of news are its items', () => {
    assert.deepEqual(announced(recap(`## Announcements\n\n${lines}`)), names);
  });

  test('are so in the sections that sort the news, be they few in each', () => {
    const [first, second, third] = lines.split('\n\n');
    const text = `## Announcements\n\nIn short:\n\n### Search\n\n${first}\n\n${second}\n\n### Apps\n\n${third}\n\nAWS Outposts with more caves.\n`;
    assert.deepEqual(announced(recap(text)), [...names, 'AWS Outposts']);
  });

  for (const sign of ['→', '->', '=>', '–', '-'])
    test(`may be names and what is said of them behind "${sign}"`, () => {
      const told = ['AWS Outposts', 'AWS Xyzzy', 'Amazon Plugh'];
      const text = told.map(name => `${name} ${sign} caves for all. They are deep.\n`).join('\n');
      assert.deepEqual(announced(recap(text)), told);
    });

  test('are none below other headings', () => {
    assert.deepEqual(announced(recap(`## Our week\n\n${lines}`)), []);
  });

  test('are none beside running text', () => {
    const told = 'We sat in the hall. It was dark there, and Amazon EC2 was told of.';
    assert.deepEqual(announced(recap(`## Announcements\n\n${lines}\n${told}\n`)), []);
  });

  test('are none where sentences link what they name', () => {
    const text = lines.replace('faster.', `faster: [AWS Xyzzy](${news}/xyzzy/).`);
    assert.deepEqual(announced(recap(`## Announcements\n\n${text}`)), ['AWS Xyzzy']);
  });

  test('are none where sentences introduce what follows', () => {
    const text = lines.replaceAll('.\n', ':\n');
    assert.deepEqual(announced(recap(`## Announcements\n\n${text}`)), []);
  });

  test('name nothing where they say that there is more', () => {
    for (const more of ['These are only some.', 'Esses são apenas alguns destaques.', 'Das sind nur einige.'])
      assert.deepEqual(announced(recap(`## Announcements\n\n${lines}\n${more}\n`)), names, more);
  });
});
