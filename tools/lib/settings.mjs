import fs from 'node:fs';
import path from 'node:path';
import { ToolError } from './toolError.mjs';

/** Settings for tests: a quiet window in which nothing moves by itself. */
export const testSettings = settingsIn('settings.json');

const lean = settingsIn('leanSettings.json');

/** Besides, for windows that are used but not looked at: without what VS Code draws into the text of an editor. */
export const leanTextSettings = lean.text;

/**
 * Besides, for windows that nobody looks at: what VS Code draws around and into an editor costs a third of a run's processor time, and no test
 * of the extension's API depends on it.
 */
export const leanSettings = Object.freeze({ ...lean.text, ...lean.around });

/**
 * Writes the user settings of a user data folder; a setting already there wins over the ones given.
 *
 * @param {string} userDataDir
 * @param {Readonly<Record<string, unknown>>} settings
 */
export function addSettings(userDataDir, settings) {
  const file = settingsFile(userDataDir);
  write(file, { ...settings, ...parse(file) });
}

/** Sets user settings; those given win, the others stay. */
export function replaceSettings(userDataDir, settings) {
  const file = settingsFile(userDataDir);
  write(file, { ...parse(file), ...settings });
}

/**
 * The setting that runs the `browser` entry of extensions in the web worker; without it a server runs their `main`.
 *
 * @param {readonly string[]} extensionFolders with the package.json of each
 * @param {readonly (string | undefined)[]} extensionIds of installed ones
 */
export function inWebWorker(extensionFolders, ...extensionIds) {
  const ids = extensionIds
    .filter(id => id !== undefined)
    .concat(
      extensionFolders.map(folder => {
        const { publisher, name } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
        return `${publisher}.${name}`;
      }),
    );
  return { 'remote.extensionKind': Object.fromEntries(ids.map(id => [id, ['web']])) };
}

function settingsIn(file) {
  return Object.freeze(JSON.parse(fs.readFileSync(new URL(file, import.meta.url), 'utf8')));
}

function settingsFile(userDataDir) {
  return path.join(userDataDir, 'User', 'settings.json');
}

function write(file, settings) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(settings, undefined, 2)}\n`);
}

function parse(file) {
  if (!fs.existsSync(file)) {
    return {};
  }
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ToolError(
      `${file} is not plain JSON (${error.message}). The tools write to it: remove comments, or delete the file.`,
    );
  }
}
