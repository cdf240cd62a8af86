import * as vscode from 'vscode';
import type { Post } from '../core/post/post';
import type { OffsetRange } from '../core/text/range';
import { Disposable } from './disposable';
import { editorRange } from './editorNavigator';
import { editorsOf } from './postDocument';
import { pickText } from './visibleText';

/** A place of a post that can be picked. */
export interface PlaceItem extends vscode.QuickPickItem {
  readonly range: OffsetRange;
}

/** What was picked: the place itself, or the button on it. */
export interface Picked<Item> {
  readonly item: Item;
  readonly by: 'accept' | 'button';
}

export interface PlaceQuestion<Item> {
  readonly post: Post;
  readonly uri: vscode.Uri;
  readonly placeholder: string;
  /** In the order of the text. */
  readonly items: readonly Item[];
  /** The heading an item stands under in the list. */
  readonly groupOf: (item: Item) => string;
  /** Where previews show places while no editor does. */
  readonly previews: PreviewPeek;
}

/** Scrolls the visible previews of a post. */
export interface PreviewPeek {
  topLineOf(uri: vscode.Uri): number | undefined;
  scrollTo(document: Pick<vscode.TextDocument, 'uri'>, line: number): boolean;
}

/** Lets the user pick a place of the post; every place passed on the way is shown in the text. Undefined when cancelled. */
export async function pickPlace<Item extends PlaceItem>(
  question: PlaceQuestion<Item>,
): Promise<Picked<Item> | undefined> {
  const { post, uri, placeholder, items, groupOf, previews } = question;
  const peek = new TextPeek(uri, previews);
  const picker = vscode.window.createQuickPick<Item | Separator>();
  try {
    picker.items = withSeparators(items, groupOf);
    // The list begins where the user is, so that nothing scrolls until something else is chosen.
    const near = nearest(items, peek.line, post);
    if (near) picker.activeItems = [near];
    picker.matchOnDescription = true;
    picker.matchOnDetail = true;
    picker.placeholder = placeholder;
    const picked = await new Promise<Picked<Item> | undefined>(resolve => {
      picker.onDidChangeActive(([item]) => isPlace(item) && peek.show(editorRange(post, item.range)));
      picker.onDidAccept(() => {
        const [item] = picker.activeItems;
        resolve(isPlace(item) ? { item, by: 'accept' } : undefined);
      });
      picker.onDidTriggerItemButton(({ item }) => resolve(isPlace(item) ? { item, by: 'button' } : undefined));
      picker.onDidHide(() => resolve(undefined));
      picker.show();
    });
    if (picked?.by !== 'accept') peek.restore();
    return picked;
  } finally {
    picker.dispose();
    peek.dispose();
  }
}

/** The first place in or behind a 0-based line, else the last one. */
function nearest<Item extends PlaceItem>(
  items: readonly Item[],
  line: number | undefined,
  { lines }: Post,
): Item | undefined {
  if (line === undefined) return undefined;
  return items.find(({ range }) => lines.lineOf(range.start) >= line) ?? items.at(-1);
}

interface Separator extends vscode.QuickPickItem {
  readonly kind: vscode.QuickPickItemKind.Separator;
}

function isPlace<Item extends PlaceItem>(item: Item | Separator | undefined): item is Item {
  return item !== undefined && 'range' in item;
}

/** A line with the heading before the first item of each group. */
function withSeparators<Item extends PlaceItem>(
  items: readonly Item[],
  groupOf: (item: Item) => string,
): readonly (Item | Separator)[] {
  let last = '';
  return items.flatMap(item => {
    const group = groupOf(item);
    const isNew = group !== last;
    last = group;
    return isNew && group ? [{ label: pickText(group), kind: vscode.QuickPickItemKind.Separator }, item] : [item];
  });
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

  readonly #uri: vscode.Uri;
  readonly #previews: PreviewPeek;
  readonly #previewTop: number | undefined;

  constructor(uri: vscode.Uri, previews: PreviewPeek) {
    super();
    this.#uri = uri;
    this.#previews = previews;
    [this.#editor] = editorsOf(uri);
    this.#top = this.#editor?.visibleRanges[0]?.start;
    this.#previewTop = previews.topLineOf(uri);
  }

  /** Where the user is, 0-based: the cursor's line if it can be seen, else the first that can. */
  get line(): number | undefined {
    if (!this.#editor) return this.#previewTop === undefined ? undefined : Math.floor(this.#previewTop);
    const { visibleRanges, selection } = this.#editor;
    const isInView = visibleRanges.some(range => range.contains(selection.active));
    return isInView ? selection.active.line : this.#top?.line;
  }

  show(range: vscode.Range): void {
    // A preview follows the editor, unless there is none.
    if (!this.#editor) this.#previews.scrollTo({ uri: this.#uri }, range.start.line);
    this.#editor?.setDecorations(this.#mark, [range]);
    this.#editor?.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  restore(): void {
    if (!this.#editor && this.#previewTop !== undefined) this.#previews.scrollTo({ uri: this.#uri }, this.#previewTop);
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
  // VS Code takes 0 rows for one.
  const scrollDown = (by: 'wrappedLine' | 'line', value: number): void =>
    void (value && vscode.commands.executeCommand('editorScroll', { to: 'down', by, value, revealCursor: false }));
  if (!isActive) return reveal(new vscode.Position(place.line + room, 0));
  if (place.line >= room) {
    reveal(place);
    scrollDown('wrappedLine', room);
  } else {
    reveal(new vscode.Position(0, 0));
    scrollDown('line', place.line);
  }
}
