/**
 * The runs by name. `restricted` opens a folder with trust on, not trusted; `virtual` a workspace whose folder is in a file
 * system that the tests bring along (adding it later would restart the extension host); `empty` no folder. `sharedWorker` spares
 * VS Code 1.100 what it waits for each page it opens (`shareServiceWorker`); its other window is left as it is. Tests read the name
 * of their run from `recapTest.run`.
 */
export const integrationRuns = {
  'current+node': { version: 'current', extensionHost: 'node' },
  'current+web': { version: 'current', extensionHost: 'web' },
  'oldest+node': { version: 'oldest', extensionHost: 'node', sharedWorker: true },
  'oldest+web': { version: 'oldest', extensionHost: 'web' },
  'current+restricted': { version: 'current', extensionHost: 'node', trust: true },
  'current+web+virtual': { version: 'current', extensionHost: 'web', opens: 'workspace' },
  'current+empty': { version: 'current', extensionHost: 'node', opens: 'nothing' },
};
