import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { OpenHtml } from '../../src/core/preview/openHtml';
import { Random } from '../fuzz/mutations';
import { Preview } from './harness';
import { previewForEachTest } from './previewForEachTest';

/** Long enough to come in pieces. */
const paragraphs = (count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, index) =>
      `${index % 9 ? '' : `## Part ${String(index)}\n\n`}Paragraph ${String(index)} says ${'a lot '.repeat(index % 13)}about [it](https://a.example/${String(index)}).`,
  );
const post = (blocks: readonly string[]): string => blocks.join('\n\n');

suite('preview page, of a post in pieces', () => {
  let browser: Browser;
  let preview: Preview;

  previewForEachTest((opened, launched) => {
    preview = opened;
    browser = launched;
  });

  test('is sent only what changed, and changes one text for a word typed in the middle', async () => {
    const blocks = paragraphs(600);
    await preview.render(post(blocks));
    await preview.page.evaluate(watchChanges);
    const sent = preview.sentLength;
    await preview.render(post([...blocks.slice(0, 300), `${blocks[300] ?? ''} Typed.`, ...blocks.slice(301)]));
    assert.ok(preview.sentLength - sent < 12_000, `${String(preview.sentLength - sent)} characters are sent`);
    assert.deepEqual(await preview.page.evaluate(changesSeen), { characterData: 1 });
  });

  test('makes no document for each piece', async () => {
    await preview.page.evaluate(watchDocuments);
    await preview.render(post(paragraphs(600)));
    assert.equal(await preview.page.evaluate(documentsMade), 0);
  });

  test('moves lines and indexes of what follows a new link, and touches nothing else', async () => {
    const blocks = paragraphs(600);
    await preview.render(post(blocks));
    await preview.page.locator('main p').last().evaluate(note);
    await preview.render(post([...blocks.slice(0, 5), 'A [new one](https://b.example/).', ...blocks.slice(5)]));
    const last = preview.page.locator('main p').last();
    assert.equal(await last.evaluate(isNoted), true);
    const line = post(blocks).split('\n').length + 1;
    assert.equal(await last.getAttribute('data-recap-line'), String(line));
    assert.equal(await last.locator('a').getAttribute('data-recap-link'), '600');
  });

  test('asks for all of a post when it does not show what an update builds upon', async () => {
    await preview.render(post(paragraphs(600)));
    const html = await preview.page.locator('main').innerHTML();
    await preview.send({
      ...{
        type: 'render',
        key: 'later',
        base: 'of another page',
        uri: 'file:///post.md',
        preview: '',
        line: 0,
        html: '',
        marker: 'r0',
      },
      ...{ pieces: [], lineCount: 1, language: undefined, direction: undefined },
      strings: { emptyPost: '', emptyBody: '', openDocs: '', goToAnnouncement: '', linkLeadsTo: '', back: '' },
    });
    assert.equal(await preview.asksForAll(), true);
    assert.equal(await preview.page.locator('main').innerHTML(), html);
  });

  test('looks after any edits as it does when the post is opened', async () => {
    const random = new Random(20261126);
    const parts = [
      'Some [words](https://a.example/) to read.',
      '- one\n- two\n\n  with [more](b.md)',
      '| a | b |\n|---|--:|\n| 1 | ![x](a.png) |',
      '<div>\n\nin a block',
      '</div>',
      '<details><summary>More</summary>\n\ninside\n\n</details>',
      '<b>bold that never ends',
      'and ends</b> here',
      '<!-- a comment -->',
      '![x](a.png)',
      '<img src="a.png" width="300" height="200">',
      '<p><table><tr><td>nested <p>wrongly',
      '## A heading\n\nwith text',
      '<a href="https://a.example/">a link',
      '<a href="https://b.example/">another</a> [one](c.md)</a>',
      '{{ a_template }} and {% another %}',
    ];
    let blocks = paragraphs(300);
    for (let step = 0; step < 14; step++) {
      for (let edits = 1 + random.below(3); edits > 0; edits--) {
        const at = random.below(blocks.length);
        const gone = random.below(random.below(6) ? 4 : 60);
        const come = Array.from({ length: random.below(5) }, () => random.pick(parts));
        blocks = [...blocks.slice(0, at), ...come, ...blocks.slice(at + gone)];
      }
      // What never ends takes all that follows into its piece.
      if (step % 4 === 3) blocks = blocks.filter(block => !/wrongly|never ends|a link$/.test(block));
      if (blocks.length < 280) blocks = [...blocks, ...paragraphs(100)];
      await preview.render(post(blocks), step % 5 ? {} : { uri: `file:///renamed-${String(step)}.md` });
      if (step % 2 && step !== 13) continue;
      const opened = await Preview.open(browser);
      await opened.render(post(blocks));
      const [patched, wanted] = await Promise.all(
        [preview, opened].map(({ page }) => page.locator('main').evaluate(({ innerHTML }) => innerHTML)),
      );
      await opened.close();
      assert.equal(patched, wanted, `step ${String(step)}`);
    }
  });

  test('is read in pieces as it is read as a whole', async () => {
    const random = new Random(5);
    const soups = Array.from({ length: 4000 }, () => stretchesOf(random));
    const different = await preview.page.evaluate(readTwice, soups.map(piecesOf));
    assert.deepEqual(different, []);
    assert.ok(soups.filter(soup => piecesOf(soup).length > 2).length > 500, 'many are cut');
  });
});

