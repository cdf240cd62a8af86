import assert from 'node:assert/strict';
import { isDeed } from '../../../../src/core/announcements/nameForm';
import { announced, recap, rulesOf } from './reading';

suite('Lists that tell what a thing does', () => {
  for (const text of ['Runs locally and offline', '- Lets you dig', 'Facilitates Plugh', 'Doesn’t replace Xyzzy'])
    test(`"${text}" is a deed`, () => {
      assert.ok(isDeed(text));
    });

  for (const text of ['Runes of Xyzzy', 'Can', 'AWS Runs on Xyzzy'])
    test(`"${text}" is none`, () => {
      assert.ok(!isDeed(text));
    });

  test('announce none of its items', () => {
    const list =
      '* Deploy Lambda functions to caves\n* Embed Lambda in halls\n* Runs Lambda offline\n* Install it on S3\n';
    assert.deepEqual(announced(recap(`## Keynote\n\n**AWS Outposts** — racks\n\n${list}`)), ['AWS Outposts']);
  });

  test('name no label of what is told of it', () => {
    const text = recap(
      '## What is new\n\n### Amazon S3\n\n- **Technique**: caves\n- **Control**: ropes\n- **Metrics**: depth\n',
    );
    assert.deepEqual(announced(text), []);
  });
});

suite('In languages whose names come last', () => {
  for (const title of ['새로운 동굴로 구동되는 Amazon S3 Select', '洞窟のための Amazon S3 Select'])
    test(`what was launched then is the news: ${title}`, () => {
      assert.deepEqual(announced(`---\ntitle: Recap of re:Invent 2017\ndate: 2017-12-05\n---\n\n- ${title}\n`), [
        'Amazon S3 Select',
      ]);
    });
});

suite('Lists of names in sections that are none of news', () => {
  const names = '- AWS Xyzzy\n- AWS Plugh\n- Amazon Thud\n';

  test('are what one may read, watch or do', () => {
    for (const heading of ['Further reading', 'Recommended actions'])
      assert.ok(!rulesOf(recap(`## ${heading}\n\n${names}`), 'AWS Xyzzy').includes('namingList'), heading);
  });

  test('or the rest of what came, beside what is known to have come', () => {
    const launched = '- AWS Outposts\n- AWS Ground Station\n- AWS Xyzzy\n';
    const rules = (heading: string, list: string): readonly string[] =>
      rulesOf(recap(`## ${heading}\n\n${list}`), 'AWS Xyzzy');
    assert.ok(rules('Miscellaneous', launched).includes('namingList'));
    assert.ok(!rules('Miscellaneous', names).includes('namingList'));
    assert.ok(!rules('Resources', launched).includes('namingList'));
  });
});
