import assert from 'node:assert/strict';
import { bundled } from '../catalog/bundled';
import { announced, recap, things } from './reading';

suite('Items that open with a service that had been there', () => {
  test('say what is new of it behind the colon, where their words do', () => {
    assert.deepEqual(announced(recap('- AWS Lambda: now supports Xyzzy functions')), [
      'AWS Lambda support for Xyzzy functions',
    ]);
  });

  test('say so all together, where the list comes back to one service', () => {
    const list = '- AWS Lambda: plugh layers\n- Amazon S3: cave batches\n- AWS Lambda: xyzzy filters';
    assert.deepEqual(things(recap(list)).slice(0, 3), [
      'AWS Lambda plugh layers',
      'Amazon S3 cave batches',
      'AWS Lambda xyzzy filters',
    ]);
  });

  test('only tell what it is in a list that describes services', () => {
    const list =
      '- AWS Lambda: functions without servers\n- Amazon S3: storage of objects\n- Amazon EC2: machines to rent';
    assert.deepEqual(announced(recap(list)), []);
    assert.ok(things(recap(list)).includes('AWS Lambda'));
  });

  test('name a known part of it, if that is what they say', () => {
    const list = '- Amazon S3: the new Select for objects\n';
    const found = things(recap(list));
    assert.ok(!found.includes('Amazon S3'), found.join('; '));
  });

  test('say nothing of a service that was new itself', () => {
    assert.ok(things(recap('- AWS Outposts: now with racks')).includes('AWS Outposts'));
  });

  test('say so in the words of the post, without what was done', () => {
    const list = '- Lambda: Introduced the plugh layers\n- S3: launched cave batches\n- EC2: Announcing xyzzy filters';
    assert.deepEqual(things(recap(list)), ['Lambda plugh layers', 'S3 cave batches', 'EC2 xyzzy filters']);
  });

  test('name each of three things that are new of it', () => {
    assert.deepEqual(things(recap('- Amazon S3: Introduced PlughMaps, deep caves, and xyzzy support.')), [
      'Amazon S3 PlughMaps',
      'Amazon S3 deep caves',
      'Amazon S3 xyzzy support',
    ]);
  });

  const whole: Readonly<Record<string, string>> = {
    'new light, cheaper, and now with lamps': 'Amazon S3 light, cheaper, and now with lamps',
    'new caves in Plugh, Thud, and Xyzzy': 'Amazon S3 caves in Plugh, Thud, and Xyzzy',
    'now supports Plugh 14, 13, and 12': 'Amazon S3 support for Plugh 14, 13, and 12',
    'new lamps, scales in caves, and ropes': 'Amazon S3 lamps, scales in caves, and ropes',
    'new lamps, costs less, and ropes': 'Amazon S3 lamps, costs less, and ropes',
  };
  for (const [said, name] of Object.entries(whole))
    test(`"${said}" is one thing`, () => {
      assert.deepEqual(things(recap(`- Amazon S3: ${said}`)), [name]);
    });

  test('are told behind a colon in bold, too', () => {
    assert.deepEqual(
      announced(
        recap('- **Amazon S3:** now has cave maps\n- **AWS Lambda:** adds deep filters\n- **Amazon EC2:** new ropes\n'),
      ),
      ['Amazon S3 now has cave maps', 'AWS Lambda deep filters', 'Amazon EC2 ropes'],
    );
  });

  test('are none where a list only says what each is', () => {
    const text = recap('- **Amazon S3:** object storage\n- **Amazon S3:** eleven nines\n- **Amazon EC2:** machines\n');
    assert.ok(!announced(text).some(name => /storage|nines|machines/.test(name)));
  });

  test('are told on a list of what was launched then, but for what something is', () => {
    const news = '- AWS Outposts\n- Amazon FSx for Lustre\n- AWS Control Tower\n';
    assert.ok(announced(recap(`${news}- Amazon S3 - deep caves`), bundled).includes('Amazon S3 deep caves'));
    for (const what of ['a store for caves', 'docs', 'my favourite service', 'nobody uses it'])
      assert.ok(!/S3/.test(announced(recap(`${news}- Amazon S3 - ${what}`), bundled).join()), what);
    const old = '- AWS Lambda\n- Amazon EC2\n- AWS Outposts\n';
    assert.ok(!announced(recap(`${old}- Amazon S3 - deep caves`), bundled).includes('Amazon S3 deep caves'));
  });

  test('that a word before the service marks may be several, told in more words', () => {
    assert.deepEqual(
      announced(
        recap(
          '- Announce: S3: Max 50 cave maps, more ropes for deep halls, AWS Outposts\n- Announced: Lambda: deep halls\n',
        ),
      ),
      ['S3 Max 50 cave maps', 'S3 more ropes for deep halls', 'AWS Outposts', 'Lambda deep halls'],
    );
  });

  test('name a version with all its numbers', () => {
    assert.deepEqual(things(recap('- AWS Lambda: new Plugh.js 3.6 runtime. More to come.')), [
      'AWS Lambda Plugh.js 3.6 runtime',
    ]);
  });

  test('leave what the sentences behind announce to those', () => {
    assert.deepEqual(things(recap('- Amazon S3: new deep caves. They also announced PlughKit, a set of tools.')), [
      'Amazon S3 deep caves',
      'PlughKit',
    ]);
  });
});

suite('A heading of a service and what is told of it', () => {
  test('names the known part of the service', () => {
    assert.deepEqual(things(recap('## S3: Select (preview)')), ['Amazon S3 Select']);
  });

  test('names what is new of it without the stage that has', () => {
    assert.deepEqual(things(recap('## AWS Lambda: Plugh Layers (beta)')), ['AWS Lambda: Plugh Layers']);
  });

  test('names nothing where there is no news', () => {
    for (const none of ['nothing', 'no news', 'No changes this year', 'nichts Neues', 'rien'])
      assert.deepEqual(things(recap(`## AWS Lambda: ${none}`)), [], none);
  });
});
