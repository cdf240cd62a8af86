import assert from 'node:assert/strict';
import { isAdviceHeading, isHoped, isWish } from '../../../../src/core/announcements/advice';
import { smallCatalog } from '../catalog/bundled';
import { announced, news, recap, rulesOf } from './reading';

function post(title: string, body: string, date = '2018-12-05'): string {
  return `---\ntitle: ${title}\ndate: ${date}\n---\n\n${body}\n`;
}

suite('Wishes that came true', () => {
  for (const title of [
    'AWS re:Invent 2018: my wish came true!',
    'Scoring my re:Invent 2018 predictions',
    're:Invent 2018: the service we had been hoping for',
    'Unsere Erwartungen wurden übertroffen',
    'AWS re:Invent 2018 a dépassé nos attentes',
    're:Invent 2018 で予想を超えた新サービス',
    're:Invent 2018 超出预测',
    'ほしい機能が来た re:Invent 2018',
  ])
    test(`"${title}" tells what has come`, () => assert.equal(isWish(title), false));

  for (const title of [
    'My re:Invent 2018 wishlist',
    'I would love to see these at Build 2018',
    'Wünsche an die WWDC 2018',
    're:Invent 2018の予測まとめ前の予想',
    'WWDC 2018 预测',
    'WWDC 2018 예상',
    'Preparing for re:Invent 2018',
    're:Invent 2018 bingo',
    're:Invent 2018 : mes sessions',
    're:Invent 2018 기대되는 서비스',
  ])
    test(`"${title}" tells what may come`, () => assert.equal(isWish(title), true));

  const title = 'What to expect of re:Invent 2018';

  test('what was launched by then or has a link to news is there, whatever the title', () => {
    const text = post(title, `## AWS Outposts\n\nRacks.\n\n## [Amazon Plugh](${news}/plugh/)\n\nCaves.`);
    assert.deepEqual(announced(text), ['AWS Outposts', 'Amazon Plugh']);
  });

  test('what was launched a few days after is not', () => {
    const text = post(title, '## AWS Outposts\n\nRacks.\n\n## AWS Ground Station\n\nCaves.', '2018-11-20');
    assert.ok(rulesOf(text, 'AWS Outposts').includes('wishPost'));
    assert.deepEqual(announced(text), []);
  });

  test('what is only known to have been launched in the month of an event was not there at its beginning', () => {
    const plugh = smallCatalog([
      { id: 'plugh', name: 'AWS Plugh', announced: ['2018-11', 're:Invent 2018', 0, '2026-11-22'] },
    ]);
    assert.deepEqual(announced(post(title, '- **AWS Plugh**\n- AWS Xyzzy\n- AWS Thud', '2018-11-10'), plugh), []);
    assert.deepEqual(announced(post(title, '- **AWS Plugh**', '2018-12-10'), plugh), ['AWS Plugh']);
  });

  test('a sentence that announces something does, one that hopes for it does not', () => {
    const told = post(title, 'Today AWS announced AWS Xyzzy.\n\nI hope they announce AWS Plugh.');
    assert.ok(!rulesOf(told, 'AWS Xyzzy').includes('wishPost'));
    assert.ok(rulesOf(told, 'AWS Plugh').includes('wishPost'));
    assert.equal(isHoped({ before: 'Vielleicht sollte AWS ', after: ' ankündigen' }), true);
    assert.equal(isHoped({ before: 'AWS announced ', after: ' this morning' }), false);
  });
});

suite('News told in verbs', () => {
  test('what a list of verbs does with something launched then is news', () => {
    const text = recap(
      '- Watch the sky with AWS Ground Station Antennas\n- Run racks on AWS Outposts Shelves\n- Caves',
    );
    assert.ok(!rulesOf(text, 'Run racks on AWS Outposts Shelves').includes('instructed'));
  });

  test('verbs under a heading that names it, not in the words themselves, still tell what to do', () => {
    const text = recap('## AWS Outposts\n\nRacks.\n\n- Secure the cave\n- Keep a rope\n- Wear shoes');
    assert.ok(rulesOf(text, 'Keep a rope').includes('instructed'));
  });

  const list = '- **Secure the cave with Xyzzy**\n- **Operate lamps with Plugh**\n- **Keep a rope in Thud**';
  const item = 'Operate lamps with Plugh';

  test('lists that are introduced as news, sections of news and lists that are a post of announcements hold no instructions', () => {
    for (const text of [
      recap(`AWS announced:\n\n${list}`),
      recap(`## New features\n\n${list}`),
      post('re:Invent 2018 announcements', list),
    ])
      assert.ok(!rulesOf(text, item).includes('instructed'), text);
    assert.ok(rulesOf(recap(list), item).includes('instructed'));
    const later = post('re:Invent 2018 announcements', `## How to go on\n\n${list}`);
    assert.ok(rulesOf(later, item).includes('instructed'));
  });

  test('a word that is a verb or a name opens no instruction before what a service gets', () => {
    const text = recap('- Go support in Lamps\n- Document database integration in Caves\n- Wear shoes');
    assert.ok(!rulesOf(text, 'Wear shoes').includes('instructed'));
    const told = recap('- Go to the cave\n- Document your way\n- Wear shoes');
    assert.ok(rulesOf(told, 'Wear shoes').includes('instructed'));
  });
});

