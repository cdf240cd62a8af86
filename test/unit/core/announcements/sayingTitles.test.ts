import assert from 'node:assert/strict';
import { subjectOf } from '../../../../src/core/announcements/title';
import { smallCatalog } from '../catalog/bundled';
import { announced, blog, news, recap, rulesOf, things } from './reading';

suite('What is now available in something else', () => {
  test('had been there, and is news of both', () => {
    assert.deepEqual(things(recap('- AWS Lambda is now available in **AWS Outposts**')), [
      'AWS Lambda in AWS Outposts',
    ]);
  });

  test('is itself the news where it was new', () => {
    assert.deepEqual(things(recap('- AWS Outposts is now available in Amazon S3'))[0], 'AWS Outposts');
    const more = '- AWS Lambda is now available in AWS Outposts, or so they say';
    assert.deepEqual(things(recap(more)), ['AWS Lambda in AWS Outposts']);
  });

  test('is nothing where the sentence does not say what', () => {
    assert.deepEqual(things(recap('- Is now available in **Deep Caves**')), []);
  });
});

suite('What a title has in brackets at its end', () => {
  const catalog = smallCatalog([
    { id: 'x9', name: 'Amazon EC2 X9 instances', aliases: ['EC2 X9'], kind: 'instance' },
    { id: 'plugh', name: 'AWS Plugh', aliases: ['Plugh'] },
  ]);

  test('is what it is made with, not what it is, where a part of something stands before it', () => {
    assert.deepEqual(things(recap('- Amazon EC2 X9 instances (Plugh)'), catalog), ['Amazon EC2 X9 instances']);
  });

  test('is what it is called anywhere else', () => {
    for (const title of ['Racks for hybrid clouds (AWS Outposts)', 'ハイブリッド (AWS Outposts)'])
      assert.deepEqual(things(recap(`- ${title}`)), ['AWS Outposts'], title);
  });
});

suite('A link that goes on with its sentence', () => {
  test('is called what its address says', () => {
    const page = `${blog}/introducing-plugh-caves-for-amazon-s3/`;
    assert.ok(things(recap(`It is [expanded to S3](${page}).`)).some(name => /Plugh Caves/.test(name)));
  });
});

suite('A title that says what something is made with', () => {
  test('names what is made', () => {
    assert.deepEqual(things(recap('- **AWS Lambda-based AWS Outposts**')), ['AWS Outposts']);
    assert.ok(!things(recap('- **AWS Outposts-based caves**')).includes('caves'));
    const moving = 'Moving off Lambda-based AWS Outposts';
    assert.ok(!things(recap(`- ${moving}`)).every(name => name === 'AWS Outposts'));
  });
});

suite('A title that says itself how far its thing has come', () => {
  const item = '- Deep caves for Lambda are now generally available - all of them';

  test('makes it news, known or not, in a post that recaps', () => {
    assert.ok(rulesOf(recap(item), 'Deep caves for Lambda').includes('staged'));
    assert.ok(!rulesOf(`# My caves\n\n${item}`, 'Deep caves for Lambda').includes('staged'));
    assert.ok(!rulesOf(recap('- Deep caves for Lambda'), 'Deep caves for Lambda').includes('staged'));
    for (const own of ['My caves for Lambda', 'I hope deep caves for Lambda', 'Beer']) {
      const text = recap(`- ${own} are now generally available`);
      for (const name of things(text)) assert.ok(!rulesOf(text, name).includes('staged'), own);
    }
  });

  test('says nothing by what will come soon in one’s own series', () => {
    const list = '- SQL caves (coming soon)\n- Plughs and the 9s (coming soon)';
    assert.deepEqual(announced(`# Interview guide\n\n${list}\n`), []);
    assert.ok(rulesOf(recap(list), 'SQL caves').includes('staged'));
  });

  test('may say that it has come', () => {
    for (const title of [
      '🚀 #XYZZY v5.7 is here – the caves edition!',
      'PlughKit ist endlich da',
      'PlughKit has landed!',
    ])
      assert.equal(announced(recap(`## ${title}\n\nIt has caves.`)).length, 1, title);
    for (const title of ['PlughKit is here to stay', 'PlughKit', 'My PlughKit is out', 'Caves are live'])
      assert.deepEqual(announced(recap(`## ${title}\n\nIt has caves.`)), [], title);
  });

  test('may be written small, if it is code', () => {
    assert.ok(things(recap('## Introducing `xyzzy9.large`\n\nBig.')).includes('xyzzy9.large'));
  });
});

