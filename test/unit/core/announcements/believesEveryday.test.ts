import assert from 'node:assert/strict';
import { smallCatalog } from '../catalog/bundled';
import { announced, things } from './reading';

const before: [string, string, number, string] = ['2012-01-01', '', 0, '2026-11-22'];
const catalog = smallCatalog([
  { id: 'lambda', name: 'AWS Lambda', announced: before },
  { id: 's3', name: 'Amazon S3', announced: before },
  { id: 'plugh', name: 'AWS Plugh', everyday: ['Plugh'], announced: before },
  { id: 'thud', name: 'AWS Thud', everyday: ['Thud'], announced: before },
  { id: 'frotz', name: 'AWS Frotz', everyday: ['Frotz'], announced: before },
]);

function post(title: string, ...items: readonly string[]): string {
  return `---\ntitle: "${title}"\ndate: 2018-06-05\n---\n\n${items.map(item => `- **${item}**: deep rings\n`).join('')}`;
}

suite('Everyday words', () => {
  test('are no names of services in a post that says nothing of clouds', () => {
    assert.deepEqual(announced(post('Space news: June 2018', 'Plugh', 'Thud', 'Frotz'), catalog), []);
    assert.deepEqual(announced(post('Amazon update: June 2018', 'Plugh', 'Thud', 'Frotz'), catalog), []);
    assert.deepEqual(things(post('Space news: June 2018', 'Plugh'), catalog), ['Plugh']);
  });

  test('are where it does, by a word, a link or two names that are none', () => {
    const told = ['Plugh deep rings', 'Thud deep rings', 'Frotz deep rings'];
    assert.deepEqual(announced(post('AWS news: June 2018', 'Plugh', 'Thud', 'Frotz'), catalog), told);
    assert.deepEqual(things(post('News: June 2018', 'Plugh', 'Lambda', 'S3'), catalog)[0], 'AWS Plugh');
    assert.deepEqual(
      things(post('News: June 2018', 'Plugh', '[Xyzzy](https://aws.amazon.com/xyzzy)'), catalog)[0],
      'AWS Plugh',
    );
  });

  test('are none of AWS at events and in digests of other vendors, but in their full names', () => {
    assert.deepEqual(things(post('Microsoft Ignite 2018 recap', 'Plugh', 'AWS Thud'), catalog), ['Plugh', 'AWS Thud']);
    assert.deepEqual(things(post('GitHub news, June 2018', 'Plugh Chat', 'Thud'), catalog), ['Plugh Chat', 'Thud']);
    assert.deepEqual(things(post('What is next for GitHub', 'Plugh Chat'), catalog), ['Plugh Chat']);
  });
});
