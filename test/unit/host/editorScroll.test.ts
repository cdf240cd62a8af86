import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { EditorScroll } from '../../../src/host/editorScroll';
import { editors } from '../../support/fakeVsCode';

suite('The scrolling of editors', () => {
  teardown(() => {
    editors.visible = [];
  });

  test('is none of a preview’s that turned to another post before the editor of its own came to rest', async () => {
    const [one, two] = [editorOf('file:///one.md', 30), editorOf('file:///two.md', 70)];
    let uri = one.document.uri;
    const scroll = new EditorScroll(() => uri);
    const lines: number[] = [];
    const second = new Promise<void>(resolve => {
      scroll.onDidScroll(line => {
        lines.push(line);
        if (line === 70) resolve();
      });
    });
    scrolled(one);
    uri = two.document.uri;
    scroll.forget();
    scrolled(two);
    await second;
    scroll.dispose();
    assert.deepEqual(lines, [70]);
  });
});

function scrolled(textEditor: vscode.TextEditor): void {
  editors.visible = [textEditor];
  editors.scrolls.fire({ textEditor });
}

function editorOf(uri: string, line: number): vscode.TextEditor {
  const editor = { document: { uri }, viewColumn: 1, visibleRanges: [{ start: { line } }] };
  return editor as unknown as vscode.TextEditor;
}
