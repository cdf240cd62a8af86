import assert from 'node:assert/strict';
import { publishedPath, publishedUrl } from '../../../../src/core/site/publishedPath';
import { pageIn, siteIn } from './sites';

type Row = readonly [config: string, path: string, frontMatter: string, expected: string | undefined];

// Jekyll 4.3.1 and Hugo 0.111.3 publish these files there: held against both when the tables were written, but for
// `permalinks.page`, which is newer.
const jekyll: readonly Row[] = [
  ['', '_posts/2018-12-11-a-b.md', '', '/2018/12/11/a-b.html'],
  ['permalink: pretty', '_posts/2018-12-11-a-b.md', '', '/2018/12/11/a-b/'],
  ['permalink: ordinal', '_posts/2018-12-11-a-b.md', '', '/2018/345/a-b.html'],
  ['permalink: none', '_posts/2018-12-11-a-b.md', 'categories: [X, y]', '/x/y/a-b.html'],
  ['permalink: weekdate', '_posts/2018-12-11-a-b.md', '', '/2018/W50/Tue/a-b.html'],
  ['permalink: /:year/:i_month/:i_day/:slug', '_posts/2018-02-03-A_B.md', '', '/2018/2/3/a-b'],
  ['permalink: /blog/:title/', '_posts/2018-12-11-Ünï b.md', '', '/blog/Ünï-b/'],
  ['permalink: date', '_posts/2018-12-11-a.md', 'slug: other', '/2018/12/11/other.html'],
  ['permalink: date', '_posts/2018-12-11-a.md', 'date: 2019-01-02 10:00:00', '/2019/01/02/a.html'],
  ['permalink: date', '_posts/2018-12-11-a.md', 'permalink: /own/place', '/own/place'],
  ['permalink: date', 'x/_posts/2018-12-11-a.md', 'category: y z', '/x/y z/2018/12/11/a.html'],
  ['', 'about.md', '', '/about.html'],
  ['permalink: pretty', 'about.md', '', '/about/'],
  ['permalink: pretty', 'docs/index.md', '', '/docs/'],
  ['permalink: /:title/', 'docs/a.md', '', '/docs/a/'],
  ['permalink: /:title', 'docs/a.md', '', '/docs/a'],
  ['collections: { talks: { output: true } }', '_talks/x/one.md', '', '/talks/x/one.html'],
  ['collections: { talks: { output: true, permalink: "/t/:name/" } }', '_talks/one.md', '', '/t/one/'],
  [
    'defaults: [{ scope: { path: "", type: posts }, values: { permalink: "/d/:title/" } }]',
    '_posts/2018-12-11-a.md',
    '',
    '/d/a/',
  ],
  ['permalink: /:unheard/:title', '_posts/2018-12-11-a.md', '', undefined],
];

const hugo: readonly Row[] = [
  ['', 'content/posts/My Post.md', '', '/posts/my-post/'],
  ['', 'content/posts/a.md', 'slug: Other One', '/posts/other-one/'],
  ['', 'content/posts/a.md', 'url: /own.html', '/own.html'],
  ['', 'content/posts/a.md', 'url: own/place', '/own/place/'],
  ['', 'content/posts/a/index.md', '', '/posts/a/'],
  ['', 'content/posts/_index.md', '', '/posts/'],
  ['', 'content/_index.md', '', '/'],
  ['', 'content/a.md', '', '/a/'],
  ['uglyURLs = true', 'content/posts/a.md', '', '/posts/a.html'],
  ['disablePathToLower = true', 'content/Posts/A.md', '', '/Posts/A/'],
  [
    '[permalinks]\nposts = "/:year/:month/:title/"',
    'content/posts/a.md',
    'title: "Hi, you & me"\ndate: 2020-03-04',
    '/2020/03/hi-you-me/',
  ],
  ['[permalinks]\nposts = "/:section/:filename/"', 'content/posts/a.md', 'title: T', '/posts/a/'],
  ['[permalinks.page]\nposts = "/p/:slug/"', 'content/posts/x/y.md', 'title: T u', '/p/t-u/'],
  ['[permalinks]\nposts = "/:year/:title/"', 'content/posts/a.md', 'title: T', undefined],
  ['[languages.en]\n[languages.de]', 'content/posts/a.de.md', '', '/de/posts/a/'],
];

suite('Where Jekyll publishes', () => {
  for (const [config, path, frontMatter, expected] of jekyll) {
    test(`${path} with ${frontMatter || 'no fields'} under ${config || 'no configuration'}`, () => {
      const folder = { '_config.yml': config, [path]: `---\n${frontMatter}\n---\n` };
      assert.equal(publishedPath(siteIn(folder), pageIn(folder, path)), expected);
    });
  }
});

suite('Where Hugo publishes', () => {
  for (const [config, path, frontMatter, expected] of hugo) {
    test(`${path} with ${frontMatter || 'no fields'} under ${config || 'no configuration'}`, () => {
      const folder = { 'hugo.toml': config, [path]: `---\n${frontMatter}\n---\n` };
      assert.equal(publishedPath(siteIn(folder), pageIn(folder, path)), expected);
    });
  }
});

suite('The address of a page', () => {
  test('is whole where the site says where it is, and encoded once', () => {
    const folder = { '_config.yml': 'url: https://a.example\nbaseurl: /b', '_posts/2018-12-11-Ü b.md': '' };
    assert.deepEqual(publishedUrl(siteIn(folder), pageIn(folder, '_posts/2018-12-11-Ü b.md')), {
      url: 'https://a.example/b/2018/12/11/%C3%9C-b.html',
      isWhole: true,
    });
  });

  test('begins at the root of the host elsewhere', () => {
    const folder = { '_config.yml': 'baseurl: /b', 'about.md': '' };
    assert.deepEqual(publishedUrl(siteIn(folder), pageIn(folder, 'about.md')), {
      url: '/b/about.html',
      isWhole: false,
    });
  });
});
