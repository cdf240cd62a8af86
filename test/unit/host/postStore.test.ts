import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { plainSite, type Site } from '../../../src/core/site/site';
import type { Post } from '../../../src/core/post/post';
import type { CatalogStore } from '../../../src/host/catalogStore';
import type { CorrectionStore } from '../../../src/host/correctionStore';
import { PostStore } from '../../../src/host/postStore';
import type { SiteStore } from '../../../src/host/siteStore';
import { changes } from '../../support/fakeVsCode';
import { bundled } from '../core/catalog/bundled';

suite('The store of posts', () => {
  test('has a short post as soon as it is being prepared', () => {
    const store = newStore();
    const document = new Text('# One\n');
    void store.prepare(document.document);
    assert.equal(store.postOf(document.document).sections[0]?.title, 'One');
  });

  test('reads a post in slices that was short before a long text was put into it', async () => {
    const store = newStore();
    const text = new Text('# One\n');
    store.postOf(text.document);
    text.write(`# Two\n\n${longText}`);
    let turns = 0;
    const timer = setInterval(() => turns++);
    assert.ok(await store.prepare(text.document));
    clearInterval(timer);
    assert.ok(turns > 0, 'No others had their turn');
    assert.equal(store.postOf(text.document).sections[0]?.title, 'Two');
  });

  test('gives a complete post although its text changes while it is read', async () => {
    const store = newStore();
    const text = new Text(`# One\n\n${longText}`);
    assert.ok(await store.prepare(text.document));
    const complete = store.completePostOf(text.document);
    setTimeout(() => text.write(`# Two\n\n${longText}`));
    const post = await complete;
    assert.equal(post.sections[0]?.title, 'Two');
    assert.ok(store.isComplete(text.document), 'Announcements were not looked for');
  });

  test('tells of an edit of a long post with the announcements it had, and looks for them later', async () => {
    const store = newStore();
    const text = new Text(`${announcing}${longText.slice(0, 150_000)}`);
    assert.deepEqual(namesIn(await store.completePostOf(text.document)), ['AWS Outposts']);
    const edited = new Promise(resolve => store.onDidEdit(resolve));
    const reread = new Promise(resolve => store.onDidReread(resolve));
    text.write(text.getText().replace('## New', '## More\n\nAnnouncing AWS Ground Station.\n\n## New'));
    await edited;
    assert.ok(await store.prepare(text.document));
    const post = store.postOf(text.document);
    assert.deepEqual(namesIn(post), ['AWS Outposts']);
    assert.equal(post.sections.length, 2);
    assert.equal(store.isComplete(text.document), false);
    await reread;
    assert.ok(await store.prepare(text.document));
    assert.deepEqual(namesIn(store.postOf(text.document)), ['AWS Ground Station', 'AWS Outposts']);
  });

  test('tells of edits while keys come faster than the shortest rest', async () => {
    const store = newStore();
    const text = new Text('# One\n');
    store.postOf(text.document);
    let told = 0;
    store.onDidEdit(() => told++);
    for (let key = 0; key < 40; key++) {
      text.write(`${text.getText()}x`);
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    assert.ok(told > 0, 'Nobody was told while keys came');
  });

  test('loads no catalog for a long post that only links are wanted of', async () => {
    const store = newStore({ catalog: undefined, load: () => assert.fail('The catalog was loaded') });
    const text = new Text(longText.slice(0, 150_000));
    assert.ok(await store.linkedPostOf(text.document));
    const changed = new Promise(resolve => store.onDidChangePost(resolve));
    text.write(`x${text.getText()}`);
    await changed;
  });

  test('looks for the announcements of a long post in slices, however fast the rest was read', async () => {
    const store = newStore();
    const text = new Text(longText.slice(0, 900_000));
    await store.completePostOf(text.document);
    const reread = new Promise(resolve => store.onDidReread(resolve));
    text.write(`x${text.getText()}`);
    store.postOf(text.document);
    await reread;
    await onSlowMachine(async () => {
      const preparing = store.prepare(text.document);
      assert.equal(store.isRead(text.document), false);
      assert.ok(await preparing);
    });
    assert.ok(store.isComplete(text.document));
  });

  test('looks for the announcements of a long post at once if its site, not its text, is another', async () => {
    let site = plainSite;
    const store = newStore({}, () => site);
    const text = new Text(`${announcing}${longText.slice(0, 150_000)}`);
    assert.ok(await store.prepare(text.document));
    site = { ...plainSite, generator: 'hugo', slugs: 'hugo' };
    assert.ok(await store.prepare(text.document));
    assert.equal(store.postOf(text.document).markdown.dialect, 'goldmark');
    assert.ok(store.isComplete(text.document));
  });

  test('reads a post in slices of which an edit makes all be read again, however little the one before did', async () => {
    const store = newStore();
    const text = new Text(`${'*a* '.repeat(2_000)}\n\n`.repeat(100));
    assert.ok(await store.prepare(text.document));
    text.write(`x${text.getText()}`);
    store.postOf(text.document);
    text.write(`[a]: /b\n\n${text.getText()}`);
    await onSlowMachine(async () => {
      const preparing = store.prepare(text.document);
      assert.equal(store.isRead(text.document), false);
      assert.ok(await preparing);
    });
    assert.equal(store.postOf(text.document).markdown.definitions.length, 1);
  });

  test('tells who prepares a post that it cannot be read, and tries again', async () => {
    const store = newStore();
    const text = new Text(unreadable);
    const preparing = store.prepare(text.document);
    assert.throws(() => store.postOf(text.document), TypeError);
    await assert.rejects(preparing, TypeError);
    text.write('# One\n');
    assert.ok(await store.prepare(text.document));
    assert.equal(store.postOf(text.document).sections[0]?.title, 'One');
  });
});

/** More than a million characters: its announcements come after a pause. */
const longText = 'A paragraph with a [link](https://example.com/) and *more*.\n\n'.repeat(20_000);

const announcing = `---\ntitle: Recap of re:Invent 2018\ndate: 2018-12-05\n---\n\n## New\n\n- [AWS Outposts](https://aws.amazon.com/about-aws/whats-new/2018/11/aws-outposts/)\n\n`;

function namesIn({ announcements }: Post): readonly string[] {
  return announcements.map(({ name }) => name);
}

/** No editor has such a text: it is no error that anybody foresaw. */
const unreadable = { length: 1 } as unknown as string;

/** Does something while every look at the clock finds it 100 ms later: no machine is too fast to see what is done in slices. */
async function onSlowMachine(run: () => Promise<void>): Promise<void> {
  const now = performance.now.bind(performance);
  let late = 0;
  performance.now = () => now() + (late += 100);
  try {
    await run();
  } finally {
    performance.now = now;
  }
}

/** A document whose text changes as in an editor. */
class Text {
  #text: string;
  version = 1;
  readonly uri = { path: '/post.md', toString: () => 'file:///post.md' };

  constructor(text: string) {
    this.#text = text;
  }

  get document(): vscode.TextDocument {
    return this as unknown as vscode.TextDocument;
  }

  getText(): string {
    return this.#text;
  }

  write(text: string): void {
    this.#text = text;
    this.version++;
    changes.fire({ document: this, contentChanges: [{}] });
  }
}

const log = { error: assert.fail } as unknown as vscode.LogOutputChannel;

type KnownCatalog = Pick<CatalogStore, 'catalog' | 'load' | 'onDidLoad'>;

function newStore(more: Partial<KnownCatalog> = {}, siteOf: () => Site = () => plainSite): PostStore {
  const onDidChange = (): vscode.Disposable => ({ dispose: () => undefined });
  const catalog: KnownCatalog = {
    catalog: bundled,
    load: () => Promise.resolve(),
    onDidLoad: onDidChange,
    ...more,
  };
  const none: ReturnType<CorrectionStore['of']> = [];
  const corrections: Pick<CorrectionStore, 'of' | 'onDidChange'> = { of: () => none, onDidChange };
  const around = (): ReturnType<SiteStore['of']> => ({ site: siteOf() }) as ReturnType<SiteStore['of']>;
  const sites: Pick<SiteStore, 'of' | 'load' | 'isAround' | 'onDidChange'> = {
    of: around,
    load: () => Promise.resolve(around()),
    isAround: () => true,
    onDidChange,
  };
  return new PostStore(catalog as CatalogStore, corrections as CorrectionStore, sites as SiteStore, log);
}
