import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type * as vscode from 'vscode';
import { UntitledPosts } from '../../../src/host/untitledPosts';
import { changes, closings, saves } from '../../support/fakeVsCode';

suite('What becomes of an untitled document', () => {
  let told: string[];
  let draft: Text;
  let posts: UntitledPosts;

  setup(() => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    told = [];
    draft = new Text('untitled', '/draft.md', 'words');
    posts = new UntitledPosts({
      known: () => [draft] as unknown as vscode.TextDocument[],
      didSave: (_, file) => told.push(`saved as ${file.uri.path}`),
      didClose: () => told.push('closed'),
    });
  });
  teardown(() => {
    posts.dispose();
    mock.timers.reset();
  });

  test('it is the file as soon as it is emptied, however long it takes to close after that', () => {
    save(new Text('file', '/draft.md', 'words'));
    draft.write('');
    assert.deepEqual(told, ['saved as /draft.md']);
  });

  test('it is the file when it closes, if nobody hears of its emptying', () => {
    save(new Text('file', '/draft.md', 'words'));
    draft.close();
    assert.deepEqual(told, ['saved as /draft.md']);
  });

  test('one that the user empties after a file of the same text was saved is none', () => {
    save(new Text('file', '/other.md', 'words'));
    mock.timers.tick(1500);
    draft.write('');
    assert.deepEqual(told, []);
  });

  test('one that is emptied while the file cannot be saved is none', () => {
    const file = new Text('file', '/draft.md', '');
    file.write('words');
    saves.coming.fire({ document: file });
    draft.write('');
    assert.deepEqual(told, []);
  });

  test('one that closes with no file of its text is closed', () => {
    draft.close();
    mock.timers.tick(200);
    assert.deepEqual(told, ['closed']);
  });
});

/** A document as VS Code tells of one. */
class Text {
  readonly uri: { readonly scheme: string; readonly path: string };
  isClosed = false;
  #text: string;

  constructor(scheme: string, path: string, text: string) {
    this.uri = { scheme, path };
    this.#text = text;
  }

  get lineCount(): number {
    return this.#text.split('\n').length;
  }

  getText(): string {
    return this.#text;
  }

  write(text: string): void {
    this.#text = text;
    changes.fire({ document: this, contentChanges: [{}] });
  }

  close(): void {
    this.isClosed = true;
    closings.fire(this);
  }
}

/** As VS Code does it: the text is there before the file is written. */
function save(file: Text): void {
  file.write(file.getText());
  saves.coming.fire({ document: file });
  saves.done.fire(file);
}
