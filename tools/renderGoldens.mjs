// node tools/renderGoldens.mjs: renders test/fixtures/goldens/*/*.md with the real Jekyll and the real Hugo, which have to be installed
// (Debian: apt-get install jekyll hugo), and writes what they make of each beside it. For developers; `npm test` only compares.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'test/fixtures/goldens');

/** Where a post begins and ends in a rendered page. */
const marks = ['<recap-body>', '</recap-body>'];

/**
 * What Jekyll makes of posts: `{ name, text }`, the text with its front matter. Code is not highlighted, which is a matter of looks; all
 * else is as Jekyll comes. Undefined for a post that fails.
 */
export function renderWithJekyll(posts, files = path.join(fixtures, 'site')) {
  return inFolder(folder => {
    cpSync(files, folder, { recursive: true });
    write(folder, '_config.yml', jekyllConfig);
    write(folder, '_layouts/body.html', `${marks[0]}{{ content }}${marks[1]}\n`);
    write(folder, '_posts/2018-01-01-target.md', '---\ntitle: Target\n---\n');
    write(folder, 'about.md', '---\ntitle: About\n---\n');
    for (const { name, text } of posts) write(folder, `_golden/${name}.md`, text);
    execFileSync('jekyll', ['build', '--quiet', '--disable-disk-cache'], { cwd: folder, stdio: 'pipe' });
    return bodies(posts, name => path.join(folder, '_site/golden', `${name}.html`));
  });
}

const jekyllConfig = `title: Golden
url: https://example.com
collections:
  golden:
    output: true
    permalink: /golden/:name.html
defaults:
  - scope: { path: "", type: golden }
    values: { layout: body }
highlighter: none
kramdown:
  syntax_highlighter_opts: { disable: true }
`;

/** What Hugo makes of posts, as `renderWithJekyll`. */
export function renderWithHugo(posts) {
  return inFolder(folder => {
    write(folder, 'hugo.toml', hugoConfig);
    write(folder, 'layouts/_default/single.html', `${marks[0]}{{ .Content }}${marks[1]}\n`);
    write(folder, 'content/posts/target.md', '---\ntitle: Target\n---\n');
    for (const { name, text } of posts) write(folder, `content/posts/${name}.md`, text);
    execFileSync('hugo', ['--quiet', '--config', 'hugo.toml'], { cwd: folder, stdio: 'pipe' });
    return bodies(posts, name => path.join(folder, 'public/posts', name, 'index.html'));
  });
}

const hugoConfig = `baseURL = "https://example.com/"
title = "Golden"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section"]
[markup.highlight]
codeFences = false
[markup.goldmark.renderer]
unsafe = true
`;

function inFolder(render) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'recap-goldens-'));
  try {
    return render(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(folder, file, text) {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function bodies(posts, pageOf) {
  return posts.map(({ name }) => {
    const page = pageOf(name);
    if (!existsSync(page)) return undefined;
    const html = readFileSync(page, 'utf8');
    return html.slice(html.indexOf(marks[0]) + marks[0].length, html.lastIndexOf(marks[1])).trim();
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, render] of [
    ['kramdown', renderWithJekyll],
    ['goldmark', renderWithHugo],
  ]) {
    const folder = path.join(fixtures, name);
    const posts = readdirSync(folder)
      .filter(file => file.endsWith('.md'))
      .map(file => ({ name: file.slice(0, -3), text: readFileSync(path.join(folder, file), 'utf8') }));
    const rendered = render(posts);
    for (const [index, post] of posts.entries()) {
      const html = rendered[index];
      if (html === undefined) throw new Error(`${name} made no page of ${post.name}`);
      writeFileSync(path.join(folder, `${post.name}.html`), `${html}\n`);
    }
    console.log(`${name}: ${posts.length} posts`);
  }
}
