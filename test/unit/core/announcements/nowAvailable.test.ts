import assert from 'node:assert/strict';
import { isNowAvailable } from '../../../../src/core/announcements/stage';
import { announced, recap, rulesOf } from './reading';

/** The range of "Xyzzy" in a text. */
function named(text: string): [string, { start: number; end: number }] {
  const start = text.indexOf('Xyzzy');
  return [text, { start, end: start + 'Xyzzy'.length }];
}

suite('What is generally available now', () => {
  for (const text of [
    'Last week AWS announced the general availability (GA) of Xyzzy, a service.',
    'GA of Xyzzy!',
    'Xyzzy is now generally available.',
    'Xyzzy (beta) is finally GA',
    'Xyzzy has reached general availability.',
    'Xyzzy goes GA',
    'Xyzzy GA',
    'Xyzzy GA. Racks for caves.',
    'Xyzzy: GA',
    'Xyzzy – now GA in Plugh',
    'Xyzzy has become generally available',
    'Xyzzy and Plugh are now generally available.',
    'Amazon Xyzzy, Amazon Plugh, and Amazon Thud are generally available',
    'Xyzzy und Plugh sind jetzt allgemein verfügbar.',
    'Xyzzy, the way out of caves, is now generally available.',
    'After six months in preview, Xyzzy is now generally available.',
    'After months of preview Xyzzy is now generally available.',
    'Since yesterday Xyzzy is generally available.',
    'If you missed it: Xyzzy is now generally available.',
    'Seit gestern ist Xyzzy allgemein verfügbar.',
    'Seit dieser Woche ist Xyzzy allgemein verfügbar.',
    'Seit Freitag ist Xyzzy für alle verfügbar.',
    'Depuis hier Xyzzy est disponible pour tous.',
    'Xyzzy ya está disponible de forma general.',
    'O Xyzzy já está disponível para todos.',
    'Xyzzy è ora disponibile per tutti.',
    'Xyzzy ist ab heute allgemein verfügbar',
    'La disponibilité générale de Xyzzy',
    'Xyzzy が一般提供開始',
    'Xyzzy现已正式可用',
    'Xyzzy가 드디어 정식 출시',
  ])
    test(`is told: ${text}`, () => {
      assert.ok(isNowAvailable(...named(text)));
    });

  for (const text of [
    'Xyzzy is available.',
    'Xyzzy is not yet generally available.',
    'We use Xyzzy. Plugh is generally available.',
    'Xyzzy is a service, and Plugh is generally available.',
    'Xyzzy, which we like, and Plugh is generally available.',
    'Xyzzy has caves, and we are generally available.',
    'The availability of Xyzzy',
    'When Xyzzy is generally available, we test it.',
    'Until Xyzzy is GA we wait',
    'Sobald Xyzzy allgemein verfügbar ist',
    'Xyzzy is expected to reach general availability in spring.',
    'Xyzzy is hardly generally available.',
    'Xyzzy is already generally available, so we use it.',
    'Is Xyzzy now generally available in Plugh?',
    'Xyzzy has had a generally available connector.',
    'Xyzzy is the first with a GA driver.',
    'The general availability of Xyzzy here is planned for July.',
    'Since the general availability of Xyzzy we dig.',
    'Depuis que Xyzzy est disponible pour tous, on creuse.',
    'Xyzzy GA is far away',
    'Xyzzy is after the preview of Plugh generally available for a day.',
    'Xyzzy está disponible para quien paga.',
  ])
    test(`is not told: ${text}`, () => {
      assert.ok(!isNowAvailable(...named(text)));
    });

  test('may be said for years where no word tells when', () => {
    const plain = named('Xyzzy is generally available.');
    assert.ok(isNowAvailable(...plain));
    assert.ok(!isNowAvailable(...plain, { isStated: false }));
    assert.ok(isNowAvailable(...named('Xyzzy is now generally available.'), { isStated: false }));
    assert.deepEqual(
      announced('---\ntitle: My caves\ndate: 2022-12-05\n---\n\nAmazon S3 is generally available.\n'),
      [],
    );
  });

  test('is told of what had been there where its sentence says since when', () => {
    for (const text of [
      'Since last week, Xyzzy is generally available.',
      'Seit dieser Woche ist Xyzzy allgemein verfügbar.',
      'Desde ayer Xyzzy está disponible de forma general.',
    ])
      assert.ok(isNowAvailable(...named(text), { isStated: false }), text);
    assert.ok(!isNowAvailable(...named('Xyzzy está disponible de forma general.'), { isStated: false }));
  });

  test('is told of an item or heading by the name within it', () => {
    const item = '---\ntitle: My caves\ndate: 2018-12-05\n---\n\n- AWS Outposts is now generally available.\n';
    assert.deepEqual(announced(item), ['AWS Outposts']);
  });

  test('is told right behind a name by any of its spellings', () => {
    const nowAvailable = (text: string): boolean => rulesOf(recap(text), 'Amazon S3 Glacier').includes('nowAvailable');
    assert.ok(nowAvailable('**Glacier GA.** Cold caves.'));
    assert.ok(nowAvailable('- Glacier: GA\n- S3: caves'));
    assert.ok(!nowAvailable('- Glacier: caves\n- S3: GA'));
  });

  test('is news of what had been shown long before, if no earlier year is told', () => {
    const text = recap('This week AWS announced the general availability of Amazon EC2. S3 has been here since 2006.');
    assert.ok(rulesOf(text, 'Amazon EC2').includes('nowAvailable'));
    const past = recap('In 2006 AWS announced the general availability of Amazon EC2.');
    assert.ok(!rulesOf(past, 'Amazon EC2').includes('nowAvailable'));
    assert.deepEqual(announced(past), []);
  });

  test('tells only when something else was, behind a word for that', () => {
    const declared = (text: string): boolean => rulesOf(recap(text), 'AWS Outposts').includes('declared');
    assert.ok(declared('We saw the general availability of AWS Outposts.'));
    for (const since of ['Since the launch of', 'Until the general availability of the', 'Seit der Einführung von'])
      assert.ok(!declared(`${since} AWS Outposts we dig.`), since);
  });
});
