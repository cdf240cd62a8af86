import assert from 'node:assert/strict';
import { readPageMessage } from '../../../src/host/pageMessages';

suite('Messages of the preview page', () => {
  test('pass when they are of the protocol, and bring nothing else along', () => {
    const messages = [
      { type: 'ready' },
      { type: 'openLink', key: '7', link: 12 },
      { type: 'revealSource', key: '7', line: 40, gesture: 'heading' },
      { type: 'didScroll', key: '7', line: 40.25 },
      { type: 'askCard', key: '7', announcement: 3 },
      { type: 'openDocs', key: '7', announcement: 3 },
      { type: 'goToAnnouncement', key: '7', announcement: 3 },
      { type: 'html', key: '7', html: '<p>a</p>' },
      { type: 'copied', key: '7', isDone: false },
      { type: 'loadImage', key: '7', image: 3, scope: 'once' },
      { type: 'loadImage', key: '7', image: 0, scope: 'host' },
    ];
    for (const message of messages) {
      assert.deepEqual(readPageMessage({ ...message, command: 'workbench.action.quit', url: 'file:///' }), message);
    }
  });

  const strangers: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a string', 'ready'],
    ['an array', ['ready']],
    ['an unknown type', { type: 'openUrl', key: '7', url: 'https://evil.example/' }],
    ['a type from the prototype', { type: 'constructor', key: '7' }],
    ['no key', { type: 'openLink', link: 1 }],
    ['a key that is no text', { type: 'openLink', key: 7, link: 1 }],
    ['a key of a megabyte', { type: 'openLink', key: 'x'.repeat(1_000_000), link: 1 }],
    ['a link that is an address', { type: 'openLink', key: '7', link: 'command:workbench.action.quit' }],
    ['a negative link', { type: 'openLink', key: '7', link: -1 }],
    ['a broken link number', { type: 'openLink', key: '7', link: 1.5 }],
    ['a line that is no number', { type: 'didScroll', key: '7', line: Number.NaN }],
    ['an endless line', { type: 'didScroll', key: '7', line: Number.POSITIVE_INFINITY }],
    ['a line beyond all posts', { type: 'revealSource', key: '7', line: 1e9, gesture: 'heading' }],
    ['docs of no announcement', { type: 'openDocs', key: '7' }],
    ['docs at an address', { type: 'openDocs', key: '7', announcement: 'https://evil.example/' }],
    ['a card of a negative announcement', { type: 'askCard', key: '7', announcement: -1 }],
    ['a broken announcement number', { type: 'goToAnnouncement', key: '7', announcement: 0.5 }],
    ['HTML that is no text', { type: 'html', key: '7', html: ['<p>a</p>'] }],
    ['a copy that is neither done nor not', { type: 'copied', key: '7', isDone: 'yes' }],
    ['an image at an address', { type: 'loadImage', key: '7', image: 'https://evil.example/a.png', scope: 'once' }],
    ['an image of all hosts', { type: 'loadImage', key: '7', image: 3, scope: '*' }],
    ['an unknown gesture', { type: 'revealSource', key: '7', line: 1, gesture: 'delete' }],
  ];
  for (const [name, message] of strangers) {
    test(`are dropped: ${name}`, () => {
      assert.equal(readPageMessage(message), undefined);
    });
  }
});
