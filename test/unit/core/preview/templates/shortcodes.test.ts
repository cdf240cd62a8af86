import assert from 'node:assert/strict';
import { chip, hugo, jekyll, renderedIn } from '../sites';

suite('templates of other sites', () => {
  const rows: readonly (readonly [behaviour: string, text: string | readonly string[], wanted: string])[] = [
    [
      'a figure is its picture with the caption',
      '{{< figure src="a.png" caption="A & B" >}}',
      '<figure><img r-image="0" src="local/a.png" alt="A &amp; B"><figcaption><p>A &amp; B</p></figcaption></figure>',
    ],
    [
      'a video is a link to follow outside',
      '{{< youtube abc >}}',
      '<div><a class="recap-embed recap-embed-video" r-link="0" href="https://www.youtube.com/embed/abc" title="https://www.youtube.com/embed/abc">video of www.youtube.com</a></div>',
    ],
    [
      'a video with a name that could be more is shown as written',
      '{{< youtube "a/b" >}}',
      `<p>${chip('{{< youtube "a/b" >}}', 'failed')}</p>`,
    ],
    [
      'a page that is known is linked',
      '[a]({{< ref "known" >}})',
      '<p><a r-link="0" href="/page/known/" title="/page/known/">a</a></p>',
    ],
    ['a page that is not is shown', '{{< ref "x.md" >}}', `<p>${chip('{{< ref "x.md" >}}', 'missing-file')}</p>`],
    [
      'highlighted code keeps its lines',
      ['{{< highlight go >}}', 'a < 1', '', 'b', '{{< /highlight >}}'],
      '<pre><code class="language-go">a &lt; 1\n\nb</code></pre>',
    ],
    [
      'others are shown, with what stands in them',
      '{{< note >}}*in*{{< /note >}}',
      `<p>${chip('{{< note >}}', 'unknown-tag')}<em>in</em></p>`,
    ],
    ['shortcodes in comments are shown as they are written', '{{</* ref "a" */>}}', '<p>{{&lt; ref “a” &gt;}}</p>'],
    ['Liquid is text to Hugo', 'a {% include x %} {{ b }}', '<p>a {% include x %} {{ b }}</p>'],
    ['HTML of the post is left out unless the site trusts it', ['<p>x</p>', '', 'a <b>c</b>'], '<p>a c</p>'],
  ];
  for (const [behaviour, text, wanted] of rows)
    test(`in Hugo, ${behaviour}`, () => {
      assert.equal(renderedIn(hugo, text).html, wanted);
    });

  test('in MDX, imports, exports and components are shown', () => {
    const text = [
      'import A from "./a";',
      '',
      'export const b = 1;',
      '',
      'Text <A x="1" /> and `<B />`.',
      '',
      '<A>',
      '*in*',
      '</A>',
    ];
    const shown = renderedIn(undefined, text).html;
    for (const source of ['import A from "./a";', 'export const b = 1;', '<A x="1" />', '<A>'])
      assert.ok(shown.includes(chip(source, 'not-evaluated')), `${source} in ${shown}`);
    assert.match(shown, /<code>&lt;B \/&gt;<\/code>[^]*<em>in<\/em>/);
  });

  test('tags of Hexo and of others are shown', () => {
    const shown = renderedIn({ ...jekyll(), generator: 'hexo', slugs: 'github' }, 'a {% youtube x %}').html;
    assert.equal(shown, `<p>a ${chip('{% youtube x %}', 'not-evaluated')}</p>`);
  });
});
