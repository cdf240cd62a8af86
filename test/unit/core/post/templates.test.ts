import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/parsePost';
import { FILLER, maskTemplates } from '../../../../src/core/post/templates';
import { linksIn, sectionTree } from '../../../support/posts';

/** The masked text with fillers as `#` and blanks as `·`, to be read at a glance. */
function masked(text: string): string {
  const { text: hidden } = maskTemplates(text, 0);
  assert.equal(hidden.length, text.length);
  assert.deepEqual([...hidden.matchAll(/[\r\n]/g)].map(String), [...text.matchAll(/[\r\n]/g)].map(String));
  return hidden.replaceAll(FILLER, '#').replace(/[ \t]/g, '·');
}

function tags(text: string): readonly string[] {
  return maskTemplates(text, 0).tags.map(
    ({ kind, name, range }) => `${kind} ${name} ${text.slice(range.start, range.end)}`,
  );
}

suite('Template tags', () => {
  test('are told apart and named', () => {
    assert.deepEqual(
      tags('{% include JB/setup %} {{ page.title }} {{< figure src="a" >}} {{% /notice %}} {%- if x -%}'),
      [
        'tag include {% include JB/setup %}',
        'output page.title {{ page.title }}',
        'shortcode figure {{< figure src="a" >}}',
        'shortcode /notice {{% /notice %}}',
        'tag if {%- if x -%}',
      ],
    );
  });

  test('that print nothing and stand alone become blanks', () => {
    assert.equal(masked('{% a %}\n## b'), '·······\n##·b');
    assert.equal(masked('a {% b %} c'), 'a·········c');
  });

  test('that touch text or lead a line of it keep their place', () => {
    assert.equal(masked('[a]({% b %})'), '[a](#######)');
    assert.equal(masked('{% b %} c'), '#######·c');
    assert.equal(masked('- {% b %} c'), '-·#######·c');
  });

  test('that print keep their place', () => {
    assert.equal(masked('a {{ b }} c'), 'a·#######·c');
    assert.equal(masked('{{< b >}}'), '#########');
  });

  test('keep line ends inside them', () => {
    assert.equal(masked('{% a\r\n b %}\n'), '····\r\n·····\n');
  });

  test('raw leaves its content alone', () => {
    assert.equal(masked('{% raw %}{{ x }} {% y %}{% endraw %}'), '#########{{·x·}}·{%·y·%}············');
    assert.equal(masked('{% raw %} {{ x }}').endsWith('#######'), true);
  });

  test('comments and highlighted code hide their content', () => {
    assert.equal(masked('{% comment %}# a{% endcomment %}'), '·'.repeat(32));
    assert.equal(
      masked('{% highlight md %}\n# a\n{% endhighlight %}\n# b').endsWith('\n···\n··················\n#·b'),
      true,
    );
    assert.equal(masked('{{< highlight go >}}\n# a\n{{< /highlight >}}'), `${'·'.repeat(20)}\n···\n${'·'.repeat(18)}`);
  });

  test('never closed are text, and told', () => {
    const text = '{% if x\n\n## H\n\n{{ y';
    assert.deepEqual(maskTemplates(text, 0), {
      text,
      tags: [],
      unclosed: [
        { start: 0, end: 2 },
        { start: 15, end: 17 },
      ],
    });
  });

  test('before the body are not looked at', () => {
    assert.equal(maskTemplates('{{ a }} {{ b }}', 8).text.slice(0, 8), '{{ a }} ');
  });

  test('with names of object prototypes are ordinary', () => {
    assert.equal(masked('{% constructor %} {% __proto__ %}\n# a'), `${'·'.repeat(33)}\n#·a`);
  });

  test('may be very many and all unclosed', () => {
    const many = `${'{% comment %}'.repeat(20_000)}endcomment${'{% raw %}'.repeat(20_000)}endraw`;
    assert.equal(maskTemplates(many, 0).tags.length, 40_000);
    assert.equal(maskTemplates('{{ '.repeat(50_000), 0).unclosed.length, 50_000);
  });
});

suite('Markdown around template tags', () => {
  test('a line that a tag leads is no indented code', () => {
    assert.deepEqual(
      linksIn('{% if page.x %} See [a](u). {% endif %}\n\n- {% if y %} [b](v)').map(({ written }) => written),
      ['[a](u)', '[b](v)'],
    );
  });

  test('raw text that opens a line is no indented code', () => {
    assert.deepEqual(sectionTree('## a {% raw %}{{ b }}{% endraw %}'), ['## a {{ b }}']);
    assert.deepEqual(
      linksIn('{% raw %}{{ x }} [a](u){% endraw %}').map(({ written }) => written),
      ['[a](u)'],
    );
  });

  test('a heading behind a tag of its own line keeps its place', () => {
    assert.deepEqual(sectionTree('{% include JB/setup %}\n### a\n{% if x %}\n#### b\n{% endif %}'), [
      '### a',
      '  #### b',
    ]);
  });

  test('two marks with a blank line between them are text', () => {
    assert.deepEqual(sectionTree('Use `{{` to begin\n\n# a heading\n\nand `}}` to end'), ['# a heading']);
    assert.deepEqual(sectionTree('{{ a\nb }}\n\n# after'), ['# after']);
  });

  test('in headings and links of raw HTML are told as they are written', () => {
    assert.deepEqual(sectionTree('<h1>{{ page.title }}</h1>\n\n<div>\n<h2>On {{ x }} &amp; more</h2>\n</div>'), [
      '# {{ page.title }}',
      '  ## On {{ x }} & more',
    ]);
    const html = '<div><a href="u">{{ t }}</a> <img alt="{{ q }}" src="v"></div>\n\nText <img alt="{{ r }}" src="w">';
    assert.deepEqual(
      parsePost(html).links.map(({ text }) => text),
      ['{{ t }}', '{{ q }}', '{{ r }}'],
    );
  });

  test('tags in code are code', () => {
    assert.deepEqual(sectionTree('`{{ a }}` and\n\n```\n{% if %}\n# no\n```\n\n# yes {{ b }}'), ['# yes {{ b }}']);
  });
});
