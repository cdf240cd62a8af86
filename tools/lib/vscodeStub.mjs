// As much of VS Code's API as the rows of a tree need, so that their cost can be measured outside a window.
export class EventEmitter {
  #listeners = [];
  event = listener => this.#listeners.push(listener);
  fire(value) {
    for (const listener of this.#listeners) listener(value);
  }
  dispose() {}
}
export class TreeItem {
  constructor(label, collapsibleState) {
    this.label = label;
    this.collapsibleState = collapsibleState;
  }
}
export class ThemeIcon {
  constructor(id, color) {
    this.id = id;
    this.color = color;
  }
}
export class ThemeColor {
  constructor(id) {
    this.id = id;
  }
}
export class MarkdownString {}
export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };
export const l10n = {
  t: (text, ...values) => text.replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)])),
};
export const workspace = { onWillRenameFiles: () => ({}), onDidRenameFiles: () => ({}) };
export const Disposable = { from: () => ({ dispose() {} }) };
