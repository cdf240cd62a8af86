import assert from 'node:assert/strict';
import { ofTalks } from '../../../../src/core/announcements/lexicon/headingWords';
import { announced, recap, rulesOf } from './reading';

/** A post on another vendor's event with this body. */
function kubecon(body: string): string {
  return `---\ntitle: Lessons from KubeCon 2018\ndate: 2018-05-16\n---\n\n${body}\n`;
}

suite('Posts on talks', () => {
  for (const text of [
    'These are my notes from some of the best sessions.',
    'Summaries of the talks that made me think.',
    'The talks I have attended were all good.',
    'My favourite talks and what they told me.',
    'Meine Lieblingsvorträge.',
    'Zusammenfassungen der besten Vorträge.',
    'Les notes des meilleures conférences.',
    'Las charlas a las que asistí.',
    'As sessões que assisti.',
    '参加したセッションのまとめ',
    '참석한 세션을 정리했다',
    '我参加的议程',
  ])
    test(`say "${text}"`, () => {
      assert.ok(ofTalks.test(text));
    });

  for (const text of [
    'There were many sessions.',
    'A summary of the announcements.',
    'He talks about caves I attended to.',
  ])
    test(`do not say "${text}"`, () => {
      assert.ok(!ofTalks.test(text));
    });

  test('name by their headings what is not new', () => {
    const post = kubecon(
      'Below are summaries of some talks.\n\n## Cave Project Update\n\n- Xyzzy Policy\n- Plugh Rotation\n',
    );
    assert.ok(rulesOf(post, 'Xyzzy Policy').includes('talksPost'));
    assert.deepEqual(announced(post), []);
  });

  test('may announce something all the same', () => {
    const post = kubecon('Below are summaries of some talks.\n\n- They announced AWS Xyzzy, a cave service.\n');
    assert.ok(!rulesOf(post, 'AWS Xyzzy').includes('talksPost'));
  });
});

suite('Notes on one talk at a vendor’s own event', () => {
  const notes = '- AWS Lambda halls in every cave\n- Amazon S3 ropes for all\n- Amazon EC2 in the dark';
  for (const title of [
    're:Invent 2018 notes: DEV321',
    're:Invent 2018 – MBL306 Plugh',
    'Notes de session : re:Invent 2018',
    're:Invent 2018 workshop report',
    're:Invent 2018 セッションレポート',
  ])
    test(`announce nothing by listing services: ${title}`, () => {
      assert.deepEqual(announced(recap(notes).replace('Recap of re:Invent 2018', `"${title}"`)), []);
    });

  test('announce what was launched then, or is said to be new', () => {
    const post = recap(`${notes}\n- AWS Outposts\n- AWS Xyzzy (preview)`).replace('Recap of', 'SVS401 at');
    assert.deepEqual(announced(post), ['AWS Outposts', 'AWS Xyzzy']);
    assert.equal(announced(recap(notes).replace('Recap of', 'DEV321 and a recap of')).length, 3);
  });
});

suite('People', () => {
  test('are announced by nobody', () => {
    const post = recap(
      '- **Jane Doe - Plugh CEO & co-founder: Dialog with Joe**\n- **Joe R. Bloggs, head of caves**\n- **Deep Caves** – developer tool\n',
    );
    assert.throws(() => rulesOf(post, 'Jane Doe'));
    assert.throws(() => rulesOf(post, 'Joe R. Bloggs'));
    assert.ok(rulesOf(post, 'Deep Caves').length);
  });

  test('keep their titles', () => {
    assert.throws(() => rulesOf(recap('- Dr. Jane Doe launched a site.'), 'Dr'));
  });
});
