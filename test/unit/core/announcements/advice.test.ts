import assert from 'node:assert/strict';
import { announced, recap, rulesOf } from './reading';

function post(title: string, body: string): string {
  return `---\ntitle: ${title}\ndate: 2018-06-08\n---\n\n${body}\n`;
}

/** A diary: longer than any list of news, and it never says that something is. */
const diary = 'We walked from cave to cave, had coffee, met old friends and slept far too little. '.repeat(20);

suite('Posts and lists that announce nothing', () => {
  const wishes = [
    'My WWDC 2018 wish list',
    'WWDC 2018 predictions',
    'What to expect from WWDC 2018',
    'Meine Wunschliste für die WWDC 2018',
    'Mes souhaits pour la WWDC 2018',
    'Mi lista de deseos para la WWDC 2018',
    'WWDC 2018の予想',
  ];
  for (const title of wishes)
    test(`"${title}" speaks of what is not there yet`, () => {
      assert.deepEqual(announced(post(title, `## Xyzzy 3\n\nCaves we need.\n\n## PlughKit\n\nMore caves.`)), []);
    });

  test('a recap of what became of wishes is a recap', () => {
    assert.deepEqual(announced(post('Recap of WWDC 2018 and my wish list', '## PlughKit\n\nIt opens caves.')), [
      'PlughKit',
    ]);
  });

  test('a post of advice announces nothing that it does not link news of', () => {
    const body = `- **Xyzzy Cave**: bring a lamp.\n- **Plugh Hall**: bring two.`;
    assert.deepEqual(announced(post('How to survive your first Microsoft Build 2018', body)), []);
    assert.deepEqual(announced(post('Zehn Tipps für die Microsoft Build 2018', body)), []);
  });

  test('sections of advice, steps and reasons list nothing new', () => {
    const headings = [
      'Practical Steps',
      'Tips, Tricks or Best Practices',
      'Why It Matters',
      'Requirements',
      'Empfehlungen',
    ];
    for (const heading of headings)
      assert.deepEqual(
        announced(
          post(
            'Microsoft Build 2018',
            `We are launching! So much news.\n\n## ${heading}\n\n- **Xyzzy Caves**\n- **Plugh Halls**`,
          ),
        ),
        [],
      );
  });

  test('a list of instructions tells what to do', () => {
    const list = '- **Secure the cave with Xyzzy**\n- **Operate lamps with Plugh**\n- **Keep a rope in Thud**';
    const text = post('Recap of Microsoft Build 2018', `## Caves\n\n${list}`);
    assert.ok(rulesOf(text, 'Operate lamps with Plugh').includes('instructed'));
    assert.deepEqual(announced(text), []);
    const one = post('Recap of Microsoft Build 2018', '- **Secure Xyzzy**\n- **Plugh Halls**\n- **Thud Rooms**');
    assert.ok(!rulesOf(one, 'Secure Xyzzy').includes('instructed'));
  });

  test('verbs in the form that tells what to do open such a list in other languages, too', () => {
    const list = '- Modifier la grotte avec Xyzzy\n- Utiliser une lampe via Plugh\n- Thud';
    assert.ok(
      rulesOf(post('Retour sur Google Cloud Next 2018', list), 'Utiliser une lampe via Plugh').includes('instructed'),
    );
  });

  test('a conference is where things are announced, whatever a post is about', () => {
    assert.deepEqual(announced(post('Caves', 'They announced re:Invent 2018 there.')), []);
  });

  test('notes that hardly speak of news do not announce the services they are about', () => {
    const notes =
      '# AWS Lambda\n\n- one room a lamp\n\n# S3: the store\n\n- many rooms\n\n# S3 Glacier\n\n- cold rooms';
    assert.deepEqual(announced(post('re:Invent 2018 tidbits', `${notes}\n\n${diary}`)), []);
  });

  test('for whom something is and what a text is about are no names', () => {
    const list = '- **Developers building caves on Azure**\n- **Teams that light them**\n- **Data & AI**';
    assert.deepEqual(announced(post('Recap of Microsoft Build 2018', `These are for:\n\n${list}`)), []);
    const french =
      '## 🚀 Les grottes\n\nBelles.\n\n## ⭐️ L’ambiance\n\nBonne.\n\n## 📣 Nouveautés et innovations\n\nUn peu.';
    assert.deepEqual(announced(post('Retour sur Google Cloud Next 2018', french)), []);
  });
});

suite('Names with a note on how far they have come', () => {
  test('"(GA)" and "(preview)" behind a name say that it is new', () => {
    const text = recap(
      '## Plugh Server 2018 (GA) – with caves\n\n- caves\n\n## Thud Rooms (Kubernetes, private preview)\n\n- rooms',
    );
    for (const name of ['Plugh Server 2018', 'Thud Rooms']) assert.ok(rulesOf(text, name).includes('staged'), name);
  });

  test('a sentence with such a note is none', () => {
    const text = recap('- The cave of Thud is now in use (GA)\n- Plugh');
    assert.ok(!rulesOf(text, 'cave of Thud is now in use').includes('staged'));
  });

  test('bold names that a paragraph calls new, or in preview, are news', () => {
    const text = post(
      'Recap of Microsoft Build 2018',
      'The new **Microsoft Cave Framework** joins two older ones.\n\n**PlughPlane** (preview) extends it. The **Azure Hall** stands.',
    );
    assert.deepEqual(announced(text), ['Microsoft Cave Framework', 'PlughPlane']);
  });
});
