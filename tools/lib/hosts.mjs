import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './npm.mjs';
import { ToolError } from './toolError.mjs';

const tools = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The VS Code versions that come from npm, by the name the tools call them. */
export const hosts = {
  current: { folder: path.join(tools, 'vscode-host'), version: '1.139.1', oldestNode: [22, 15], megabytes: 470 },
  oldest: { folder: path.join(tools, 'vscode-host-oldest'), version: '1.100.3', oldestNode: [20, 0], megabytes: 240 },
};

const browserFolder = path.join(tools, 'vscode-host', 'browser');

/** Whether the server from npm can run here: it was seen to run on Linux with glibc only. */
export function isHostSupported() {
  return process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
}

/**
 * Installs the VS Code server of a host, if that is not done yet.
 *
 * @param {'current' | 'oldest'} name
 * @param {(line: string) => void} say takes progress lines
 * @returns {Promise<{ name: string, version: string, vscodeFolder: string, node: string, launcher: string }>}
 *   where server-main.js is, the Node that runs it, and the script that acts as VS Code's executable
 */
export async function installHost(name, say) {
  const host = hosts[name];
  if (!host) {
    throw new ToolError(`There is no VS Code host "${name}". Known: ${Object.keys(hosts).join(', ')}.`);
  }
  if (!isHostSupported()) {
    throw new ToolError(
      `The VS Code server from npm runs on Linux (x64, arm64), not on ${process.platform} ${process.arch}. ` +
        'For tests set VSCODE_DESKTOP=1 (downloads desktop VS Code).',
    );
  }
  const vscodeFolder = path.join(host.folder, 'node_modules', 'code-server', 'lib', 'vscode');
  await installPackages({
    folder: host.folder,
    what: `VS Code ${host.version} (about ${host.megabytes} MB)`,
    say,
    npmArguments: ['--ignore-scripts', '--include=optional'],
    finish: () => linkPackages(vscodeFolder),
  });
  return {
    name,
    version: host.version,
    vscodeFolder,
    node: nodeOf(host),
    launcher: path.join(host.folder, 'vscode.mjs'),
  };
}

/**
 * Installs Playwright and Chromium, if that is not done yet.
 *
 * @param {(line: string) => void} say takes progress lines
 * @returns {Promise<string>} the folder they are installed in
 */
export async function installBrowser(say) {
  await installPackages({
    folder: browserFolder,
    what: 'Chromium and Playwright (about 90 MB)',
    say,
    npmArguments: ['--ignore-scripts'],
  });
  return browserFolder;
}

/** The browser part of VS Code loads its packages from a node_modules of its own: here the one everything is in. */
function linkPackages(vscodeFolder) {
  const link = path.join(vscodeFolder, 'node_modules');
  if (!fs.existsSync(link)) {
    fs.symlinkSync(path.join('..', '..', '..'), link);
  }
}

/** The Node that runs the server: the packaged one if the host has one, else the running one if it is new enough. */
function nodeOf({ folder, oldestNode, version }) {
  const packaged = path.join(folder, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
  if (fs.existsSync(packaged)) {
    return packaged;
  }
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) {
    return process.execPath;
  }
  throw new ToolError(
    `VS Code ${version} needs Node.js ${oldestNode.join('.')} or newer, this is ${process.versions.node}, and the one that ` +
      `npm brings is missing. Delete ${path.join(folder, 'node_modules')} and run the same command again.`,
  );
}
