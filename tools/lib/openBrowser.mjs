import { spawn } from 'node:child_process';

/** Opens an address in the user's browser if there is one to open; nothing depends on it, the address is printed too. */
export function openBrowser(url) {
  const [command, ...commandLine] = openerOf(url);
  if (command === undefined) {
    return;
  }
  const child = spawn(command, commandLine, { stdio: 'ignore', detached: true });
  child.once('error', () => undefined); // no xdg-open: the printed address is all there is
  child.unref();
}

function openerOf(url) {
  switch (process.platform) {
    case 'darwin':
      return ['open', url];
    case 'win32':
      return ['explorer.exe', url];
    default:
      return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open', url] : [];
  }
}
