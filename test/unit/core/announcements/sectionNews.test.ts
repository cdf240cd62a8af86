import assert from 'node:assert/strict';
import { recap, things } from './reading';

suite('Headings below that of a service that had been there', () => {
  test('that name what it gets are about it', () => {
    const body = '## Lambda\n\n### Plugh support\n\nWrite plughs.\n\n### Xyzzy のサポート\n\nWrite more.';
    assert.deepEqual(things(recap(body)), ['AWS Lambda', 'AWS Lambda Plugh support', 'AWS Lambda Xyzzy のサポート']);
  });

  test('that may name something by itself are not', () => {
    assert.deepEqual(things(recap('## Lambda\n\n### Plugh Caves\n\nNew.')), ['AWS Lambda', 'Plugh Caves']);
  });

  test('that sort what is below them are not', () => {
    const body = '## Lambda\n\n### Plugh support\n\n#### Plugh Caves\n\nNew.';
    assert.deepEqual(things(recap(body)), ['AWS Lambda', 'Plugh support', 'Plugh Caves']);
  });

  test('are not about a thing that was new itself', () => {
    assert.deepEqual(things(recap('## AWS Outposts\n\n### Plugh support\n\nAll.')), ['AWS Outposts', 'Plugh support']);
  });
});
