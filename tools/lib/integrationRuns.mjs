/**
 * The runs by name. `restricted` opens a folder with trust on, not trusted; `virtual` a workspace whose folder is in a file
 * system that the tests bring along (adding it later would restart the extension host); `empty` no folder. `oldest+node+previews` is
 * the other half of `oldest+node`: VS Code 1.100 waits for each page it opens, so that all in one window would take longer than
 * everything else. Tests read the name of their run from `recapTest.run`.
 */
export const integrationRuns = {
  'current+node': { version: 'current', extensionHost: 'node' },
  'current+web': { version: 'current', extensionHost: 'web' },
  'oldest+node': { version: 'oldest', extensionHost: 'node' },
  'oldest+node+previews': { version: 'oldest', extensionHost: 'node' },
  'oldest+web': { version: 'oldest', extensionHost: 'web' },
  'current+restricted': { version: 'current', extensionHost: 'node', trust: true },
  'current+web+virtual': { version: 'current', extensionHost: 'web', opens: 'workspace' },
  'current+empty': { version: 'current', extensionHost: 'node', opens: 'nothing' },
};