suite('Headings of advice and of news', () => {
  test('a heading that names something known is no heading of advice for itself, only for what stands below', () => {
    const text = recap('## Amazon S3 use cases: deep caves\n\nDeep.\n\n### Xyzzy\n\nCaves.');
    assert.ok(!rulesOf(text, 'Amazon S3 use cases').includes('adviceSection'));
    assert.ok(rulesOf(text, 'Xyzzy').includes('adviceSection'));
  });

  test('a heading that speaks of news heads no advice', () => {
    for (const heading of ['おすすめの新機能', 'Recommendations: the latest news', 'ほしい機能が来た']) {
      const text = recap(`## ${heading}\n\n- **Xyzzy Caves**\n- **Plugh Halls**`);
      assert.ok(!rulesOf(text, 'Plugh Halls').includes('adviceSection'), heading);
    }
    assert.equal(isAdviceHeading('おすすめ'), true);
  });

  test('an item that announces something is news below any heading', () => {
    const text = recap('## Next steps\n\n- **Xyzzy Caves** are now available\n- **Plugh Halls**');
    assert.ok(!rulesOf(text, 'Xyzzy Caves').includes('adviceSection'));
    assert.ok(rulesOf(text, 'Plugh Halls').includes('adviceSection'));
  });
});

suite('Posts that hardly speak of news, and posts of advice', () => {
  const long = 'We walked from cave to cave, had coffee and met old friends. '.repeat(30);
  const names = '- AWS Outposts\n- AWS Ground Station\n- AWS Xyzzy\n- AWS Plugh';

  test('a short post has too few words to be called quiet', () => {
    const short = post('re:Invent 2018 tidbits', '## AWS Xyzzy\n\nA cave with a lamp, and a hall behind it.');
    assert.ok(!rulesOf(short, 'AWS Xyzzy').includes('quietPost'));
    assert.ok(rulesOf(post('re:Invent 2018 tidbits', `## AWS Xyzzy\n\n${long}`), 'AWS Xyzzy').includes('quietPost'));
  });

  test('signs that stand for syllables tell as much in half the length', () => {
    const notes = '洞窟から洞窟へ歩いてコーヒーを飲みました。'.repeat(40);
    assert.ok(rulesOf(post('re:Invent 2018 日記', `## AWS Xyzzy\n\n${notes}`), 'AWS Xyzzy').includes('quietPost'));
  });

  test('what is listed beside news is news as likely', () => {
    const text = post('re:Invent 2018 tidbits', `${long}\n\n${names}`);
    assert.ok(!rulesOf(text, 'AWS Xyzzy').includes('quietPost'));
    const few = post('re:Invent 2018 tidbits', `${long}\n\n${names}\n- AWS Thud`);
    assert.ok(rulesOf(few, 'AWS Xyzzy').includes('quietPost'));
  });

  test('so is a section beside sections on news', () => {
    const sections = names.replaceAll(/^- (.*)$/gm, '## $1\n\nCaves.\n');
    const text = post('re:Invent 2018 tidbits', `# Notes\n\n${long}\n\n${sections}`);
    assert.ok(!rulesOf(text, 'AWS Xyzzy').includes('quietPost'));
  });

  test('advice yields to titles, lists and sentences of announcements', () => {
    const title = 'How to prepare for re:Invent 2018';
    for (const text of [
      post('re:Invent 2018: get ready for these new services', '- **Xyzzy Caves**'),
      post(title, 'AWS announced:\n\n- **Xyzzy Caves**'),
      post(title, '- **Xyzzy Caves** were announced'),
    ])
      assert.ok(!rulesOf(text, 'Xyzzy Caves').includes('advicePost'), text);
    assert.ok(rulesOf(post(title, '- **Xyzzy Caves**'), 'Xyzzy Caves').includes('advicePost'));
  });
});
