// npm run package: builds for production and packs dist/recap.vsix, after checking what is about to ship.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const { createVSIX, listFiles } = require('@vscode/vsce');

/** What the package may hold, besides nothing. */
const allowed = [
  /^(package\.json|package\.nls\.json|README\.md|CHANGELOG\.md|LICENSE|ThirdPartyNotices\.txt|l10n\/bundle\.l10n\.json)$/,
  /^dist\/(extension|extension\.web|cli)\.js$/,
  /^dist\/(catalog\.json|webview\/(?:preview|highlighter)\.js)$/,
  /^catalog\/user-catalog\.schema\.json$/,
  /^media\/[\w-]+\.(png|svg|css)$/,
  /^docs\/images\/[\w-]+\.png$/,
];

/** What must never get into a bundle: gray-matter's JavaScript engine is the reason. */
const forbidden = [
  [/\beval\s*\(/, 'eval('],
  [/\bnew\s+Function\s*\(/, 'new Function'],
];

function fail(message) {
  console.error(message);
  process.exit(1);
}

function checkBundles() {
  for (const bundle of ['extension.js', 'extension.web.js', 'cli.js', 'webview/preview.js', 'webview/highlighter.js']) {
    const text = readFileSync(path.join(root, 'dist', bundle), 'utf8');
    for (const [pattern, name] of forbidden) if (pattern.test(text)) fail(`dist/${bundle} contains ${name}`);
  }
}

/**
 * What is packed is a copy without the packages of tools, which hold a whole VS Code: vsce would go through all of them, twice, to leave
 * them out. What ships is left to vsce, by .vscodeignore, as it would be here.
 */
function stage() {
  const folder = path.join(root, 'out', 'package');
  const left = new Set(['node_modules', '.git', 'out', 'artifacts', 'dist-test', '.vscode-test']);
  rmSync(folder, { recursive: true, force: true });
  for (const name of readdirSync(root).filter(name => !left.has(name))) {
    cpSync(path.join(root, name), path.join(folder, name), {
      recursive: true,
      filter: file => !left.has(path.basename(file)) && !file.endsWith('.vsix'),
    });
  }
  return folder;
}

async function checkFiles(cwd) {
  const files = await listFiles({ cwd, dependencies: false });
  const strangers = files
    .map(file => file.split(path.sep).join('/'))
    .filter(file => !allowed.some(pattern => pattern.test(file)));
  if (strangers.length)
    fail(`These files would ship but are not on the allow-list of tools/package.mjs:\n  ${strangers.join('\n  ')}`);
  for (const needed of [
    'package.json',
    'README.md',
    'LICENSE',
    'dist/extension.js',
    'dist/extension.web.js',
    'dist/catalog.json',
    'catalog/user-catalog.schema.json',
    'dist/webview/preview.js',
    'dist/webview/highlighter.js',
    'media/preview.css',
    'media/export.css',
    'media/icon.png',
  ]) {
    if (!files.includes(needed)) fail(`${needed} would not ship`);
  }
  return files.length;
}

function checkBudget() {
  const budget = JSON.parse(readFileSync(path.join(root, 'tools/bundleBudget.json'), 'utf8'));
  let over = 0;
  for (const [file, limit] of Object.entries(budget)) {
    const size = statSync(path.join(root, file === 'recap.vsix' ? 'dist/recap.vsix' : file)).size;
    const verdict = size > limit ? 'OVER' : 'ok';
    if (size > limit) over++;
    console.log(
      `${verdict.padEnd(5)} ${file.padEnd(26)} ${(size / 1024).toFixed(1).padStart(7)} KB of ${(limit / 1024).toFixed(0)} KB`,
    );
  }
  if (over) fail(`${over} bundle(s) over the budget of tools/bundleBudget.json`);
}

execFileSync(process.execPath, ['esbuild.js', '--production'], { cwd: root, stdio: 'inherit' });
checkBundles();
const cwd = stage();
const count = await checkFiles(cwd);
await createVSIX({
  cwd,
  packagePath: path.join(root, 'dist/recap.vsix'),
  dependencies: false,
  skipLicense: false,
  allowMissingRepository: true,
  // There is no published repository to point at; the README's pictures travel in the package.
  rewriteRelativeLinks: false,
});
console.log(`dist/recap.vsix: ${count} files`);
checkBudget();
