import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import {
  loadWorkbench,
  openVsCode,
  type QuickPickRow,
  type TreeRow,
  type VsCode,
  type VsCodeOptions,
  type Workbench,
} from '../../support/vsCode';
import { eventually } from './eventually';
import { makeSame } from './sameFolder';

const root = path.resolve('.');
const vsix = path.join(root, 'dist', 'recap.vsix');

/** High enough for the outline of a long post: VS Code draws only the rows in sight. */
export const tall = { width: 1500, height: 1400 };

export interface RecapWindowOptions extends Pick<VsCodeOptions, 'extensionHost' | 'lean' | 'trust' | 'viewport'> {
  /** Folder below samples/ of which the window gets a copy; without it the window is empty. */
  readonly sample?: string;
  /** Path of the file to begin with, in the sample. */
  readonly post?: string;
  /** The packed extension, as a user installs it, instead of its folder. */
  readonly packed?: boolean;
  /** Changes the copy before it is opened. */
  readonly prepare?: (folder: string) => void;
}

/** A window of VS Code with Recap and a copy of some sample posts, as a user sees and uses it. */
export class RecapWindow {
  readonly folder: string;
  readonly workbench: Workbench;
  readonly #vsCode: VsCode;

  private constructor(folder: string, workbench: Workbench, vsCode: VsCode) {
    this.folder = folder;
    this.workbench = workbench;
    this.#vsCode = vsCode;
  }

  static async open({ sample, post, packed, prepare, ...options }: RecapWindowOptions): Promise<RecapWindow> {
    if (packed) assert.ok(existsSync(vsix), 'There is no dist/recap.vsix: run npm run package first.');
    const folder = mkdtempSync(path.join(os.tmpdir(), 'recap-e2e-'));
    try {
      fill(folder, sample, prepare);
      const vsCode = await openVsCode({
        viewport: tall,
        ...options,
        ...(sample ? { folder } : {}),
        ...(packed ? { vsix, extensionId: 'recap-project.recap' } : { extensionDevelopmentPath: root }),
      });
      const recap = new RecapWindow(folder, await loadWorkbench(), vsCode);
      // Not by the address of the window: it would open nothing else after a reload.
      if (post) await recap.openFile(post);
      return recap;
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Makes a window that served another suite as it was when it was opened, but for the views that are shown. */
  async beginAnew({ sample, post, prepare, viewport }: RecapWindowOptions): Promise<void> {
    await this.page.setViewportSize(viewport ?? tall);
    await this.#closeEditors();
    const wanted = mkdtempSync(path.join(os.tmpdir(), 'recap-e2e-'));
    try {
      fill(wanted, sample, prepare);
      makeSame(this.folder, wanted);
    } finally {
      rmSync(wanted, { recursive: true, force: true });
    }
    this.#vsCode.forgetRequests();
    if (post) await this.openFile(post);
  }

  /** Those that are not saved, too. */
  async #closeEditors(): Promise<void> {
    await this.run('View: Close All Editors');
    const dontSave = this.dialog.getByRole('button', { name: "Don't Save" });
    await eventually(
      'A window without editors',
      async () => {
        if (await dontSave.isVisible()) await dontSave.click();
        return this.page.locator('.tab').count();
      },
      count => count === 0,
    );
  }

  get page(): Page {
    return this.#vsCode.page;
  }

  get preview(): FrameLocator {
    return this.workbench.webviewFrame(this.page);
  }

  async close(): Promise<void> {
    await this.#vsCode.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Reloads the window by VS Code's own command, which saves what is open first; the browser's reload may lose it. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.run('Developer: Reload Window');
    await loaded;
    await this.workbench.waitForWorkbench(this.page);
  }

  async screenshot(name: string): Promise<void> {
    await this.#vsCode.screenshot(path.join(root, 'artifacts', 'screenshots', `${name}.png`));
  }

  /** What left the machine, or wanted to. Files of webviews have addresses of their own that VS Code answers itself. */
  foreignRequests(): readonly string[] {
    const ofWebviews = /^https:\/\/[\w.+-]+\.vscode-resource\.vscode-cdn\.net\/./;
    return this.#vsCode.externalRequests().filter(url => !ofWebviews.test(url));
  }

  async run(title: string): Promise<void> {
    await this.workbench.runCommand(this.page, title);
  }

  /** Picks the row with this label from the list that asks so, as soon as it is there. */
  async pick(question: string | RegExp, label: string): Promise<void> {
    await this.filterPick(question, label, label);
    await this.page.keyboard.press('Enter');
  }

  /** Filters the list that asks so until the row with this label is the first and has the focus. */
  async filterPick(question: string | RegExp, text: string, label: string): Promise<void> {
    await this.page.getByPlaceholder(question).fill(text);
    const read = (): Promise<readonly QuickPickRow[]> => this.workbench.quickPickRows(this.page);
    await eventually('The wanted row', read, ([first]) => first?.label === label && first.focused);
  }

  async openFile(file: string): Promise<void> {
    await this.workbench.openFile(this.page, path.join(this.folder, file));
  }

  /** Puts the cursor into the first group's editor of a file; line and column from 1. */
  async placeCursor(file: string, line: number, column = 1): Promise<void> {
    await this.focusEditor();
    await this.openFile(`${file}:${String(line)}:${String(column)}`);
    await this.cursorIn(line);
  }

  focusEditor(): Promise<void> {
    return this.#focusGroup('First', 'editor');
  }

  /** Puts the focus into the preview, in the group to the right. */
  focusPreview(): Promise<void> {
    return this.#focusGroup('Right', 'preview');
  }

  async #focusGroup(group: 'First' | 'Right', wanted: 'editor' | 'preview'): Promise<void> {
    await this.run(`View: Focus ${group} Editor Group`);
    await eventually(
      `The focus in the ${wanted}`,
      () => this.focusOwner(),
      owner => owner === wanted,
    );
  }

