'use strict';

const everyMs = 1000;

/** Ends this process when the one it works for is gone. */
exports.start = pid => {
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch (error) {
      if (error.code === 'ESRCH') {
        process.exit(87);
      }
    }
  }, everyMs).unref();
};

exports.exit = code => process.exit(code ?? 0);
