import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hosts } from './hosts.mjs';

/**
 * The executable of desktop VS Code, downloaded if need be. For runs with workspace trust it is a script that drops
 * `--disable-workspace-trust`, which @vscode/test-electron always gives.
 *
 * @param {{ version: 'current' | 'oldest', trust: boolean, folder: string }} options folder: where the script may be put
 */
export async function desktopExecutable({ version, trust, folder }) {
  const executable = await downloadAndUnzipVSCode(version === 'oldest' ? hosts.oldest.version : 'stable');
  return trust ? trustingScript(executable, folder) : executable;
}

function trustingScript(executable, folder) {
  const launcher = fileURLToPath(new URL('launchWithTrust.mjs', import.meta.url));
  if (process.platform === 'win32') {
    const script = path.join(folder, 'code-with-trust.cmd');
    fs.writeFileSync(script, `@"${process.execPath}" "${launcher}" "${executable}" %*\r\n`);
    return script;
  }
  const script = path.join(folder, 'code-with-trust');
  const quoted = [process.execPath, launcher, executable].map(word => `'${word.replaceAll("'", "'\\''")}'`);
  fs.writeFileSync(script, `#!/bin/sh\nexec ${quoted.join(' ')} "$@"\n`, { mode: 0o755 });
  return script;
}
