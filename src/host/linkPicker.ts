import * as vscode from 'vscode';
import type { Link } from '../core/post/link';
import type { Post } from '../core/post/post';
import { sectionPath } from '../core/post/section';
import { Disposable } from './disposable';
import { editorRange } from './editorNavigator';
import { editorsOf } from './postDocument';
import { pickText } from './visibleText';
import { linkKinds, targetWords } from './words';

interface LinkItem extends vscode.QuickPickItem {
  readonly link: Link;
}

/** Lets the user pick a link of the post; every link passed on the way is shown in the text. Undefined when cancelled. */
export async function pickLink(post: Post, uri: vscode.Uri): Promise<Link | undefined> {
  const peek = new TextPeek(uri);
  const picker = vscode.window.createQuickPick<LinkItem>();
  try {
    picker.items = post.links.map(link => linkItem(link));
    picker.matchOnDescription = true;
    picker.matchOnDetail = true;
    picker.placeholder = vscode.l10n.t('Go to a link of this post');
    const picked = await new Promise<Link | undefined>(resolve => {
      picker.onDidChangeActive(([item]) => item && peek.show(editorRange(post, item.link.range)));
      picker.onDidAccept(() => resolve(picker.activeItems[0]?.link));
      picker.onDidHide(() => resolve(undefined));
      picker.show();
    });
    if (!picked) peek.restore();
    return picked;
  } finally {
    picker.dispose();
    peek.dispose();
  }
}

function linkItem(link: Link): LinkItem {
  return {
    link,
    label: pickText(link.text || targetWords(link.url)),
    description: pickText(targetWords(link.url)),
    detail: pickText([linkKinds[link.kind](), ...sectionPath(link.section)].join(' › ')),
  };
}

/** Shows places of a document without moving its cursor, and scrolls back if that was all. */
class TextPeek extends Disposable {
  readonly #editor: vscode.TextEditor | undefined;
  readonly #top: vscode.Position | undefined;
  readonly #mark = this.register(
    vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
      borderColor: new vscode.ThemeColor('editor.rangeHighlightBorder'),
      overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.rangeHighlightForeground'),
    }),
  );

  constructor(uri: vscode.Uri) {
    super();
    [this.#editor] = editorsOf(uri);
    this.#top = this.#editor?.visibleRanges[0]?.start;
  }

  show(range: vscode.Range): void {
    this.#editor?.setDecorations(this.#mark, [range]);
    this.#editor?.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  restore(): void {
    const [visible] = this.#editor?.visibleRanges ?? [];
    if (this.#editor && this.#top && !visible?.start.isEqual(this.#top)) scrollToTop(this.#editor, this.#top);
  }
}

/**
 * Scrolls a place to the very top: VS Code itself would keep room above it for the sticky headings, as many rows as the
 * settings say. Rows are what long lines are wrapped to, so only the editor can count them, and only the active one does.
 */
function scrollToTop(editor: vscode.TextEditor, place: vscode.Position): void {
  const configuration = vscode.workspace.getConfiguration('editor', editor.document);
  const sticky = configuration.get('stickyScroll.enabled', true)
    ? configuration.get('stickyScroll.maxLineCount', 5)
    : 0;
  const room = Math.max(sticky, configuration.get('cursorSurroundingLines', 0));
  const isActive = editor === vscode.window.activeTextEditor;
  const reveal = (at: vscode.Position): void =>
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
  const scrollDown = (by: 'wrappedLine' | 'line', value: number): void =>
    void vscode.commands.executeCommand('editorScroll', { to: 'down', by, value, revealCursor: false });
  if (!isActive) return reveal(new vscode.Position(place.line + room, 0));
  if (place.line >= room) {
    reveal(place);
    scrollDown('wrappedLine', room);
  } else {
    reveal(new vscode.Position(0, 0));
    if (place.line) scrollDown('line', place.line);
  }
}
