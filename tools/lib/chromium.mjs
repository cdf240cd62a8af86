import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { ToolError } from './toolError.mjs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/**
 * The Chromium to run: CHROMIUM_PATH, else one of the system, else the one from npm (Linux x64).
 *
 * @param {string} browserFolder where installBrowser put its packages
 * @returns {Promise<{ executablePath?: string, channel?: string, env: NodeJS.ProcessEnv }>} launch options for Playwright
 */
export async function findChromium(browserFolder) {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !fs.existsSync(chosen)) {
    throw new ToolError(
      `CHROMIUM_PATH names ${chosen}, which does not exist. Correct it, or unset it to use the one from npm.`,
    );
  }
  const executablePath = chosen || usualPlaces.find(place => fs.existsSync(place));
  if (executablePath) {
    return { executablePath, env: process.env };
  }
  if (process.platform !== 'linux') {
    return { channel: 'chrome', env: process.env };
  }
  if (process.arch !== 'x64') {
    throw new ToolError(
      'npm has no Chromium for this processor. Install one (`apt-get install chromium`), or set CHROMIUM_PATH.',
    );
  }
  const unpacked = await unpackChromium(browserFolder);
  return { executablePath: path.join(unpacked, 'chromium'), env: environmentFor(unpacked) };
}

/** Unpacks Chromium and the libraries it may need once, beside its packages; a half unpacked one never counts. */
async function unpackChromium(browserFolder) {
  const unpacked = path.join(browserFolder, 'node_modules', '.chromium');
  if (fs.existsSync(unpacked)) {
    return unpacked;
  }
  const packed = path.join(browserFolder, 'node_modules', '@sparticuz', 'chromium', 'bin');
  const tarFs = createRequire(path.join(browserFolder, 'package.json'))('tar-fs');
  const partial = `${unpacked}-${process.pid}`;
  fs.mkdirSync(partial);
  try {
    await Promise.all([
      pipeline(
        fs.createReadStream(path.join(packed, 'chromium.br')),
        createBrotliDecompress(),
        fs.createWriteStream(path.join(partial, 'chromium'), { mode: 0o755 }),
      ),
      ...['al2023', 'fonts'].map(name =>
        pipeline(
          fs.createReadStream(path.join(packed, `${name}.tar.br`)),
          createBrotliDecompress(),
          tarFs.extract(path.join(partial, name)),
        ),
      ),
    ]);
    renameUnlessThere(partial, unpacked);
  } catch (error) {
    throw new ToolError(
      `Chromium cannot be unpacked in ${browserFolder}: ${error.message}. It needs about 250 MB there.`,
    );
  } finally {
    fs.rmSync(partial, { recursive: true, force: true });
  }
  return unpacked;
}

/** Two processes may unpack at the same time: the first one wins, the other's is dropped. */
function renameUnlessThere(from, to) {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if (!fs.existsSync(to)) {
      throw error;
    }
  }
}

/** Adds the packed libraries and fonts where the system has none of its own. */
function environmentFor(unpacked) {
  const env = { ...process.env };
  if (!fs.existsSync('/etc/fonts')) {
    env.FONTCONFIG_PATH = path.join(unpacked, 'fonts');
  }
  if (missingLibraries(unpacked, env).length === 0) {
    return env;
  }
  env.LD_LIBRARY_PATH = [path.join(unpacked, 'al2023', 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const missing = missingLibraries(unpacked, env);
  if (missing.length > 0) {
    throw new ToolError(
      `Chromium from npm needs libraries this system lacks: ${missing.join(', ')}. Install them, or a Chromium ` +
        '(`apt-get install chromium`), or set CHROMIUM_PATH.',
    );
  }
  return env;
}

function missingLibraries(unpacked, env) {
  const listed = execFileSync('ldd', [path.join(unpacked, 'chromium')], { env, encoding: 'utf8' });
  return [...listed.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
}
