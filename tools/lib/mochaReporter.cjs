// One line for a whole run, failures in full, and the counts tools/test.mjs adds up: of all, and of each file.
const { reporters } = require('mocha');

module.exports = class CountingReporter extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    const files = {};
    const count = ({ file }, outcome) => {
      // What fails outside of any file has spoiled all of them: then none is told, and all are run again.
      const counts = (files[file ?? ''] ??= { passed: 0, failed: 0 });
      counts[outcome]++;
    };
    runner.on('pass', test => count(test, 'passed'));
    runner.on('pending', test => count(test, 'failed'));
    runner.on('fail', (test, error) => {
      count(test, 'failed');
      console.error(`\nFAILED ${test.fullTitle()}\n${error.stack ?? error.message ?? error}\n`);
      if (error.expected !== undefined && error.actual !== undefined) {
        console.error(reporters.Base.generateDiff(error.actual, error.expected));
      }
    });
    runner.on('end', () => {
      const { passes, failures, pending } = runner.stats;
      console.log(`RECAP_TESTS ${JSON.stringify({ passed: passes, failed: failures + pending, files })}`);
    });
  }
};
