import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type * as vscode from 'vscode';
import { parsePost } from '../../../src/core/parsePost';
import { type ContentParts, type ContentTarget, PreviewContent } from '../../../src/host/previewContent';
import { EventEmitter } from '../../support/fakeVsCode';

suite('What a preview shows', () => {
  setup(() => mock.timers.enable({ apis: ['setTimeout'] }));
  teardown(() => mock.timers.reset());

  test('a post comes without images that keep it waiting, however long those of the post before were waited for', async () => {
    const edits = new EventEmitter<unknown>();
    const page = new Page('![known](known.png)');
    const content = new PreviewContent(partsOf(edits), page as unknown as ContentTarget);
    content.update();
    await everythingDue();
    assert.deepEqual(page.shown, ['![known](known.png)']);
    page.document.write('![known](known.png) ![late](late.png)');
    edits.fire(page.document);
    await everythingDue();
    page.document = new Text('![late](late.png) of another post');
    content.updateAnew();
    await everythingDue();
    mock.timers.tick(300);
    await everythingDue();
    assert.deepEqual(page.shown, ['![known](known.png)', '![late](late.png) of another post']);
    content.dispose();
  });
});

class Text {
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  write(text: string): void {
    this.#text = text;
  }

  getText(): string {
    return this.#text;
  }
}

class Page {
  readonly isShown = true;
  readonly isRestored = false;
  readonly marker = 'r0';
  readonly remoteImages = { addressOf: () => undefined, askable: () => undefined };
  readonly shown: string[] = [];
  document: Text;

  constructor(text: string) {
    this.document = new Text(text);
  }

  show(): void {
    this.shown.push(this.document.getText());
  }
}

/** Files of images are looked for without end, but for those that are known. */
function partsOf(edits: EventEmitter<unknown>): ContentParts {
  const never = new EventEmitter<unknown>().event;
  const setting = { value: false, onDidChange: never };
  const parts = {
    store: {
      onDidEdit: edits.event,
      onDidReread: never,
      prepare: () => Promise.resolve(true),
      postOf: (document: vscode.TextDocument) => parsePost(document.getText(), { path: 'post.md' }),
    },
    settings: { marksAnnouncements: setting, showsGlance: setting },
    resolver: {
      knownImage: (url: string) => (url === 'known.png' ? undefined : 'unknown'),
      lookUpImage: () => new Promise(() => undefined),
    },
    templates: { onDidChange: never, of: () => undefined },
    onDidChangeFiles: never,
    log: { error: (error: unknown) => assert.fail(String(error)) },
  };
  return parts as unknown as ContentParts;
}

/** Lets everything happen that waits for no time to pass. */
async function everythingDue(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise(resolve => setImmediate(resolve));
}