  async showOutline(): Promise<void> {
    await this.workbench.showViewContainer(this.page, 'Recap');
  }

  /** Drags the border of the side bar, in CSS pixels; a negative number makes it narrower. */
  async widenSideBar(by: number): Promise<void> {
    const width = async (): Promise<number> => (await this.page.locator('.part.sidebar').boundingBox())?.width ?? 0;
    const side = await this.page.locator('.part.sidebar').boundingBox();
    assert.ok(side);
    const right = side.x + side.width;
    await this.page.mouse.move(right, 400);
    await this.page.locator('.monaco-sash.vertical:not(.disabled)').first().waitFor();
    await this.page.mouse.down();
    await this.page.mouse.move(right + by, 400, { steps: 4 });
    await this.page.mouse.up();
    await eventually('The side bar', width, now => Math.abs(now - side.width - by) < 40);
  }

  /** The rows of the outline, once they are as wanted. */
  async outline(holds: (rows: readonly TreeRow[]) => boolean = rows => rows.length > 0): Promise<readonly TreeRow[]> {
    return eventually('The outline', () => this.workbench.treeRows(this.page, 'Outline'), holds);
  }

  /** The row with this label. */
  row(label: string): Locator {
    return this.workbench
      .treeRowLocator(this.page, 'Outline')
      .filter({ has: this.page.getByText(label, { exact: true }) });
  }

  /** Opens or closes a row, as a click on its arrow does. */
  async toggle(label: string): Promise<void> {
    await this.row(label).locator('.monaco-tl-twistie').click();
  }

  async openPreview(): Promise<void> {
    await this.run('Recap: Open Preview to the Side');
    await this.preview.locator('main > *').first().waitFor();
  }

  /** Waits until the cursor is in this line, from 1. */
  async cursorIn(line: number): Promise<void> {
    await eventually(
      'The cursor line',
      () => this.workbench.cursorLine(this.page),
      at => at === line,
    );
  }

  /** The number of the line at the top of the first editor, from 1. */
  async topLine(): Promise<number> {
    return this.page
      .locator('.editor-group-container .editor-instance')
      .first()
      .evaluate(editor => {
        const top = editor.getBoundingClientRect().top;
        const numbers = [...editor.querySelectorAll('.line-numbers')].filter(
          number => number.getBoundingClientRect().bottom > top + 4,
        );
        return Math.min(...numbers.map(number => Number(number.textContent)));
      });
  }

  /** What has the focus. */
  async focusOwner(): Promise<string> {
    return this.page.evaluate(() => {
      const active = document.activeElement;
      if (active?.tagName === 'IFRAME') return 'preview';
      if (active?.closest('.quick-input-widget')) return 'input';
      if (active?.closest('.monaco-editor')) return 'editor';
      return active?.closest('.part')?.id ?? 'nothing';
    });
  }

  /**
   * Does what opens a web page, answers VS Code's question whether to with yes, and returns the address that the browser was asked to
   * open. It is not opened. A click that got lost while the window was busy is done again.
   */
  async confirmOpening(
    act: () => Promise<void>,
    { by = 'mouse' }: { by?: 'mouse' | 'keyboard' } = {},
  ): Promise<string> {
    await this.page.evaluate(() => {
      const opened: string[] = [];
      const open = (url: string): object => {
        opened.push(url);
        return {};
      };
      Object.assign(window, { recapOpened: opened, open });
    });
    const confirm = this.dialog.getByRole('button', { name: 'Open', exact: true });
    await this.workbench.again(async () => {
      await act();
      await confirm.waitFor({ timeout: 5000 });
    }, this.page);
    if (by === 'mouse') await confirm.click();
    else await this.page.keyboard.press('Enter');
    const [url = ''] = await eventually(
      'An opened page',
      () => this.page.evaluate(() => (window as unknown as { recapOpened: string[] }).recapOpened),
      ({ length }) => length > 0,
    );
    return url;
  }

  get dialog(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }
}

/** Copies some samples, changed for the suite that uses them. */
function fill(folder: string, sample: string | undefined, prepare: ((folder: string) => void) | undefined): void {
  if (sample) cpSync(path.join(root, 'samples', sample), folder, { recursive: true });
  prepare?.(folder);
}
