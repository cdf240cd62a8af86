import assert from 'node:assert/strict';
import { smallCatalog } from '../catalog/bundled';
import { announced, recap } from './reading';

const launched = (date: string): [string, string, number, string] => [date, '', 0, '2026-11-22'];
const catalog = smallCatalog([
  { id: 'lambda', name: 'AWS Lambda', announced: launched('2014-11-13') },
  { id: 's3', name: 'Amazon S3', announced: launched('2006-03-14') },
  { id: 'ec2', name: 'Amazon EC2', announced: launched('2006-08-25') },
  { id: 'xyzzy', name: 'AWS Xyzzy Caves', kind: 'feature', announced: launched('2018-06') },
  { id: 'outposts', name: 'AWS Outposts', announced: launched('2018-11-28') },
]);

const series =
  '## AWS Lambda - deeper caves\n\nA.\n\n## Amazon S3 - more halls\n\nB.\n\n## Amazon EC2 - longer ropes\n\nC.\n\n';

suite('Headings that come as a series of services and their news', () => {
  test('tell the news of what was not launched right then, known or not', () => {
    const body = `${series}## AWS Xyzzy Caves - wet floors\n\nD.\n\n## AWS Plugh - dry floors\n\nE.`;
    assert.deepEqual(announced(recap(body), catalog).slice(-2), [
      'AWS Xyzzy Caves - wet floors',
      'AWS Plugh - dry floors',
    ]);
  });

  test('name what was launched then', () => {
    assert.equal(announced(recap(`${series}## AWS Outposts - racks of Amazon\n\nD.`), catalog).at(-1), 'AWS Outposts');
  });

  test('are no series of few', () => {
    const body = '## AWS Lambda - deeper caves\n\nA.\n\n## AWS Plugh - dry floors\n\nE.';
    assert.equal(announced(recap(body), catalog).at(-1), 'AWS Plugh');
  });
});

suite('A service that had been there', () => {
  const found = 'You get [caves](https://aws.amazon.com/about-aws/whats-new/2018/11/lambda-caves/)';
  const more = 'and [halls](https://aws.amazon.com/about-aws/whats-new/2018/11/lambda-halls/).';
  const others = '## AWS Outposts\n\nRacks.\n\n## AWS Plugh\n\nNew.\n\n';

  test('is not announced by the heading above several news of it', () => {
    const names = announced(recap(`${others}## AWS Lambda\n\n${found} ${more}`), catalog);
    assert.ok(!names.includes('AWS Lambda'), names.join('; '));
    assert.ok(names.length >= 4, names.join('; '));
  });
});
