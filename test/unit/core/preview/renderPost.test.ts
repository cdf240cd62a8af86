import assert from 'node:assert/strict';
import { rendered } from './rendering';

suite('renderPost', () => {
  const rows: readonly (readonly [behaviour: string, text: string | readonly string[], html: string])[] = [
    ['gives a heading its id', '## New *things*', '<h2 id="new-things">New <em>things</em></h2>'],
    [
      'numbers a link by its place in the post',
      '[a](https://a.test) and [b](#c)',
      '<p><a r-link="0" href="https://a.test" title="https://a.test">a</a> and <a r-link="1" href="#c">b</a></p>',
    ],
    [
      'shows where a link leads under its own title',
      '[a](https://a.test "Read me")',
      '<p><a r-link="0" href="https://a.test" title="Read me\nhttps://a.test">a</a></p>',
    ],
    ['keeps an address of the same site', '[a](../b.md)', '<p><a r-link="0" href="../b.md" title="../b.md">a</a></p>'],
    [
      'does not link a command, and says why',
      '[a](command:quit)',
      '<p><a r-link="0" title="Links with “command:” are not opened\ncommand:quit">a</a></p>',
    ],
    [
      'does not link a host without a scheme',
      '[a](//files.test/b)',
      '<p><a r-link="0" title="This link is not opened\n//files.test/b">a</a></p>',
    ],
    [
      'spells direction marks in the address a link shows',
      '[a](https://a.test/\u202Emoc)',
      '<p><a r-link="0" href="https://a.test/\u202Emoc" title="https://a.test/\\u{202e}moc">a</a></p>',
    ],
    [
      'hides credentials in the address a link shows',
      '[a](https://me:secret@a.test/)',
      '<p><a r-link="0" href="https://me:secret@a.test/" title="https://…@a.test/">a</a></p>',
    ],
    [
      'numbers links of raw HTML too',
      'x <a href="https://a.test" class="b">a</a>',
      '<p>x <a r-link="0" href="https://a.test" title="https://a.test" class="b">a</a></p>',
    ],
    [
      'numbers links within a block of HTML',
      ['<div>', '<a href="https://a.test">a</a>', '</div>'],
      '<div>\n<a r-link="0" href="https://a.test" title="https://a.test">a</a>\n</div>',
    ],
    [
      'gives a heading of raw HTML its id',
      '<h2 align="center">New things</h2>',
      '<h2 id="new-things" align="center">New things</h2>',
    ],
    ['leaves a heading of raw HTML the id it has', '<h2 id="own">New things</h2>', '<h2 id="own">New things</h2>'],
    ['asks where an image is', '![A cloud](cloud.png)', '<p><img r-image="0" src="local/cloud.png" alt="A cloud"></p>'],
    [
      'takes an alternative text for what it says',
      '![A `big` *cloud*](cloud.png "Title")',
      '<p><img r-image="0" src="local/cloud.png" alt="A big cloud" title="Title"></p>',
    ],
    [
      'stands in for an image that is not loaded',
      '![A cloud](https://a.test/cloud.png)',
      '<p><span class="recap-image" r-image="0" role="img" aria-label="A cloud – Image of a.test not loaded">' +
        '<span class="recap-image-alt">A cloud</span> Image of a.test not loaded</span></p>',
    ],
    [
      'keeps of an image in raw HTML what it says and how large it is',
      '<img src="cloud.png" width="20" srcset="https://a.test/b.png 2x" onerror="x" alt="A cloud">',
      '<img r-image="0" src="local/cloud.png" alt="A cloud" width="20">',
    ],
    [
      'stands in for a frame by a link',
      '<iframe src="https://video.test/1" onload="x"></iframe>',
      '<a class="recap-embed recap-embed-content" r-link="0" href="https://video.test/1" title="https://video.test/1">content of video.test</a>',
    ],
    [
      'shows an output tag as a chip',
      'By {{ site.author }}.',
      '<p>By <code class="recap-chip" tabindex="0" title="Recap does not evaluate this tag">{{ site.author }}</code>.</p>',
    ],
    [
      'shows each of two tags that touch',
      '{{ a }}{{ b }}',
      '<p><code class="recap-chip" tabindex="0" title="Recap does not evaluate this tag">{{ a }}</code>' +
        '<code class="recap-chip" tabindex="0" title="Recap does not evaluate this tag">{{ b }}</code></p>',
    ],
    ['shows nothing for a tag that leaves nothing on the page', ['{% include JB/setup %}', '', 'Text'], '<p>Text</p>'],
    [
      'shows the opening shortcode and not the closing one',
      '{{< note >}}Text{{< /note >}}',
      '<p><code class="recap-chip" tabindex="0" title="Recap does not evaluate this tag">{{&lt; note &gt;}}</code>Text</p>',
    ],
    [
      'shows a shortcode over two lines once',
      ['{{< figure', '  src="a.png" >}}'],
      '<p><code class="recap-chip" tabindex="0" title="Recap does not evaluate this tag">{{&lt; figure …</code>\n</p>',
    ],
    ['leaves tags in code as they are written', 'Write `{{ x }}`.', '<p>Write <code>{{ x }}</code>.</p>'],
    [
      'leaves tags in a fence as they are written',
      ['```liquid', '{% if a %}', '  {{ b }}', '{% endif %}', '```'],
      '<pre><code class="language-liquid">{% if a %}\n  {{ b }}\n{% endif %}\n</code></pre>',
    ],
    [
      'leaves tags in a fence within a quote as they are written',
      ['> ```', '> {{ b }}', '> ```'],
      '<blockquote>\n<pre><code>{{ b }}\n</code></pre>\n</blockquote>',
    ],
    [
      'leaves tags in indented code as they are written',
      ['    a {{ b }}', '    c'],
      '<pre><code>a {{ b }}\nc\n</code></pre>',
    ],
    [
      'aligns cells without a style',
      ['| a | b |', '|--:|---|', '| 1 | 2 |'],
      '<div class="recap-scroll"><table>\n<thead>\n<tr>\n<th align="right">a</th>\n<th>b</th>\n</tr>\n</thead>\n' +
        '<tbody>\n<tr>\n<td align="right">1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>\n</div>',
    ],
    [
      'shows tasks without form fields',
      ['- [ ] open', '- [x] done'],
      '<ul>\n<li><span class="recap-task" role="img" aria-label="Not done">☐</span> open</li>\n' +
        '<li><span class="recap-task" role="img" aria-label="Done">☑</span> done</li>\n</ul>',
    ],
    ['replaces halves of surrogate pairs', 'a\uD800b', '<p>a\uFFFDb</p>'],
    [
      'heads the post with its front matter',
      ['---', 'title: A & B', 'date: 2018-12-11', 'tags: [aws, <b>]', '---', 'Text'],
      '<header class="recap-title"><h1>A &amp; B</h1><p><span><time datetime="2018-12-11">2018-12-11</time></span> · ' +
        '<span>1 min read</span> · <span>aws, &lt;b&gt;</span></p></header>\n<p>Text</p>',
    ],
    ['heads no post that has neither title nor date', ['---', 'layout: post', '---', 'Text'], '<p>Text</p>'],
    [
      'sets a heading of a right-to-left script so',
      '## 1. \u05e9\u05dc\u05d5\u05dd',
      '<h2 id="1-\u05e9\u05dc\u05d5\u05dd" dir="rtl">1. \u05e9\u05dc\u05d5\u05dd</h2>',
    ],
    [
      'sets a list as its first item is written',
      '- \u05e9\u05dc\u05d5\u05dd\n- text',
      '<ul dir="rtl">\n<li>\u05e9\u05dc\u05d5\u05dd</li>\n<li>text</li>\n</ul>',
    ],
    ['gives nothing for an empty post', '', ''],
  ];

  for (const [behaviour, text, html] of rows) {
    test(behaviour, () => {
      assert.equal(rendered(text), html);
    });
  }

  test('says on which lines of the file each block stands, front matter counted', () => {
    const text = [
      '---',
      'title: T',
      '---',
      '',
      '# H',
      '',
      'one',
      'two',
      '',
      '- a',
      '  - b',
      '',
      '<div>',
      '',
      '```',
      'x',
      '```',
    ];
    const places = rendered(text, { places: true }).matchAll(/<(\w+)[^>]*? r-line="(\d+)"(?: r-end="(\d+)")?/g);
    assert.deepEqual(
      Array.from(places, ([, tag, line, end]) => [tag, line, end ?? ''].join(' ').trim()),
      ['header 0 3', 'h1 4', 'p 6 8', 'ul 9 12', 'li 9 12', 'ul 10 12', 'li 10 12', 'div 12', 'pre 14 17'],
    );
  });

  test('marks what is its own, so that a post cannot look like it', () => {
    const html = rendered('{{ a }} <code class="recap-chip">b</code>', { places: true });
    assert.match(html, /<code r-own="" class="recap-chip" tabindex="0" title="[^"]*">\{\{ a \}\}/);
    assert.match(html, /<code class="recap-chip">b/);
  });

  test('renders the same post to the same HTML again', () => {
    const text = ['| a |', '|--:|', '| ![b](c.png) |', '', '- [x] done {{ x }}'];
    assert.equal(rendered(text), rendered(text));
  });
});