suite('A part of a service that had been shown before', () => {
  test('comes again where a page from then tells so', () => {
    const body = 'They announced simpler caves with [Amazon S3 Select](%).';
    const rules = (page: string): readonly string[] => rulesOf(recap(body.replace('%', page)), 'Amazon S3 Select');
    assert.ok(rules(`${blog}/amazon-s3-select/`).includes('dateFar'));
    assert.ok(!rules(`${news}/amazon-s3-select/`).includes('dateFar'));
    const used = `We use [Amazon S3 Select](${news}/amazon-s3-select/).`;
    assert.ok(rulesOf(recap(used), 'Amazon S3 Select').includes('dateFar'));
  });
});

suite('What only looks like a title', () => {
  test('is a link to a heading with a blank in it', () => {
    assert.deepEqual(things(recap('- [Plugh Caves and Xyzzy Halls] (#plugh-caves)')), []);
  });

  test('is a line in bold above lines that name things in bold', () => {
    const body = '**Next-Generation Caves**\nIntroduction of **AWS Outposts** and more.';
    assert.ok(rulesOf(recap(body), 'Next-Generation Caves').includes('groupHeading'));
    assert.deepEqual(announced(recap(body)), ['AWS Outposts']);
  });
});

suite('What is new of a service', () => {
  test('stands behind the dash where the title says before it that there is some', () => {
    for (const [title, name] of [
      ['AWS Lambda Innovations – Deep caves', 'AWS Lambda Deep caves'],
      ['AWS Lambda의 새로운 기능 – 동굴 지원', 'AWS Lambda 동굴 지원'],
      ['AWS Lambdaの新機能 – 洞窟のサポート', 'AWS Lambda 洞窟のサポート'],
    ] as const)
      assert.deepEqual(things(recap(`## ${title}\n\nAll.`)), [name], title);
    for (const rest of ['part 2', 'none', 'February 2019', 'Fazit'])
      assert.ok(!things(recap(`## AWS Lambda changes – ${rest}\n\nAll.`)).some(name => name.includes(rest)), rest);
  });

  test('is one thing where Korean says for what several others it is', () => {
    assert.equal(things(recap('## AWS Lambda 및 Amazon S3를 위한 Plugh 지원\n\nAll.')).length, 1);
    assert.equal(things(recap('## AWS Outposts 및 Amazon Timestream\n\nAll.')).length, 2);
  });
});

