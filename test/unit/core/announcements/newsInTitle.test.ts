import assert from 'node:assert/strict';
import { newsInTitle } from '../../../../src/core/announcements/newsInTitle';
import { subjectOf } from '../../../../src/core/announcements/title';
import { announced, few, news, recap } from './reading';

const context = { catalog: few, dateOf: () => '2018-12-05' };

suite('A title tells several news of a service', () => {
  const titles: Readonly<Record<string, readonly string[]>> = {
    'Amazon S3 – Cave Maps and Deep Halls': ['Amazon S3 Cave Maps', 'Amazon S3 Deep Halls'],
    'AWS Lambda adds cave maps, deep halls, and long ropes': [
      'AWS Lambda cave maps',
      'AWS Lambda deep halls',
      'AWS Lambda long ropes',
    ],
    'Amazon S3 launches themes, deep halls and more': ['Amazon S3 themes', 'Amazon S3 deep halls'],
    'AWS Lambda adds side caves and Plugh halls support for Xyzzy clients': [
      'AWS Lambda side caves',
      'AWS Lambda Plugh halls support',
    ],
    'Amazon S3: Launched deep caves and new long halls.': ['Amazon S3 deep caves', 'Amazon S3 long halls'],
    'AWS Lambda – General Availability of Cave Maps and Deep Halls with Ropes': [
      'AWS Lambda Cave Maps',
      'AWS Lambda Deep Halls with Ropes',
    ],
  };
  for (const [title, told] of Object.entries(titles))
    test(title, () => {
      assert.deepEqual(newsInTitle(title, context), told);
    });

  test('not by the comma of a number', () => {
    assert.equal(newsInTitle('AWS Lambda Deep Scale: 100,000 Caves per Hall', context), undefined);
  });
});

suite('A title tells one', () => {
  for (const title of [
    'Amazon S3 Cave Maps',
    'Amazon S3 Archive and Deep Archive tiers',
    'Amazon S3 support for caves and deep halls',
    'AWS Lambda is faster and cheaper',
    'Amazon S3 – faster and simpler',
    'Amazon S3 up to 30 % lower cost and up to 10 % more speed',
    'Amazon S3 adds caves from Plugh and deep halls',
    'AWS Outposts – Cave Maps and Deep Halls',
    'AWS Plugh – Cave Maps and Deep Halls',
    'Amazon S3, Amazon EC2 and AWS Plugh now available in the Xyzzy Region',
    'AWS Lambda, Amazon S3, and deep halls now support caves',
    'Amazon S3 and deep halls, long ropes',
    'AWS Lambda cave maps and Amazon S3 deep halls',
  ])
    test(title, () => {
      assert.equal(newsInTitle(title, context), undefined);
    });
});

suite('Several news of one page', () => {
  test('are announced each, where one title tells them', () => {
    const body = `- [Amazon S3 – Cave Maps and Deep Halls](${news}/amazon-s3-cave-maps-and-deep-halls/)`;
    assert.deepEqual(announced(recap(body)), ['Amazon S3 Cave Maps', 'Amazon S3 Deep Halls']);
  });
});

suite('A Japanese comma', () => {
  test('joins names, and ends what a sentence is about', () => {
    const body = `- [AWS Lambda は、洞穴の速度を向上](${news}/aws-lambda-caves/)`;
    assert.deepEqual(announced(recap(body)), [subjectOf('AWS Lambda は、洞穴の速度を向上')]);
  });
});
