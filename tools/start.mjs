#!/usr/bin/env node
// `npm start [-- FOLDER]`: opens a real VS Code with Recap installed: the user's own, else one from npm in the browser.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CleanUp } from './lib/cleanUp.mjs';
import { findCode, openInCode } from './lib/desktopCode.mjs';
import { isHostSupported } from './lib/hosts.mjs';
import { openBrowser } from './lib/openBrowser.mjs';
import { installProject, packProject, root } from './lib/project.mjs';
import { startServerForUser } from './lib/startServerForUser.mjs';
import { describeError, ToolError } from './lib/toolError.mjs';

const oldestNode = 20;
const usage = `Usage: npm start [-- [option…] [FOLDER]]
Opens VS Code with Recap and a folder of posts (samples/ without FOLDER).
  --browser   VS Code from npm in the browser, even if there is a \`code\` command
  --no-open   only prints the address
`;

async function main(commandLine) {
  const { browser, open, folder } = parse(commandLine);
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    throw new ToolError(
      `Node.js ${process.versions.node} is too old. Install Node.js ${oldestNode} or newer from https://nodejs.org.`,
    );
  }
  const code = browser ? { reason: '--browser was given' } : findCode();
  if (!code.command && !isHostSupported()) {
    throw new ToolError(
      `VS Code is needed: ${code.reason}. Install it from https://code.visualstudio.com and make its \`code\` command known ` +
        '(macOS: "Shell Command: Install \'code\' command in PATH" in the Command Palette; Windows: the installer does it; then ' +
        'open a new terminal). The VS Code that comes from npm runs on Linux only.',
    );
  }
  await installProject(say);
  const stateFolder = stateFolderOf();
  const packed = await packProject(say, path.join(stateFolder, 'packed'));
  if (code.command && openedIn(code.command, folder ?? samples)) {
    return;
  }
  if (!code.command) {
    say(`Using the VS Code from npm, as ${code.reason}.`);
  }
  await serve({ stateFolder, packed, folder, open });
}

const samples = path.join(root, 'samples');

function openedIn(command, folder) {
  const problem = openInCode(command, root, folder);
  if (problem !== undefined) {
    say(`Your VS Code did not open a window: ${problem}`);
    if (!isHostSupported()) {
      throw new ToolError('Correct that, or open this folder in VS Code and press F5.');
    }
    return false;
  }
  say(`Opened ${folder} in your VS Code, in a window with Recap. Close it when you are done.`);
  return true;
}

async function serve({ stateFolder, packed, folder, open }) {
  const cleanUp = new CleanUp();
  try {
    const { server, url, version } = await startServerForUser({
      stateFolder,
      packed,
      cleanUp,
      say,
      folder: folder ?? samples,
      file: folder ? undefined : firstPost(),
    });
    say(
      `VS Code ${version} with Recap runs. Open this address in a browser on this machine:\n\n  ${url}\n\nCtrl+C ends it.`,
    );
    process.exitCode = 0; // Ctrl+C is how it is meant to end
    if (open) {
      openBrowser(url);
    }
    const code = await server.ended;
    if (!cleanUp.isRunning) {
      throw new ToolError(
        `The VS Code server ended by itself (code ${code}). Run \`npm start\` again. It said:\n${server.log().trim()}`,
      );
    }
  } finally {
    await cleanUp.run();
  }
}

/** A sample post to see at once: the first of the Jekyll site. */
function firstPost() {
  const posts = path.join(samples, 'jekyll-site', '_posts');
  const [first] = fs.existsSync(posts) ? fs.readdirSync(posts).filter(name => /\.(?:md|markdown)$/.test(name)) : [];
  return first && path.join(posts, first);
}

/** What is kept between starts, for this user and this checkout. */
function stateFolderOf() {
  const key = createHash('sha256').update(fs.realpathSync(root)).digest('hex').slice(0, 12);
  const cache = process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache');
  for (const parent of [path.join(cache, 'recap'), path.join(os.tmpdir(), `recap-${os.userInfo().username}`)]) {
    const folder = path.join(parent, `start-${key}`);
    try {
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
      fs.accessSync(folder, fs.constants.W_OK);
      return folder;
    } catch (error) {
      say(`${folder} cannot be used (${error.code}), trying elsewhere.`);
    }
  }
  throw new ToolError('There is no folder to keep settings in. Set XDG_CACHE_HOME to one that can be written.');
}

function parse(commandLine) {
  const options = { browser: false, open: true, folder: undefined };
  for (const argument of commandLine) {
    if (argument === '--browser') {
      options.browser = true;
    } else if (argument === '--no-open') {
      options.open = false;
    } else if (argument === '--help') {
      process.stdout.write(usage);
      process.exit(0);
    } else if (argument.startsWith('-') || options.folder !== undefined) {
      throw new ToolError(`${argument} is not understood.\n${usage}`);
    } else {
      options.folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), argument);
    }
  }
  if (options.folder !== undefined && !fs.existsSync(options.folder)) {
    throw new ToolError(`${options.folder} does not exist. Give a folder that does: npm start -- FOLDER`);
  }
  return options;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

try {
  await main(process.argv.slice(2));
  process.exit(process.exitCode ?? 0);
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
  process.exit(1);
}
