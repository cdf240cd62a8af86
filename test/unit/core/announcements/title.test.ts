import assert from 'node:assert/strict';
import { partsOf, subjectOf } from '../../../../src/core/announcements/title';

const subjects: readonly (readonly [title: string, subject: string])[] = [
  ['Amazon EC2', 'Amazon EC2'],
  ['Introducing Amazon Xyzzy', 'Amazon Xyzzy'],
  ['Announcing AWS Xyzzy – fast and simple', 'AWS Xyzzy'],
  ['AWS Xyzzy is now generally available', 'AWS Xyzzy'],
  ['AWS Xyzzy, now available in Tokyo', 'AWS Xyzzy'],
  ['New – AWS Xyzzy', 'AWS Xyzzy'],
  ['NEW: AWS Xyzzy', 'AWS Xyzzy'],
  ['The new AWS Xyzzy', 'AWS Xyzzy'],
  ['Now available: Amazon Xyzzy', 'Amazon Xyzzy'],
  ['Just launched: AWS Xyzzy', 'AWS Xyzzy'],
  ['Coming soon: AWS Xyzzy', 'AWS Xyzzy'],
  ['In the works – AWS Xyzzy', 'AWS Xyzzy'],
  ['Meet AWS Xyzzy', 'AWS Xyzzy'],
  ['General availability of AWS Xyzzy', 'AWS Xyzzy'],
  ['Public preview of AWS Xyzzy', 'AWS Xyzzy'],
  ['Amazon Xyzzy (preview)', 'Amazon Xyzzy'],
  ['Amazon Xyzzy [Preview]', 'Amazon Xyzzy'],
  ['Amazon Xyzzy now in preview', 'Amazon Xyzzy'],
  ['Amazon Xyzzy goes GA', 'Amazon Xyzzy'],
  ['AWS Xyzzy has arrived', 'AWS Xyzzy'],
  ['AWS Xyzzy was announced at the keynote', 'AWS Xyzzy'],
  ['AWS Xyzzy: a new way to build', 'AWS Xyzzy'],
  ['AWS Xyzzy — the short story', 'AWS Xyzzy'],
  ['AWS Xyzzy | re:Invent 2018', 'AWS Xyzzy'],
  ['AWS: what is new', 'AWS: what is new'],
  ['🚀 AWS Xyzzy', 'AWS Xyzzy'],
  ['1. AWS Xyzzy', 'AWS Xyzzy'],
  ['2) AWS Xyzzy', 'AWS Xyzzy'],
  ['“AWS Xyzzy”', 'AWS Xyzzy'],
  ['[EC2] AWS Xyzzy', 'AWS Xyzzy'],
  ['Amazon  Xyzzy\nManager', 'Amazon Xyzzy Manager'],
  ['AWS announces Amazon Xyzzy', 'Amazon Xyzzy'],
  ['Amazon Web Services announces Amazon Xyzzy', 'Amazon Xyzzy'],
  ['Amazon S3 announces Plugh', 'Amazon S3 Plugh'],
  ['AWS Lambda now supports Ruby', 'AWS Lambda support for Ruby'],
  ['Amazon EC2 adds support for Xyzzy', 'Amazon EC2 support for Xyzzy'],
  ['AWS Lambda support for Ruby', 'AWS Lambda support for Ruby'],
  ['Amazon S3 Select and Glacier Select', 'Amazon S3 Select and Glacier Select'],
  ['Neu: AWS Xyzzy', 'AWS Xyzzy'],
  ['Jetzt verfügbar: AWS Xyzzy', 'AWS Xyzzy'],
  ['Nouveau : AWS Xyzzy', 'AWS Xyzzy'],
  ['Nuevo: AWS Xyzzy', 'AWS Xyzzy'],
  ['AWS Xyzzyを発表', 'AWS Xyzzy'],
  ['AWS Xyzzy：新しいサービス', 'AWS Xyzzy'],
  ['AWS Xyzzy 一般提供開始', 'AWS Xyzzy'],
  ['', ''],
];

suite('What a title is about', () => {
  for (const [title, subject] of subjects)
    test(`"${title.replace('\n', '⏎')}" is about "${subject}"`, () => {
      assert.equal(subjectOf(title), subject);
    });

  test('several things, where a plus or a Japanese comma joins them', () => {
    assert.deepEqual(partsOf('Nova 2 + Nova Forge'), ['Nova 2', 'Nova Forge']);
    assert.deepEqual(partsOf('Xyzzy、Plugh'), ['Xyzzy', 'Plugh']);
  });

  test('one thing, where the plus is part of the name', () => {
    assert.deepEqual(partsOf('C++'), ['C++']);
    assert.deepEqual(partsOf('x + y'), ['x + y']);
  });
});
