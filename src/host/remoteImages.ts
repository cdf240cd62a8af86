import * as vscode from 'vscode';
import type { Link } from '../core/post/link';
import type { AskableImage } from '../core/preview/renderOptions';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';
import { imageHostOf } from './imageHost';
import type { ImagePermissions } from './imagePermissions';

/** How long a new host has to stand in a post before it is asked without the user: an address that is being typed names many. Milliseconds. */
const hostRest = 1500;

/** How many hosts a page may ask. */
const mostHosts = 200;

/**
 * The remote images of one preview: which are loaded, and which hosts its page may therefore ask. A page is told its hosts once, so that
 * it has to begin anew where one is added or taken away.
 */
export class RemoteImages extends Disposable {
  readonly #permissions: ImagePermissions;
  /** Addresses that the user wanted to see. */
  readonly #once = new Set<string>();
  readonly #rests = this.register(new Debouncer<'hosts'>(hostRest));
  #links: readonly Link[];
  #hosts: readonly string[];
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  readonly #onDidChangePage = this.register(new vscode.EventEmitter<void>());
  /** Images are loaded, or not, other than before. */
  readonly onDidChange = this.#onDidChange.event;
  /** The same, and of other hosts than the page may ask. */
  readonly onDidChangePage = this.#onDidChangePage.event;

  constructor(permissions: ImagePermissions, links: readonly Link[]) {
    super();
    this.#permissions = permissions;
    this.#links = links;
    this.#hosts = this.#wantedHosts;
    this.register(permissions.onDidChange(() => this.#refresh()));
  }

  /** The hosts that the page may ask. */
  get hosts(): readonly string[] {
    return this.#hosts;
  }

  /** The address to load an image from; undefined where it is not loaded. */
  addressOf(url: string): string | undefined {
    const host = imageHostOf(url);
    if (host === undefined || !this.#hosts.includes(host) || !this.#isWanted(url, host)) return undefined;
    return url.trim().replace(/^\/\//, 'https://');
  }

  /** Of whom the user may ask for an image that is not loaded. */
  askable(url: string): AskableImage | undefined {
    const host = this.#permissions.mode === 'never' ? undefined : imageHostOf(url);
    if (host === undefined || this.#isWanted(url, host)) return undefined;
    return { host, canAllowHost: this.#permissions.canAllowHosts };
  }

  /** The user wants to see an image, or all of its host. */
  load(url: string, scope: 'once' | 'host'): void {
    const host = imageHostOf(url);
    if (host === undefined || this.#permissions.mode === 'never') return;
    if (scope === 'host') return this.#permissions.allow(host);
    this.#once.add(url);
    this.#refresh();
  }

  /**
   * The page turns to another post, which has these links: what was loaded once was not loaded for that one. True if it has to begin anew,
   * as that one wants other hosts.
   */
  turnTo(links: readonly Link[]): boolean {
    this.#once.clear();
    this.#links = links;
    return this.#takeHosts();
  }

  /** The page shows its post with these links now. */
  follow(links: readonly Link[]): void {
    this.#links = links;
    if (this.#lacksHost) this.#rests.schedule('hosts', () => this.#lacksHost && this.#refresh());
    else this.#rests.cancel('hosts');
  }

  #refresh(): void {
    (this.#takeHosts() ? this.#onDidChangePage : this.#onDidChange).fire();
  }

  /** True if they are others than before. */
  #takeHosts(): boolean {
    this.#rests.cancel('hosts');
    const wanted = this.#wantedHosts;
    const isSame = wanted.length === this.#hosts.length && wanted.every(host => this.#hosts.includes(host));
    this.#hosts = wanted;
    return !isSame;
  }

  get #lacksHost(): boolean {
    return this.#wantedHosts.some(host => !this.#hosts.includes(host));
  }

  get #wantedHosts(): readonly string[] {
    const hosts = new Set<string>();
    for (const { url, syntax } of this.#links) {
      const host = syntax === 'image' ? imageHostOf(url) : undefined;
      if (host !== undefined && this.#isWanted(url, host)) hosts.add(host);
      if (hosts.size === mostHosts) break;
    }
    return [...hosts];
  }

  #isWanted(url: string, host: string): boolean {
    return this.#permissions.mode !== 'never' && (this.#once.has(url) || this.#permissions.allows(host));
  }
}
