import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolveTarget } from '../../../../src/core/site/resolveTarget';
import { type Folder, outcome, pageIn, siteIn, urlsIn } from './sites';

const jekyll: Folder = {
  '_config.yml': [
    'url: https://www.notes.example',
    'baseurl: /cloud/',
    'permalink: /:categories/:year/:month/:day/:title.html',
    'collections:',
    '  talks:',
    '    output: true',
    'plugins: [jekyll-feed, jekyll-archives]',
    'paginate_path: /page:num/',
  ].join('\n'),
  '_posts/2021-12-06-last-year.md': '---\ntitle: Last year\n---\n',
  '_posts/2022-12-05-this-week.md':
    '---\ntitle: Week\n---\n{% assign old = "/about.html" %}{% capture last %}{% post_url 2021-12-06-last-year %}{% endcapture %}\n',
  '_posts/2022-12-08-moved.md': '---\npermalink: /moved/here/\nredirect_from: [/old/place/]\n---\n',
  'aws/_posts/2020-01-02-sorted.markdown': '---\ncategories: Cloud\n---\n',
  '_talks/keynote.md': '---\ntitle: Keynote\n---\n',
  'about.md': '---\ntitle: About\n---\n',
  'index.html': '---\n---\n',
  'guide/index.md': '',
  'assets/my stage.png': '',
  'assets/site.scss': '---\n---\n',
  'images/50%.png': '',
};
const week = '_posts/2022-12-05-this-week.md';

const hugo: Folder = {
  'hugo.toml': [
    "baseURL = 'https://hugo.example/blog/'",
    "theme = 'paper'",
    '[permalinks]',
    "posts = '/:year/:month/:slug/'",
    '[languages.en]',
    '[languages.de]',
  ].join('\n'),
  'content/_index.md': '',
  'content/about.md': '---\ntitle: About\n---\n',
  'content/posts/long/index.md':
    '+++\ntitle = "Long"\nslug = "the-long-one"\ndate = 2022-12-05\naliases = ["/old-long/"]\n+++\n',
  'content/posts/long/keynote.png': '',
  'content/posts/short.md': '---\ntitle: A short one\ndate: 2022-12-06\n---\n',
  'content/posts/short.de.md': '---\ntitle: Kurz\nslug: kurz\ndate: 2022-12-06\n---\n',
  'content/notes/first.md': '---\ntitle: First\n---\n',
  'content/notes/own.md': '---\nurl: /somewhere/else.html\n---\n',
  'static/img/pipes.svg': '',
  'themes/paper/static/css/main.css': '',
  'layouts/index.html': '',
};
const long = 'content/posts/long/index.md';

const hexo: Folder = {
  '_config.yml': 'url: https://hexo.example\nroot: /\npermalink: :year/:month/:day/:title/\npost_asset_folder: true\n',
  'source/_posts/first-one.md': '---\ndate: 2019-12-01 10:00:00\n---\n',
  'source/_posts/first-one/stage.png': '',
  'source/_posts/second.md': '---\ndate: 2020-01-05\n---\n',
  'source/about/index.md': '',
  'source/images/logo.png': '',
};

const plain: Folder = {
  'posts/one.md': '',
  'posts/two.md': '',
  'posts/sub/README.md': '',
  'img/a b.png': '',
  'top.md': '',
};

type Row = readonly [url: string, expected: string];

