import assert from 'node:assert/strict';
import { blog, recap, rulesOf, things } from './reading';

suite('What is now available in something else', () => {
  test('had been there, and is news of both', () => {
    assert.deepEqual(things(recap('- AWS Lambda is now available in **AWS Outposts**')), [
      'AWS Lambda in AWS Outposts',
    ]);
  });

  test('is itself the news where it was new', () => {
    assert.deepEqual(things(recap('- AWS Outposts is now available in Amazon S3'))[0], 'AWS Outposts');
  });

  test('is nothing where the sentence does not say what', () => {
    assert.deepEqual(things(recap('- Is now available in **Deep Caves**')), []);
  });
});

suite('What a title has in brackets at its end', () => {
  test('is what it is made with, not what it is, where the rest is a name', () => {
    assert.deepEqual(things(recap('## AWS Ground Station (AWS Outposts)')), ['AWS Ground Station']);
    assert.ok(rulesOf(recap('## AWS Ground Station (AWS Outposts)'), 'AWS Ground Station').includes('sameEvent'));
  });
});

suite('A link that goes on with its sentence', () => {
  test('is called what its address says', () => {
    const page = `${blog}/introducing-plugh-caves-for-amazon-s3/`;
    assert.ok(things(recap(`It is [expanded to S3](${page}).`)).some(name => /Plugh Caves/.test(name)));
  });
});
