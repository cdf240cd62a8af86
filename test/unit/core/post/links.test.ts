import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/parsePost';
import { type WrittenLink, linksIn } from '../../../support/posts';

/** The only link of a text. */
function link(text: string): WrittenLink {
  const links = linksIn(text);
  assert.equal(links.length, 1, `links of ${JSON.stringify(text)}: ${JSON.stringify(links)}`);
  return links[0] as WrittenLink;
}

function urls(text: string): readonly string[] {
  return linksIn(text).map(({ url }) => url);
}

suite('Inline links', () => {
  test('give text, destination and both places', () => {
    assert.deepEqual(link('see [the docs](https://a.example/b) now'), {
      text: 'the docs',
      url: 'https://a.example/b',
      syntax: 'inline',
      written: '[the docs](https://a.example/b)',
      writtenUrl: 'https://a.example/b',
    });
  });

  test('keep parentheses in the destination and in every kind of title', () => {
    for (const title of ['', ' "a (b) c"', " 'a \" b'", ' (a \\) b)', '\n  "over\n two lines"']) {
      const found = link(`x [t](u_(v)_w${title}) y`);
      assert.equal(found.written, `[t](u_(v)_w${title})`);
      assert.equal(found.writtenUrl, 'u_(v)_w');
      assert.equal(found.url, 'u_(v)_w');
    }
  });

  test('may have blanks in angle brackets', () => {
    const found = link('[t]( <a b (c> "t" )');
    assert.equal(found.url, 'a b (c');
    assert.equal(found.writtenUrl, 'a b (c');
    assert.equal(link('[t](<a\\>b>)').writtenUrl, 'a\\>b');
  });

  test('may be empty in every part', () => {
    assert.deepEqual(link('[a]()'), { text: 'a', url: '', syntax: 'inline', written: '[a]()', writtenUrl: '' });
    assert.deepEqual(link('[](b)'), { text: '', url: 'b', syntax: 'inline', written: '[](b)', writtenUrl: 'b' });
    assert.equal(link('[a](<>)').writtenUrl, '');
    assert.equal(link('[a](<> "t")').writtenUrl, '');
  });

  test('may span lines, the destination on the next one', () => {
    const found = link('a [b\nc](\n  d\n) e');
    assert.deepEqual([found.text, found.written, found.writtenUrl], ['b c', '[b\nc](\n  d\n)', 'd']);
  });

  test('resolve escapes and entities in the destination and change nothing else', () => {
    assert.equal(
      link('[a](https://a.example/?b=1&amp;c=%2F&d=%C3%BC\\_e)').url,
      'https://a.example/?b=1&c=%2F&d=%C3%BC_e',
    );
    assert.equal(link('[a](https://a.example/日本語)').url, 'https://a.example/日本語');
  });

  test('keep nested and escaped brackets in their text', () => {
    assert.equal(link('[a [b] \\] c](u)').text, 'a [b] ] c');
    assert.equal(link('[[AWS re:Invent 2023 / x] y](u)').written, '[[AWS re:Invent 2023 / x] y](u)');
  });

  test('stand in emphasis and hold emphasis and code', () => {
    assert.deepEqual(
      linksIn('**[a *b*](u)** and *x [`c](d)`](v)*').map(({ text, written }) => [text, written]),
      [
        ['a b', '[a *b*](u)'],
        ['c](d)', '[`c](d)`](v)'],
      ],
    );
  });

  test('do not nest: the inner one is the link', () => {
    assert.deepEqual(urls('[a [b](u) c](v)'), ['u']);
  });

  test('are none in code, comments, fences and behind an escape', () => {
    assert.deepEqual(urls('`[a](u)` \\[b](u) <!-- [c](u) -->\n\n    [d](u)\n\n```\n[e](u)\n```\n\n[f] (u)'), []);
  });

  test('with a destination that is a template tag keep it as written', () => {
    const found = link('[a]({% post_url 2018-01-02-x %}#y "t")');
    assert.equal(found.url, '{% post_url 2018-01-02-x %}#y');
    assert.equal(found.writtenUrl, '{% post_url 2018-01-02-x %}#y');
    assert.equal(link('### [x]({% link _posts/a b.md %})').url, '{% link _posts/a b.md %}');
    assert.equal(link('[a]({{ site.url }}/b?c=1&amp;d)').url, '{{ site.url }}/b?c=1&d');
    assert.equal(link('[a]({{< ref "b.md" >}})').url, '{{< ref "b.md" >}}');
    assert.equal(link('![a]({{ "/b.png" | relative_url }})').url, '{{ "/b.png" | relative_url }}');
  });

  test('with a template tag in their text show it', () => {
    assert.equal(link('[a {{ b }} c](u)').text, 'a {{ b }} c');
  });
});

