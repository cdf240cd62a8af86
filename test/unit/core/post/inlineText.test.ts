import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/parsePost';
import type { InlineText } from '../../../../src/core/post/inlineText';

function inlineOf(text: string): InlineText {
  const [inline] = parsePost(text).markdown.inlineTexts.values();
  assert.ok(inline, `no inline content in ${JSON.stringify(text)}`);
  return inline;
}

/** The text read, and that each letter of it leads to the same letter of the file. */
function readOf(text: string): string {
  const { text: read, map } = inlineOf(text);
  for (let at = 0; at < read.length; at++) {
    const letter = read[at] ?? '';
    if (/[a-z0-9]/.test(letter)) assert.equal(text[map.offsetOf(at)], letter, `"${letter}" at ${at} of ${read}`);
  }
  return read;
}

function stretches(text: string, which: 'strong' | 'code'): readonly string[] {
  const inline = inlineOf(text);
  return inline[which].map(({ start, end }) => inline.text.slice(start, end));
}

suite('Inline text', () => {
  test('emphasis is dropped, however it is nested', () => {
    assert.equal(readOf('a *b* **c** ***d*** _e_ __f__ *g **h** i*'), 'a b c d e f g h i');
  });

  test('delimiters that match nothing are text', () => {
    assert.equal(readOf('a * b ** c *d **e_ f_'), 'a * b ** c *d **e_ f_');
    assert.equal(readOf('**AWS** VMware Cloud** or'), 'AWS VMware Cloud** or');
    assert.equal(readOf('a ****b* c'), 'a ***b c');
  });

  test('a short line before a capital ends where its author ended it, a wrapped one does not', () => {
    assert.equal(readOf('AWS Xyzzy\nA cave'), 'AWS Xyzzy\nA cave');
    assert.equal(readOf('AWS Xyzzy\n[A cave](x)'), 'AWS Xyzzy\nA cave');
    assert.equal(readOf('AWS Xyzzy\nis a cave'), 'AWS Xyzzy is a cave');
    const wrapped = 'one of the many long lines that an editor wraps before';
    assert.equal(readOf(`${wrapped}\nXyzzy caves`), `${wrapped} Xyzzy caves`);
  });

  test('strikethrough is dropped, a lone tilde is text', () => {
    assert.equal(readOf('a ~~b~~ ~c ~~~d~~ e'), 'a b ~c ~d e');
  });

  test('entities and escapes are read, and lead to where they are written', () => {
    const text = 'a &amp; b \\* c &copy; &#x41; d';
    const { text: read, map } = inlineOf(text);
    assert.equal(read, 'a & b * c © A d');
    assert.equal(map.offsetOf(read.indexOf('&')), text.indexOf('&amp;'));
    assert.equal(map.offsetOf(read.indexOf('*')), text.indexOf('\\*'));
    assert.equal(map.offsetOf(read.indexOf('A')), text.indexOf('&#x41;'));
    assert.equal(map.offsetOf(read.indexOf('d')), text.lastIndexOf('d'));
  });

  test('code spans lose their backticks and one blank of padding, line ends become blanks', () => {
    assert.equal(readOf('x `a` ``b`c`` ` d ` `e\nf` y'), 'x a b`c d e f y');
    assert.deepEqual(stretches('x `a*b*` y `` ` `` z', 'code'), ['a*b*', '`']);
    assert.equal(readOf('x `  a  ` y'), 'x  a  y');
  });

  test('line breaks are blanks, forced ones line ends', () => {
    assert.equal(readOf('a\nb  \nc\\\nd<br>e<br/>f'), 'a b\nc\nd\ne\nf');
  });

  test('a link is read as its text, an image not at all', () => {
    assert.equal(readOf('a [b *c*](u "t") d ![e](u) f'), 'a b c d  f');
  });

  test('raw tags are dropped, their content stays', () => {
    assert.equal(readOf('a <b class="x">c</b> <!-- d --> e'), 'a c  e');
  });

  test('template output stands as written', () => {
    assert.equal(readOf('a {{ site.title }} b'), 'a {{ site.title }} b');
  });

  test('bold stretches are found, also around links and code', () => {
    assert.deepEqual(stretches('**a [b](u)** c __d `e`__', 'strong'), ['a b', 'd e']);
  });

  test('quotes and indentation between the lines of a paragraph are no part of the text', () => {
    assert.equal(readOf('> a\n>   b\n> c'), 'a b c');
  });
});
