import * as vscode from 'vscode';
import * as assert from '../support/assert';
import { until } from '../support/wait';
import { closeAll, files, launchNotes, newFile, show } from '../support/window';

const [beginning, end] = [launchNotes, '\n'];

/** Names of the catalog are completed in the text of recognised posts. */
export function completionSuite(): void {
  suite('Completion', () => {
    suiteSetup(async () => {
      const uri = newFile(`${beginning}\nUse AWS Firec\n`);
      await until('Recap is there', async () => (await offeredIn(uri, 'AWS Firec')).items.length > 0);
      await closeAll();
    });
    teardown(async () => {
      await vscode.workspace
        .getConfiguration()
        .update('recap.posts.include', undefined, vscode.ConfigurationTarget.Global);
      await closeAll();
    });

    test('offers the name, and the name with its docs link, in place of what is written', async () => {
      const { range, items } = await offered(`${beginning}\nUse AWS Firec|${end}`);
      assert.equal(range, 'AWS Firec');
      const [name, link] = items.filter(({ filterText }) => filterText === 'AWS Firecracker');
      assert.deepEqual([name?.label, name?.insertText], ['Firecracker', 'Firecracker']);
      assert.match(name?.detail, /^\S+ · compute/);
      assert.deepEqual(link?.label, { label: 'Firecracker', detail: ' with docs link' });
      assert.match(String(link?.insertText), /^\[Firecracker\]\(https:\/\/\S+\)$/);
      assert.ok(String(name?.sortText) < String(link?.sortText), 'The order');
    });

    test('shows the card, and what became of the thing', async () => {
      const { items } = await offered(`${beginning}\nUse Amazon QLD|${end}`, 10);
      const [item] = items;
      assert.equal(item?.label, 'Amazon Quantum Ledger Database');
      assert.match(item?.detail, /ended 2025-07-31$/);
      const documentation = item?.documentation as vscode.MarkdownString | undefined;
      // VS Code 1.100 escapes more of what is text (`2018\\-11`) than 1.139 does; the reader sees the same.
      assert.match(documentation?.value.replace(/\\(-)/g, '$1'), /announced 2018-11/);
      assert.equal(documentation?.isTrusted, undefined);
    });

    test('offers names behind a vendor word, those announced when the post was written first', async () => {
      const { items } = await offered(`${beginning}\nNews: Amazon |${end}`);
      assert.ok(items.length > 50, 'The number of items');
      const [first] = [...items].sort((a, b) => (String(a.sortText) < String(b.sortText) ? -1 : 1));
      assert.match(String(first?.label), /^Amazon /);
    });

    test('offers the name only where a link cannot stand', async () => {
      const { items } = await offered(`${beginning}\nsee [Amazon Textr|](https://example.com)${end}`);
      assert.ok(items.length > 0, 'The number of items');
      assert.ok(
        items.every(({ insertText }) => !String(insertText).startsWith('[')),
        'Names without links',
      );
    });

    for (const [what, text] of [
      ['code', `${beginning}\n\`\`\`\nAWS Firec|\n\`\`\`\n`],
      ['front matter', launchNotes.replace('title: Launch notes', 'title: AWS Firec|')],
      ['the destination of a link', `${beginning}\nsee [x](https://example.com/Firec|)\n`],
      ['a text that is no recognised post', 'Use AWS Firec|\n'],
    ] as const) {
      test(`offers nothing in ${what}`, async () => {
        // It is asked for once before where it is known to work, so that nothing is still loading.
        assert.ok((await offered(`${beginning}\nUse AWS Firec|${end}`)).items.length > 0, 'The number of items');
        assert.deepEqual((await offered(text)).items, []);
      });
    }

    test('offers names in what a setting names as posts', async () => {
      const uri = files.put('/posts/diary/today.md', 'Use AWS Firec\n');
      assert.deepEqual((await offeredIn(uri, 'AWS Firec')).items, []);
      await vscode.workspace
        .getConfiguration()
        .update('recap.posts.include', ['**/diary/*.md'], vscode.ConfigurationTarget.Global);
      await until('names are offered', async () => (await offeredIn(uri, 'AWS Firec')).items.length > 0);
    });

    test('stands beside what others offer at the same place', async () => {
      const other = vscode.languages.registerCompletionItemProvider(
        { language: 'markdown' },
        { provideCompletionItems: () => [new vscode.CompletionItem('Firecracker of others')] },
      );
      const { items, all } = await offered(`${beginning}\nUse AWS Firec|${end}`);
      other.dispose();
      assert.ok(items.length > 0, 'The number of items');
      assert.ok(
        all.some(({ label }) => labelOf(label) === 'Firecracker of others'),
        'The other item',
      );
    });
  });
}

interface Offered {
  /** The text that Recap's items replace. */
  readonly range: string | undefined;
  readonly items: readonly vscode.CompletionItem[];
  readonly all: readonly vscode.CompletionItem[];
}

/** What is offered where `|` stands in a new post. */
async function offered(marked: string, resolved = 0): Promise<Offered> {
  const before = marked.slice(0, marked.indexOf('|'));
  return offeredIn(newFile(marked.replace('|', '')), before.slice(-40), resolved);
}

/** What is offered behind a text in a file. */
async function offeredIn(uri: vscode.Uri, before: string, resolved = 0): Promise<Offered> {
  const { document } = await show(uri);
  const position = document.positionAt(document.getText().indexOf(before) + before.length);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
    undefined,
    resolved,
  );
  const own = items.filter(({ detail }) => detail?.includes(' · '));
  const range = own[0]?.range;
  const replaced = range instanceof vscode.Range ? range : range?.replacing;
  return { range: replaced && document.getText(replaced), items: own, all: items };
}

function labelOf(label: vscode.CompletionItem['label']): string {
  return typeof label === 'string' ? label : label.label;
}
