import assert from 'node:assert/strict';
import { hugo, jekyll, renderedIn } from './sites';

suite('renderPost, in the dialect of the site', () => {
  const gfm: readonly (readonly [behaviour: string, text: string | readonly string[], wanted: string])[] = [
    [
      'alerts have a title',
      ['> [!WARNING]', '> Mind the *gap*.'],
      '<div class="markdown-alert markdown-alert-warning">\n<p class="markdown-alert-title">WARNING</p>\n<p>Mind the <em>gap</em>.</p>\n</div>',
    ],
    ['other quotes stay', ['> [!NOPE]', '> a'], '<blockquote>\n<p>[!NOPE]\na</p>\n</blockquote>'],
    [
      'emoji names are pictures',
      ':rocket: `:rocket:` :nope: \\:rocket:',
      '<p>🚀 <code>:rocket:</code> :nope: :rocket:</p>',
    ],
    [
      'hosts without a scheme are links',
      'See (www.a.test/b_c). Not awww.b.test',
      '<p>See (<a r-link="0" href="http://www.a.test/b_c" title="http://www.a.test/b_c">www.a.test/b_c</a>). Not awww.b.test</p>',
    ],
    [
      'footnotes follow the text',
      ['A[^x].', '', '[^x]: B'],
      '<p>A<sup id="fnref-1"><a href="#fn-1" class="footnote-ref">1</a></sup>.</p>\n' +
        '<section class="footnotes"><h2 class="sr-only">Footnotes</h2><ol>\n<li id="fn-1"><p>B\u00a0<a href="#fnref-1" class="footnote-backref">↩</a></p>\n</li>\n</ol></section>',
    ],
    [
      'columns are aligned',
      ['|a|', '|-:|', '|b|'],
      '<div class="recap-scroll"><table>\n<thead>\n<tr>\n<th align="right">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align="right">b</td>\n</tr>\n</tbody>\n</table>\n</div>',
    ],
  ];
  for (const [behaviour, text, wanted] of gfm)
    test(`without a site, ${behaviour}`, () => {
      assert.equal(renderedIn(undefined, text).html, wanted);
    });

  test('links say their place in the links of the render', () => {
    const { html, links } = renderedIn(jekyll(), [
      'A [b](c.md){: .d}',
      '',
      '{% for n in (1..2) %}[x{{ n }}](y{{ n }}){% endfor %}',
    ]);
    assert.deepEqual(
      links.map(({ url }) => url),
      ['c.md', 'y1', 'y2'],
    );
    assert.match(html, /<a r-link="2" href="y2"/);
  });

  test('marks of an announcement keep their place', () => {
    const { html } = renderedIn(jekyll(), 'It\'s -- "new"...');
    assert.equal(html, '<p>It’s – “new”…</p>');
  });

  const slow: readonly (readonly [name: string, text: string])[] = [
    ['www. runs', ' www.a.b'.repeat(2_000)],
    ['www. starts', '(www.'.repeat(4_000)],
    ['attribute lists', '*a*{:.b}'.repeat(2_000)],
    ['open attribute lists', '{:'.repeat(5_000)],
    ['lines of attributes', '{:.a}\n'.repeat(4_000)],
    ['named lists that name themselves', '{:a: a a a a}\n'.repeat(1_000) + 'x\n{:a}'],
    ['open HTML', '<div>\n'.repeat(3_000)],
    ['open HTML in items', '- <div>\n'.repeat(2_000)],
    ['open comments', '{::comment}\n'.repeat(1_000)],
    ['pipes', '|'.repeat(10_000)],
    ['rows', '|a|b\n'.repeat(4_000)],
    ['backticks in rows', `|${'`'.repeat(5_000)}a${' `` '.repeat(2_000)}`],
    ['quotes', `"'`.repeat(10_000)],
    ['dashes', '-'.repeat(10_000) + 'a' + '--'.repeat(5_000)],
    ['guillemets', '<<'.repeat(10_000)],
    ['dollars', '$$'.repeat(10_000)],
    ['open formulas', '$$a '.repeat(5_000)],
    ['footnotes', '[^a]'.repeat(5_000) + '\n\n[^a]: b'],
    [
      'many footnotes',
      Array.from({ length: 1_000 }, (_, at) => `[^${String(at)}]\n\n[^${String(at)}]: b\n\n`).join(''),
    ],
    [
      'very many footnotes',
      Array.from({ length: 10_000 }, (_, at) => `[^${String(at)}]\n\n[^${String(at)}]: b\n\n`).join(''),
    ],
    ['comments in HTML that are never closed', '<!--\n\n'.repeat(20_000)],
    [
      'HTML in quotes that is never closed',
      Array.from({ length: 8_000 }, (_, at) => `> <x${String(at)}>\n\n`).join(''),
    ],
    ['HTML within one item', `- a\n${'  <hr>\n'.repeat(10_000)}`],
    ['very many open comments', '{::comment}\n'.repeat(15_000)],
    ['rows that headings cut', `${'|a\n# |b\n'.repeat(8_000)}x`],
    ['rows that quotes go on with', `${'|a\n> |b\n'.repeat(8_000)}x`],
    ['definitions', 'a\n: b\n\n'.repeat(2_000)],
    ['colons', ': a\n'.repeat(5_000)],
    ['abbreviations', '*[a]: b\n'.repeat(2_000) + 'a '.repeat(2_000)],
    ['alerts', '> [!NOTE]\n> a\n\n'.repeat(1_000)],
    ['emoji', ':a'.repeat(10_000)],
    ['lists of all kinds', '* a\n\n- b\n\n'.repeat(1_000)],
    ['shortcodes', '{{< a "'.repeat(2_000)],
    ['headings with braces', '# a {'.padEnd(20_000, '{')],
    ['components', '<A '.repeat(5_000)],
  ];
  for (const [site, name] of [
    [jekyll(), 'Jekyll'],
    [hugo, 'Hugo'],
    [undefined, 'GitHub'],
  ] as const) {
    for (const [what, text] of slow) {
      test(`stays quick as ${name} reads it: ${what}`, () => {
        const before = process.cpuUsage();
        renderedIn(site, text);
        const { user } = process.cpuUsage(before);
        assert.ok(user < 2_500_000, `took ${String(user / 1000)} ms`);
      });
    }
  }

  test('abbreviations may hold any signs', () => {
    const { html } = renderedIn(
      jekyll(),
      '*[CD-ROM]: a disc\n*[.*+?^${}()/-]: signs\n\nA CD-ROM, .*+?^${}()/- and CDXROM.',
    );
    assert.match(html, /<abbr title="a disc">CD-ROM<\/abbr>/);
    assert.match(html, /<abbr title="signs">/);
    assert.doesNotMatch(html, /<abbr[^>]*>CDXROM/);
  });
});
