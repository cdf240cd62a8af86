import assert from 'node:assert/strict';
import { PageGone, PageHtml } from '../../../src/host/pageHtml';
import type { TakeHtmlMessage } from '../../../src/protocol/messages';

const content = { html: '<p>words</p>', marker: 'r0', images: [], address: undefined };

suite('What a page is asked for', () => {
  test('it is asked again when it begins anew, until it has answered', async () => {
    const asked: TakeHtmlMessage[] = [];
    const html = new PageHtml(message => asked.push(message));
    const taken = html.take(content);
    html.askAgain();
    const [first, second] = asked;
    assert.deepEqual(second, first);
    html.receive({ type: 'html', key: first?.key ?? '', html: 'taken' });
    assert.equal(await taken, 'taken');
    html.askAgain();
    assert.equal(asked.length, 2, 'How often it is asked');
  });

  test('who asks hears at once that the page is gone', async () => {
    const html = new PageHtml(() => undefined);
    const taken = html.take(content);
    html.giveUp();
    await assert.rejects(taken, PageGone);
  });
});
