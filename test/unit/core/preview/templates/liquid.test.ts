import assert from 'node:assert/strict';
import { chip, jekyll, renderedIn } from '../sites';

const html = (lines: string | readonly string[], files: Readonly<Record<string, string | undefined>> = {}): string =>
  renderedIn(jekyll(files), lines).html;

suite('Liquid in a Jekyll post', () => {
  const rows: readonly (readonly [behaviour: string, text: string | readonly string[], wanted: string])[] = [
    ['writes values', '{% assign a = "x" %}A {{ a | upcase }}.', '<p>A X.</p>'],
    ['leaves out what is not true', '{% if site.title == "Blog" %}Yes{% else %}No{% endif %}', '<p>Yes</p>'],
    ['repeats', '{% for n in (1..3) %}{{ n }}{% endfor %}', '<p>123</p>'],
    ['keeps raw text', '{% raw %}{{ a }}{% endraw %}', '<p>{{ a }}</p>'],
    ['leaves out comments', 'A{% comment %} gone {% endcomment %}B', '<p>AB</p>'],
    ['knows the site', '{{ site.title }}', '<p>Blog</p>'],
    ['knows front matter', ['---', 'author: Ada', '---', '{{ page.author }}'], '<p>Ada</p>'],
    ['writes nothing for a value that is not there', 'A{{ page.nothing }}B', '<p>AB</p>'],
    ["writes nothing for Hugo's shortcodes", 'A {{< youtube abc >}}{{% note "x" %}}B', '<p>A B</p>'],
    [
      "writes nothing for Hugo's shortcodes in tags, with line ends, and by themselves",
      ['{% if true %}A{{<x>}}{% endif %}', '', '{{< figure', '  src="a.png" >}}', '', 'B {{ site.title }}'],
      '<p>A</p>\n<p>B Blog</p>',
    ],
    ["keeps raw Hugo's shortcodes", '{% raw %}{{< youtube abc >}}{% endraw %}', '<p>{{&lt; youtube abc &gt;}}</p>'],
    ['puts the base path before an address', '{{ "/x" | relative_url }}', '<p>/b/x</p>'],
    ['makes an address absolute', '{{ "x" | absolute_url }}', '<p>https://blog.test/b/x</p>'],
    ['writes days without moving them', '{{ "2018-12-11" | date: "%d %b %Y" }}', '<p>11 Dec 2018</p>'],
    ['renders Markdown where a filter asks for it', '{{ "*a*" | markdownify }}', '<p><em>a</em></p>'],
    [
      'shows highlighted code as it is written',
      ['{% highlight ruby %}', 'a < 1', '', '*b*', '{% endhighlight %}'],
      '<figure class="highlight"><pre><code class="language-ruby" data-lang="ruby">a &lt; 1\n\n*b*</code></pre></figure>',
    ],
    [
      'links to a post',
      '[a]({% post_url known %})',
      '<p><a r-link="0" href="/post/known/" title="/post/known/">a</a></p>',
    ],
    [
      'says which post is not there',
      '{% post_url nowhere %}',
      `<p>${chip('{% post_url nowhere %}', 'missing-file')}</p>`,
    ],
    ['shows a tag it does not know', 'A {% tweet 1 %}.', `<p>A ${chip('{% tweet 1 %}', 'unknown-tag')}.</p>`],
    [
      'shows what stands in a tag it does not know',
      '{% note %}*in*{% endnote %}',
      `<p>${chip('{% note %}', 'unknown-tag')}<em>in</em></p>`,
    ],
    ['shows a filter it does not know', '{{ "a" | shout }}', `<p>${chip('{{ "a" | shout }}', 'failed')}</p>`],
    [
      'shows what only a build knows',
      ['{% for post in site.posts %}{{ post.title }}{% endfor %}', '', 'After'],
      `<p>${chip('{% for post in site.posts %}', 'unknown-value')}</p>\n<p>After</p>`,
    ],
    ['shows a tag that is never ended', '{% if a %} x', `<p>${chip('{% if a %}', 'failed')} x</p>`],
    ['shows a stray end', 'x {% endfor %}', `<p>x ${chip('{% endfor %}', 'failed')}</p>`],
    ['leaves marks that are never closed', 'a {{ b', '<p>a {{ b</p>'],
    ['goes on after a broken output', '{{ a b c % }} {{ "x" }}', `<p>${chip('{{ a b c % }}', 'failed')} x</p>`],
    ['sees no prototype', 'A{{ "".constructor }}{{ page.__proto__.x }}{{ page.constructor.name }}B', '<p>AB</p>'],
  ];
  for (const [behaviour, text, wanted] of rows) test(behaviour, () => assert.equal(html(text), wanted));

  suite('includes', () => {
    const files = {
      '_includes/note.html': '<b>{{ include.text }}</b>',
      '_includes/outer.html': '{% include note.html text=include.text %}',
      '_includes/JB/setup': '{% assign a = 1 %}',
      '_includes/self.html': '{% include self.html %}',
      '_includes/broken.html': '{% if %}',
      '_posts/part.md': 'part',
      '_includes/gone.html': undefined,
    };
    const includes: readonly (readonly [behaviour: string, text: string, wanted: string])[] = [
      ['get parameters', '{% include note.html text="a" %}', '<p><b>a</b></p>'],
      ['get values of the page', '{% include note.html text=page.title %}', '<p><b></b></p>'],
      ['stand in includes', '{% include outer.html text="a" %}', '<p><b>a</b></p>'],
      ['may write nothing', 'A{% include JB/setup %}', '<p>A</p>'],
      ['can be of the same folder', '{% include_relative part.md %}', '<p>part</p>'],
      [
        'that are not there are shown',
        '{% include gone.html %}',
        `<p>${chip('{% include gone.html %}', 'missing-file')}</p>`,
      ],
      [
        'that do not end are stopped',
        'A {% include self.html %}',
        `<p>A ${chip('{% include self.html %}', 'too-much')}</p>`,
      ],
      [
        'that are broken are shown',
        '{% include broken.html %}',
        `<p>${chip('{% include broken.html %}', 'failed')}</p>`,
      ],
    ];
    for (const [behaviour, text, wanted] of includes)
      test(behaviour, () => {
        assert.equal(html(text, files), wanted);
      });

    for (const path of [
      '../a',
      '/etc/passwd',
      'a/../../b',
      '..\\a',
      '..%2f..%2fsecret',
      'C:/a',
      'a//b',
      './a',
      'https://a.test/b',
    ]) {
      test(`never ask for ${path}`, () => {
        const { html: shown, missing } = renderedIn(jekyll(), `{% include ${path} %}{% include_relative ${path} %}`);
        assert.deepEqual(missing, []);
        assert.match(shown, /refused-file/);
      });
    }

    test('are asked for', () => {
      const { html: shown, missing } = renderedIn(jekyll(), '{% include a.html %} {% include_relative b/c.md %}');
      assert.deepEqual(missing, ['_includes/a.html', '_posts/b/c.md']);
      assert.match(shown, /missing-file/);
    });
  });

  suite('data', () => {
    test('is asked for as a whole', () => {
      assert.deepEqual(renderedIn(jekyll(), '{{ site.data.a.b }}').missing, ['_data/']);
    });

    const files = {
      '_data/': '',
      '_data/a.yml': 'b: 1\nlist: [x, y]',
      '_data/c/d.json': '{"e": "f", "__proto__": {"g": 1}}',
      '_data/rows.csv': 'name,price\n"A, B","say ""x"""\r\nC,2\n',
      '_data/bad.json': '{',
    };
    const data: readonly (readonly [behaviour: string, text: string, wanted: string])[] = [
      ['is read from YAML', '{{ site.data.a.b }} {{ site.data.a.list | join: "-" }}', '<p>1 x-y</p>'],
      ['is read from JSON in folders', '{{ site.data.c.d.e }}{{ site.data.c.d.g }}', '<p>f</p>'],
      ['is read from CSV', '{{ site.data.rows[0].name }}; {{ site.data.rows[1].price }}', '<p>A, B; 2</p>'],
      ['that cannot be read is not there', 'A{{ site.data.bad.x }}', '<p>A</p>'],
    ];
    for (const [behaviour, text, wanted] of data)
      test(behaviour, () => {
        assert.equal(html(text, files), wanted);
      });
  });

  suite('lines', () => {
    const linesOf = (text: readonly string[]): readonly string[] =>
      Array.from(
        renderedIn(jekyll(), text, { places: true }).html.matchAll(/<(\w+)[^>]* r-line="(\d+)"(?: r-end="(\d+)")?/g),
        ([, tag, line, end]) => `${tag ?? ''} ${line ?? ''}${end === undefined ? '' : `-${end}`}`,
      );

    test('of text between tags are those of the file', () => {
      assert.deepEqual(linesOf(['---', 'a: 1', '---', '{% assign a = 1 %}', '', '# A', '', '{{ a }}', '', 'B']), [
        'h1 5',
        'p 7',
        'p 9',
      ]);
    });

    test('of a loop are those of the loop', () => {
      assert.deepEqual(linesOf(['A', '', '{% for n in (1..2) %}', '- x', '{% endfor %}', '', 'B']), [
        'p 0',
        'ul 2-6',
        'li 2-5',
        'p 2-5',
        'li 2-6',
        'p 2-5',
        'p 6',
      ]);
    });
  });

  suite('hostile posts', () => {
    const hostile: readonly (readonly [name: string, text: string, wanted: RegExp])[] = [
      ['an endless range', '{% for i in (1..999999999) %}{{ i }}{% endfor %}', /too-much/],
      [
        'text that doubles',
        '{% assign a="xxxxxxxxxx" %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}{{ a }}',
        /too-much/,
      ],
      ['a table of millions', '{% tablerow i in (1..2000000) cols:1 %}{% endtablerow %}', /too-much/],
      ['loops in loops', `${'{% for i in (1..200) %}'.repeat(6)}x${'{% endfor %}'.repeat(6)}`, /too-much/],
      ['much output', `{% for i in (1..100000) %}${'x'.repeat(1000)}{% endfor %}`, /too-much/],
      ['deep nesting', `${'{% if a %}'.repeat(20_000)}x`, /x/],
      ['nesting within the cap', `${'{% if a %}'.repeat(1_900)}x`, /x/],
      ['marks of tags that never end', '{%'.repeat(100_000), /\{%/],
      ['marks of outputs that never end', '{{'.repeat(100_000), /\{\{/],
      ['many outputs', '{{ a }}'.repeat(20_000), /recap-chip/],
      ['a long post', `{{ a }}\n${'text\n'.repeat(60_000)}`, /recap-chip/],
      ['marks of its own', '\uE0010\uE002 \uE004\uE005 {{ "\uE00199\uE002" }}', /<p>/],
      ['a tag that is never closed', '{% if x\n\n## H\n', /<h2 id="h">H<\/h2>/],
      [
        'HTML from a value',
        `{{ '<img src=x onerror="globalThis.PWNED=1">' }}`,
        /<img r-image="0" src="local\/x" alt="">/,
      ],
      ['names of prototypes', '{% constructor %}{% __proto__ %}{{ a | constructor }}{{ a | __proto__ }}', /recap-chip/],
      ['a layout', '{% layout "/etc/passwd" %}{% render "../x" %}', /unknown-tag/],
    ];
    for (const [name, text, wanted] of hostile) {
      test(`stay quick and shown: ${name}`, () => {
        const before = process.cpuUsage();
        const shown = html(text);
        assert.ok(process.cpuUsage(before).user < 2_000_000, 'took more than two seconds');
        assert.match(shown, wanted);
        assert.ok(shown.length < 3_000_000);
      });
    }
  });
});