suite('Images', () => {
  test('are links of their own, also in links', () => {
    assert.deepEqual(
      linksIn('[![a *b*](i.png "t")](u)').map(({ syntax, text, written, writtenUrl }) => [
        syntax,
        text,
        written,
        writtenUrl,
      ]),
      [
        ['inline', 'a *b*', '[![a *b*](i.png "t")](u)', 'u'],
        ['image', 'a *b*', '![a *b*](i.png "t")', 'i.png'],
      ],
    );
  });

  test('written by reference have the whole image as their place', () => {
    const [image] = linksIn('![a][b]\n\n[b]: i.png');
    assert.deepEqual([image?.url, image?.written, image?.writtenUrl], ['i.png', '![a][b]', '![a][b]']);
  });

  test('give a link without text their alternative texts', () => {
    assert.equal(linksIn('[![a](i) ![b](j)](u)')[0]?.text, 'a b');
    assert.deepEqual(
      linksIn('[](u) ![b](j)').map(({ text }) => text),
      ['', 'b'],
    );
  });
});

suite('Reference links', () => {
  const definitions = '\n\n[Ref]: https://a.example/r "t"\n[collapsed]: <c d>\n[Short\n cut]:\n  s\n';

  test('full, collapsed and shortcut; labels are matched whatever their case and blanks', () => {
    assert.deepEqual(
      linksIn(`[x][rEF] [collapsed][] [short cut]${definitions}`).map(({ text, url, written, syntax }) => [
        text,
        url,
        written,
        syntax,
      ]),
      [
        ['x', 'https://a.example/r', '[x][rEF]', 'reference'],
        ['collapsed', 'c d', '[collapsed][]', 'reference'],
        ['short cut', 's', '[short cut]', 'reference'],
      ],
    );
  });

  test('before a bracket that is text end where they end', () => {
    assert.deepEqual(
      linksIn(`so ([short cut](no end${definitions}`).map(({ written, syntax }) => [written, syntax]),
      [['[short cut]', 'reference']],
    );
  });

  test('without a definition are text', () => {
    assert.deepEqual(urls('[sic] and [x][y] [of course]'), []);
  });

  test('the first of two definitions counts', () => {
    assert.deepEqual(urls('[a]\n\n[a]: one\n[a]: two'), ['one']);
  });

  test('definitions may follow anywhere, in quotes too', () => {
    assert.deepEqual(urls('[a] [b]\n\n> [a]: one\n\n- [b]: two'), ['one', 'two']);
  });
});

