import * as vscode from 'vscode';
import * as assert from '../support/assert';
import { itemOf, type ObservedPanel } from '../support/observer';
import { settled, until } from '../support/wait';
import { closeAll, newFile, observed, show, showOutline } from '../support/window';

/** Docs the post links itself, as no browser would write them. */
const ownDocs = 'https://docs.aws.amazon.com/lustre/a%2Fb/?x=1&y=%20z+w=#part';

const post = [
  '---',
  'title: AWS re:Invent 2018 announcements recap',
  'date: 2018-12-01',
  '---',
  '',
  'AWS announced [Amazon QLDB](https://aws.amazon.com/qldb/), a new ledger database.',
  '',
  '### Files',
  '',
  `Announcing [Amazon FSx for Lustre](https://aws.amazon.com/fsx/lustre/), see [Amazon FSx for Lustre docs](${ownDocs}).`,
  '',
].join('\n');

/** Marks of announcements in the preview, and what their cards ask for. */
export function previewMarksSuite(): void {
  suite('Marks in the preview', () => {
    teardown(closeAll);

    test('stand on what the post announces, and the strip counts it', async () => {
      const { html } = await openMarked();
      assert.match(html, /<a [^>]*-mark="0" [^>]*>Amazon QLDB<\/a>/);
      assert.match(html, /<a [^>]*-mark="1" [^>]*>Amazon FSx for Lustre<\/a>/);
      assert.match(html, /class="recap-glance".*2 announced.*3 links.*storage/);
    });

    test('have a card with what the hover in the editor tells, as text', async () => {
      const { preview, key } = await openMarked();
      const card = await askCard(preview, key, 0);
      assert.equal(card.name, 'Amazon Quantum Ledger Database');
      assert.match(card.what, /^service · \w+$/);
      assert.match(card.facts[0], /^announced 2018-11[\d-]* at re:Invent 2018 \(source: [\w./@-]+\)$/);
      assert.match(card.facts.at(-1), /^ended 2025-07-31.* \(as of \d{4}-\d\d-\d\d, source: [^\s[\]]+\)$/);
      assert.match(card.docs?.title, /^Documentation/);
      assert.match(card.docs?.target, /^docs\.aws\.amazon\.com\/qldb/);
      assert.match(card.why, /^Announced, because it/);
    });

    test('open the docs, byte for byte', async () => {
      const { preview, key } = await openMarked();
      preview.say({ type: 'openDocs', key, announcement: 1 });
      await until('the docs are opened', () => observed.opened.length === 1);
      assert.equal(observed.opened[0], ownDocs);
    });

    test('open the docs of a post that no editor has open any more, and follow what is hidden of it', async () => {
      const uri = newFile(post);
      // As a user does: what an extension opens, VS Code keeps for some minutes.
      await vscode.commands.executeCommand('vscode.open', uri);
      await until('it is shown', () => vscode.window.activeTextEditor?.document.uri.path === uri.path);
      const { preview } = await markedPreview();
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await until('it is closed', () => !vscode.workspace.textDocuments.some(open => open.uri.path === uri.path));
      const last = (): unknown => preview.sent.findLast(({ type }) => type === 'render')?.key;
      preview.say({ type: 'openDocs', key: last(), announcement: 1 });
      await until('the docs are opened', () => observed.opened.length === 1);
      assert.equal(observed.opened[0], ownDocs);
      await showOutline();
      preview.panel.reveal();
      await vscode.commands.executeCommand('recap.hideAnnouncement', (await itemOf('Amazon FSx for Lustre')).item);
      await until('it is not marked any more', () => !lastRender(preview).includes('-mark="1"'));
      await vscode.commands.executeCommand('recap.undoCorrection');
      await until('it is marked again', () => lastRender(preview).includes('-mark="1"'));
    });

    test('offer what to open where a service has ended, as everywhere', async () => {
      const { preview, key } = await openMarked();
      observed.answer = 1;
      preview.say({ type: 'openDocs', key, announcement: 0 });
      await until('a page is opened', () => observed.opened.length === 1);
      const { items } = await until('the choice is asked', () => observed.picks.at(-1));
      assert.ok(items.length > 1, `The number of choices, ${items.length}, is more than one`);
      assert.ok(
        !String(observed.opened[0]).startsWith('https://docs.aws.amazon.com/qldb/'),
        'What was picked is opened',
      );
    });

    test('lead the editor to the announcement, and the focus with it', async () => {
      const { preview, key, editor } = await openMarked();
      preview.panel.reveal();
      await until('the preview is active', () => preview.panel.active);
      preview.say({ type: 'goToAnnouncement', key, announcement: 1 });
      await until('the cursor is there', () => editor.selection.active.line === 9);
      await until('the editor is active', () => vscode.window.activeTextEditor?.document === editor.document);
      assert.equal(editor.selection.active.character, post.split('\n')[9]?.indexOf('Amazon FSx'));
    });

    test('drop what is asked of an older render, or of an announcement that is not there', async () => {
      const { preview, key, editor } = await openMarked();
      await editor.edit(edit => edit.insert(new vscode.Position(4, 0), 'More.\n\n'));
      const next = await until('the next render', () =>
        preview.sent.find(({ type, html }) => type === 'render' && String(html).includes('More.')),
      );
      for (const type of ['askCard', 'openDocs', 'goToAnnouncement']) {
        preview.say({ type, key, announcement: 0 });
        preview.say({ type, key: next.key, announcement: 99 });
        preview.say({ type, key: next.key, announcement: 'https://evil.example/' });
      }
      await settled();
      assert.deepEqual(observed.opened, []);
      assert.ok(!preview.sent.some(({ type }) => type === 'card'), 'No card is told');
      assert.equal(editor.selection.active.line, 0);
    });

    for (const [setting, sign] of [
      ['recap.preview.marks', /-mark="/],
      ['recap.preview.atAGlance', /recap-glance/],
    ] as const) {
      test(`go and come with the setting ${setting}, in previews that are open`, async () => {
        const { preview } = await openMarked();
        const configuration = vscode.workspace.getConfiguration();
        try {
          await configuration.update(setting, false, vscode.ConfigurationTarget.Global);
          await until('it is gone', () => !sign.test(lastRender(preview)));
          await configuration.update(setting, true, vscode.ConfigurationTarget.Global);
          await until('it is back', () => sign.test(lastRender(preview)));
        } finally {
          await configuration.update(setting, undefined, vscode.ConfigurationTarget.Global);
        }
      });
    }
  });
}

interface Marked {
  readonly preview: ObservedPanel;
  readonly editor: vscode.TextEditor;
  readonly key: unknown;
  readonly html: string;
}

interface Card {
  readonly name: string;
  readonly what: string;
  readonly facts: readonly string[];
  readonly docs: { readonly title: string; readonly target: string } | undefined;
  readonly why: string;
}

async function openMarked(): Promise<Marked> {
  const editor = await show(newFile(post));
  return { editor, ...(await markedPreview()) };
}

/** The preview beside the post of the active editor. */
async function markedPreview(): Promise<Omit<Marked, 'editor'>> {
  const before = observed.panels.length;
  await vscode.commands.executeCommand('recap.openPreviewToSide');
  const preview = await until('a panel', () => (observed.panels.length > before ? observed.panels.at(-1) : undefined));
  const { key, html } = await until('the post is rendered with its marks', () =>
    preview.sent.find(({ type, html: shown }) => type === 'render' && String(shown).includes('-mark="')),
  );
  return { preview, key, html: String(html) };
}

async function askCard(preview: ObservedPanel, key: unknown, announcement: number): Promise<Card> {
  preview.say({ type: 'askCard', key, announcement });
  const told = await until('the card is told', () => preview.sent.find(({ type }) => type === 'card'));
  assert.deepEqual([told.key, told.announcement], [key, announcement]);
  return told.card as Card;
}

function lastRender({ sent }: ObservedPanel): string {
  return String(sent.filter(({ type }) => type === 'render').at(-1)?.html);
}
