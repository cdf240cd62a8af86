import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { parseFrontMatter } from '../../../../src/core/post/frontMatter';
import {
  categoriesOf,
  dateOf,
  frontMatterLinks,
  stringField,
  tagsOf,
  titleOf,
} from '../../../../src/core/post/frontMatterFields';

const yaml = (content: string): string => `---\n${content}\n---\nbody`;
const toml = (content: string): string => `+++\n${content}\n+++\nbody`;

suite('Fields of the front matter', () => {
  const titles: readonly (readonly [string, string | undefined])[] = [
    ['title: "Thoughts on re:Invent"', 'Thoughts on re:Invent'],
    ['title: 1.10', '1.10'],
    ['title: 012', '012'],
    ['title: 2018', '2018'],
    ['title: true', 'true'],
    ['title: [a, {b: c}]', undefined],
    ['title: {a: b}', undefined],
    ['title: {{ page.x }}', undefined],
    ['title: ""', undefined],
    ['title: "  "', undefined],
    ['title:', undefined],
    ['layout: post', undefined],
    ['title: "a\\u0007b\\n\\tc\\e[31m"', 'ab c[31m'],
    ['title: >\n  two\n  lines', 'two lines'],
    ['title: 2018-12-05', '2018-12-05'],
  ];
  for (const [content, title] of titles) {
    test(`title of ${content}`, () => {
      assert.equal(titleOf(parseFrontMatter(yaml(content))), title);
    });
  }

  const dates: readonly (readonly [string, string | undefined])[] = [
    ['2018-12-05', '2018-12-05'],
    ['2018-12-05T23:30:00-08:00', '2018-12-05'],
    ['2018-12-05 00:30:00 +0100', '2018-12-05'],
    ['2018-12-05 12:00 Europe/London', '2018-12-05'],
    ['2018/12/05', '2018-12-05'],
    ['2018.1.5', '2018-01-05'],
    ['20181205', '2018-12-05'],
    ['Dec 5, 2018', '2018-12-05'],
    ['Dec. 5th 2018', '2018-12-05'],
    ['Sept 30, 2018 10:00', '2018-09-30'],
    ['5 December 2018', '2018-12-05'],
    ['the 5th', undefined],
    ['5th of December, 2018', '2018-12-05'],
    ['05-Dec-2018', '2018-12-05'],
    ['Wed, 05 Dec 2018 23:30:00 GMT', '2018-12-05'],
    ['Wed Dec 05 2018 23:30:00 GMT-0800', '2018-12-05'],
    ['2018年12月5日', '2018-12-05'],
    ['2018년 12월 5일', '2018-12-05'],
    ['2016-02-29', '2016-02-29'],
    ['2018-02-29', undefined],
    ['2018-13-45', undefined],
    ['2018-00-10', undefined],
    ['12/05/2018', undefined],
    ['2018', undefined],
    ['2018-12', undefined],
    ['2018-12-055', undefined],
    ['Dezember 5, 2018', undefined],
    ['tomorrow', undefined],
    ['[2018-12-05]', undefined],
  ];
  for (const [date, day] of dates) {
    test(`date ${date}`, () => {
      assert.equal(dateOf(parseFrontMatter(yaml(`date: ${date}`))), day);
    });
  }

  test('the date of other fields, the first that is one', () => {
    assert.equal(
      dateOf(parseFrontMatter(yaml('published: false\npubDate: Dec 5, 2018\nlastmod: 2020-01-01'))),
      '2018-12-05',
    );
    assert.equal(dateOf(parseFrontMatter(yaml('publication: "2019-02-08 23:00:00 +0100"'))), '2019-02-08');
    assert.equal(dateOf(parseFrontMatter(yaml('publish_date: 2018-12-04\ndate: 2018-12-05'))), '2018-12-05');
    assert.equal(dateOf(parseFrontMatter(yaml('lastmod: 2020-01-01'))), undefined);
    assert.equal(dateOf(parseFrontMatter(toml('date = 2017-11-29T16:44:52+01:00'))), '2017-11-29');
    assert.equal(dateOf(parseFrontMatter(toml('publishDate = 2017-11-29'))), '2017-11-29');
  });

  const tags: readonly (readonly [string, readonly string[]])[] = [
    ['tags: [aws, "re:Invent", aws]', ['aws', 're:Invent']],
    ['tags:\n- aws\n- 1.10\n- {a: b}\n- ""\n- null', ['aws', '1.10']],
    ['tags: aws reinvent  recap', ['aws', 'reinvent', 'recap']],
    ['tags: AWS Lambda, re:Invent,', ['AWS Lambda', 're:Invent']],
    ['tags: 2018', ['2018']],
    ['tags:', []],
    ['tag: news', ['news']],
    ['title: a', []],
  ];
  for (const [content, expected] of tags) {
    test(`tags of ${content}`, () => {
      assert.deepEqual(tagsOf(parseFrontMatter(yaml(content))), expected);
    });
  }

  test('categories are not tags', () => {
    const found = parseFrontMatter(yaml('categories: [a, b]\ncategory: c d'));
    assert.deepEqual(categoriesOf(found), ['a', 'b']);
    assert.deepEqual(tagsOf(found), []);
    assert.deepEqual(categoriesOf(parseFrontMatter(yaml('category: cloud computing'))), ['cloud computing']);
  });

  test('a field is one of the post, not of every object', () => {
    const found = parseFrontMatter(yaml('layout: post'));
    assert.equal(stringField(found, 'layout'), 'post');
    assert.equal(stringField(found, 'constructor'), undefined);
    assert.equal(stringField(found, 'toString'), undefined);
  });
});

