import assert from 'node:assert/strict';
import { isMarkedNew } from '../../../../src/core/announcements/newMarks';
import { announced, recap, rulesOf } from './reading';

const marked =
  '- (New) **Deep Caves for Lambda**\n- New **Ground Station**\n- [NEW] Transit Gateway\n- **Amazon Timestream**\n- Wide Caves for S3\n';

suite('Items marked as new', () => {
  for (const text of [
    'New Xyzzy',
    '(New) Xyzzy',
    '[NEW] Xyzzy',
    '【New】Xyzzy',
    '🆕 Xyzzy',
    'Neu: Xyzzy',
    'Neuer Dienst',
    'Nuevo Xyzzy',
    'Xyzzy (new)',
    'Xyzzy [NEW]',
    'Xyzzy NEW!',
    '**Xyzzy** 🆕',
    '*Xyzzy* ✨',
  ])
    test(`"${text}" is marked`, () => {
      assert.ok(isMarkedNew(text));
    });

  for (const text of ['Newer Xyzzy', 'News', 'Xyzzy for New', 'What is new', 'Neuland', 'Novosti'])
    test(`"${text}" is not`, () => {
      assert.ok(!isMarkedNew(text));
    });

  test('tell that the others had been there', () => {
    assert.ok(rulesOf(recap(marked), 'Wide Caves for S3').includes('unmarked'));
    assert.ok(!rulesOf(recap(marked), 'Deep Caves for Lambda').includes('unmarked'));
  });

  test('tell nothing where they are a few, or a word of the sentence', () => {
    assert.ok(
      !rulesOf(recap('- (New) Deep Caves for Lambda\n- Wide Caves for S3\n'), 'Wide Caves for S3').includes('unmarked'),
    );
    const worded = '- New caves for Lambda\n- New caves for S3\n- New caves for EC2\n- Halls for Glacier\n';
    assert.ok(!rulesOf(recap(worded), 'Halls for Glacier').includes('unmarked'));
  });

  test('may stand at the end', () => {
    const atEnd = '- Deep Caves for Lambda ✨\n- Ground Station ✨\n- Amazon Timestream ✨\n- Wide Caves for S3\n';
    assert.ok(rulesOf(recap(atEnd), 'Wide Caves for S3').includes('unmarked'));
    assert.ok(rulesOf(recap(atEnd), 'Deep Caves for Lambda').includes('marked'));
  });

  test('leave out what was there, not what was launched then', () => {
    const names = announced(recap(marked));
    assert.ok(names.includes('Amazon Timestream'));
    assert.ok(!names.includes('Wide Caves for S3'));
  });
});
