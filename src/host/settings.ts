import * as vscode from 'vscode';
import { Disposable } from './disposable';

/** The settings of Recap, read when asked for. */
export class Settings extends Disposable {
  readonly followsEditor = this.register(new BooleanSetting('recap.outline.follow', true));
  readonly marksAnnouncements = this.register(new BooleanSetting('recap.preview.marks', true));
  readonly showsGlance = this.register(new BooleanSetting('recap.preview.atAGlance', true));
  readonly readsWorkspaceCatalogs = this.register(new BooleanSetting('recap.catalog.workspaceCatalogs', true));
  readonly includedPosts = new TextsSetting('recap.posts.include');
}

/** One setting that is a list of texts, which may differ from folder to folder. */
class TextsSetting {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  /** What it is for a file; entries that are no texts, as nothing keeps users from writing, are left out. */
  of(uri: vscode.Uri): readonly string[] {
    const value = vscode.workspace.getConfiguration(undefined, uri).get<unknown>(this.#name);
    return Array.isArray(value) ? value.filter(text => typeof text === 'string') : [];
  }
}

/** One setting that is on or off. */
class BooleanSetting extends Disposable {
  readonly #name: string;
  readonly #fallback: boolean;
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#onDidChange.event;

  constructor(name: string, fallback: boolean) {
    super();
    this.#name = name;
    this.#fallback = fallback;
    this.register(
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration(name)) this.#onDidChange.fire();
      }),
    );
  }

  get value(): boolean {
    return vscode.workspace.getConfiguration().get(this.#name, this.#fallback);
  }

  /** Writes it where it is set already: the workspace if that has a say, else the user's settings. */
  async update(value: boolean): Promise<void> {
    const configuration = vscode.workspace.getConfiguration();
    const isOfWorkspace = configuration.inspect(this.#name)?.workspaceValue !== undefined;
    const target = isOfWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    await configuration.update(this.#name, value, target);
  }
}