suite('Autolinks and bare URLs', () => {
  test('an autolink is its own text', () => {
    assert.deepEqual(link('a <https://a.example/b?c> d'), {
      text: 'https://a.example/b?c',
      url: 'https://a.example/b?c',
      syntax: 'autolink',
      written: '<https://a.example/b?c>',
      writtenUrl: 'https://a.example/b?c',
    });
  });

  test('a mail autolink gets its scheme', () => {
    assert.deepEqual(
      [link('<a@b.example>').url, link('<a@b.example>').written],
      ['mailto:a@b.example', '<a@b.example>'],
    );
  });

  test('a bare URL ends before punctuation', () => {
    for (const [text, written] of [
      ['See https://a.example/b. Next', 'https://a.example/b'],
      ['See https://a.example/b, next', 'https://a.example/b'],
      ['(https://a.example/b)', 'https://a.example/b'],
      ['(see https://a.example/b_(c))', 'https://a.example/b_(c)'],
      ['"https://a.example/b"', 'https://a.example/b'],
      ['https://a.example/b?', 'https://a.example/b'],
      ['https://a.example/b?c=d&e=f!', 'https://a.example/b?c=d&e=f'],
      ['**https://a.example/b**', 'https://a.example/b'],
      ['x:https://a.example/b', 'https://a.example/b'],
      ['Name : https://a.example/b\nnext', 'https://a.example/b'],
    ] as const) {
      const found = link(text);
      assert.deepEqual([found.syntax, found.written, found.url], ['bare', written, written], text);
    }
  });

  test('a bare URL in Japanese or Chinese text starts right behind it', () => {
    assert.equal(link('詳細はhttps://a.example/b をご覧').written, 'https://a.example/b');
  });

  test('several bare URLs in one line keep their places', () => {
    const text = '😀 https://a.example/1 x **y** https://a.example/2, `z` https://a.example/3';
    assert.deepEqual(
      linksIn(text).map(({ written }) => written),
      ['https://a.example/1', 'https://a.example/2', 'https://a.example/3'],
    );
  });

  test('a bare URL inside a link is no second link', () => {
    assert.deepEqual(urls('[https://a.example/b](u)'), ['u']);
  });
});

suite('HTML links', () => {
  test('with every kind of quotes, over lines, in any case', () => {
    assert.deepEqual(
      linksIn('<a href="u">a</a> <A class=x\n HREF=\'v\'>b *c*</A> <a href=w>d</a>').map(
        ({ text, url, written, writtenUrl, syntax }) => [text, url, written, writtenUrl, syntax],
      ),
      [
        ['a', 'u', '<a href="u">a</a>', 'u', 'html'],
        ['b c', 'v', "<A class=x\n HREF='v'>b *c*</A>", 'v', 'html'],
        ['d', 'w', '<a href=w>d</a>', 'w', 'html'],
      ],
    );
  });

  test('in HTML blocks, with the same facts', () => {
    assert.deepEqual(
      linksIn('<p>\n  <a id="x" href="u?a&amp;b">a\n  <b>c</b></a>\n</p>').map(({ text, url, written, writtenUrl }) => [
        text,
        url,
        written,
        writtenUrl,
      ]),
      [['a c', 'u?a&b', '<a id="x" href="u?a&amp;b">a\n  <b>c</b></a>', 'u?a&amp;b']],
    );
  });

  test('images, frames and media count as images', () => {
    assert.deepEqual(
      linksIn(
        'x <img src="i" alt="a &amp; b"> y\n\n<iframe width="1" src="https://v.example/e" title="t"></iframe>\n\n<video src=v></video>',
      ).map(({ syntax, text, url }) => [syntax, text, url]),
      [
        ['image', 'a & b', 'i'],
        ['image', 't', 'https://v.example/e'],
        ['image', '', 'v'],
      ],
    );
  });

  test('an anchor without a destination, a comment and a script give none', () => {
    assert.deepEqual(
      urls('<a id="x"></a>\n\n<!-- <a href="u">a</a> -->\n\n<script>\n"<a href=u>a</a>"\n</script>'),
      [],
    );
  });

  test('a link that is never closed is its tag', () => {
    assert.equal(link('<a href="u">a').written, '<a href="u">');
  });
});