/** Each table: the folder, the page a link stands in, and what each link of it comes to. */
const tables: readonly (readonly [name: string, folder: Folder, page: string, rows: readonly Row[]])[] = [
  [
    'Jekyll',
    jekyll,
    week,
    [
      ['{% link about.md %}', 'about.md'],
      ['{% link _talks/keynote.md %}#intro', '_talks/keynote.md#intro'],
      ['{{ site.baseurl }}{% link assets/my stage.png %}', 'assets/my stage.png'],
      ['{% post_url 2021-12-06-last-year %}', '_posts/2021-12-06-last-year.md'],
      ['{% post_url 2021-12-06-last-year %}#storage', '_posts/2021-12-06-last-year.md#storage'],
      ['{% post_url aws/2020-01-02-sorted %}', 'aws/_posts/2020-01-02-sorted.markdown'],
      ['{% post_url 2001-01-01-never %}', '(missing)'],
      ['{{ site.baseurl }}/about.html', 'about.md'],
      ['{{site.baseurl}}/about', 'about.md'],
      ['{{ site.url }}{{ site.baseurl }}/about.html', 'about.md'],
      ['{{ "/about.html" | relative_url }}', 'about.md'],
      ["{{ '/about.html' | absolute_url }}#team", 'about.md#team'],
      ['{{ "about.html" | prepend: "/" | prepend: site.baseurl }}', 'about.md'],
      ['{{ page.url }}', week],
      ['{{ old }}', 'about.md'],
      ['{{ last | append: "#top" }}', '_posts/2021-12-06-last-year.md#top'],
      ['{{ unknown }}', '(template)'],
      ['{% include url.html %}', '(template)'],
      ['/cloud/', 'index.html'],
      ['/cloud', 'index.html'],
      ['/cloud/about/', 'about.md'],
      ['/cloud/guide/', 'guide/index.md'],
      ['/cloud/2021/12/06/last-year.html', '_posts/2021-12-06-last-year.md'],
      ['/cloud/2021/12/06/last-year', '_posts/2021-12-06-last-year.md'],
      ['/cloud/aws/cloud/2020/01/02/sorted.html', 'aws/_posts/2020-01-02-sorted.markdown'],
      ['/cloud/moved/here/', '_posts/2022-12-08-moved.md'],
      ['/cloud/old/place/', '_posts/2022-12-08-moved.md'],
      ['/cloud/talks/keynote', '_talks/keynote.md'],
      ['/cloud/assets/my%20stage.png', 'assets/my stage.png'],
      ['/cloud/images/50%25.png', 'images/50%.png'],
      ['/cloud/assets/site.css', 'assets/site.scss'],
      ['/assets/my%20stage.png', 'assets/my stage.png'],
      ['/cloud/feed.xml', '(generated)'],
      ['/cloud/page2/', '(generated)'],
      ['/cloud/tags/aws/', '(generated)'],
      ['/cloud/nothing/', '(missing)'],
      ['../../../../assets/my%20stage.png', 'assets/my stage.png'],
      ['../../../../../../assets/my%20stage.png', 'assets/my stage.png'],
      ['../06/../../../2021/12/06/last-year.html', '_posts/2021-12-06-last-year.md'],
      ['2021-12-06-last-year.md', '_posts/2021-12-06-last-year.md'],
      ['../about.md#team', 'about.md#team'],
      ['https://www.notes.example/cloud/about.html', 'about.md'],
      ['http://notes.example/cloud/2021/12/06/last-year.html#x', '_posts/2021-12-06-last-year.md#x'],
      ['https://notes.example/elsewhere/', '> https://notes.example/elsewhere/'],
      ['https://notes.example/cloud/gone', '> https://notes.example/cloud/gone'],
      ['https://example.com/a%2Fb?x=1#y', '> https://example.com/a%2Fb?x=1#y'],
      ['mailto:a@example.com', '> mailto:a@example.com'],
      ['#here', '# here'],
      ['', '(empty)'],
      ['command:workbench.action.quit', '(refused)'],
      ['//evil.example/x', '(refused)'],
      ['\\\\evil\\x', '(refused)'],
    ],
  ],
  [
    'Hugo',
    hugo,
    long,
    [
      ['{{< ref "posts/short" >}}', 'content/posts/short.md'],
      ['{{< ref "short.md" >}}', 'content/posts/short.md'],
      ['{{< relref "/posts/short.md#end" >}}', 'content/posts/short.md#end'],
      ['{{% relref path="first" %}}', 'content/notes/first.md'],
      ['{{< ref "#part" >}}', 'content/posts/long/index.md#part'],
      ['{{< ref "notes" >}}', '(generated)'],
      ['{{< ref "nowhere" >}}', '(missing)'],
      ['{{< param "link" >}}', '(template)'],
      ['keynote.png', 'content/posts/long/keynote.png'],
      ['./keynote.png', 'content/posts/long/keynote.png'],
      ['/img/pipes.svg', 'static/img/pipes.svg'],
      ['/blog/img/pipes.svg', 'static/img/pipes.svg'],
      ['/blog/css/main.css', 'themes/paper/static/css/main.css'],
      ['/blog/about/', 'content/about.md'],
      ['/blog/2022/12/the-long-one/', 'content/posts/long/index.md'],
      ['/blog/2022/12/a-short-one/#end', 'content/posts/short.md#end'],
      ['/blog/de/2022/12/kurz/', 'content/posts/short.de.md'],
      ['/blog/old-long/', 'content/posts/long/index.md'],
      ['/blog/somewhere/else.html', 'content/notes/own.md'],
      ['/blog/notes/first/', 'content/notes/first.md'],
      ['/blog/notes/', '(generated)'],
      ['/blog/tags/aws/', '(generated)'],
      ['/blog/index.xml', '(generated)'],
      ['/blog/', 'content/_index.md'],
      ['../a-short-one/', 'content/posts/short.md'],
      ['../short.md', 'content/posts/short.md'],
      ['https://hugo.example/blog/about/', 'content/about.md'],
      ['/blog/never/', '(missing)'],
    ],
  ],
  [
    'Hexo',
    hexo,
    'source/_posts/first-one.md',
    [
      ['{% post_link second %}', 'source/_posts/second.md'],
      ['{% asset_path stage.png %}', 'source/_posts/first-one/stage.png'],
      ['stage.png', 'source/_posts/first-one/stage.png'],
      ['/2020/01/05/second/', 'source/_posts/second.md'],
      ['../../../../2020/01/05/second/', 'source/_posts/second.md'],
      ['/about/', 'source/about/index.md'],
      ['/images/logo.png', 'source/images/logo.png'],
      ['/archives/2019/', '(generated)'],
      ['/lost/', '(missing)'],
    ],
  ],
  [
    'plain folder',
    plain,
    'posts/one.md',
    [
      ['two.md', 'posts/two.md'],
      ['two.md#part', 'posts/two.md#part'],
      ['two', 'posts/two.md'],
      ['two.html', 'posts/two.md'],
      ['sub/', 'posts/sub/README.md'],
      ['../img/a%20b.png', 'img/a b.png'],
      ['/top.md', 'top.md'],
      ['/img/a b.png', 'img/a b.png'],
      ['../../outside.md', '(missing)'],
      ['three.md', '(missing)'],
      ['https://example.com', '> https://example.com'],
    ],
  ],
];

