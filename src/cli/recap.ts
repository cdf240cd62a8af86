import { readFileSync } from 'node:fs';
import { runCommandLine } from './commandLine';

// Whoever reads may have seen enough, as `head` does: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
void runCommandLine(process.argv.slice(2), {
  input: () => readFileSync(process.stdin.fd),
  print: text => process.stdout.write(text),
  complain: text => process.stderr.write(text),
  programFolder: __dirname,
}).then(code => (process.exitCode = code));
