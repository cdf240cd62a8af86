import { format } from 'node:util';

/** What the window logs by itself; tests log on the same way, and their lines are all that is shown. */
const ofWindow = new RegExp(
  `^(?:${[
    'Resolv(?:ing|ed) connection token',
    'Creating a socket',
    '\\[reconnection-grace-time\\]',
    'Ignoring fetching additional builtin',
    'Updating additional builtin',
    '\\[AgentHost',
    '\\[AccountPolicyGate\\]',
    '\\[Service Worker\\] registration',
    'Timed out waiting for authentication provider',
    '\\[chat-stt\\]',
    'Loading development extension',
    'Started local extension host',
    'No search provider registered for scheme',
    'Extension host \\(',
    'No build-time NLS',
    'Using (?:local|default) ',
    'ChatSessionStore',
    '\\[DefaultAccount\\]',
    'Creation of workbench contribution',
    '\\[lifecycle\\]',
    '\\[remote-connection\\]',
    'Ignoring the error while validating workspace folder',
    'ENOPRO: No file system provider found for resource',
  ].join('|')})`,
);

/** A stack through the window's own code; a test's goes through its bundle and the extension host. */
const throughWindow = /\/static\/out\/vs\/code\/browser\/workbench\/workbench\.js:/;

/** The window reports success when the extension host dies, so its log has to tell. */
const crashed =
  /\[remote-connection\]\[ExtensionHost\].*received socket close event|[Ee]xtension host .*terminated unexpectedly/;

/**
 * Prints what tests log in the window as `console` there would: one format string and its values.
 *
 * @param {string} type of the console function
 * @param {readonly unknown[]} values
 * @returns {string | undefined} a message if it tells that the extension host is gone
 */
export function printTestLog(type, values) {
  const text = format(...values);
  if (crashed.test(text)) {
    return `the extension host ended. ${text}`;
  }
  if (!ofWindow.test(text) && !throughWindow.test(text)) {
    (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${text}\n`);
  }
  return undefined;
}
