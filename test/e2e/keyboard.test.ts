import assert from 'node:assert/strict';
import { Keyboard } from './support/keyboard';
import type { RecapWindow } from './support/recapWindow';
import { windowOfSuite } from './support/sharedWindow';

const post = '_posts/2018-12-11-what-reinvent-2018-brought.md';

suite('outline by keyboard and for screen readers', () => {
  let recap: RecapWindow;
  let keyboard: Keyboard;

  windowOfSuite({ lean: true, sample: 'jekyll-site', post }, async window => {
    recap = window;
    keyboard = new Keyboard(recap);
    await recap.showOutline();
    await recap.outline(rows => rows.some(({ label }) => label === 'Amazon Quantum Ledger Database'));
    await recap.focusEditor();
  });

  test('a command focuses it', async () => {
    await keyboard.focusView('Outline');
    assert.equal(await keyboard.spoken('A week shared'), 'A week shared with 53,000 people, section, 2 announced');
  });

  test('arrows walk all rows; each is read with its name first, then what it is, then what became of it', async () => {
    const rows = (await recap.outline()).map(({ label }) => label);
    const heard = await keyboard.walk(rows.length - 1);
    assert.equal(heard.length, rows.length);
    rows.forEach((label, index) => assert.ok(heard[index]?.startsWith(label), `${label} is read as ${heard[index]}`));
    for (const expected of [
      'Amazon Quantum Ledger Database, service, ended 2025-07-31',
      'Amazon Managed Blockchain, service, ends 2027-09-29',
      'AWS Lambda layers, feature',
      'A ledger, with or without the chain, section, 2 announced',
    ]) {
      assert.ok(heard.includes(expected), `${expected} is not among\n${heard.join('\n')}`);
    }
  });

  test('the right arrow opens a row, the left one leads back and closes it', async () => {
    const name = 'Amazon Quantum Ledger Database';
    await focusRow(name);
    await keyboard.press('ArrowRight');
    // What is below it is drawn later than that it is open.
    await recap.outline(rows => {
      const at = rows.findIndex(({ label, expanded }) => label === name && expanded === true);
      return at >= 0 && rows[at + 1]?.label === 'Documentation';
    });
    await keyboard.press('ArrowDown');
    assert.match(await keyboard.spoken('Documentation'), /^Documentation, docs\.aws\.amazon\.com\/qldb\//);
    await keyboard.press('ArrowDown');
    assert.equal(await keyboard.spoken(name), `${name}, product page, aws.amazon.com/qldb`);
    await keyboard.press('ArrowLeft');
    await keyboard.spoken(`${name}, service`);
    await keyboard.press('ArrowLeft');
    await recap.outline(rows => rows.some(({ label, expanded }) => label === name && expanded === false));
  });

  test('Enter shows the place in the text', async () => {
    await focusRow('Firecracker, the engine room of Lambda');
    await keyboard.press('Enter');
    await recap.cursorIn(100);
    assert.match(await recap.focusOwner(), /sidebar/);
  });

  test('the context menu opens the docs', async () => {
    const url = await recap.confirmOpening(async () => {
      await focusRow('AWS Lambda layers');
      await keyboard.choose('Open AWS Docs…');
    });
    assert.equal(url, 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-layers.html');
  });

  test('the context menu moves a section', async () => {
    const [before, after] = ['People, not packets', 'Verdict'];
    await keyboard.focusView('Outline');
    await focusRow(before);
    await keyboard.choose('Move Section Down');
    await recap.outline(rows => rows.at(-1)?.label === before && rows.at(-2)?.label === after);
    await recap.focusEditor();
    await keyboard.press('Control+z');
    await recap.outline(rows => rows.at(-1)?.label === after);
  });

  test('nothing was asked from another machine', () => {
    assert.deepEqual(recap.foreignRequests(), []);
  });

  async function focusRow(label: string): Promise<void> {
    await keyboard.walkTo(label);
    await keyboard.spoken(label);
  }
});
