import 'mocha/mocha';
import * as vscode from 'vscode';
import type { MochaOptions, ReporterConstructor, Runner, Test } from 'mocha';

/** What mocha's browser build, which runs in both hosts, leaves behind. */
interface MochaGlobals {
  readonly mocha: { setup(options: MochaOptions): void };
  readonly Mocha: { readonly prototype: { readonly run: (done: (failures: number) => void) => Runner } };
}

/** Runs suites in this extension host and tells how they did in one line. Rejects if a test fails, as VS Code wants it. */
export async function runSuites(suites: readonly (() => void)[]): Promise<void> {
  const { mocha, Mocha } = globalThis as unknown as MochaGlobals;
  const counts = { passed: 0, failed: 0 };
  mocha.setup({ ui: 'tdd', timeout: 60_000, slow: 1e9, reporter: reporterInto(counts) });
  for (const define of suites) define();
  // `mocha.run` of the browser build looks for a page's address first; this is what it calls then.
  await new Promise<void>(resolve => Mocha.prototype.run.call(mocha, () => resolve()));
  const { isTrusted, workspaceFolders } = vscode.workspace;
  say(
    `VS Code ${vscode.version}, ${vscode.env.uiKind === vscode.UIKind.Web ? 'web' : 'desktop'} window, ${typeof process === 'undefined' ? 'web worker' : 'Node'} host, ` +
      `${isTrusted ? 'trusted' : 'restricted'}, folder ${workspaceFolders?.[0]?.uri.scheme ?? 'none'}`,
  );
  say(`RECAP_TESTS ${JSON.stringify(counts)}`);
  if (counts.failed || !counts.passed)
    throw new Error(`${counts.failed} of ${counts.passed + counts.failed} tests failed`);
}

function reporterInto(counts: { passed: number; failed: number }): ReporterConstructor {
  const took: string[] = [];
  let began = 0;
  const reporter = class {
    constructor(runner: Runner) {
      runner.on('suite', suite => {
        if (suite.parent?.root) began = Date.now();
      });
      runner.on('suite end', suite => {
        if (suite.parent?.root) took.push(`${suite.title} ${Math.round((Date.now() - began) / 1000)}`);
      });
      runner.on('end', () => say(`seconds: ${took.join(', ')}`));
      runner.on('pass', test => {
        counts.passed++;
        if ((test.duration ?? 0) > 3000) say(`slow: ${test.fullTitle()}, ${test.duration} ms`);
      });
      runner.on('pending', (test: Test) => this.#fail(test, new Error('pending tests count as failed')));
      runner.on('fail', (test: Test, error: Error) => this.#fail(test, error));
    }

    #fail(test: Test, error: Error): void {
      counts.failed++;
      say(`FAILED ${test.fullTitle()}\n${error.name}: ${error.message}\n${ownFrames(error)}`);
    }
  };
  // Mocha only makes one; its types want all that its own reporters inherit.
  return reporter as unknown as ReporterConstructor;
}

/** Where in the tests and the extension it happened: what passes through VS Code's own code is taken for its noise. */
function ownFrames({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter(line => /^\s+at .*[\\/]dist(?:-test)?[\\/]/.test(line))
    .join('\n');
}

/** The test runner reads the console of the window. */
function say(line: string): void {
  globalThis.console.log(line);
}
