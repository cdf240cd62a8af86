import fs from 'node:fs';
import path from 'node:path';
import { ToolError } from './toolError.mjs';

/** Settings for tests: a quiet window in which nothing moves by itself. */
export const testSettings = Object.freeze(
  JSON.parse(fs.readFileSync(new URL('settings.json', import.meta.url), 'utf8')),
);

/**
 * Writes the user settings of a user data folder; a setting already there wins over the ones given.
 *
 * @param {string} userDataDir
 * @param {Readonly<Record<string, unknown>>} settings
 */
export function addSettings(userDataDir, settings) {
  const file = path.join(userDataDir, 'User', 'settings.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const existing = fs.existsSync(file) ? parse(file) : {};
  fs.writeFileSync(file, `${JSON.stringify({ ...settings, ...existing }, undefined, 2)}\n`);
}

/**
 * The setting that runs the `browser` entry of extensions in the web worker; without it a server runs their `main`.
 *
 * @param {readonly string[]} extensionFolders with the package.json of each
 */
export function inWebWorker(extensionFolders) {
  const ids = extensionFolders.map(folder => {
    const { publisher, name } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return `${publisher}.${name}`;
  });
  return { 'remote.extensionKind': Object.fromEntries(ids.map(id => [id, ['web']])) };
}

function parse(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ToolError(`${file} is not plain JSON (${error.message}). The tools write to it: remove comments, or delete the file.`);
  }
}
