import * as vscode from 'vscode';
import { Disposable } from './disposable';
import { inBackground, UserError } from './errors';
import { imageHostOf, isPublicHost } from './imageHost';
import type { RemoteImages, Settings } from './settings';
import { pickText } from './visibleText';

const storageKey = 'recap.imageHosts';

/** How many hosts are remembered; the oldest give way. */
const mostHosts = 500;

interface PermissionParts {
  readonly settings: Settings;
  readonly workspaceState: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Of which hosts previews of this workspace may ask for images: what the setting says and the user allowed. In Restricted Mode nothing is
 * asked for but what the user wants to see each time.
 */
export class ImagePermissions extends Disposable {
  readonly #parts: PermissionParts;
  /** Every image of every render asks. */
  #known: readonly string[] | undefined;
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#onDidChange.event;

  constructor(parts: PermissionParts) {
    super();
    this.#parts = parts;
    this.register(parts.settings.loadsRemoteImages.onDidChange(() => this.#onDidChange.fire()));
    this.register(vscode.workspace.onDidGrantWorkspaceTrust(() => this.#onDidChange.fire()));
  }

  get mode(): RemoteImages {
    const { value } = this.#parts.settings.loadsRemoteImages;
    return value === 'always' && !vscode.workspace.isTrusted ? 'ask' : value;
  }

  get canAllowHosts(): boolean {
    return this.mode === 'ask' && vscode.workspace.isTrusted;
  }

  /** Whether images of a host are loaded without being asked for one by one. */
  allows(host: string): boolean {
    if (this.mode === 'always' && isPublicHost(host)) return true;
    return this.mode !== 'never' && vscode.workspace.isTrusted && this.#hosts.includes(host);
  }

  allow(host: string): void {
    if (this.canAllowHosts && !this.#hosts.includes(host)) this.#keep([...this.#hosts, host].slice(-mostHosts));
  }

  /** Lets the user take back what was allowed. */
  async forget(): Promise<void> {
    const { t } = vscode.l10n;
    const hosts = [...this.#hosts].sort();
    if (!hosts.length) throw new UserError(t('No host is allowed to show images in previews of this workspace.'));
    const items: readonly (vscode.QuickPickItem & { readonly hosts: readonly string[] })[] = [
      ...(hosts.length > 1 ? [{ label: t('All {0} hosts', hosts.length), hosts }] : []),
      ...hosts.map(host => ({ label: pickText(host), hosts: [host] })),
    ];
    const placeHolder = t('Pick the host to be asked about again');
    const picked = await vscode.window.showQuickPick(items, { placeHolder });
    if (picked) this.#keep(this.#hosts.filter(host => !picked.hosts.includes(host)));
  }

  /** What is kept may be of another version, or broken. */
  get #hosts(): readonly string[] {
    return (this.#known ??= this.#read());
  }

  #read(): readonly string[] {
    const kept = this.#parts.workspaceState.get<unknown>(storageKey);
    if (!Array.isArray(kept)) return [];
    return kept.filter(host => typeof host === 'string').filter(host => imageHostOf(`https://${host}/`) === host);
  }

  #keep(hosts: readonly string[]): void {
    this.#known = hosts;
    inBackground(this.#parts.log, this.#parts.workspaceState.update(storageKey, hosts));
    this.#onDidChange.fire();
  }
}
