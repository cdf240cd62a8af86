import assert from 'node:assert/strict';
import { siteIn } from './sites';

suite('The site a folder is the root of', () => {
  const detected = (folder: Readonly<Record<string, string>>): string => {
    const { generator, origin = '-', basePath, slugs } = siteIn(folder);
    return `${generator} ${origin}${basePath} ${slugs}`;
  };

  const rows: readonly (readonly [name: string, folder: Readonly<Record<string, string>>, expected: string])[] = [
    ['none without a configuration', { 'a.md': '' }, 'plain - github'],
    ['Jekyll by its configuration', { '_config.yml': 'title: x' }, 'jekyll - kramdown-gfm'],
    ['Jekyll without one, by its posts', { '_posts/a.md': '', Gemfile: '' }, 'jekyll - kramdown-gfm'],
    ['Jekyll with kramdown’s own parser', { '_config.yml': 'kramdown: { input: kramdown }' }, 'jekyll - kramdown'],
    ['Jekyll with GitHub’s Markdown', { '_config.yml': 'markdown: CommonMarkGhPages' }, 'jekyll - github'],
    [
      'Jekyll with a TOML configuration',
      { '_config.toml': 'url = "https://a.example"' },
      'jekyll https://a.example kramdown-gfm',
    ],
    ['Jekyll with a CNAME', { '_config.yml': '', CNAME: 'b.example\n' }, 'jekyll https://b.example kramdown-gfm'],
    [
      'Jekyll below a path',
      { '_config.yml': 'url: "https://a.example/"\nbaseurl: "x/"' },
      'jekyll https://a.example/x kramdown-gfm',
    ],
    ['Jekyll with a baseurl that is only a slash', { '_config.yml': 'baseurl: /' }, 'jekyll - kramdown-gfm'],
    [
      'Hexo by what only it sets',
      { '_config.yml': 'source_dir: source\nurl: https://c.example' },
      'hexo https://c.example hexo',
    ],
    ['Hexo by its folders', { '_config.yml': 'root: /blog/', 'source/_posts/a.md': '' }, 'hexo -/blog hexo'],
    ['Hugo by its configuration', { 'hugo.yaml': 'baseURL: https://d.example/b/' }, 'hugo https://d.example/b hugo'],
    ['Hugo by the older name and a folder', { 'config.toml': 'title = "x"', 'content/a.md': '' }, 'hugo - hugo'],
    [
      'Hugo with other ids',
      { 'hugo.toml': '[markup.goldmark.parser]\nautoHeadingIDType = "blackfriday"', 'content/a.md': '' },
      'hugo - hugo-blackfriday',
    ],
    [
      'Hugo with a folder of configurations',
      {
        'config/_default/hugo.toml': 'baseURL = "https://e.example"',
        'config/_default/markup.toml': '[goldmark.parser]\nautoHeadingIDType = "github-ascii"',
        'content/a.md': '',
      },
      'hugo https://e.example hugo-ascii',
    ],
    ['nothing of a config.json without a site around it', { 'config.json': '{"title": "x"}' }, 'plain - github'],
    ['Jekyll with a configuration that is broken', { '_config.yml': 'a: [' }, 'jekyll - kramdown-gfm'],
    ['Jekyll with a configuration that is a list', { '_config.yml': '- a' }, 'jekyll - kramdown-gfm'],
  ];
  for (const [name, folder, expected] of rows) test(`is ${name}`, () => assert.equal(detected(folder), expected));
});
