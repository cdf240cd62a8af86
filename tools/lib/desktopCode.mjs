import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const oldest = [1, 100];

/** Where VS Code's installer puts its command when it is not on the PATH. */
const usualPlaces = {
  darwin: ['/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'],
  win32: [path.join(process.env.LOCALAPPDATA ?? '', 'Programs', 'Microsoft VS Code', 'bin', 'code.cmd')],
};

/**
 * The user's own VS Code: its `code` command, if it can open a window with an extension under development.
 *
 * @returns {{ command: string } | { reason: string }} the command, or why there is none to use
 */
export function findCode() {
  if (process.env.VSCODE_IPC_HOOK_CLI) {
    return {
      reason: 'this terminal belongs to a remote window, whose code command cannot load an extension from a folder',
    };
  }
  const known = (usualPlaces[process.platform] ?? []).filter(place => fs.existsSync(place));
  for (const command of ['code', ...known]) {
    const { status, stdout } = runCode(command, ['--version']);
    const [, major, minor] = /^(\d+)\.(\d+)\.\d+/m.exec(stdout ?? '') ?? [];
    if (status !== 0 || major === undefined) {
      continue;
    }
    if (Number(major) > oldest[0] || (Number(major) === oldest[0] && Number(minor) >= oldest[1])) {
      return { command };
    }
    return { reason: `your VS Code is ${major}.${minor}, and Recap needs ${oldest.join('.')} or newer` };
  }
  return { reason: 'there is no code command on the PATH' };
}

/**
 * Opens a folder in a new window of the user's VS Code, with the extension in `extensionFolder`.
 *
 * @returns {string | undefined} what went wrong, in the command's own words
 */
export function openInCode(command, extensionFolder, folder) {
  const { status, stderr, error } = runCode(command, [
    '--new-window',
    `--extensionDevelopmentPath=${extensionFolder}`,
    folder,
  ]);
  return status === 0 ? undefined : stderr?.trim() || error?.message || `it ended with code ${status}`;
}

/** On Windows the command is a .cmd, which only a shell starts. */
function runCode(command, commandLine) {
  const shell = process.platform === 'win32';
  const quote = word => (shell ? `"${word}"` : word);
  return spawnSync(quote(command), commandLine.map(quote), { shell, encoding: 'utf8', timeout: 60_000 });
}
