import * as vscode from 'vscode';
import { until } from './wait';

export type Item = object;

/** What VS Code's window API was asked for, as the extension asked it. */
export interface Observed {
  provider: vscode.TreeDataProvider<Item> | undefined;
  view: vscode.TreeView<Item> | undefined;
  dragAndDrop: vscode.TreeDragAndDropController<Item> | undefined;
  serializer: vscode.WebviewPanelSerializer | undefined;
  readonly reveals: { readonly item: Item; readonly options: unknown }[];
  readonly refreshes: unknown[];
  readonly panels: ObservedPanel[];
  readonly opened: unknown[];
  readonly messages: string[];
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
  serializer: undefined,
  reveals: [],
  refreshes: [],
  panels: [],
  opened: [],
  messages: [],
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
  const provider = await until('the outline is there', () => observed.provider);
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

/** The item of the row with this label. */
export async function itemOf(label: string): Promise<{ readonly item: Item; readonly treeItem: vscode.TreeItem }> {
  const provider = await until('the outline is there', () => observed.provider);
  const find = async (parent: Item | undefined): Promise<{ item: Item; treeItem: vscode.TreeItem } | undefined> => {
    for (const item of (await provider.getChildren(parent)) ?? []) {
      const treeItem = await provider.getTreeItem(item);
      const found = treeItem.label === label ? { item, treeItem } : await find(item);
      if (found) return found;
    }
    return undefined;
  };
  return until(`the outline has a row ${label}`, () => find(undefined));
}
