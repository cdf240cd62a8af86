import { spawn } from 'node:child_process';
import { root } from './project.mjs';

/**
 * Runs a command in the checkout and passes on what it says.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {(text: string | Uint8Array) => void} say
 * @returns {Promise<{ code: number, output: string }>} a command that does not start ends with 1
 */
export function spawned(command, args, say) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command.endsWith('.cmd'),
    });
    let output = '';
    const take = data => {
      output += data;
      say(data);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', error => {
      say(`${error.message}\n`);
      resolve({ code: 1, output });
    });
    child.on('close', code => resolve({ code, output }));
  });
}

/** A job that is one check: its exit code. */
export function check(command, ...args) {
  return async say => {
    const { code } = await spawned(command, args, say);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };
}

/** A job that tells its counts in a line `RECAP_TESTS {"passed":…,"failed":…}`, the last of which counts. */
export function counted(command, ...args) {
  return async say => {
    const { code, output } = await spawned(command, args, say);
    const line = output.split('\n').findLast(text => text.startsWith('RECAP_TESTS '));
    const counts = line ? JSON.parse(line.slice('RECAP_TESTS '.length)) : { passed: 0, failed: 1 };
    if (code !== 0 && !counts.failed) counts.failed = 1;
    return counts.passed + counts.failed ? counts : { passed: 0, failed: 1 };
  };
}
