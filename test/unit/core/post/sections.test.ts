import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/parsePost';
import { flatSections, sectionPath } from '../../../../src/core/post/section';
import { sectionAtLine } from '../../../../src/core/post/sectionAt';
import { sectionTree, slice } from '../../../support/posts';

function titles(text: string): readonly string[] {
  return flatSections(parsePost(text).sections).map(({ title }) => title);
}

/** `level line-endLine`, 0-based, of each section. */
function extents(text: string): readonly string[] {
  return flatSections(parsePost(text).sections).map(({ level, line, endLine }) => `${level} ${line}-${endLine}`);
}

function written(text: string): readonly string[] {
  const post = parsePost(text);
  return flatSections(post.sections).map(({ range }) => slice(post, range));
}

suite('Sections', () => {
  test('have titles no longer than a paragraph: what goes on ends in an ellipsis, but makes the id', () => {
    const [section] = parsePost(`${'word '.repeat(400)}\n---\n`).sections;
    assert.equal(section?.title, `${'word '.repeat(200)} …`);
    assert.equal(section.slug, 'word-'.repeat(400).slice(0, -1));
    assert.deepEqual(titles(`# a${'🚀'.repeat(600)}`), [`a${'🚀'.repeat(499)} …`]);
  });

  test('nest as their levels do, from a first h3 and over jumps', () => {
    assert.deepEqual(sectionTree('### a\n##### b\n## c\n##### d\n### e\n# f\n###### g\n'), [
      '### a',
      '  ##### b',
      '## c',
      '  ##### d',
      '  ### e',
      '# f',
      '  ###### g',
    ]);
  });

  test('end before the next heading of the same or a higher level, blank lines included', () => {
    assert.deepEqual(extents('# a\n\n## b\ntext\n\n## c\n# d\n'), ['1 0-5', '2 2-4', '2 5-5', '1 6-7']);
  });

  test('of a text without headings are none', () => {
    assert.deepEqual(titles(''), []);
    assert.deepEqual(titles('**bold**\n\n#no\n\n#5 is an issue\n\n####### seven\n\n\\# escaped'), []);
  });

  test('with the same title are all kept', () => {
    assert.deepEqual(titles("## What's New\n\n## What's New\n\n### What's New"), [
      "What's New",
      "What's New",
      "What's New",
    ]);
  });

  test('are named by what is read: links, code, emphasis, entities, escapes, HTML', () => {
    assert.deepEqual(
      titles(
        '## 1\\. [AWS `Lambda`](https://x.example) **new** &amp; <b>x</b>\n### 1. **[X](u)**\n## <a id="y"> </a>Z',
      ),
      ['1. AWS Lambda new & x', '1. X', 'Z'],
    );
  });

  test('keep emoji and CJK, at the start, in the middle, at the end', () => {
    assert.deepEqual(titles('# 🚀 a\n# b 👩‍💻 c\n# 日本語 😀'), ['🚀 a', 'b 👩‍💻 c', '日本語 😀']);
  });

  test('lose closing marks only where a blank is before them', () => {
    assert.deepEqual(titles('## x ##\n## Java and C#\n## y \\#\n## z #  \n## w #x'), [
      'x',
      'Java and C#',
      'y #',
      'z',
      'w #x',
    ]);
  });

  test('may be empty', () => {
    assert.deepEqual(sectionTree('##\n\n# #\n'), ['## ', '# ']);
  });

  test('may be setext, over several lines', () => {
    assert.deepEqual(sectionTree('a\n===\n\nb\nc *d*\n---\n'), ['# a', '  ## b c d']);
  });

  test('rules, front matter and tables are no setext headings', () => {
    assert.deepEqual(titles('---\ntitle: x\n---\n\n---\n\n| a |\n|---|\n\n***\n'), []);
    assert.deepEqual(titles('+++\ntitle = "x"\n+++\ntext'), []);
  });

  test('in front matter are none', () => {
    assert.deepEqual(titles('---\n# comment\ntitle: "# a"\n---\n## b'), ['b']);
  });

  test('in fences, code, comments and scripts are none', () => {
    assert.deepEqual(
      titles('```\n# a\n```\n\n~~~~\n# b\n```\n~~~~\n\n    # c\n\n<!--\n# d\n-->\n\n<pre>\n# e\n</pre>\n\n## yes'),
      ['yes'],
    );
  });

  test('directly under a paragraph, a list or a rule are headings', () => {
    assert.deepEqual(titles('text\n# a\n- item\n## b\n---\n### c'), ['a', 'b', 'c']);
  });

  test('under a <br/> line belong to its HTML block, as CommonMark has it', () => {
    assert.deepEqual(titles('<br/>\n# swallowed\n\n# read'), ['read']);
  });

  test('in quotes and list items are sections', () => {
    assert.deepEqual(sectionTree('> ## a\n\n- ### b\n\n1. # c\n'), ['## a', '  ### b', '# c']);
  });

  test('written as HTML are sections with their own id', () => {
    const [section] = parsePost('<div>\n<h2 class="x" id="own">A &amp;\n <em>b</em></h2>\n</div>').sections;
    assert.deepEqual([section?.title, section?.level, section?.slug], ['A & b', 2, 'own']);
  });

  test('written as HTML in comments or never closed are none', () => {
    assert.deepEqual(titles('<!-- <h2>a</h2> -->\n\n<div>\n<h2>b\n</div>'), []);
  });

  test('a heading in a template comment or raw highlight is none, next to a tag it is', () => {
    assert.deepEqual(
      titles(
        '{% comment %}\n# a\n{% endcomment %}\n{% highlight md %}\n# b\n{% endhighlight %}\n{% include JB/setup %}\n# c',
      ),
      ['c'],
    );
  });

  test('keep template output in their title', () => {
    assert.deepEqual(titles('# {{ page.title }} x'), ['{{ page.title }} x']);
  });

  test('replace lone surrogates', () => {
    assert.deepEqual(titles('## a\ud800b'), ['a\uFFFDb']);
  });

  test('are placed at the heading as written, without the marks of quotes and lists around it', () => {
    assert.deepEqual(written('  ## a ##  \r\n\r\n> ### b\r\n\r\n- # c\r\n'), ['## a ##', '### b', '# c']);
    assert.deepEqual(written('> a\n> b\n> ---\n'), ['a\n> b\n> ---']);
    assert.deepEqual(written('1. > * ## deep #\n'), ['## deep #']);
  });

  test('may be many: 20,000 of one name have 20,000 ids', () => {
    const sections = flatSections(parsePost('## h\n\n'.repeat(20_000)).sections);
    assert.equal(new Set(sections.map(({ slug }) => slug)).size, 20_000);
    assert.equal(sections.at(-1)?.slug, 'h-19999');
  });
});

suite('The title of a post', () => {
  for (const [says, text, title] of [
    ['is what its front matter says, in any case of letters', '---\nTitle: One\n---\n# Two', 'One'],
    ['is its first heading where the front matter has none', '---\ndate: 2018-12-11\n---\n\n# Two', 'Two'],
    ['is no heading that something precedes', '---\ndate: 2018-12-11\n---\ntext\n\n# Two', undefined],
  ] as const)
    test(says, () => assert.equal(parsePost(text).title, title));
});

suite('sectionAtLine', () => {
  const { sections } = parsePost('top\n# a\nx\n## b\ny\n## c\n# d');

  test('gives the innermost section, from the heading’s own line on', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6].map(line => sectionAtLine(sections, line)?.title),
      [undefined, 'a', 'a', 'b', 'b', 'c', 'd'],
    );
  });

  test('gives nothing for a line past the last section', () => {
    assert.equal(sectionAtLine(sections, 99), undefined);
  });

  test('sectionPath names the way down', () => {
    assert.deepEqual(sectionPath(sectionAtLine(sections, 4)), ['a', 'b']);
    assert.deepEqual(sectionPath(undefined), []);
  });
});
