import assert from 'node:assert/strict';
import { type LinkProblem, linkProblemOf } from '../../../../src/core/post/linkProblem';

const table: readonly (readonly [LinkProblem | undefined, ...(readonly string[])])[] = [
  ['empty', '', ' ', '\n'],
  [
    'no-scheme',
    'aws.amazon.com/x',
    'www.a.example/x',
    'WWW.Example.ORG',
    'docs.aws.amazon.com',
    'example.co.uk/x?y#z',
    'localhost.dev:8080/x',
    'example.com:8080/x',
    'a-b.github.io',
  ],
  [
    'malformed',
    'https://',
    'https:///a',
    'https:a.example',
    'https//a.example',
    'http:/a.example',
    'htps://a.example',
    'https://https://a.example',
    'http://https//a.example',
    'https://a.example/b c',
    'https://a.example/\u0000',
    'https:\\\\a.example',
  ],
  [
    undefined,
    'https://a.example/b',
    'HTTP://A.example',
    'mailto:a@b.example',
    'https://web.archive.org/web/20181211/https://a.example/',
    'notes.md',
    'index.html',
    'setup.py',
    'install.sh#x',
    './a.com',
    '/aws.amazon.com/x',
    '../up',
    '#place',
    '?q',
    'a/b.com',
    'readme',
    'logo.svg',
    '{{ site.baseurl }}/x',
    '{% post_url 2018-01-01-x %}',
    '//a.example/x',
    'tel:112',
    'ftp://a.example',
    'javascript:x',
    'command:x',
  ],
];

suite('What is wrong with a link, told from its destination', () => {
  for (const [problem, ...urls] of table) {
    for (const url of urls) {
      test(`${JSON.stringify(url)}: ${problem ?? 'nothing'}`, () => {
        assert.equal(linkProblemOf(url), problem);
      });
    }
  }
});
