import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

suite('Recap begins', () => {
  const { activationEvents } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly activationEvents: readonly string[];
  };

  test('when there is Markdown, and when a window comes back with nothing but a preview', () => {
    const [, previewType = ''] =
      /previewType = '([^']+)'/.exec(readFileSync('src/host/previewManager.ts', 'utf8')) ?? [];
    assert.deepEqual(activationEvents, ['onLanguage:markdown', `onWebviewPanel:${previewType}`]);
  });
});
