import * as vscode from 'vscode';
import nasty from '../../fixtures/nastyUrls.json';
import * as assert from '../support/assert';
import { linkItemOf } from '../support/observer';
import { closeAll, newFile, observed, show, showLinks } from '../support/window';

/** A post that links each URL once, in HTML, where every character can be written; named by its number. */
function postOf(urls: readonly string[]): string {
  const written = (url: string): string => url.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return (
    ['---', 'date: 2018-12-11', '---', ''].join('\n') +
    urls.map((url, n) => `<a href="${written(url)}">URL no. ${n}</a>\n\n`).join('')
  );
}

async function showUrls(urls: readonly string[]): Promise<void> {
  await show(newFile(postOf(urls)));
  await showLinks();
  await item(0);
}

async function item(number: number): Promise<object> {
  return (await linkItemOf(`no. ${number}`, ({ label }) => label === `URL no. ${number}`)).item;
}

/** What reaches the outside, and what does not. */
export function urlsSuite(): void {
  suite('URLs of a post', () => {
    teardown(closeAll);

    test('reach the browser or mail program byte for byte, as a string', async () => {
      await showUrls(nasty.leave);
      for (const [number, url] of nasty.leave.entries()) {
        observed.opened.length = 0;
        await vscode.commands.executeCommand('recap.openLink', await item(number));
        assert.deepEqual(observed.opened, [url], `What is opened for ${url}`);
      }
      assert.deepEqual(observed.messages, []);
    });

    test('reach the clipboard byte for byte', async () => {
      await showUrls(nasty.leave);
      for (const [number, url] of nasty.leave.entries()) {
        await vscode.commands.executeCommand('recap.copyLink', await item(number));
        assert.equal(await vscode.env.clipboard.readText(), url);
      }
    });

    test('are in the address of their archived copy byte for byte', async () => {
      await showUrls(nasty.leave);
      for (const [number, url] of nasty.leave.entries()) {
        if (!/^https:\/\/(?!web\.archive)/i.test(url)) continue;
        observed.opened.length = 0;
        await vscode.commands.executeCommand('recap.openArchivedCopy', await item(number));
        assert.deepEqual(observed.opened, [`https://web.archive.org/web/20181211/${url}`]);
      }
    });

    test('that are neither web nor mail stay, and a message says why', async () => {
      await showUrls(nasty.stay.map(({ url }) => url));
      for (const [number, { url, why }] of nasty.stay.entries()) {
        observed.messages.length = 0;
        await vscode.commands.executeCommand('recap.openLink', await item(number));
        assert.equal(observed.messages.length, 1, `The number of messages about ${JSON.stringify(url)}`);
        assert.match(observed.messages[0], new RegExp(why), `The message about ${JSON.stringify(url)}`);
      }
      assert.deepEqual(observed.opened, []);
    });
  });
}
