import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { installHost } from './hosts.mjs';
import { vsix } from './project.mjs';
import { installVsix, startServer } from './server.mjs';
import { addSettings } from './settings.mjs';
import { workbenchUrl } from './workbenchUrl.mjs';

/** A quiet first window; all of it can be changed there, and stays changed. */
const firstSettings = {
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * Starts VS Code's server from npm for a user: with Recap installed from its package, workspace trust on, and only for
 * who has the token in the address. What the user changes is kept in the state folder.
 *
 * @param {object} options
 * @param {string} options.stateFolder
 * @param {string} options.packed a hash of the packed extension
 * @param {string} options.folder to open
 * @param {string} [options.file] to open in it
 * @param {import('./cleanUp.mjs').CleanUp} options.cleanUp
 * @param {(line: string) => void} options.say takes progress lines
 */
export async function startServerForUser({ stateFolder, packed, folder, file, cleanUp, say }) {
  const host = await installHost('current', say);
  const dataFolder = cleanUp.temporaryFolder('start');
  const extensionsDir = path.join(stateFolder, 'extensions');
  await installPacked({ host, dataFolder, extensionsDir, packed });
  const userDataDir = path.join(stateFolder, 'user-data');
  addSettings(userDataDir, firstSettings);
  const token = randomBytes(16).toString('hex');
  const server = await startServer({
    host,
    dataFolder,
    userDataDir,
    extensionsDir,
    token,
    trust: true,
    userShell: true,
    port: await lastPort(stateFolder),
  });
  cleanUp.add(() => server.stop());
  fs.writeFileSync(portFile(stateFolder), String(server.port));
  return {
    server,
    url: workbenchUrl({ origin: server.origin, token, open: folder, goto: file }),
    version: host.version,
  };
}

async function installPacked({ host, dataFolder, extensionsDir, packed }) {
  const stamp = path.join(extensionsDir, '.packed');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === packed) {
    return;
  }
  fs.rmSync(extensionsDir, { recursive: true, force: true });
  await installVsix({ host, dataFolder, extensionsDir, vsix });
  fs.writeFileSync(stamp, packed);
}

/** A browser keeps the layout and the trusted folders per port: the last one is taken again while it is free. */
async function lastPort(stateFolder) {
  const file = portFile(stateFolder);
  const port = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0;
  return Number.isInteger(port) && port > 0 && (await isFree(port)) ? port : 0;
}

function isFree(port) {
  return new Promise(resolve => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

function portFile(stateFolder) {
  return path.join(stateFolder, 'port');
}
