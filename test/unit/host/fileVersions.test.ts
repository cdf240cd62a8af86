import assert from 'node:assert/strict';
import { FileVersions } from '../../../src/host/fileVersions';

suite('Numbers of files', () => {
  test('are 0 until a file changes, and another one after each change', () => {
    const versions = new FileVersions();
    const seen = [versions.of('a')];
    for (let change = 0; change < 3; change++) {
      versions.noteChange('a');
      seen.push(versions.of('a'));
    }
    assert.deepEqual(seen, [0, 1, 2, 3]);
    assert.equal(versions.of('b'), 0);
  });

  test('never come back, however many other files change', () => {
    const versions = new FileVersions();
    versions.noteChange('a');
    const seen = new Set([0, versions.of('a')]);
    for (let other = 0; other < 2500; other++) versions.noteChange(`other ${String(other)}`);
    assert.ok(!seen.has(versions.of('a')), 'The number of an older content');
    seen.add(versions.of('a'));
    versions.noteChange('a');
    assert.ok(!seen.has(versions.of('a')), 'The number of an older content');
  });
});
