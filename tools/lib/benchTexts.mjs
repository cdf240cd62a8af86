// What is measured: the bodies of the sample posts, one after the other, as often as a length asks for.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

const bodies = markdownIn(path.join(root, 'samples'))
  .map(file => readFileSync(file, 'utf8').replace(/^(?:---|\+\+\+)\n[^]*?\n(?:---|\+\+\+)\n/, ''))
  .join('\n\n');

export function sampleText(length) {
  return bodies.repeat(Math.ceil(length / bodies.length)).slice(0, length);
}

function markdownIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? markdownIn(file) : entry.name.endsWith('.md') ? [file] : [];
    });
}