suite('Links wherever they stand', () => {
  test('in headings, tables, footnotes, list items and quotes, each in its section', () => {
    const post = parsePost(
      [
        '[top](0)',
        '# [one](1)',
        '| [t](2) |',
        '|---|',
        '| [u](3) |',
        '',
        '## two',
        '- [l](4)',
        '',
        '> [q](5)',
        '',
        '[^1]: [f](6)',
      ].join('\n'),
    );
    assert.deepEqual(
      post.links.map(({ url, section }) => [url, section?.title]),
      [
        ['0', undefined],
        ['1', 'one'],
        ['2', 'one'],
        ['3', 'one'],
        ['4', 'two'],
        ['5', 'two'],
        ['6', 'two'],
      ],
    );
  });

  test('are numbered in the order of the text', () => {
    const { links } = parsePost('<a href="1">x [y](2)</a> ![z](3)\n\n[w](4)');
    assert.deepEqual(
      links.map(({ index, url }) => [index, url]),
      [
        [0, '1'],
        [1, '2'],
        [2, '3'],
        [3, '4'],
      ],
    );
  });

  test('the tokens of Markdown links and images lead to them', () => {
    const post = parsePost('[a](1) ![b](2) <https://c.example>');
    assert.deepEqual(
      [...post.linkOfToken].map(([token, { url }]) => [token.type, url]),
      [
        ['link_open', '1'],
        ['image', '2'],
        ['link_open', 'https://c.example'],
      ],
    );
  });

  test('a post that is one paragraph of 130,000 links is read', () => {
    assert.equal(parsePost('[x](y) '.repeat(130_000)).links.length, 130_000);
  });
});

suite('Footnotes', () => {
  test('are text with links, no definitions of links', () => {
    assert.deepEqual(
      linksIn('a[^1] b[^2]\n\n[^1]: https://a.example/b\n\n[^2]: [c](d)\n').map(({ written, url }) => [written, url]),
      [
        ['https://a.example/b', 'https://a.example/b'],
        ['[c](d)', 'd'],
      ],
    );
  });
});

suite('Links in odd places', () => {
  test('of a heading that ends in wide blanks are where they stand', () => {
    const text = '## [a](b)\u3000 ##';
    const [link] = parsePost(text).links;
    assert.equal(text.slice(link?.range.start, link?.range.end), '[a](b)');
  });

  test('of HTML may have `=` in an address without quotes', () => {
    assert.deepEqual(urls('<p><a href=https://youtu.be/watch?v=abc>v</a></p>'), ['https://youtu.be/watch?v=abc']);
  });
});

suite('Definitions that no link uses', () => {
  const unused = (text: string): readonly (readonly string[])[] => {
    const post = parsePost(text);
    return post.unusedDefinitions.map(({ text: label, url, range, urlRange }) => [
      label,
      url,
      post.text.slice(range.start, range.end),
      post.text.slice(urlRange.start, urlRange.end),
    ]);
  };

  test('are known with label, destination and places, and are no links', () => {
    const text = '[a]\n\n[a]: https://a.example/\n[My  Label]: <https://b.example/x> "t"\n';
    assert.deepEqual(unused(text), [
      ['My  Label', 'https://b.example/x', '[My  Label]: <https://b.example/x> "t"', 'https://b.example/x'],
    ]);
    assert.deepEqual(unused('[b]: {{ site.url }}/x "t"\n'), [
      ['b', '{{ site.url }}/x', '[b]: {{ site.url }}/x "t"', '{{ site.url }}/x'],
    ]);
    assert.deepEqual(urls(text), ['https://a.example/']);
  });

  test('are none where a link or an image uses them, or another of the same destination', () => {
    assert.deepEqual(unused('[a] ![b]\n\n[a]: one\n[b]: two\n[c]: one\n'), []);
    assert.deepEqual(unused('[a]\n\n[a]: {{ site.url }}/x "A title"\n'), []);
  });

  test('are no comments, footnotes or empty', () => {
    assert.deepEqual(unused('x[^1]\n\n[//]: # (a comment)\n[comment]: <> (another)\n\n[^1]: text\n'), []);
  });

  test('may be in lists and quotes', () => {
    assert.deepEqual(unused('> [q]: one\n'), [['q', 'one', '[q]: one', 'one']]);
  });
});

suite('Addresses without a scheme', () => {
  test('are links if they begin with www, as GitHub has it', () => {
    assert.deepEqual(urls('www.a.example/x and aws.amazon.com/y'), ['http://www.a.example/x']);
  });

  test('are text, as kramdown has it', () => {
    assert.deepEqual(parsePost('www.a.example/x and aws.amazon.com/y', { dialect: 'kramdown' }).links, []);
  });
});
