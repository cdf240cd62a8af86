import assert from 'node:assert/strict';
import { eventually } from './eventually';
import type { RecapWindow } from './recapWindow';

/** The row with the focus; its index is -1 if none has it. */
interface FocusedRow {
  readonly label: string;
  readonly index: number;
}

/** How long a window may take to do what a key says, in milliseconds. */
const longestKey = 5000;

/** What a user without a mouse does, and what a screen reader says of it. */
export class Keyboard {
  readonly #recap: RecapWindow;

  constructor(recap: RecapWindow) {
    this.#recap = recap;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#recap.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#recap.page.keyboard.type(text);
  }

  /** Runs a command from the palette. Its title comes in one go, as if pasted: the palette looks through all commands anew for each letter. */
  async run(title: string): Promise<void> {
    await this.press('F1');
    await this.#recap.page.locator('.quick-input-widget:visible input.input:focus').waitFor();
    await this.#recap.page.keyboard.insertText(title);
    await this.#recap.page
      .locator(`.quick-input-widget:visible .monaco-list-row.focused[aria-label^="${title}"]`)
      .waitFor();
    await this.press('Enter');
  }

  /** Focuses a view of Recap and its first row, once it is drawn. The palette gives the focus back to what had it first: that may be another view. */
  async focusView(name: 'Outline' | 'Links'): Promise<void> {
    await this.run(`Recap: Focus on ${name} View`);
    await this.#recap.page
      .locator(`.sidebar .monaco-list[aria-label="${name}"]:focus .monaco-list-row`)
      .first()
      .waitFor();
    await this.#goToFirstRow();
  }

  /** What a screen reader says of the row with the focus, once that begins so. */
  async spoken(beginning: string): Promise<string> {
    return eventually(
      'The row with the focus',
      () => this.#focusedRow().then(({ label }) => label),
      label => label.startsWith(beginning),
    );
  }

  /** From the first row down, the given number of steps; gives what is said on the way. */
  async walk(steps: number): Promise<readonly string[]> {
    let row = await this.#goToFirstRow();
    const heard = [row.label];
    for (let step = 0; step < steps; step++) {
      row = await this.#goDown(row);
      heard.push(row.label);
    }
    return heard;
  }

  /** Goes down from the first row until one is read that begins so. */
  async walkTo(beginning: string): Promise<void> {
    let row = await this.#goToFirstRow();
    for (let step = 0; step < 80; step++) {
      if (row.label.startsWith(beginning)) return;
      row = await this.#goDown(row);
    }
    assert.fail(`No row is read as ${beginning}`);
  }

  async #goToFirstRow(): Promise<FocusedRow> {
    await this.press('Home');
    return eventually(
      'The first row',
      () => this.#focusedRow(),
      ({ index }) => index === 0,
    );
  }

  async #goDown(from: FocusedRow): Promise<FocusedRow> {
    let pressed = 0;
    return eventually(
      'The next row',
      async () => {
        // A busy window can lose a key; on a row that was left it is pressed no more.
        const row = await this.#focusedRow();
        const isLost = row.index === from.index && Date.now() > pressed + longestKey;
        if (!isLost) return row;
        await this.press('ArrowDown');
        pressed = Date.now();
        return this.#focusedRow();
      },
      ({ index }) => index === from.index + 1,
    );
  }

  /** Read in one go: VS Code may draw the row anew at any time. */
  async #focusedRow(): Promise<FocusedRow> {
    const rows = await this.#recap.page
      .locator('.sidebar .monaco-list:focus .monaco-list-row.focused')
      .evaluateAll(all =>
        all.map(row => ({
          label: row.getAttribute('aria-label') ?? '',
          index: Number(row.getAttribute('data-index')),
        })),
      );
    const [row] = rows;
    return row && rows.length === 1 ? row : { label: '', index: -1 };
  }

  /** Opens the context menu of the row with the focus and goes down to an entry. */
  async choose(title: string): Promise<void> {
    await this.press('Shift+F10');
    const menu = this.#recap.page.locator('.monaco-menu');
    await menu.waitFor();
    const focused = async (): Promise<string> => {
      const item = menu.locator('.action-item.focused');
      return (await item.count()) ? ((await item.first().textContent()) ?? '') : '';
    };
    for (let step = 0; step < 15 && !(await focused()).includes(title); step++) await this.press('ArrowDown');
    assert.ok((await focused()).includes(title), `The menu has no entry ${title}`);
    await this.press('Enter');
  }
}
