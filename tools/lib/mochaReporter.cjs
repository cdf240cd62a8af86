// One line for a whole run, failures in full, and the counts tools/test.mjs adds up.
const { reporters } = require('mocha');

module.exports = class CountingReporter extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    runner.on('fail', (test, error) => {
      console.error(`\nFAILED ${test.fullTitle()}\n${error.stack ?? error.message ?? error}\n`);
      if (error.expected !== undefined && error.actual !== undefined) {
        console.error(reporters.Base.generateDiff(error.actual, error.expected));
      }
    });
    runner.on('end', () => {
      const { passes, failures, pending } = runner.stats;
      console.log(`RECAP_TESTS ${JSON.stringify({ passed: passes, failed: failures + pending })}`);
    });
  }
};
