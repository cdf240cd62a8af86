import assert from 'node:assert/strict';
import { smallCatalog } from '../catalog/bundled';
import { announced, recap } from './reading';

const launch: [string, string, number, string] = ['2018-11-28', 're:Invent 2018', 0, '2026-11-22'];
const before: [string, string, number, string] = ['2012-01-01', '', 0, '2026-11-22'];
const catalog = smallCatalog([
  { id: 'xyzzy', name: 'AWS Xyzzy', announced: before },
  { id: 'warden', name: 'AWS Xyzzy Cave Warden', announced: launch },
  { id: 'lamps', name: 'AWS Xyzzy Hall Lamps', announced: launch },
  { id: 'lamps-too', name: 'AWS Plugh Deep Lamps', announced: launch },
  { id: 'classes', name: 'AWS Xyzzy gravel class analysis', kind: 'feature', parent: 'xyzzy', announced: launch },
  { id: 'keeper', name: 'AWS Xyzzy Gate Keeper', announced: before },
]);

suite('A title in words of something launched then', () => {
  test('is its name, though words are left out', () => {
    for (const title of ['Xyzzy warden', 'AWS Xyzzy Warden', 'Xyzzy Wardens'])
      assert.deepEqual(announced(recap(`- ${title}`), catalog), ['AWS Xyzzy Cave Warden'], title);
  });

  test('is not with one word of a part: that is a word of what one does with the service', () => {
    assert.ok(!/gravel class/.test(announced(recap('- **AWS Xyzzy gravel**'), catalog).join()));
    assert.ok(!/gravel class/.test(announced(recap('- **AWS Xyzzy analysis**'), catalog).join()));
    assert.deepEqual(announced(recap('- **AWS Xyzzy gravel class**'), catalog), ['AWS Xyzzy gravel class analysis']);
  });

  test('is not, where it has other words, words of several things, or of something older', () => {
    for (const title of ['Xyzzy warden maps', 'Xyzzy lamps', 'Xyzzy keeper', 'Cave warden', 'Xyzzy cave'])
      assert.ok(!/Warden|Lamps|Keeper$/.test(announced(recap(`- ${title}`), catalog).join()), title);
  });
});
