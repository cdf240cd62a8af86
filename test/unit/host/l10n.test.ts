import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const host = 'src/host';

suite('The words of the extension', () => {
  test('stand in the bundle for translators, all of them and no others', () => {
    const bundle = JSON.parse(fs.readFileSync('l10n/bundle.l10n.json', 'utf8')) as Record<string, string>;
    assert.deepEqual(Object.keys(bundle), wordsOfSources());
  });

  test('stand in package.nls.json where package.json names them, and nothing else does', () => {
    const manifest = fs.readFileSync('package.json', 'utf8');
    const named = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, name]) => name);
    const nls = JSON.parse(fs.readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
    assert.deepEqual([...new Set(named)].sort(), Object.keys(nls).sort());
  });
});

/** First arguments of `t(…)`, which are literal strings everywhere: translators' tools find them the same way. */
function wordsOfSources(): readonly string[] {
  const words = fs
    .readdirSync(host)
    .filter(file => file.endsWith('.ts'))
    .flatMap(file => [...fs.readFileSync(path.join(host, file), 'utf8').matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)])
    .map(([, words]) => (words ?? '').replace(/\\(.)/g, '$1'));
  return [...new Set(words)].sort();
}
