import * as vscode from 'vscode';
import * as assert from '../support/assert';
import { settled, until } from '../support/wait';
import { closeAll, newFile, observed, pagesSettle, show } from '../support/window';

type Command = 'recap.exportHtml' | 'recap.copyRichText';

const commands: readonly Command[] = ['recap.exportHtml', 'recap.copyRichText'];

/** A post leaves VS Code while no preview shows it: the page that comes and goes for that harms nothing that is open. */
export function exportCoversSuite(): void {
  suite('What an export covers', () => {
    teardown(closeAll);

    for (const command of commands) {
      for (const closesEmptyGroups of [true, false]) {
        test(`${command} lets a page of another extension stay, where empty groups ${closesEmptyGroups ? 'close' : 'stay'}`, async () => {
          await withSetting('closeEmptyGroups', closesEmptyGroups, async () => {
            const page = await pageOfAnother(vscode.ViewColumn.One);
            const before = groups();
            await run(command);
            await groupsBecome(before);
            await settled();
            assert.equal(page.loads(), 1, 'How often the page was loaded');
            assert.equal(page.wasHidden(), false);
            assert.equal(page.panel.active, true);
            assert.equal(groups(), before, 'The groups');
          });
        });
      }

      test(`${command} lets an empty group beside others stay`, async () => {
        await show(newFile('# Shown\n'));
        await vscode.commands.executeCommand('workbench.action.newGroupRight');
        await groupsBecome('[["*post.md"],[]] 2');
        const before = groups();
        await run(command);
        await groupsBecome(before);
        await settled();
        assert.equal(groups(), before, 'The groups');
      });

      test(`${command} leaves a window with nothing open so`, async () => {
        await run(command);
        await groupsBecome('[[]] 1');
        await settled();
        assert.equal(groups(), '[[]] 1');
      });
    }

    test('an export covers a text beside rather than a page of another extension', async () => {
      const shown = newFile('# Shown\n');
      await show(shown, { viewColumn: vscode.ViewColumn.Two });
      const page = await pageOfAnother(vscode.ViewColumn.One);
      const before = groups();
      const counts: number[] = [];
      const watching = vscode.window.tabGroups.onDidChangeTabGroups(() =>
        counts.push(vscode.window.tabGroups.all.length),
      );
      await run('recap.exportHtml');
      await groupsBecome(before);
      await settled();
      watching.dispose();
      assert.equal(page.wasHidden(), false);
      assert.equal(groups(), before, 'The groups');
      assert.ok(
        counts.every(count => count === 2),
        'No group came',
      );
    });
  });
}

/** Has a post leave VS Code that is shown nowhere. */
async function run(command: Command): Promise<void> {
  const uri = newFile('# Hidden\n\nHidden words\n');
  observed.saveTo = uri.with({ path: uri.path.replace('post.md', 'out.html') });
  const panels = observed.panels.length;
  await vscode.commands.executeCommand(command, uri);
  assert.equal(observed.panels.length, panels + 1, 'The number of pages');
  if (command === 'recap.copyRichText') return;
  const bytes = await vscode.workspace.fs.readFile(observed.saveTo);
  assert.ok(new TextDecoder().decode(bytes).includes('<p>Hidden words</p>'), 'The text');
  assert.deepEqual(observed.messages, []);
}

interface PageOfAnother {
  readonly panel: vscode.WebviewPanel;
  loads(): number;
  wasHidden(): boolean;
}

/** A page that VS Code does not keep while it is hidden: what was typed into it would be lost. */
async function pageOfAnother(viewColumn: vscode.ViewColumn): Promise<PageOfAnother> {
  let loads = 0;
  let wasHidden = false;
  const panel = vscode.window.createWebviewPanel('another.page', 'Another', viewColumn, { enableScripts: true });
  panel.webview.onDidReceiveMessage(() => loads++);
  panel.onDidChangeViewState(() => (wasHidden ||= !panel.visible));
  panel.webview.html = '<!DOCTYPE html><input><script>acquireVsCodeApi().postMessage("loaded")</script>';
  await until('the page is loaded', () => loads, 40_000);
  const isActiveTab = (): boolean => vscode.window.tabGroups.activeTabGroup.activeTab?.label === 'Another';
  await until('it has the focus', () => panel.active && isActiveTab());
  await pagesSettle();
  return { panel, loads: () => loads, wasHidden: () => wasHidden };
}

/** The tabs of all groups, those that are seen marked, and which group is active. */
function groups(): string {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const labels = all.map(({ tabs }) => tabs.map(({ isActive, label }) => (isActive ? '*' : '') + label));
  return `${JSON.stringify(labels)} ${activeTabGroup.viewColumn}`;
}

async function groupsBecome(wanted: string): Promise<void> {
  await until(`the groups are ${wanted}`, () => groups() === wanted).catch((error: unknown) => {
    throw new Error(`${String(error)}\nThey are ${groups()}`);
  });
}

async function withSetting(name: string, value: boolean, work: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('workbench.editor');
  await settings.update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await work();
  } finally {
    // Else the groups of this test would stay.
    await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}
