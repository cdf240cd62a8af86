import assert from 'node:assert/strict';
import { announced, blog, news, recap, things } from './reading';

suite('What tells what to do with something that was launched then is on that', () => {
  const titles = [
    `- [Find satellites with AWS Ground Station](${blog}/find-satellites/)`,
    `- [Listen to space using the new AWS Ground Station](${blog}/listen/)`,
    '## 使用 AWS Ground Station 与卫星通信\n\n卫星。',
    '## 深空，借助 AWS Ground Station 通信\n\n卫星。',
  ];
  for (const body of titles)
    test(body, () => {
      assert.deepEqual(announced(recap(body)), ['AWS Ground Station']);
    });

  const others: Readonly<Record<string, readonly [body: string, name: string]>> = {
    'not where something else works with it': [
      `- [AWS Lambda now integrates with AWS Ground Station](${news}/lambda-integrates/)`,
      'AWS Lambda now integrates with AWS Ground Station',
    ],
    'not where something else opens the title': [
      `- [AWS Lambda caves with AWS Ground Station](${news}/caves-for-stations/)`,
      'AWS Lambda caves with AWS Ground Station',
    ],
    'not where it gets more': ['## 使用 AWS Ground Station 支持的卫星\n\n卫星。', '使用 AWS Ground Station 支持的卫星'],
    'not where it is one of two': [
      '## 使用 AWS Ground Station 和 Amazon Timestream 记录卫星\n\n卫星。',
      '使用 AWS Ground Station 和 Amazon Timestream 记录卫星',
    ],
    'not where it had been there': [
      `- [Dig caves with AWS Lambda](${news}/dig-caves-with-lambda/)`,
      'Dig caves with AWS Lambda',
    ],
  };
  for (const [what, [body, name]] of Object.entries(others))
    test(what, () => {
      assert.ok(things(recap(body)).includes(name), things(recap(body)).join('; '));
    });
});

suite('Who uses something', () => {
  for (const item of ['Plugh uses AWS Outposts', 'AWS Outposts used for caves', 'Plugh nutzt AWS Outposts'])
    test(`announces nothing: ${item}`, () => {
      assert.deepEqual(
        things(recap(`- ${item}`)).filter(name => name !== 'AWS Outposts'),
        [],
      );
    });

  const news = ['AWS Plugh uses caves', 'AWS Lambda runs on AWS Outposts', 'Amazon Xyzzy USA East'];
  for (const heading of news)
    test(`is told apart from what a vendor's own thing uses: ${heading}`, () => {
      assert.equal(things(recap(`## ${heading}\n\nNew.`)).length, 1);
    });
});
