import assert from 'node:assert/strict';
import { announced, rulesOf } from './reading';

/** A post with a title, that recaps nothing. */
function post(title: string, body: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndate: 2018-12-05\n---\n\n${body}\n`;
}

suite('A post on one launch', () => {
  for (const [language, body] of Object.entries({
    English: 'AWS announced AWS Plugh Vault today.',
    Spanish: 'AWS ha anunciado AWS Plugh Vault, un servicio.',
    Italian: 'Oggi AWS ha annunciato AWS Plugh Vault, un servizio.',
    French: 'AWS a annoncé aujourd’hui AWS Plugh Vault, un service.',
    German: 'AWS hat heute AWS Plugh Vault vorgestellt, einen Dienst.',
    Japanese: 'AWSはAWS Plugh Vaultを発表しました。',
    Korean: 'AWS가 AWS Plugh Vault를 발표했습니다.',
    Chinese: 'AWS 今天宣布推出 AWS Plugh Vault。',
  }))
    test(`announces what its title names and its text says is new, in ${language}`, () => {
      assert.deepEqual(announced(post('AWS Plugh Vault', body)), ['AWS Plugh Vault']);
      assert.deepEqual(
        announced(post('A day in a cave', body)),
        ['English', 'Chinese'].includes(language) ? ['AWS Plugh Vault'] : [],
      );
    });

  test('announces what its title says is new', () => {
    assert.deepEqual(announced(post('Introducing AWS Outposts', 'AWS Outposts are racks.')), ['AWS Outposts']);
    assert.deepEqual(announced('---\ndate: 2018-12-05\n---\n\n# AWS Outposts reaches GA\n\nRacks.\n'), [
      'AWS Outposts',
    ]);
  });

  test('announces nothing where its title names what is used, or what had been there', () => {
    assert.deepEqual(announced(post('AWS Outposts in our halls', 'We put AWS Outposts there.')), []);
    assert.deepEqual(announced(post('Amazon S3', 'AWS announced Amazon S3 in 2006.')), []);
  });

  test('announces nothing where it uses, reviews or talks of what is new', () => {
    for (const [title, body] of [
      ['Using AWS Outposts with Java', 'AWS Outposts, announced at re:Invent, solves this.'],
      ['Announcing our next meetup: AWS Outposts', 'Ann talks about AWS Outposts.'],
      ['Podcast episode 12: AWS Outposts', 'AWS Outposts launched at re:Invent.'],
      ['AWS Outposts 사용기', 're:Invent에서 발표된 AWS Outposts 사용.'],
      ['AWS Outposts in der Praxis', 'AWS Outposts wurde angekündigt.'],
    ] as const)
      assert.deepEqual(announced(post(title, body)), [], title);
  });

  test('announces the part of a service that its title introduces, without a date, too', () => {
    const undated = (title: string): string => `---\ntitle: ${title}\n---\n\nOutposts Racks stand there.\n`;
    assert.deepEqual(announced(undated('Introducing Outposts Racks')), ['AWS Outposts Racks']);
    assert.deepEqual(announced(undated('Using Outposts Racks')), []);
    assert.deepEqual(announced('---\ntitle: Introducing AWS Lambda\n---\n\nAWS Lambda runs code.\n'), []);
  });

  test('announces nothing where its title is that of a course, book or film', () => {
    for (const title of ['Announcing our webinar: AWS Outposts', 'Announcing my book: AWS Outposts in Depth'])
      assert.deepEqual(announced(post(title, 'AWS Outposts is its topic.')), [], title);
  });

  test('announces nothing by a name that goes on, where nobody knows when', () => {
    assert.deepEqual(
      announced('---\ntitle: Announcing AWS Outposts Racks Watchdog\n---\n\nIt is a tool of mine.\n'),
      [],
    );
  });

  test('announces what it marks as new, as vendors’ blogs do', () => {
    assert.deepEqual(announced(post('New – AWS Outposts', 'I can tell about AWS Outposts.')), ['AWS Outposts']);
  });

  test('tells why', () => {
    const rules = rulesOf(post('Introducing AWS Plugh Vault', 'The AWS Plugh Vault holds it.'), 'AWS Plugh Vault');
    assert.ok(rules.includes('inPostTitle') && rules.includes('postOnLaunch'), rules.join());
  });
});

suite('A post whose title is its first paragraph, in bold', () => {
  test('announces what that announces', () => {
    assert.deepEqual(announced('**Introducing AWS Plugh Vault**\n\nIt holds secrets.\n'), ['AWS Plugh Vault']);
  });

  test('has no such title where a link stands in it, or other paragraphs are in bold', () => {
    const links = ['vault', 'cave'].map(
      name =>
        `**[AWS Plugh ${name} is now available](https://aws.amazon.com/about-aws/whats-new/2018/11/${name}/)**\n\nx\n`,
    );
    assert.equal(announced(links.join('\n')).length, 2);
    const bold =
      '---\ndate: 2018-12-05\n---\n\n**AWS Plugh Vault**\n\nSecrets.\n\n**AWS Deep Cave**\n\nCaves.\n\n**AWS Rich Mines**\n\nMines.\n';
    assert.ok(!rulesOf(bold, 'AWS Plugh Vault').includes('inPostTitle'));
  });

  test('has it where that is of announcements, whatever is in bold below', () => {
    const text =
      '**AWS re:Invent 2018: what was announced**\n\n- AWS Outposts\n- AWS Transit Gateway\n- Amazon Timestream\n\n**The end**\n\nx\n';
    assert.deepEqual(announced(text), ['AWS Outposts', 'AWS Transit Gateway', 'Amazon Timestream']);
  });
});