suite('Marks and quotation marks', () => {
  test('NEW behind a name in running text', () => {
    const body = `Caves: [AWS Xyzzy](${blog}/xyzzy/) **NEW** are checked all the time. AWS Lambda new functions are not.`;
    assert.ok(rulesOf(recap(body), 'AWS Xyzzy').includes('namedAsNew'));
  });

  test('are none of sentences, nor of when something comes', () => {
    for (const text of [
      'NEW - AWS brings AWS Outposts to caves',
      'New: customers asked for AWS Outposts, and here it is',
    ])
      assert.deepEqual(things(recap(text)), ['AWS Outposts'], text);
    assert.deepEqual(things(recap('**Launch**: Q3 2019')), []);
  });

  test('NEW and a dash before it', () => {
    assert.deepEqual(things(recap('NEW - "Optimized Plugh"')), ['Optimized Plugh']);
    assert.ok(rulesOf(recap('NEW - "Optimized Plugh"'), 'Optimized Plugh').includes('marked'));
  });

  test('but not in what nobody launches, should, or did years ago', () => {
    for (const said of [
      'nobody launched "Xyzzy Deep Caves"',
      'AWS has not launched "Xyzzy Deep Caves"',
      'AWS should launch "Xyzzy Deep Caves"',
      'In 2016 AWS launched "Xyzzy Deep Caves"',
    ]) {
      const text = recap(`- ${said}`);
      const isNamed = things(text).includes('Xyzzy Deep Caves');
      assert.ok(!isNamed || !rulesOf(text, 'Xyzzy Deep Caves').includes('listLead'), said);
    }
  });

  test('what an item launches in quotation marks is what it names', () => {
    assert.ok(
      rulesOf(recap('- so AWS launches "Xyzzy Caves on Demand"'), 'Xyzzy Caves on Demand').includes('listLead'),
    );
    assert.deepEqual(things(recap('- digging is hard, so AWS is launching "Xyzzy Caves on Demand"')), [
      'Xyzzy Caves on Demand',
    ]);
  });

  test('what others write about a service is no news of it', () => {
    const item = '- [Digging deep caves with AWS Lambda](https://example.com/digging-caves.html)';
    assert.ok(rulesOf(recap(item), 'Digging deep caves with AWS Lambda').includes('phrase'));
    const onBlog = '- [Digging deep caves with AWS Lambda](https://plugh.example/blog/2018/11/caves)';
    assert.ok(rulesOf(recap(onBlog), 'Digging deep caves with AWS Lambda').includes('phrase'));
    const own = `- [Digging deep caves with AWS Lambda](${blog}/digging-deep-caves/)`;
    assert.ok(!rulesOf(recap(own), 'Digging deep caves with AWS Lambda').includes('phrase'));
  });
});

suite('Names', () => {
  test('may have a word in them that other languages have as a verb, or an event’s', () => {
    assert.equal(subjectOf('Run Plugh with Red Hat Caves'), 'Run Plugh with Red Hat Caves');
    const build = '---\ntitle: Microsoft Build 2021\ndate: 2021-05-25\n---\n\n## Microsoft Build of Plughs\n\nNew.';
    assert.deepEqual(things(build), ['Microsoft Build of Plughs']);
  });

  test('end before a note on where to read of them', () => {
    assert.equal(subjectOf('AWS Xyzzy (see below)'), 'AWS Xyzzy');
    assert.equal(subjectOf('AWS Xyzzy (洞窟の節を参照)'), 'AWS Xyzzy');
  });

  test('end at a wide bar, too', () => {
    assert.equal(subjectOf('AWS Xyzzy｜洞窟の整理、追跡、比較'), 'AWS Xyzzy');
  });

  test('stand behind what Portuguese and Spanish say was done', () => {
    for (const title of ['Lançou o AWS Xyzzy', 'Lanzaron el AWS Xyzzy', 'Anunciou AWS Xyzzy'])
      assert.equal(subjectOf(title), 'AWS Xyzzy', title);
    assert.equal(subjectOf('Anunciou que o AWS Xyzzy chega'), 'Anunciou que o AWS Xyzzy chega');
    assert.equal(
      subjectOf('Amazon Infrared hat neue Funktionen'),
      subjectOf('Amazon Xyzzy hat neue Funktionen').replace('Xyzzy', 'Infrared'),
    );
  });
});

suite('Events', () => {
  test('are not what a title is about', () => {
    const page = 'https://aws.amazon.com/blogs/aws/top-announcements-of-aws-reinvent-2018/';
    for (const text of ['Les principales annonces de re:Invent 2018', 'Die wichtigsten Neuigkeiten der re:Invent 2018'])
      assert.deepEqual(announced(recap(`- [${text}](${page})`)), [], text);
  });

  test('in the title of a post put nothing in it aside', () => {
    const post = '# Caves user group, November event\n\n## AWS releases\n\n- AWS Lambda now supports Plugh\n';
    assert.ok(!rulesOf(post, 'AWS Lambda support for Plugh').includes('asideSection'));
  });
});

suite('A number behind three letters', () => {
  test('is that of a session, unless they are a name', () => {
    assert.deepEqual(things(recap('- CAV 313 Scaling caves on AWS Lambda')), ['AWS Lambda']);
    assert.equal(things(recap('- EKS 100 caves in each cluster')).length, 1);
    assert.equal(things(recap('## AWS 100 new caves\n\nAll.')).length, 1);
  });
});
