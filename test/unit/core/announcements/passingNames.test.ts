import assert from 'node:assert/strict';
import { announced, blog, news, read, recap, rulesOf, things } from './reading';

function post(title: string, body: string, date = '2023-05-31'): string {
  return `---\ntitle: "${title}"\ndate: ${date}\n---\n\n${body}\n`;
}

suite('Titles that speak of announcements to come', () => {
  const wishes = '- Cheaper Lambda\n- EC2 with plughs\n- S3 mazes';
  for (const title of [
    'What I hope AWS announces at re:Invent 2024',
    're:Invent 2024 predictions: what will AWS launch?',
    'Was ich mir von den re:Invent-Ankündigungen 2024 wünsche',
    "re:Invent 2024 : les annonces que j'espère",
    'Lo que espero de los anuncios de re:Invent 2024',
  ])
    test(`promise none: "${title}"`, () => {
      assert.deepEqual(announced(post(title, wishes, '2024-10-01')), []);
    });
});

suite('Old news in posts that recap nothing', () => {
  test('is what links of references call it', () => {
    const links = `- [AWS Outposts is now generally available](${blog}/aws-outposts-now-generally-available/)\n- [EC2](https://aws.amazon.com/ec2/)\n- [AWS Transit Gateway Now Generally Available](${news}/aws-transit-gateway/)`;
    assert.deepEqual(announced(post('Digging in production', `We dig.\n\n## References\n\n${links}`)), []);
  });

  test('is where headings of a how-to link it', () => {
    const steps = `## Lambda plughs for S3\n\n[Announcement](${news}/lambda-plughs/)\n\n## S3 mazes\n\nDig.\n\n## EC2 halls\n\nDig.`;
    assert.deepEqual(announced(post('Securing your caves', steps)), []);
  });

  test('has no name where its link only points', () => {
    const text = recap(`- [公式発表 (What's New)](${news}/)\n- [Permalink](${blog}/)`);
    assert.deepEqual(announced(text), []);
  });
});

suite('What only contains a word of news', () => {
  const steps = (...told: readonly string[]): string =>
    told.map((text, at) => `${at + 1}. **GitHub Xyzzy ${'Plugh Thud Frotz'.split(' ')[at]}:** ${text}.`).join('\n');

  test('is a release as a branch or a thing of one', () => {
    const text = steps('release branches need two', 'the release stage waits', 'undo a bad release');
    assert.deepEqual(announced(post('Safety nets', text)), []);
    assert.deepEqual(
      announced(post('Safety nets', steps('リリースブランチを使う', 'リリース候補', 'リリースノート'))),
      [],
    );
  });

  test('is a wizard called as something launched years after', () => {
    assert.deepEqual(announced(post('Release notes 2.0', 'Introducing Outposts for our wizard!', '2015-03-01')), []);
    assert.deepEqual(announced(post('Release notes 2.0', 'Introducing AWS Outposts!', '2018-11-30')), ['AWS Outposts']);
  });
});

suite('Lists of what is needed, or to read', () => {
  const needed = '- An Azure Xyzzy\n- Azure Plugh CLI\n- Azure Thud Core Tools';
  for (const heading of ['Pre-requisites', 'What you need', 'Was du brauchst', '必要なもの'])
    test(`announce nothing below "${heading}"`, () => {
      assert.deepEqual(announced(post('Deploying caves', `## ${heading}\n\n${needed}`)), []);
    });

  test('announce nothing in a post that announces something else', () => {
    const guides = '- Guide to AWS Lambda\n- Caves with Amazon S3\n- Our EC2 example';
    for (const opening of ['Read more:', 'You might also be interested in these:', 'Other guides:'])
      assert.deepEqual(announced(post('Announcing deploy previews', `They are here.\n\n${opening}\n\n${guides}`)), []);
  });
});

suite('A post on an event', () => {
  test('has no products in what it says of getting there', () => {
    const text = post(
      'My week at Microsoft Ignite 2023',
      '- **Hotel**: fine\n- **Badge**: long queue\n- **Food**: cold',
    );
    assert.deepEqual(read(text).announcements, []);
  });

  test('tells what did not come', () => {
    const body = '- Lambda plughs\n- S3 thuds\n- EC2 for free';
    for (const heading of ['Did not come', 'Nicht gekommen', '出なかったもの'])
      assert.deepEqual(announced(recap(`## Came\n\n- AWS Outposts\n\n## ${heading}\n\n${body}`)), ['AWS Outposts']);
  });
});

suite('A wish that came true', () => {
  test('is told where its section says so first', () => {
    const wishes = (text: string): string =>
      post(
        'My re:Invent 2022 wishlist',
        `## Assumed roles for Lambda plughs\n\n${text} Task plughs have roles now.\n`,
        '2022-12-05',
      );
    assert.equal(announced(wishes('This was announced before re:Invent.')).length, 1);
    assert.equal(announced(wishes('This fell flat.')).length, 0);
  });
});

suite('Leads that count', () => {
  test('name nothing, in whatever language', () => {
    const talks = [1, 2, 3].map(at => `**Phiên ${at}: Caves** (Jane Doe)  \nAWS Outposts and more caves.`).join('\n\n');
    assert.ok(!things(recap(talks)).some(name => /Phiên/.test(name)));
    assert.ok(things(recap('- **Plugh 3**: caves\n- **Plugh 4**: halls')).includes('Plugh 3'));
  });
});

suite('What a new feature is for', () => {
  test('had been there', () => {
    const rules = (text: string): readonly string[] => rulesOf(recap(text), 'Amazon Plugh');
    assert.ok(rules('A new feature for Amazon Plugh was announced.').includes('afterPreposition'));
    assert.ok(!rules('They announced the launch of Amazon Plugh.').includes('afterPreposition'));
  });
});
