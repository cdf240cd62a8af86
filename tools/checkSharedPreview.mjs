// Part of npm run check:shared: renders the shared posts with a real Jekyll, if one is installed, and reports how many of their blocks the
// preview shows as Jekyll publishes them. `--verbose` shows those that differ. There is no bar: the posts are written for many generators.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderWithJekyll } from './renderGoldens.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { safeGrayMatter } = createRequire(import.meta.url)('../esbuild.js');
const folder = path.join(path.dirname(root), 'shared', 'posts');
const verbose = process.argv.includes('--verbose');

if (spawnSync('jekyll', ['--version']).status !== 0) {
  console.log('Jekyll is not installed: not compared.');
  process.exit(0);
}

const site = {
  generator: 'jekyll',
  config: { title: 'Golden', url: 'https://example.com' },
  slugs: 'kramdown-gfm',
  path: '_golden/post.md',
  url: undefined,
  files: new Map([['_data/', '']]),
  urlOf: () => undefined,
};

const posts = readdirSync(folder)
  .filter(file => file.endsWith('.md'))
  // Jekyll reads nothing but YAML, and refuses what it cannot parse: the body alone is what is compared.
  .map(file => ({ name: file.slice(0, -3), text: bodyOf(readFileSync(path.join(folder, file), 'utf8')) }));

mkdirSync(path.join(root, 'out'), { recursive: true });
const bundleFolder = mkdtempSync(path.join(root, 'out', 'published-'));
try {
  const outfile = path.join(bundleFolder, 'published.cjs');
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { launch, Preview } from './test/browser/harness'; export { compared, sideBySide } from './test/browser/published';`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['playwright-core'],
    plugins: [safeGrayMatter],
    logLevel: 'error',
  });
  const { launch, Preview, compared, sideBySide } = createRequire(import.meta.url)(outfile);
  const browser = await launch();
  const preview = await Preview.open(browser, {});
  const total = { blocks: 0, equal: 0, posts: 0 };
  for (const post of posts) {
    const [html] = tryJekyll(post);
    if (html === undefined) continue;
    const comparison = await compared(preview, post.text, html, site);
    total.posts++;
    total.blocks += comparison.published.length;
    total.equal += comparison.equal;
    if (!verbose || comparison.equal === comparison.published.length) continue;
    console.log(`${post.name}: ${comparison.equal} of ${comparison.published.length}`);
    console.log(sideBySide(comparison).replace(/^(.{300}).*$/gm, '$1 …'));
  }
  await browser.close();
  const share = ((100 * total.equal) / total.blocks).toFixed(1);
  console.log(
    `${share} % of blocks as Jekyll publishes them (${total.equal} of ${total.blocks}, ${total.posts} posts)`,
  );
} finally {
  rmSync(bundleFolder, { recursive: true, force: true });
}

function bodyOf(text) {
  const body = text.replace(/^\uFEFF?(---|\+\+\+)\r?\n[\s\S]*?\r?\n\1[ \t]*(?:\r?\n|$)/, '');
  return `---\ntitle: Post\n---\n${body.replace(/\r\n?/g, '\n')}`;
}

/** Tags of other generators make Jekyll fail: such posts are not compared. */
function tryJekyll(post) {
  try {
    return renderWithJekyll([post]);
  } catch {
    return [undefined];
  }
}
