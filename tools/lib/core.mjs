// The core of Recap for tools: bundled afresh from its sources, so that no build step has to come first.
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** Loads what `exports` (source text of re-exports, relative to src/core) asks for; VS Code is only pretended. */
export async function loadCore(exports) {
  const outfile = path.join(root, 'out', 'tools', `core-${process.pid}.cjs`);
  mkdirSync(path.dirname(outfile), { recursive: true });
  await build({
    stdin: { contents: exports, resolveDir: path.join(root, 'src/core'), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    alias: { vscode: path.join(root, 'tools/lib/vscodeStub.mjs') },
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile);
}

/** The data of the bundled catalog. */
export function catalogData() {
  return JSON.parse(readFileSync(path.join(root, 'catalog/catalog.json'), 'utf8'));
}
