import assert from 'node:assert/strict';
import { announced, few, read, rulesOf } from './reading';

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
      assert.deepEqual(announced(post('A day in a cave', body)), language === 'English' ? ['AWS Plugh Vault'] : []);
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
    const { announcements } = read(
      '---\ndate: 2018-12-05\n---\n\n**AWS Plugh Vault**\n\nSecrets.\n\n**AWS Deep Cave**\n\nCaves.\n\n**AWS Rich Mines**\n\nMines.\n',
      few,
    );
    assert.equal(announcements.length, 3);
  });
});
