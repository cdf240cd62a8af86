import assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { pictureFailures } from './support/failures';
import { RecapWindow } from './support/recapWindow';

const post = '_posts/2018-12-11-what-reinvent-2018-brought.md';

suite('outline by keyboard and for screen readers', () => {
  let recap: RecapWindow;

  suiteSetup(async () => {
    recap = await RecapWindow.open({ sample: 'jekyll-site', post });
    await recap.showOutline();
    await recap.outline(rows => rows.some(({ label }) => label === 'Amazon Quantum Ledger Database'));
    await recap.focusEditor();
  });
  suiteTeardown(async () => {
    await recap.close();
  });
  pictureFailures(() => recap);

  test('a command focuses it', async () => {
    await runByKeyboard('Recap: Focus on Outline View');
    await recap.page.locator('.sidebar .monaco-list:focus').waitFor();
    await recap.page.keyboard.press('Home');
    assert.equal(await spoken('A week shared'), 'A week shared with 53,000 people, section, 2 announced');
  });

  test('arrows walk all rows; each is read with its name first, then what it is, then what became of it', async () => {
    const rows = (await recap.outline()).map(({ label }) => label);
    const heard = await walk(rows.length - 1);
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
    await recap.page.keyboard.press('ArrowRight');
    await recap.outline(rows => rows.some(({ label, expanded }) => label === name && expanded === true));
    await recap.page.keyboard.press('ArrowDown');
    assert.match(await spoken('Documentation'), /^Documentation, docs\.aws\.amazon\.com\/qldb\//);
    await recap.page.keyboard.press('ArrowDown');
    assert.equal(await spoken(name), `${name}, product page, aws.amazon.com/qldb`);
    await recap.page.keyboard.press('ArrowLeft');
    await spoken(`${name}, service`);
    await recap.page.keyboard.press('ArrowLeft');
    await recap.outline(rows => rows.some(({ label, expanded }) => label === name && expanded === false));
  });

  test('Enter shows the place in the text', async () => {
    await focusRow('Firecracker, the engine room of Lambda');
    await recap.page.keyboard.press('Enter');
    await recap.cursorIn(100);
    assert.match(await recap.focusOwner(), /sidebar/);
  });

  test('the context menu opens the docs', async () => {
    const url = await recap.confirmOpening(async () => {
      await focusRow('AWS Lambda layers');
      await chooseByKeyboard('Open AWS Docs…');
    });
    assert.equal(url, 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-layers.html');
  });

  test('the context menu moves a section', async () => {
    const [before, after] = ['People, not packets', 'Verdict'];
    await runByKeyboard('Recap: Focus on Outline View');
    await focusRow(before);
    await chooseByKeyboard('Move Section Down');
    await recap.outline(rows => rows.at(-1)?.label === before && rows.at(-2)?.label === after);
    await recap.focusEditor();
    await recap.page.keyboard.press('Control+z');
    await recap.outline(rows => rows.at(-1)?.label === after);
  });

  test('nothing was asked from another machine', () => {
    assert.deepEqual(recap.foreignRequests(), []);
  });

  /** What a screen reader says of the row with the focus, once that begins so. */
  async function spoken(beginning: string): Promise<string> {
    return eventually('The row with the focus', focusedLabel, label => label.startsWith(beginning));
  }

  async function focusedLabel(): Promise<string> {
    const row = recap.page.locator('.sidebar .monaco-list:focus .monaco-list-row.focused');
    return (await row.count()) === 1 ? ((await row.getAttribute('aria-label')) ?? '') : '';
  }

  /** From the first row down, the given number of steps. */
  async function walk(steps: number): Promise<readonly string[]> {
    await recap.page.keyboard.press('Home');
    const heard = [await focusedLabel()];
    for (let step = 0; step < steps; step++) {
      const before = await focusedIndex();
      await recap.page.keyboard.press('ArrowDown');
      await eventually('The next row', focusedIndex, index => index === before + 1);
      heard.push(await focusedLabel());
    }
    return heard;
  }

  async function focusedIndex(): Promise<number> {
    const row = recap.page.locator('.sidebar .monaco-list:focus .monaco-list-row.focused');
    return (await row.count()) === 1 ? Number(await row.getAttribute('data-index')) : -1;
  }

  async function focusRow(label: string): Promise<void> {
    const index = (await recap.outline()).findIndex(row => row.label === label);
    assert.ok(index >= 0, `There is no row ${label}`);
    await walk(index);
    await spoken(label);
  }

  async function runByKeyboard(title: string): Promise<void> {
    await recap.page.keyboard.press('F1');
    await recap.page.locator('.quick-input-widget:visible input.input').waitFor();
    await recap.page.keyboard.type(title);
    const isFirst = `.quick-input-widget:visible .monaco-list-row.focused[aria-label^="${title}"]`;
    await recap.page.locator(isFirst).waitFor();
    await recap.page.keyboard.press('Enter');
  }

  /** Opens the context menu of the row with the focus and goes down to an entry. */
  async function chooseByKeyboard(title: string): Promise<void> {
    await recap.page.keyboard.press('Shift+F10');
    const menu = recap.page.locator('.monaco-menu');
    await menu.waitFor();
    const focused = async (): Promise<string> => {
      const item = menu.locator('.action-item.focused');
      return (await item.count()) ? ((await item.first().textContent()) ?? '') : '';
    };
    for (let step = 0; step < 15 && !(await focused()).includes(title); step++) {
      await recap.page.keyboard.press('ArrowDown');
    }
    assert.ok((await focused()).includes(title), `The menu has no entry ${title}`);
    await recap.page.keyboard.press('Enter');
  }
});
