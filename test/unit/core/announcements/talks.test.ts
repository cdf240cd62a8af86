import assert from 'node:assert/strict';
import { ofTalks } from '../../../../src/core/announcements/lexicon';
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
