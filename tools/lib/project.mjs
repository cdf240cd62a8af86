import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmCi, runNpm, tail } from './npm.mjs';
import { ToolError } from './toolError.mjs';

/** The checkout. */
export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The packed extension that `npm run package` makes. */
export const vsix = path.join(root, 'dist', 'recap.vsix');

/** What the packed extension is made of; other folders and files do not change it. */
const packInputs = [
  'src',
  'media',
  'l10n',
  'catalog',
  'esbuild.js',
  'tools/package.mjs',
  'tools/bundleBudget.json',
  '.vscodeignore',
  'package.json',
  'package-lock.json',
  'package.nls.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'ThirdPartyNotices.txt',
];

/**
 * Installs the packages of the project if some are missing or of another version than the lockfile says.
 *
 * @param {(line: string) => void} say takes progress lines
 */
export async function installProject(say) {
  if (!isInstalled()) {
    await npmCi(root, 'the packages Recap is built with', say, ['--include=dev']);
  }
}

/** npm writes what it installed in node_modules/.package-lock.json, whichever command did it. */
function isInstalled() {
  const written = path.join(root, 'node_modules', '.package-lock.json');
  if (!fs.existsSync(written)) {
    return false;
  }
  const wanted = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(fs.readFileSync(written, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([folder, { version, optional }]) =>
      folder === '' || (installed[folder] ? installed[folder].version === version : optional === true),
  );
}

/**
 * Builds and packs the extension, unless that was done with the same sources.
 *
 * @param {(line: string) => void} say takes progress lines
 * @param {string} stampFile remembers what was packed
 * @returns {Promise<string>} a hash of the packed extension
 */
export async function packProject(say, stampFile) {
  const sources = hashOf(packInputs.flatMap(input => filesIn(path.join(root, input))));
  if (fs.existsSync(stampFile) && fs.existsSync(vsix)) {
    const packed = hashOf([vsix]);
    if (fs.readFileSync(stampFile, 'utf8') === `${sources} ${packed}\n`) {
      return packed;
    }
  }
  say('Building and packing Recap …');
  const { code, output } = await runNpm(['run', 'package'], { cwd: root });
  if (code !== 0 || !fs.existsSync(vsix)) {
    throw new ToolError(
      `Recap cannot be packed (\`npm run package\`). Correct what it says, or undo your last changes:\n${tail(output)}`,
    );
  }
  const packed = hashOf([vsix]);
  fs.writeFileSync(stampFile, `${sources} ${packed}\n`);
  return packed;
}

function filesIn(fileOrFolder) {
  if (!fs.existsSync(fileOrFolder)) {
    return [];
  }
  if (!fs.statSync(fileOrFolder).isDirectory()) {
    return [fileOrFolder];
  }
  return fs
    .readdirSync(fileOrFolder)
    .sort()
    .flatMap(name => filesIn(path.join(fileOrFolder, name)));
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${path.relative(root, file)}\n`).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}
