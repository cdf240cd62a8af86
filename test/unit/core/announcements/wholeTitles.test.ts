import assert from 'node:assert/strict';
import { launches } from '../../../../src/core/announcements/resolve';
import { subjectOf } from '../../../../src/core/announcements/title';
import { smallCatalog } from '../catalog/bundled';
import { announced, blog, few, news, read, recap, things } from './reading';

suite('Titles that say more than a name', () => {
  test('a paragraph that a line of signs makes a heading of is read as one', () => {
    const paragraph = `Another launch was **AWS Xyzzy**. ${'It digs caves. '.repeat(15)}`;
    assert.deepEqual(announced(recap(`${paragraph}\n---\n\nMore.`)), ['AWS Xyzzy']);
  });

  test('"this new feature" of Chinese and Japanese names nothing', () => {
    for (const title of ['这一新发布的产品', '有了这一新功能', '這項新功能', 'この新機能'])
      assert.deepEqual(things(recap(`## ${title}`)), []);
  });

  test('initials in brackets do not keep the name of then from being told', () => {
    const catalog = smallCatalog([
      {
        id: 'plugh',
        name: 'AWS Plugh Service',
        aliases: ['AWS Plugh Simulator'],
        announced: ['2018-11-28', 're:Invent 2018', 0, '2026-11-22'],
      },
    ]);
    assert.deepEqual(announced(recap('## AWS Plugh Simulator (PLS)\n\nIt is new.'), catalog), ['AWS Plugh Simulator']);
  });

  test('a heading in Japanese that is a long sentence on a thing long known is news of it', () => {
    const heading =
      'AWS Lambda のマネージドインスタンスが AWS アジアパシフィック (タイ) リージョンおよび AWS ヨーロッパ (チューリッヒ) リージョンで利用可能になりました';
    const [only, other] = read(
      `# AWS アップデート\n\n#### ${heading}\n- リンク: ${news}/lambda-thailand-zurich/\n`,
    ).announcements;
    assert.equal(only?.entry, undefined);
    assert.match(only?.name ?? '', /^AWS Lambda/);
    assert.equal(other, undefined);
  });

  test('items of one list with one name each say by what follows it what is new', () => {
    const page = 'https://azure.microsoft.com/en-us/updates';
    const body = [
      `- [Public preview: Azure Xyzzy – deeper caves](${page}/caves/)`,
      `- [Azure Xyzzy – Single Server: longer ropes](${page}/ropes/)`,
      `- [Generally available: Azure Plugh – maps](${page}/maps/)`,
    ].join('\n');
    assert.deepEqual(announced(`---\ntitle: Azure news of May 2021\ndate: 2021-05-28\n---\n\n${body}\n`), [
      'Azure Xyzzy – deeper caves',
      'Azure Xyzzy – Single Server: longer ropes',
      'Azure Plugh',
    ]);
  });

  test('a name is one thing with and without a blank before a capital', () => {
    const page = 'https://azure.microsoft.com/en-us/updates';
    const body = `Microsoft announced Azure PlughDB Serverless today.\n\n- [Azure Plugh DB serverless now in general availability](${page}/plugh/)`;
    assert.equal(announced(`---\ntitle: Microsoft Build 2021\ndate: 2021-05-28\n---\n\n${body}\n`).length, 1);
  });

  test('the address of news that goes on with what a thing does now is not of its launch', () => {
    const lambda = few.byId('lambda');
    assert.ok(lambda);
    assert.equal(launches(`${blog}/new-aws-lambda-now-supports-caves/`, lambda, few), false);
    assert.equal(launches(`${blog}/new-aws-lambda-rules-can-now-dig/`, lambda, few), false);
    assert.equal(launches(`${blog}/new-aws-lambda-run-code-in-caves/`, lambda, few), true);
    assert.equal(launches(`${blog}/aws-lambda-is-now-generally-available/`, lambda, few), true);
  });

  test('notes in wide brackets are not part of a name', () => {
    assert.equal(subjectOf('【Beta】Plugh Caves'), 'Plugh Caves');
    assert.equal(subjectOf('【アップデート】AWS Xyzzy'), 'AWS Xyzzy');
  });
});

suite('Links that only point', () => {
  test('to sign up for what a heading names is no other thing', () => {
    const page = `${news}/sign-up-for-the-preview-of-lambda-plughs/`;
    const [only, other] = read(
      recap(`## Lambda Plughs (Preview)\n\nCaves. [Sign up for early access here.](${page})`),
    ).announcements;
    assert.match(only?.name ?? '', /Plughs/);
    assert.equal(only?.links[0]?.url, page);
    assert.equal(other, undefined);
  });

  test('to a page on what had been there they leave the heading its name', () => {
    const body = `## S3 Plugh Tiers\n\nCaves. [Read more](https://aws.amazon.com/about-aws/whats-new/2018/11/amazon-s3-plugh-tiers/)`;
    const [only] = read(recap(body)).announcements;
    assert.equal(only?.name, 'S3 Plugh Tiers');
    assert.equal(only.links.length, 1);
  });

  test('to news of what a vendor’s heading tells in other words they belong to the heading', () => {
    const page = `${blog}/new-xyzzykits-for-editors/`;
    const [only, other] = read(
      recap(`## AWS Editor integration\n\nIt digs. [Read more from the AWS blog.](${page})`),
    ).announcements;
    assert.equal(only?.name, 'AWS Editor integration');
    assert.equal(only.links[0]?.url, page);
    assert.equal(other, undefined);
  });

  test('to news of what a heading or the title of the post is on, are called so and not what their address spells', () => {
    const link = `- [Official page (What's New)](${news}/plugh-caves-available-amazon-s3/)`;
    const post = (title: string, body: string): string => `---\ntitle: ${title}\ndate: 2018-12-05\n---\n\n${body}\n`;
    assert.deepEqual(things(post('Amazon S3 – Plugh caves', link)), ['Amazon S3 – Plugh caves']);
    assert.deepEqual(things(recap(`## S3 Plugh\n\nCaves.\n\n### Links\n\n${link}`)), ['S3 Plugh']);
  });

  test('are not called what the first words of a long address say of it', () => {
    const page = `${news}/aws-xyzzy-digs-plugh-caves-with-new-ropes-three-times-longer-than-before/`;
    assert.deepEqual(things(recap(`- [Read more](${page})`)), ['AWS Xyzzy Digs Plugh Caves']);
  });
});
