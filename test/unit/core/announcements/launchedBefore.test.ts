import assert from 'node:assert/strict';
import { announced, blog, few, recap, rulesOf } from './reading';

suite('What was new before', () => {
  const saysSo = (body: string, name: string): boolean => rulesOf(recap(body), name).includes('launchedBefore');

  test('belongs to another year or is said to have been announced then', () => {
    assert.ok(saysSo(`Such as last year’s [Plugh cave](${blog}/plugh-cave/).`, 'Plugh cave'));
    assert.ok(saysSo('- **AWS Xyzzy Caves** announced last year, for those who dig', 'AWS Xyzzy Caves'));
    assert.ok(saysSo('- **AWS Xyzzy Caves**, launched back in 2016', 'AWS Xyzzy Caves'));
    assert.ok(saysSo('- **AWS Xyzzy Caves** l’année dernière annoncé', 'AWS Xyzzy Caves') === false);
    assert.ok(saysSo("- **AWS Xyzzy Caves**, annoncé l'année dernière", 'AWS Xyzzy Caves'));
  });

  test('is not what another sentence says', () => {
    assert.ok(!saysSo('- **AWS Xyzzy Caves** was announced. Last year there were none', 'AWS Xyzzy Caves'));
    assert.ok(!saysSo('- **AWS Xyzzy Caves** digs where last year we walked', 'AWS Xyzzy Caves'));
  });

  test('is no news, unless it is known to be', () => {
    const list =
      '- **AWS Xyzzy Caves** announced last year\n- **AWS Outposts** announced last year\n- **AWS Plugh**: new';
    assert.deepEqual(announced(recap(list), few), ['AWS Outposts', 'AWS Plugh']);
  });
});

suite('Sections on keynotes', () => {
  test('are no asides', () => {
    const text = recap('## Keynote by Jane Doe\n\n- New **AWS Xyzzy**: caves\n- AWS Plugh\n');
    assert.ok(!rulesOf(text, 'AWS Xyzzy').includes('asideSection'));
    assert.ok(rulesOf(text, 'AWS Xyzzy').includes('keynoteSection'));
  });
});