suite('Links of the front matter', () => {
  /** `«…»` marks each link's range, in order. */
  const cases: readonly { readonly name: string; readonly input: string; readonly links: readonly string[] }[] = [
    {
      name: 'a list of links with their texts',
      input: yaml(
        'title: t\nlinks:\n- text: "One: 1"\n  link: "«https://a.b/1»"\n- link: «https://a.b/»\n  title: Two',
      ),
      links: ['links[0].link|One: 1|https://a.b/1', 'links[1].link|Two|https://a.b/'],
    },
    {
      name: "the post's own title names no link",
      input: yaml('title: t\ncanonical_url: «https://a.b/c.»'),
      links: ['canonical_url||https://a.b/c.'],
    },
    {
      name: 'URLs in prose, and at its end',
      input: yaml('description: See «https://a.b/c», (or «https://a.b/d_(e)»). Mail «mailto:x@y.z»!'),
      links: ['description||https://a.b/c', 'description||https://a.b/d_(e)', 'description||mailto:x@y.z'],
    },
    {
      name: 'a block scalar with Markdown, with a heading',
      input: yaml('excerpt: |\n  # See https://x.y?\n  [a](«https://a.b/c») and\n  <«http://a.b/d»>').replace(
        'https://x.y',
        '«https://x.y»',
      ),
      links: ['excerpt||https://x.y', 'excerpt||https://a.b/c', 'excerpt||http://a.b/d'],
    },
    {
      name: 'paths where links are expected',
      input: yaml(
        "image: '«/img/a.png»'\ncover: {src: «img/b.jpg», alt: c.jpg}\nredirect_from:\n  - «/old/»\n  - «../older»\nlayout: /x.html",
      ),
      links: ['image||/img/a.png', 'cover.src||img/b.jpg', 'redirect_from[0]||/old/', 'redirect_from[1]||../older'],
    },
    {
      name: 'the same and longer URLs before',
      input: yaml('# https://a.b\na: «https://a.b/c»\nb: «https://a.b» # https://a.b\nc: "«https://a.b»"'),
      links: ['a||https://a.b/c', 'b||https://a.b', 'c||https://a.b'],
    },
    {
      name: 'flow lists',
      input: yaml('links: [«https://a.b»,«https://a.b/c», {url: "«//a.b/d»", name: n}]'),
      links: ['links[0]||https://a.b', 'links[1]||https://a.b/c', 'links[2].url|n|//a.b/d'],
    },
    {
      name: 'escapes: its line',
      input: yaml('a: b\n  \nlinks:\n  «- link: "https:\\/\\/a.b"»\n«"url" : "\\x68ttps://a.b/c"»\nimage: «/x.png»'),
      links: ['links[0].link||https://a.b', 'url||https://a.b/c', 'image||/x.png'],
    },
    {
      name: 'what an alias repeats stands once',
      input: yaml('a: &a «https://a.b»\nb: *a\nc: «https://a.b/c»'),
      links: ['a||https://a.b', 'c||https://a.b/c'],
    },
    {
      name: 'a URL in a URL',
      input: yaml('a: «https://web.archive.org/web/2018/https://a.b/»\nb: «https://a.b/»'),
      links: ['a||https://web.archive.org/web/2018/https://a.b/', 'b||https://a.b/'],
    },
    {
      name: 'TOML',
      input: toml('title = "t"\nurl = \'«https://a.b»\'\n[[links]]\nname = "n"\nurl = "«https://a.b/c»"'),
      links: ['url||https://a.b', 'links[0].url|n|https://a.b/c'],
    },
    {
      name: 'JSON with CRLF, marks and astral characters',
      input:
        '\uFEFF{\r\n  "title": "😀 \\u263A",\r\n  "links": [{"text": "😀", "url": "«https://a.b/😀»"}]\r\n}\r\nbody',
      links: ['links[0].url|😀|https://a.b/😀'],
    },
    {
      name: 'other schemes',
      input: yaml('link: javascript:alert(1)\nurl: data:text/html,x\nimage: command:x'),
      links: [],
    },
  ];
  for (const { name, input, links } of cases) {
    test(name, () => {
      const text = input.replace(/[«»]/g, '');
      const found = frontMatterLinks(text, parseFrontMatter(text));
      assert.deepEqual(
        found.map(({ key, text: label = '', url }) => `${key}|${label}|${url}`),
        links,
      );
      const marked = found.reduceRight(
        (all, { range: { start, end } }) => `${all.slice(0, start)}«${all.slice(start, end)}»${all.slice(end)}`,
        text,
      );
      assert.equal(marked, input);
    });
  }
});
