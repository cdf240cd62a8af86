// Installs the VS Code versions and the browser the tests run in, unless they are there or desktop VS Code is used.
import { hosts, installBrowser, installHost } from './lib/hosts.mjs';
import { describeError } from './lib/toolError.mjs';

const say = line => process.stderr.write(`${line}\n`);

try {
  if (!process.env.VSCODE_DESKTOP) {
    await installBrowser(say);
    for (const name of Object.keys(hosts)) await installHost(name, say);
  }
} catch (error) {
  say(describeError(error));
  process.exit(1);
}
