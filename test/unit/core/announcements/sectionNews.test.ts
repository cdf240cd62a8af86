import assert from 'node:assert/strict';
import { blog, news, recap, rulesOf, things } from './reading';

suite('Headings below that of a service that had been there', () => {
  test('that name what it gets are about it', () => {
    const body = '## Lambda\n\n### Plugh support\n\nWrite plughs.\n\n### Xyzzy のサポート\n\nWrite more.';
    assert.deepEqual(things(recap(body)), ['AWS Lambda', 'AWS Lambda Plugh support', 'AWS Lambda Xyzzy のサポート']);
  });

  test('that may name something by itself are not', () => {
    assert.deepEqual(things(recap('## Lambda\n\n### Plugh Caves\n\nNew.')), ['AWS Lambda', 'Plugh Caves']);
  });

  test('of two services are two, however they are written', () => {
    const body = '## Lambda\n\n- Cross Region Copies\n\n## S3\n\n- Cross Region Copies';
    assert.deepEqual(
      things(recap(body)).filter(name => /Copies/.test(name)),
      ['AWS Lambda Cross Region Copies', 'Amazon S3 Cross Region Copies'],
    );
  });

  test('that sort what is below them are not', () => {
    const body = '## Lambda\n\n### Plugh support\n\n#### Plugh Caves\n\nNew.';
    assert.deepEqual(things(recap(body)), ['AWS Lambda', 'Plugh support', 'Plugh Caves']);
  });

  test('name a part of it that the catalog knows under both names', () => {
    assert.deepEqual(things(recap('## S3 updates\n\n- Select\n- Plugh filters')), [
      'Amazon S3',
      'Amazon S3 Select',
      'Amazon S3 Plugh filters',
    ]);
    assert.ok(rulesOf(recap('## S3 updates\n\n- Select\n- Plugh filters'), 'Amazon S3 Select').includes('dateFar'));
  });

  test('stand below the label of what was new themselves where a list tells what that is like', () => {
    const body = '## Lambda\n\n**AWS Outposts:**\n\n- Shared plughs\n\n**News:**\n\n- Deep caves';
    assert.deepEqual(things(recap(body)).slice(-2), ['Shared plughs', 'AWS Lambda Deep caves']);
  });

  test('are not about a thing that was new itself', () => {
    assert.deepEqual(things(recap('## AWS Outposts\n\n### Plugh support\n\nAll.')), ['AWS Outposts', 'Plugh support']);
  });
});

suite('Links to news under a heading', () => {
  const page = `${news}/sign-up-for-plugh-caves/`;

  test('tell more of a service that had been there by words that describe', () => {
    assert.deepEqual(things(recap(`## AWS Lambda\n\nIt can now dig [caves for plughs](${page}).`)), [
      'AWS Lambda',
      'Sign up for Plugh Caves',
    ]);
  });

  test('are the heading’s where they are all that its section links, and say the same in other words', () => {
    for (const [heading, text] of [
      ['Faster caves for AWS Lambda', `The [latest update of AWS Lambda](${page}) makes caves fast.`],
      ['Lambda 和 S3 的洞穴地图', `您现在可以[查看洞穴地图](${page})。`],
    ] as const) {
      const [only, another] = things(recap(`## ${heading}\n\n${text}\n`));
      assert.equal(another, undefined);
      assert.equal(only, heading);
    }
  });

  test('are not where the section links more, goes on long before it, or speaks of something else', () => {
    const link = `[latest update of AWS Lambda](${page})`;
    for (const text of [
      `The ${link} and the [update of Amazon S3](${news}/deep-halls/) make caves fast.`,
      `${'It was dark in there, and we saw nothing. '.repeat(3)}The ${link} came.`,
      `The [AWS Plugh Halls](${news}/great-halls/) came.`,
    ])
      assert.ok(things(recap(`## Faster caves for AWS Lambda\n\n${text}\n`)).length > 1, text);
  });

  test('are the heading’s where they only point, or where it names what was new', () => {
    assert.deepEqual(things(recap(`## AWS Lambda\n\nIt can now dig caves, [see here](${page}).`)), ['AWS Lambda']);
    assert.deepEqual(things(recap(`## AWS Outposts\n\nIt can dig [caves for plughs](${page}).`)), ['AWS Outposts']);
  });
});

suite('A heading in a script without spaces', () => {
  test('is one with the news below it that name the same in Latin letters', () => {
    const body = `## 用 AWS Lambda 挖洞\n\n请看[AWS Lambda digs caves for everybody](${news}/lambda-digs-caves/)。`;
    assert.deepEqual(things(recap(body)), ['用 AWS Lambda 挖洞']);
  });

  test('is not with news of something else', () => {
    const body = `## 用 AWS Lambda 挖洞\n\n请看[Amazon S3 has more caves](${news}/s3-has-more-caves/)。`;
    assert.equal(things(recap(body)).length, 2);
  });

  test('has the news that a link in another language only points to', () => {
    const body = `## Simplify caves with AWS Plugh\n\nSo.\n\n🔗 [Acessar fonte](${blog}/simplify-caves/)`;
    assert.deepEqual(things(recap(body)), ['Simplify caves with AWS Plugh']);
  });
});
