import assert from 'node:assert/strict';
import { announced, blog, news, recap, rulesOf, things } from './reading';

suite('Lists within lists', () => {
  test('what is in bold below a service’s news is something about that service', () => {
    const list =
      '1. **AWS Lambda Innovations**\n   - **Xyzzy Layers:** share caves.\n   - **Plugh Filters:** skip caves.';
    const found = things(recap(list));
    assert.ok(
      found.includes('AWS Lambda Xyzzy Layers') && found.includes('AWS Lambda Plugh Filters'),
      found.join('; '),
    );
  });

  test('a service that had been there, above what is told of it, is no news', () => {
    const list = '## Announcements\n\n- Amazon S3\n  - Caves\n- AWS Lambda\n  - Ropes\n- Amazon EC2\n  - Halls';
    assert.ok(rulesOf(recap(list), 'Amazon S3').includes('serviceGroup'));
    assert.ok(!rulesOf(recap(list.replaceAll(/\n {2}- .*/g, '')), 'Amazon S3').includes('serviceGroup'));
  });

  test('what says more of an item of news is none, what is said to be new or called by a vendor’s name may be', () => {
    const list = (item: string): string =>
      recap(`- **AWS Xyzzy** for caves\n  - ${item}\n- **AWS Plugh** for halls\n  - it is good`);
    const describes = (item: string): boolean => rulesOf(list(item), 'Thud Ropes').includes('describes');
    assert.ok(describes('Thud Ropes: for all'));
    assert.ok(describes('**Thud Ropes**: for all'));
    assert.ok(!describes(`[Thud Ropes](${news}/thud-ropes/): for all`));
    assert.ok(!describes('New: Thud Ropes'));
    const grouped = recap('- **Caves**\n  - Thud Ropes: for all\n- **Halls**\n  - it is good');
    assert.ok(!rulesOf(grouped, 'Thud Ropes').includes('describes'));
  });

  test('plain words below a service stay words', () => {
    assert.ok(!things(recap('- AWS Lambda\n  - Share caves')).includes('AWS Lambda Share caves'));
  });

  test('a heading that only promises news of a service takes none of the links below it', () => {
    const body = `## Amazon S3 Highlights\n\n1. **Amazon S3 Caves**\n   [Read more](${blog}/amazon-s3-caves/)\n`;
    assert.ok(!announced(recap(body)).includes('Amazon S3 Highlights'));
  });

  test('a link that only points belongs to the one thing its item is about', () => {
    const found = announced(
      recap(`- **AWS Plugh** moves files.\n  All of them. [Explore AWS Plugh](${news}/moving-files/)`),
    );
    assert.deepEqual(found, ['AWS Plugh']);
  });
});

suite('Text as editors export it', () => {
  test('a link that ends within a word names nothing, and bold text goes on behind it', () => {
    const found = things(recap(`- [**Next-Gene**](${blog}/something-else/)**ration Plugh:** deeper caves`));
    assert.deepEqual(found, ['Next-Generation Plugh']);
  });

  test('a link on a vendor’s name alone is a part of the name it begins', () => {
    const found = things(recap(`- [Amazon](${blog}/something-else/) Xyzzy`));
    assert.ok(found.includes('Amazon Xyzzy') && !found.some(name => /something/i.test(name)), found.join('; '));
  });

  test('a plural behind a link is no part of a word that is broken', () => {
    assert.ok(announced(recap(`- [AWS Plugh](${news}/aws-plugh/)s came`)).length === 1);
  });
});

suite('What is no news', () => {
  test('several known things side by side', () => {
    assert.deepEqual(announced(recap('- Amazon S3, Amazon EC2, AWS Lambda, Glacier')), []);
  });

  test('a title with a session’s number', () => {
    assert.ok(!things(recap('**Caves with AWS Plugh (CAV307)** was fun.')).some(name => /CAV307/.test(name)));
  });

  test('a keynote, whoever it was by', () => {
    assert.deepEqual(things(recap('### Day 4: Dr. Xyzzy’s Keynote')), []);
  });

  test('sessions listed below an item that says so, at another vendor’s event', () => {
    const post = '---\ntitle: Microsoft Build 2021 highlights\ndate: 2021-05-28\n---\n\n- **Build Sessions**\n';
    const sessions = ['Caves Anywhere', 'Ask the Experts: Plugh', 'Xyzzy Made Easy']
      .map((title, at) => `  - [${title}](https://mybuild.example/sessions/${at}a)`)
      .join('\n');
    assert.deepEqual(announced(`${post}${sessions}\n`), []);
  });
});

suite('Announcing words in a post without date or event', () => {
  const plain = (body: string): readonly string[] => announced(`# Notes\n\n${body}\n`);

  for (const body of [
    'Announcing [AWS Plugh](https://example.com/plugh) for everyone.',
    'Introducing [Amazon Xyzzy](https://aws.amazon.com/xyzzy/).',
    'Voici [Amazon Xyzzy](https://aws.amazon.com/xyzzy/), annoncé hier.',
  ])
    test(`"${body}" announces`, () => {
      assert.equal(plain(body).length, 1);
    });

  for (const body of [
    'We use [AWS Plugh](https://example.com/plugh) every day.',
    'She introduced [Maria Xyzzy](https://example.com/maria) to us.',
    'Announcing ourselves: [our shop](https://example.com/shop) is open.',
  ])
    test(`"${body}" does not`, () => {
      assert.deepEqual(plain(body), []);
    });
});
