'use strict';

// The server imports these names one by one (`import { createRotatingLogger } from …`), so each is its own `exports.x =`.
const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];
const info = 2;

class Logger {
  #file;
  #level = info;
  #broken = false;

  constructor(kind, name, file) {
    this.#file = file;
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }

  trace(message) {
    this.#write(0, message);
  }
  debug(message) {
    this.#write(1, message);
  }
  info(message) {
    this.#write(2, message);
  }
  warn(message) {
    this.#write(3, message);
  }
  error(message) {
    this.#write(4, message);
  }
  critical(message) {
    this.#write(5, message);
  }

  getLevel() {
    return this.#level;
  }
  setLevel(level) {
    this.#level = level;
  }
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}

  #write(level, message) {
    if (level < this.#level || this.#broken) {
      return;
    }
    try {
      fs.appendFileSync(this.#file, `${new Date().toISOString()} [${levels[level]}] ${message}\n`);
    } catch (error) {
      // The folder goes when the host ends, while late messages still come; said once, it must not end the server.
      this.#broken = true;
      process.stderr.write(`log file ${this.#file}: ${error.message}\n`);
    }
  }
}

const createLogger = async (name, file) => new Logger('rotating', name, file);

exports.version = 11;
exports.setLevel = () => undefined;
exports.setFlushOn = () => undefined;
exports.shutdown = () => undefined;
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