for (const [name, folder, page, rows] of tables) {
  suite(`In a ${name} site`, () => {
    for (const [url, expected] of rows) {
      test(`${url || 'nothing'} comes to ${expected}`, () => assert.equal(outcome(folder, page, url), expected));
    }
  });
}

suite('A link of a site', () => {
  test('may be given by a definition with a template tag', () => {
    const text =
      '[a][one] and [two], [three][].\n\n[one]: {% post_url a-b %}#c\n[Two]: {{ site.baseurl }}/x "T"\n[three]: <{% link a b.md %}>\n';
    assert.deepEqual(urlsIn(text), ['{% post_url a-b %}#c', '{{ site.baseurl }}/x', '{% link a b.md %}']);
  });

  test('outside of the site’s base path is found, and said to be outside', () => {
    const inside = resolveTarget('/cloud/about/', pageIn(jekyll, week), siteIn(jekyll));
    const outside = resolveTarget('/about/', pageIn(jekyll, week), siteIn(jekyll));
    assert.deepEqual(
      [inside, outside].map(target => target.kind === 'site' && target.leavesBase),
      [false, true],
    );
  });

  test('never takes long, whatever the configuration and the link are', () => {
    const template = `permalink: ${':title'.repeat(200)}\n`;
    const started = process.cpuUsage().user;
    for (const url of [
      `/${'a/'.repeat(20_000)}`,
      `/${'a-'.repeat(20_000)}!`,
      '{{ x | append: "#" }}'.repeat(5000),
      '{%'.repeat(50_000),
    ]) {
      outcome({ '_config.yml': template, '_posts/2020-01-01-a.md': '' }, '_posts/2020-01-01-a.md', url);
    }
    assert.ok(process.cpuUsage().user - started < 2_000_000, 'More than two seconds');
  });

  test('comes to something, whatever it and the configuration are', () => {
    const pieces = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      '/',
      '..',
      '#',
      '?',
      ':title',
      '%',
      ' ref "',
      ' | append: "',
      'a',
      '.md',
      '\\',
      '\0',
      'é',
    );
    const text = fc
      .array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 12 })
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(text, text, fc.constantFrom('_config.yml', 'hugo.toml'), (url, value, name) => {
        const folder = {
          [name]: `permalink: ${JSON.stringify(value)}\n`,
          '_posts/2020-01-01-a.md': '',
          'content/a.md': '',
        };
        for (const page of ['_posts/2020-01-01-a.md', 'content/a.md'])
          assert.equal(typeof outcome(folder, page, url), 'string');
      }),
      { numRuns: 200 },
    );
  });

  test('of variables that hold each other ends somewhere', () => {
    const text = '{% capture a %}{{ b }}{{ b }}{% endcapture %}{% capture b %}{{ a }}{{ a }}{% endcapture %}';
    assert.equal(
      outcome({ '_config.yml': '', '_posts/2020-01-01-a.md': text }, '_posts/2020-01-01-a.md', '{{ a }}'),
      '(template)',
    );
  });
});
