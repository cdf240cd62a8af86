import * as vscode from 'vscode';
import * as assert from '../support/assert';
import { runCommand } from '../support/commandAddress';
import { until } from '../support/wait';
import { closeAll, newFile, observed, show } from '../support/window';

const post = [
  '---',
  'title: AWS re:Invent 2018 announcements recap',
  'date: 2018-12-01',
  '---',
  '',
  '### Amazon Quantum Ledger Database',
  '',
  'AWS announced [Amazon QLDB](https://aws.amazon.com/qldb/), a new ledger database, unlike Amazon S3.',
  '',
].join('\n');

/** The card in the editor, as VS Code gets it. */
export function hoverSuite(): void {
  suite('The hover card', () => {
    teardown(closeAll);

    test('tells what is announced, when, what became of it with its source, and why it counts', async () => {
      const { text } = await cardAt(7, 20);
      assert.match(text, /^\*\*Amazon Quantum Ledger Database\*\*/);
      assert.match(text, /\nservice · \w+\n/);
      assert.match(text, /\nannounced 2018-11 at re:Invent 2018 \(source: /);
      assert.match(text, /\nended 2025-07-31.* \(as of \d{4}-\d\d-\d\d, source: \S/);
      assert.match(text, /\nAnnounced, because it/);
    });

    test('is there on every place of an announcement, and nowhere else', async () => {
      const { text, range } = await cardAt(5, 8);
      assert.match(text, /^\*\*Amazon Quantum Ledger Database\*\*/);
      assert.deepEqual([range?.start.line, range?.start.character], [5, 4]);
      assert.deepEqual(await cardsAt(7, 3), []);
    });

    test('tells of a name that is only mentioned that it is', async () => {
      const { text } = await cardAt(7, 92);
      assert.match(text, /^\*\*Amazon S3\*\*|^\*\*Amazon Simple Storage Service/);
      assert.match(text, /Mentioned here, not announced/);
      assert.ok(!/because/.test(text), 'A reason');
    });

    test('opens the docs by a command of its own, and is trusted with nothing else', async () => {
      const { text, content } = await cardAt(7, 20);
      const trust = content.isTrusted as { readonly enabledCommands: readonly string[] } | undefined;
      assert.ok(
        trust?.enabledCommands.every(command => /^_?recap\./.test(command)),
        'Commands of Recap only',
      );
      // The service has ended: its successor and the archived copy are offered too, the docs first.
      observed.answer = 0;
      await runCommand(/\((command:_recap\.\w+\?[^)]*)\)/.exec(text)?.[1]);
      assert.equal(observed.picks[0]?.items.length, 3, 'The number of pages offered');
      assert.match(String(observed.opened[0]), /^https:\/\/docs\.aws\.amazon\.com\/qldb\//);
    });

    test('leads nowhere once the text has changed', async () => {
      const { text } = await cardAt(7, 20);
      const editor = await until('an editor', () => vscode.window.activeTextEditor);
      await editor.edit(edit => edit.insert(new vscode.Position(5, 0), 'More.\n\n'));
      await runCommand(/\((command:_recap\.\w+\?[^)]*)\)/.exec(text)?.[1]);
      assert.deepEqual(observed.opened, []);
      assert.match(observed.messages[0], /^The post has changed/);
    });
  });
}

interface Card {
  readonly text: string;
  readonly content: vscode.MarkdownString;
  readonly range: vscode.Range | undefined;
}

async function cardAt(line: number, character: number): Promise<Card> {
  // In a file whose name addresses have to escape, as all on Windows have.
  await show(newFile(post, 'über 100% (a) #1?.md'));
  const [card] = await cardsAt(line, character);
  assert.ok(card, `The card at ${line}:${character}`);
  return card;
}

/** Recap's hovers at a place of the active editor; other extensions have their own. */
async function cardsAt(line: number, character: number): Promise<readonly Card[]> {
  const { document } = await until('an editor', () => vscode.window.activeTextEditor);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    new vscode.Position(line, character),
  );
  return hovers.flatMap(({ contents, range }) =>
    contents
      .filter((content): content is vscode.MarkdownString => typeof content === 'object' && 'isTrusted' in content)
      .filter(({ value }) => value.startsWith('**'))
      // VS Code 1.100 escapes more of what is text (`2018\\-11`) than 1.139 does; the reader sees the same.
      .map(content => ({ text: content.value.replace(/\\(-)/g, '$1'), content, range })),
  );
}
