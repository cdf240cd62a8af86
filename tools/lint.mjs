// Lint, with what it found last time for files that are as they were. Rules look at types, which come from other files too: so what is
// kept is kept for one state of all types, which are the declarations tsc -b writes (run it first), and goes when one of them changes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const caches = path.join(root, 'out', 'eslint');

function filesBelow(folder, isWanted) {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .flatMap(entry => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(file, isWanted) : isWanted(file) ? [file] : [];
    })
    .sort();
}

function stateOfTypes() {
  const hash = createHash('sha256').update(process.version);
  const files = [
    ...filesBelow('out/types', file => file.endsWith('.d.ts')),
    // Imported as they are, and declared by nothing else; the projects' settings are among them.
    ...['src', 'test'].flatMap(folder => filesBelow(folder, file => file.endsWith('.json'))),
    ...['tsconfig.json', 'tsconfig.base.json', 'package-lock.json', 'eslint.config.mjs'],
  ];
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

mkdirSync(caches, { recursive: true });
const cache = stateOfTypes();
for (const other of readdirSync(caches)) if (other !== cache) rmSync(path.join(caches, other), { recursive: true });
const eslint = path.join(root, 'node_modules/eslint/bin/eslint.js');
const kept = ['--cache', '--cache-strategy', 'content', '--cache-location', path.join(caches, cache)];
const { status } = spawnSync(process.execPath, [eslint, '.', '--max-warnings', '0', ...kept], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
