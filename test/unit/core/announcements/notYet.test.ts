import assert from 'node:assert/strict';
import { notYet } from '../../../../src/core/announcements/lexicon/newsWords';
import { announced, recap, things } from './reading';

suite('What is missing', () => {
  for (const text of [
    'AWS Lambda still has no wide caves',
    'Amazon S3 does not support caves yet',
    'Amazon S3 is not yet in caves',
    'AWS Lambda kann noch keine Höhlen',
    'AWS Lambda ne sait pas encore creuser',
    'Amazon S3 todavía no tiene cuevas',
    'O Amazon S3 ainda não tem cavernas',
    'Amazon S3 はまだ対応していない',
    'Amazon S3 仍不支持洞穴',
    'Amazon S3는 아직 지원하지 않음',
  ])
    test(`"${text}" tells of`, () => {
      assert.ok(notYet.test(text));
    });

  for (const text of [
    'AWS Plugh is not yet GA',
    'AWS Plugh no longer needs lamps',
    'The still caves of AWS Plugh',
    'Yet another cave for AWS Plugh',
    'AWS Lambda kann nicht mehr fallen',
  ])
    test(`"${text}" does not tell of`, () => {
      assert.ok(!notYet.test(text));
    });

  test('is no title', () => {
    assert.deepEqual(announced(recap('## AWS Lambda still has no wide caves\n\nA pity.')), []);
  });
});

suite('Support for a service', () => {
  test('is something about it', () => {
    assert.deepEqual(things(recap('- Support for AWS Outposts')), ['Support for AWS Outposts']);
    assert.deepEqual(things(recap('- Prise en charge d’AWS Outposts')), ['Prise en charge d’AWS Outposts']);
    assert.deepEqual(things(recap('- AWS Outposts')), ['AWS Outposts']);
  });
});
