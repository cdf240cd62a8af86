// Every bundle of the project, from one table. `node esbuild.js [--tests] [--watch] [--production]`
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const args = new Set(process.argv.slice(2));
const production = args.has('--production');

/** gray-matter registers an engine that evals posts (`---js`) and one that needs Buffer: neither gets into a bundle. */
const safeGrayMatter = {
  name: 'safe-gray-matter',
  setup(build) {
    build.onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({
      contents:
        'exports.yaml = { parse() { throw new Error("Recap passes its own YAML engine"); }, stringify() { throw new Error("not used"); } };',
      loader: 'js',
    }));
    build.onLoad({ filter: /gray-matter[\\/]lib[\\/]utils\.js$/ }, async ({ path: file }) => ({
      contents: (await fs.promises.readFile(file, 'utf8')).replace('Buffer.from(input)', 'input'),
      loader: 'js',
    }));
    build.onResolve({ filter: /^fs$/ }, ({ importer }) =>
      /gray-matter/.test(importer) ? { path: 'fs', namespace: 'no-fs' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'no-fs' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  target: 'es2022',
  logLevel: 'warning',
  plugins: [safeGrayMatter],
  define: { 'process.env.NODE_ENV': '"production"' },
};
const node = { ...shared, platform: 'node', format: 'cjs', external: ['vscode'] };
const worker = { ...shared, platform: 'browser', format: 'cjs', external: ['vscode'], mainFields: ['module', 'main'] };
const page = { ...shared, platform: 'browser', format: 'iife' };
const node20 = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };

/** The preview page. */
const pageBundle = {
  ...page,
  entryPoints: { preview: 'src/webview/preview.ts', highlighter: 'src/webview/highlighter.ts' },
  outdir: 'dist/webview',
};

const bundles = [
  { ...node, entryPoints: { extension: 'src/host/extension.node.ts' }, outdir: 'dist' },
  { ...worker, entryPoints: { 'extension.web': 'src/host/extension.web.ts' }, outdir: 'dist' },
  pageBundle,
  { ...node20, entryPoints: { cli: 'src/cli/recap.ts' }, outdir: 'dist', banner: { js: '#!/usr/bin/env node' } },
];

/**
 * The tests run the same sources through the same plugins. Those of a folder share what they import, as modules: each part of Recap is
 * loaded once for all of them. Tests inside VS Code are one file, since the web worker host can load no other.
 */
function testBundles() {
  const testing = { sourcemap: 'linked', minify: false, external: ['vscode', 'mocha', 'esbuild', 'playwright-core'] };
  const modules = {
    ...node20,
    ...testing,
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    // Packages that are no modules ask for Node's own parts.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
  };
  const testFiles = folder => listFiles(folder).filter(file => file.endsWith('.test.ts'));
  return [
    {
      ...modules,
      entryPoints: testFiles('test/unit'),
      outdir: 'dist-test/unit',
      outbase: 'test/unit',
      alias: { vscode: './test/support/fakeVsCode.ts' },
      logOverride: { 'import-is-undefined': 'silent' },
      external: [...testing.external, 'ajv', 'ajv/dist/2020.js', 'fast-check', 'typescript'],
    },
    ...['browser', 'e2e'].map(folder => ({
      ...modules,
      entryPoints: testFiles(`test/${folder}`),
      outdir: `dist-test/${folder}`,
      outbase: `test/${folder}`,
    })),
    {
      ...node,
      ...testing,
      entryPoints: { 'integration.node': 'test/integration/run.node.ts' },
      outdir: 'dist-test',
      external: ['vscode'],
    },
    {
      ...worker,
      ...testing,
      entryPoints: { 'integration.web': 'test/integration/run.web.ts' },
      outdir: 'dist-test',
      external: ['vscode'],
    },
  ];
}

function listFiles(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? listFiles(file) : [file];
  });
}

function copyAssets() {
  fs.mkdirSync('dist', { recursive: true });
  fs.copyFileSync('catalog/catalog.json', 'dist/catalog.json');
}

async function main() {
  const present = list =>
    list.filter(
      ({ entryPoints }) =>
        Object.values(entryPoints).every(file => fs.existsSync(file)) && Object.keys(entryPoints).length,
    );
  const wanted = args.has('--tests') ? [...bundles, ...testBundles()] : bundles;
  const missing = wanted.filter(bundle => !present([bundle]).length);
  if (missing.length)
    throw new Error(
      `No source for ${missing.map(({ entryPoints }) => Object.values(entryPoints)[0] ?? 'the unit tests').join(', ')}`,
    );
  if (args.has('--watch')) {
    await Promise.all(wanted.map(async bundle => (await esbuild.context(bundle)).watch()));
    return;
  }
  copyAssets();
  // Parts that tests share are named by what is in them: those of former builds would stay for ever.
  if (args.has('--tests')) fs.rmSync('dist-test', { recursive: true, force: true });
  await Promise.all(wanted.map(bundle => esbuild.build(bundle)));
}

module.exports = { pageBundle, safeGrayMatter };

if (require.main === module) {
  main().catch(error => {
    console.error(error.message);
    process.exit(1);
  });
}
