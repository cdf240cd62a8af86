import * as vscode from 'vscode';
import { until } from './wait';

export type Item = object;

/** What VS Code's window API was asked for, as the extension asked it. */
export interface Observed {
  provider: vscode.TreeDataProvider<Item> | undefined;
  view: vscode.TreeView<Item> | undefined;
  dragAndDrop: vscode.TreeDragAndDropController<Item> | undefined;
  /** The Links view and what tells it its rows. */
  linksProvider: vscode.TreeDataProvider<Item> | undefined;
  linksView: vscode.TreeView<Item> | undefined;
  readonly linksRefreshes: unknown[];
  serializer: vscode.WebviewPanelSerializer | undefined;
  readonly reveals: { readonly item: Item; readonly options: unknown }[];
  readonly refreshes: unknown[];
  readonly panels: ObservedPanel[];
  readonly opened: unknown[];
  readonly messages: string[];
  /** What stood in the status bar for a while. */
  readonly statuses: string[];
  /** Lists that were shown to pick from, and the answer to give instead of showing them: the place in the list. */
  readonly picks: { readonly items: readonly vscode.QuickPickItem[]; readonly placeHolder: string }[];
  answer: number | undefined;
  /** Where files are saved to, instead of asking; and what would have been asked. */
  saveTo: vscode.Uri | undefined;
  readonly saves: vscode.SaveDialogOptions[];
  /** Boxes that asked for a text. */
  readonly boxes: ObservedBox[];
}

/** A box for a text, and what a user does with it. */
export interface ObservedBox {
  type(text: string): void;
  accept(): void;
  hide(): void;
}

export interface ObservedPanel {
  readonly panel: vscode.WebviewPanel;
  /** What the host said to the page. */
  readonly sent: Readonly<Record<string, unknown>>[];
  /** Says something to the host as the page would. */
  say(message: unknown): void;
}

const observed: Observed = {
  provider: undefined,
  view: undefined,
  dragAndDrop: undefined,
  linksProvider: undefined,
  linksView: undefined,
  linksRefreshes: [],
  serializer: undefined,
  reveals: [],
  refreshes: [],
  panels: [],
  opened: [],
  messages: [],
  statuses: [],
  picks: [],
  answer: undefined,
  saveTo: undefined,
  saves: [],
  boxes: [],
};

/**
 * Listens where the extension speaks to VS Code: tests see what VS Code gets to see, and nothing of the extension's inside.
 * Has to run before the extension is activated; both share one instance of the API.
 */
export function observe(): Observed {
  const { window, env } = vscode as unknown as { window: Record<string, unknown>; env: Record<string, unknown> };
  const createTreeView = vscode.window.createTreeView.bind(vscode.window);
  window.createTreeView = (id: string, options: vscode.TreeViewOptions<Item>) => {
    const view = createTreeView(id, options);
    if (id === 'recap.links') {
      observed.linksProvider = options.treeDataProvider;
      observed.linksView = view;
      options.treeDataProvider.onDidChangeTreeData?.(event => observed.linksRefreshes.push(event));
    }
    if (id !== 'recap.outline') return view;
    observed.provider = options.treeDataProvider;
    observed.dragAndDrop = options.dragAndDropController;
    observed.view = view;
    options.treeDataProvider.onDidChangeTreeData?.(event => observed.refreshes.push(event));
    const reveal = view.reveal.bind(view);
    const watched = (item: Item, how?: Parameters<typeof reveal>[1]): Thenable<void> => {
      observed.reveals.push({ item, options: how });
      return reveal(item, how);
    };
    return Object.create(view, { reveal: { value: watched } }) as typeof view;
  };
  const createWebviewPanel = vscode.window.createWebviewPanel.bind(vscode.window);
  window.createWebviewPanel = (...parameters: Parameters<typeof createWebviewPanel>) => {
    const watched = watchPanel(createWebviewPanel(...parameters));
    observed.panels.push(watched);
    return watched.panel;
  };
  const registerSerializer = vscode.window.registerWebviewPanelSerializer.bind(vscode.window);
  window.registerWebviewPanelSerializer = (type: string, serializer: vscode.WebviewPanelSerializer) => {
    observed.serializer = serializer;
    return registerSerializer(type, serializer);
  };
  const showQuickPick = vscode.window.showQuickPick.bind(vscode.window) as (...parameters: unknown[]) => unknown;
  window.showQuickPick = (items: readonly vscode.QuickPickItem[], options: vscode.QuickPickOptions = {}) => {
    observed.picks.push({ items, placeHolder: options.placeHolder ?? '' });
    return observed.answer === undefined ? showQuickPick(items, options) : Promise.resolve(items[observed.answer]);
  };
  window.showSaveDialog = (options: vscode.SaveDialogOptions) => {
    observed.saves.push(options);
    return Promise.resolve(observed.saveTo);
  };
  const createInputBox = vscode.window.createInputBox.bind(vscode.window);
  window.createInputBox = () => {
    const { box, watched } = watchBox(createInputBox());
    observed.boxes.push(watched);
    return box;
  };
  const setStatusBarMessage = vscode.window.setStatusBarMessage.bind(vscode.window);
  window.setStatusBarMessage = (text: string, time: number) => {
    observed.statuses.push(text);
    return setStatusBarMessage(text, time);
  };
  env.openExternal = (target: unknown) => {
    observed.opened.push(target);
    return Promise.resolve(true);
  };
  for (const name of ['showErrorMessage', 'showWarningMessage', 'showInformationMessage']) {
    window[name] = (message: string) => {
      observed.messages.push(message);
      return Promise.resolve(undefined);
    };
  }
  return observed;
}