const names =
  'a b i u em strong font code span div p p ul ol li dl dt dd table tbody tr td th h1 h2 pre blockquote details summary section'.split(
    ' ',
  );
const odd =
  '<br> <hr> <img> </br> </p> <form> <svg> <select> <textarea> <plaintext> <title> <!-- <!-->--> <!--a--> <!--a--!> <?x> <b/> <a\u00a0b> <i <u/x> &amp &lt < > -- text'.split(
    ' ',
  );

/** HTML as a render could hold it: blocks of Markdown, and what posts write, mostly with their ends. */
function stretchesOf(random: Random): readonly string[] {
  const tag = (depth: number): string => {
    const name = random.pick(names);
    const inner = depth ? Array.from({ length: random.below(3) }, () => tag(depth - 1)).join('') : 'x';
    if (!random.below(25)) return random.pick(odd);
    const start = random.below(4) ? `<${name}>` : `<${name} title="a > b" hidden>`;
    return `${start}${inner}${random.below(20) ? `</${name}>` : ''}`;
  };
  return Array.from({ length: 2 + random.below(8) }, () =>
    random.below(2) ? `${tag(3)}\n` : `<p>text ${tag(1)} <a href="x">link</a></p>\n`,
  );
}

function piecesOf(stretches: readonly string[]): readonly string[] {
  const open = new OpenHtml();
  const pieces: string[] = [];
  let pending = '';
  for (const html of stretches) {
    open.read(html);
    pending += html;
    if (!open.isClosed) continue;
    pieces.push(pending);
    pending = '';
  }
  return [...pieces, pending];
}

/** In the page: those that browsers read otherwise piece by piece. */
function readTwice(soups: readonly (readonly string[])[]): readonly string[] {
  const read = (html: string): string => {
    const { body } = document.implementation.createHTMLDocument('');
    body.innerHTML = html;
    return body.innerHTML;
  };
  return soups.filter(soup => read(soup.join('')) !== soup.map(read).join('')).map(soup => soup.join('\u2702'));
}

/** In the page: counts changes from now on, by their kind; numbers that move are none. */
function watchChanges(): void {
  const seen: Record<string, number> = {};
  Object.assign(globalThis, { seenChanges: seen });
  const main = document.querySelector('main');
  const observer = new MutationObserver(records => {
    for (const { type } of records) seen[type] = (seen[type] ?? 0) + 1;
  });
  if (main) observer.observe(main, { subtree: true, childList: true, characterData: true, attributes: true });
}

function changesSeen(): unknown {
  return (globalThis as unknown as { seenChanges: unknown }).seenChanges;
}

/** In the page: counts documents made from now on. */
function watchDocuments(): void {
  const create = DOMImplementation.prototype.createHTMLDocument;
  const seen = { made: 0 };
  Object.assign(globalThis, { seenDocuments: seen });
  DOMImplementation.prototype.createHTMLDocument = function (title) {
    seen.made++;
    return create.call(this, title);
  };
}

function documentsMade(): number {
  return (globalThis as unknown as { seenDocuments: { made: number } }).seenDocuments.made;
}

function note(element: Element): void {
  Object.assign(element, { isNoted: true });
}

function isNoted(element: Element): boolean {
  return 'isNoted' in element;
}
