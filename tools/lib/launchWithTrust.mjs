// Starts a VS Code executable (first argument) with the rest of the command line, but with workspace trust on.
import { spawn } from 'node:child_process';

const [executable, ...commandLine] = process.argv.slice(2);
const notPassedOn = new Set(['--disable-workspace-trust', '--enable-workspace-trust']);
const child = spawn(
  executable,
  commandLine.filter(argument => !notPassedOn.has(argument)),
  { stdio: 'inherit' },
);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => child.kill(signal));
}
child.once('error', error => {
  process.stderr.write(`${executable} does not start: ${error.message}\n`);
  process.exitCode = 1;
});
child.once('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0);
});
