import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/parsePost';
import { writtenLinks } from '../../../support/posts';

/** Every text here holds links to `u`; each has to be found exactly where it is written. */
function assertWritten(text: string, ...expected: readonly string[]): void {
  assert.deepEqual(writtenLinks(text), expected);
}

suite('Places of block content', () => {
  test('quotes, with and without a blank after the mark, nested and lazy', () => {
    assertWritten('> [a](u)', '[a](u)');
    assertWritten('>[a](u)\n>> [b](u)\n> > > [c](u)', '[a](u)', '[b](u)', '[c](u)');
    assertWritten('> one\ntwo [lazy](u) three', '[lazy](u)');
  });

  test('list items of every marker, nested, and their later paragraphs', () => {
    assertWritten(
      '- [a](u)\n  - [b](u)\n    1. [c](u)\n\n       [d](u)\n+ [e](u)\n10) [f](u)',
      ...'abcdef'.split('').map(x => `[${x}](u)`),
    );
  });

  test('tabs after marks and as indentation', () => {
    assertWritten('-\t[a](u)\n\n\t[b](u)\n\t-\t[c](u)', '[a](u)', '[b](u)', '[c](u)');
    assertWritten('>\t[a](u)\n>\t[b](u)  \n>\t[c](u)', '[a](u)', '[b](u)', '[c](u)');
  });

  test('a tab that is partly indentation, before a line that ends in blanks', () => {
    assertWritten('1. x\n\n \ty [a](u)  \n \tz [b](u)', '[a](u)', '[b](u)');
  });

  test('CRLF, lone CR and a byte order mark move nothing', () => {
    assertWritten('x\r\n\r\n[a](u)\r\ny [b](u)\r\n', '[a](u)', '[b](u)');
    assertWritten('x\r\r[a](u)\ry [b](u)\r', '[a](u)', '[b](u)');
    assertWritten('\uFEFF[a](u)\n\n[b](u)', '[a](u)', '[b](u)');
  });

  test('a heading behind a byte order mark is a heading', () => {
    const post = parsePost('\uFEFF# Title\n\ntext');
    assert.deepEqual(
      post.sections.map(({ title, range }) => [title, range]),
      [['Title', { start: 1, end: 8 }]],
    );
  });

  test('astral characters before a link count as two', () => {
    assertWritten('😀 𝒳 [a😀](u) 👩‍💻 [b](u)', '[a😀](u)', '[b](u)');
  });

  test('headings: ATX with closing marks and tabs, setext over two lines', () => {
    assertWritten('## [a](u) ##', '[a](u)');
    assertWritten('#\t[a](u)\t#  ', '[a](u)');
    assertWritten('> ### x [a](u) #', '[a](u)');
    assertWritten('[a](u)\n  y [b](u)  \n---', '[a](u)', '[b](u)');
  });

  test('lines whose indentation is dropped', () => {
    assertWritten('x\n      [a](u)\n   [b](u)  \n[c](u)', '[a](u)', '[b](u)', '[c](u)');
  });

  test('U+2028 and no-break spaces are part of the line', () => {
    assertWritten('a\u2028[a](u)\u00a0[b](u)', '[a](u)', '[b](u)');
  });

  test('raw HTML in quotes and lists', () => {
    assertWritten('> <div>\n> <a href="u">a</a>\n> </div>', '<a href="u">a</a>');
    assertWritten('- <p>\n  <a href="u">a</a>', '<a href="u">a</a>');
  });
});

suite('Places of table cells', () => {
  const head = (prefix: string): string =>
    `${prefix}| h | i |\n${prefix.replace(/\S/g, mark => (mark === '>' ? mark : ' '))}|---|---|\n`;

  test('with and without pipes at the ends', () => {
    assertWritten(`${head('')}| [a](u) | [b](u) |\n[c](u) | [d](u)`, '[a](u)', '[b](u)', '[c](u)', '[d](u)');
  });

  test('escaped pipes in text, code and destinations', () => {
    assertWritten(`${head('')}| x \\| [a\\|b](u) | \`\\|\` [c](u) |`, '[a\\|b](u)', '[c](u)');
    assertWritten(`${head('')}| \\| \\| [a](u) \\| [b](u) | z |`, '[a](u)', '[b](u)');
  });

  test('empty cells, short rows and rows that are too long', () => {
    assertWritten(
      `${head('')}| | [a](u) |\n| [b](u) |\n|[c](u)|[d](u)|[e](u)|`,
      '[a](u)',
      '[b](u)',
      '[c](u)',
      '[d](u)',
    );
  });

  test('in quotes and list items, without a leading pipe', () => {
    assertWritten('> h | i\n> --|--\n> [a](u) | [b](u)', '[a](u)', '[b](u)');
    assertWritten('- h | i\n  --|--\n  [a](u) | [b](u)', '[a](u)', '[b](u)');
  });

  test('in quotes and list items, with one', () => {
    assertWritten(`${head('> ')}> | [a](u) | [b](u) |`, '[a](u)', '[b](u)');
    assertWritten(`${head('- ')}  | [a](u) | [b](u) |`, '[a](u)', '[b](u)');
    assertWritten(`${head('1. ')}   | | [b](u) |`, '[b](u)');
  });

  test('a cell that reads like the mark before the table', () => {
    assertWritten('- | - | [a](u) |\n  |---|---|\n  | - | [b](u) |', '[a](u)', '[b](u)');
    assertWritten('> | > | [a](u) |\n> |---|---|\n> | > | [b](u) |', '[a](u)', '[b](u)');
  });

  test('with CRLF and blanks around the row', () => {
    assertWritten('  | h |\r\n  |---|\r\n  |  [a](u)  |  \r\n', '[a](u)');
  });
});
