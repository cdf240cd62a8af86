import * as vscode from 'vscode';
import { Disposable } from './disposable';

/** Whether images are asked of other hosts: of all, of those the user allows, of none. */
export type RemoteImages = 'always' | 'ask' | 'never';

/** The settings of Recap, read when asked for. */
export class Settings extends Disposable {
  readonly followsEditor = this.register(new Setting<boolean>('recap.outline.follow', true));
  readonly marksAnnouncements = this.register(new Setting<boolean>('recap.preview.marks', true));
  readonly loadsRemoteImages = this.register(
    new Setting<RemoteImages>('recap.preview.remoteImages', 'ask', value =>
      /^(?:always|ask|never)$/.test(String(value)),
    ),
  );
  readonly showsGlance = this.register(new Setting<boolean>('recap.preview.atAGlance', true));
  readonly readsWorkspaceCatalogs = this.register(new Setting<boolean>('recap.catalog.workspaceCatalogs', true));
  readonly includedPosts = new TextsSetting('recap.posts.include');
  readonly groupsLinksBy = this.register(
    new Setting<'kind' | 'section'>('recap.links.groupBy', 'kind', value => value === 'kind' || value === 'section'),
  );
  readonly hidesRepeatedLinks = this.register(new Setting<boolean>('recap.links.hideDuplicates', false));
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

/** One setting. What a settings file holds can be anything: what does not fit counts as the fallback. */
class Setting<Value> extends Disposable {
  readonly #name: string;
  readonly #fallback: Value;
  readonly #fits: (value: unknown) => boolean;
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#onDidChange.event;

  constructor(
    name: string,
    fallback: Value,
    fits: (value: unknown) => boolean = value => typeof value === typeof fallback,
  ) {
    super();
    this.#name = name;
    this.#fallback = fallback;
    this.#fits = fits;
    this.register(
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration(name)) this.#onDidChange.fire();
      }),
    );
  }

  get value(): Value {
    const value: unknown = vscode.workspace.getConfiguration().get(this.#name);
    return this.#fits(value) ? (value as Value) : this.#fallback;
  }

  /** Writes it where it is set already: the workspace if that has a say, else the user's settings. */
  async update(value: Value): Promise<void> {
    const configuration = vscode.workspace.getConfiguration();
    const isOfWorkspace = configuration.inspect(this.#name)?.workspaceValue !== undefined;
    const target = isOfWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    await configuration.update(this.#name, value, target);
  }
}