/** A box whose listeners hear of what the tests do as they hear of what a user does. */
function watchBox(original: vscode.InputBox): { readonly box: vscode.InputBox; readonly watched: ObservedBox } {
  const changes: ((value: string) => void)[] = [];
  const accepts: (() => void)[] = [];
  const box = instead(original, {
    onDidChangeValue: (listener: (value: string) => void) => {
      changes.push(listener);
      return original.onDidChangeValue(listener);
    },
    onDidAccept: (listener: () => void) => {
      accepts.push(listener);
      return original.onDidAccept(listener);
    },
  });
  const type = (text: string): void => {
    original.value = text;
    changes.forEach(listener => listener(text));
  };
  return { box, watched: { type, accept: () => accepts.forEach(listener => listener()), hide: () => original.hide() } };
}

/** A panel whose messages pass here in both directions. */
function watchPanel(original: vscode.WebviewPanel): ObservedPanel {
  const sent: Readonly<Record<string, unknown>>[] = [];
  const listeners: ((message: unknown) => void)[] = [];
  const { webview } = original;
  const watched = instead(webview, {
    postMessage: (message: Readonly<Record<string, unknown>>) => {
      sent.push(message);
      return webview.postMessage(message);
    },
    onDidReceiveMessage: (listener: (message: unknown) => void) => {
      listeners.push(listener);
      return webview.onDidReceiveMessage(listener);
    },
  });
  const panel = instead(original, { webview: watched });
  return { panel, sent, say: message => listeners.forEach(listener => listener(message)) };
}

/** An object that is another one except for some of its members. */
function instead<Target extends object>(target: Target, members: Readonly<Record<string, unknown>>): Target {
  return new Proxy(target, {
    get: (_, name) => {
      if (typeof name === 'string' && Object.hasOwn(members, name)) return members[name];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
    set: (_, name, value) => Reflect.set(target, name, value, target),
  });
}

/** The rows of the outline as indented text, ` | ` before the description. */
export async function outlineRows(): Promise<readonly string[]> {
  return rowsOf(await until('the outline is there', () => observed.provider));
}

/** The rows of the Links view in the same way. */
export async function linkRows(): Promise<readonly string[]> {
  return rowsOf(await until('the Links view is there', () => observed.linksProvider));
}

async function rowsOf(provider: vscode.TreeDataProvider<Item>): Promise<readonly string[]> {
  const rows = async (parent: Item | undefined, indent: string): Promise<string[]> => {
    const children = (await provider.getChildren(parent)) ?? [];
    const parts = await Promise.all(
      children.map(async child => {
        const { label, description } = await provider.getTreeItem(child);
        const row = [String(label), description].filter(Boolean).join(' | ');
        return [indent + row, ...(await rows(child, `${indent}  `))];
      }),
    );
    return parts.flat();
  };
  return rows(undefined, '');
}

interface FoundItem {
  readonly item: Item;
  readonly treeItem: vscode.TreeItem;
}

/** The item of the row of the outline with this label. */
export async function itemOf(label: string): Promise<FoundItem> {
  const provider = await until('the outline is there', () => observed.provider);
  return until(`the outline has a row ${label}`, () => findItem(provider, ({ label: own }) => own === label));
}

/** The first row of the Links view that is as wanted. */
export async function linkItemOf(what: string, isWanted: (item: vscode.TreeItem) => boolean): Promise<FoundItem> {
  const provider = await until('the Links view is there', () => observed.linksProvider);
  return until(`the Links view has a row ${what}`, () => findItem(provider, isWanted));
}

async function findItem(
  provider: vscode.TreeDataProvider<Item>,
  isWanted: (item: vscode.TreeItem) => boolean,
  parent?: Item,
): Promise<FoundItem | undefined> {
  for (const item of (await provider.getChildren(parent)) ?? []) {
    const treeItem = await provider.getTreeItem(item);
    const found = isWanted(treeItem) ? { item, treeItem } : await findItem(provider, isWanted, item);
    if (found) return found;
  }
  return undefined;
}
