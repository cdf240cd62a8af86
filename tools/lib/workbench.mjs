const readyTimeoutMs = 90_000;
const stepTimeoutMs = 5000;
const attempts = 6;

/** Waits until the window shows what it showed before: editors, views, panels. Works with and without the test driver. */
export async function waitForWorkbench(page) {
  await page.waitForFunction(() => performance.getEntriesByName('code/LifecyclePhase/Restored').length > 0, undefined, {
    timeout: readyTimeoutMs,
  });
}

/**
 * Runs a command through the command palette.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} title as the palette shows it, with its category: `Recap: Open Preview`
 */
export async function runCommand(page, title) {
  await again(async () => {
    await openQuickInput(page, 'F1');
    await page.locator(quickInputBox).fill(`>${title}`);
    await page
      .locator(`${quickInputRow}[aria-label="${title}"], ${quickInputRow}[aria-label^="${title},"]`)
      .first()
      .click({ timeout: stepTimeoutMs });
  }, page);
}

/**
 * Opens a file in the active editor group.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} file absolute path, `:LINE:COLUMN` may follow (from 1)
 */
export async function openFile(page, file) {
  const name = file
    .replace(/(?::\d+){1,2}$/, '')
    .split('/')
    .at(-1);
  await again(async () => {
    await openQuickInput(page, 'Control+p');
    await page.locator(quickInputBox).fill(file);
    await page.locator(`${quickInputRow}[aria-label^="${name}"]`).first().click({ timeout: stepTimeoutMs });
    await page
      .locator('.editor-group-container.active .tab.active', { hasText: name })
      .waitFor({ timeout: stepTimeoutMs });
    // Until it is gone the line given is only shown, and the cursor where it was before.
    await page.locator(quickInputBox).waitFor({ state: 'hidden', timeout: stepTimeoutMs });
  }, page);
}

/** The rows of the open quick pick: what they say, and which one has the focus. */
export async function quickPickRows(page) {
  return page.locator(quickInputRow).evaluateAll(rows =>
    rows.map(row => ({
      label: row.querySelector('.label-name')?.textContent ?? '',
      description: row.querySelector('.label-description')?.textContent ?? '',
      focused: row.classList.contains('focused'),
    })),
  );
}

/** Shows a view container by its title in the activity bar; does nothing if it is shown already. */
export async function showViewContainer(page, title) {
  const item = page.locator('.activitybar .action-item', { has: page.locator(`[aria-label^="${title}"]`) });
  await item.waitFor();
  if (!(await item.evaluate(element => element.classList.contains('checked')))) {
    await item.click();
  }
}

/** The rows of a tree view, as a locator; `view` is the view's title, as `Outline`. */
export function treeRowLocator(page, view) {
  return page.locator(
    `.pane .tree-explorer-viewlet-tree-view .monaco-list[aria-label${view ? `="${view}"` : ''}] .monaco-list-row`,
  );
}

/**
 * The rows of a tree view that are in sight, from top to bottom (VS Code draws no others: use a high viewport).
 *
 * @param {import('playwright-core').Page} page
 * @param {string} [view] the view's title; without it the rows of all tree views
 * @returns {Promise<{ label: string, description: string, level: number, expanded: boolean | undefined, selected: boolean, focused: boolean, icon: string }[]>}
 *   level counts from 1; expanded is undefined for a row without children
 */
export async function treeRows(page, view) {
  return treeRowLocator(page, view).evaluateAll(rows =>
    rows
      .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
      .map(row => ({
        label: row.querySelector('.label-name')?.textContent ?? '',
        description: row.querySelector('.label-description')?.textContent ?? '',
        level: Number(row.getAttribute('aria-level')),
        expanded: { true: true, false: false }[row.getAttribute('aria-expanded')],
        selected: row.classList.contains('selected'),
        focused: row.classList.contains('focused'),
        icon:
          [...(row.querySelector('.custom-view-tree-node-item-icon')?.classList ?? [])].find(name =>
            name.startsWith('codicon-'),
          ) ?? '',
      })),
  );
}

/** Clicks the row of a tree view with this label. */
export async function clickTreeRow(page, label, view) {
  await treeRowLocator(page, view)
    .filter({ has: page.getByText(label, { exact: true }) })
    .first()
    .click();
}

/** The number of the line the cursor is in (from 1), of the editor group given (from 0). */
export async function cursorLine(page, group = 0) {
  const number = page.locator('.editor-group-container').nth(group).locator('.line-numbers.active-line-number').first();
  return Number(await number.textContent());
}

/**
 * The document inside a webview of an extension.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} [extensionId]
 * @param {number} [index] which of its webviews, from 0
 */
export function webviewFrame(page, extensionId = 'recap-project.recap', index = 0) {
  return page
    .locator(`iframe.webview.ready[src*="extensionId=${extensionId}"]`)
    .nth(index)
    .contentFrame()
    .frameLocator('#active-frame');
}

/** The titles of the open editor tabs, and which is active in its group. */
export async function editorTabs(page) {
  return page.locator('.editor-group-container .tab').evaluateAll(tabs =>
    tabs.map(tab => ({
      title: tab.getAttribute('data-resource-name') ?? '',
      active: tab.classList.contains('active'),
      dirty: tab.classList.contains('dirty'),
    })),
  );
}

/**
 * The texts of the notifications so far, newest first, read in the notification centre: with the test driver VS Code
 * shows no toasts.
 */
export async function notifications(page) {
  const bell = page.locator('[id="status.notifications"]');
  const centre = page.locator('.notifications-center.visible');
  await bell.click();
  await centre.waitFor({ timeout: stepTimeoutMs });
  const texts = await centre.locator('.notification-list-item-message').allTextContents();
  await bell.click();
  await centre.waitFor({ state: 'hidden', timeout: stepTimeoutMs });
  return texts;
}

const quickInputBox = '.quick-input-widget:visible input.input';
const quickInputRow = '.quick-input-widget:visible .quick-input-list .monaco-list-row';

async function openQuickInput(page, key) {
  await page.keyboard.press(key);
  await page.locator(quickInputBox).waitFor({ timeout: stepTimeoutMs });
}

/** A key press or a click can get lost while the window is busy: the whole step is tried again, after Escape. */
export async function again(step, page) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await step();
    } catch (error) {
      if (attempt === attempts || page.isClosed()) {
        throw error;
      }
      await page.keyboard.press('Escape');
    }
  }
}
