import fs from 'node:fs';
import path from 'node:path';
import { ToolError } from './toolError.mjs';

/**
 * The address of a VS Code window.
 *
 * @param {object} options
 * @param {string} options.origin of the server, as `http://127.0.0.1:PORT`
 * @param {string} [options.open] a folder, a .code-workspace file or a file; without it the window is empty
 * @param {string} [options.goto] `FILE:LINE:COLUMN`, both from 1, to open in it
 * @param {string} [options.token] the connection token
 * @param {readonly string[]} [options.developmentPaths] folders of extensions to load (needs the server's test driver)
 * @param {string} [options.testsPath] the module that runs the tests
 */
export function workbenchUrl({ origin, open, goto, token, developmentPaths = [], testsPath }) {
  const authority = new URL(origin).host;
  const uri = file => `vscode-remote://${authority}${encodeURI(path.resolve(file))}`;
  const query = new URLSearchParams(token ? { tkn: token } : {});
  const kind = kindOf(open);
  if (kind === 'folder' || kind === 'workspace') {
    query.set(kind, path.resolve(open));
  } else {
    query.set('ew', 'true');
  }
  query.set(
    'payload',
    JSON.stringify([
      ['skipWelcome', 'true'],
      ...developmentPaths.map(folder => ['extensionDevelopmentPath', uri(folder)]),
      ...(testsPath ? [['extensionTestsPath', uri(testsPath)]] : []),
      ...(goto
        ? [
            ['gotoLineMode', 'true'],
            ['openFile', uri(goto)],
          ]
        : []),
      ...(kind === 'file' && !goto ? [['openFile', uri(open)]] : []),
    ]),
  );
  return `${origin}/?${query}`;
}

function kindOf(open) {
  if (open === undefined) {
    return 'nothing';
  }
  if (!fs.existsSync(open)) {
    throw new ToolError(
      `${path.resolve(open)} does not exist. Give a folder, a file or a .code-workspace file that does.`,
    );
  }
  if (fs.statSync(open).isDirectory()) {
    return 'folder';
  }
  return open.endsWith('.code-workspace') ? 'workspace' : 'file';
}
