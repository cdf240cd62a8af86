import type * as vscode from 'vscode';
import type { Link } from '../core/post/link';
import type { Post } from '../core/post/post';
import type { Steps } from '../core/text/steps';
import { KeptPieces } from '../core/preview/keptPieces';
import type { Piece } from '../core/preview/pieces';
import { type RenderedPost, renderPostInSteps } from '../core/preview/renderPost';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';
import { inBackground } from './errors';
import { inSlices } from './inSlices';
import type { LinkResolver } from './linkResolver';
import type { PostStore } from './postStore';
import { PreviewImages } from './previewImages';
import { renderLabels } from './previewLabels';
import type { RemoteImages } from './remoteImages';
import type { Settings } from './settings';
import type { SiteTemplates } from './siteTemplates';

/**
 * How long a page waits for the files of its images and templates before it is shown without them, in milliseconds: the first
 * page is wanted now; a later one would take away an image that is there, as after a rename, and bring it back. A page that comes
 * back with its window has a place to keep, which images that come late would push away.
 */
const filesWait = { first: 250, later: 2000 };

/** How long files keep coming after the first news of them, in milliseconds. */
const filesSettle = 400;

/** What a page shows: a post as it is rendered with the files known by then. */
export interface Content {
  readonly post: Post;
  readonly document: vscode.TextDocument;
  readonly pieces: readonly Piece[];
  /** Those of the post as its site shows it. */
  readonly links: readonly Link[];
  /** What its images are as far as is known: the same as long as they are the same files. */
  readonly images: string;
  /** What the post is written in, where it is known. */
  readonly language: string | undefined;
}

export interface ContentParts {
  readonly store: PostStore;
  readonly settings: Settings;
  readonly resolver: LinkResolver;
  readonly templates: SiteTemplates;
  /** Files were made or removed around posts. */
  readonly onDidChangeFiles: vscode.Event<unknown>;
  readonly log: vscode.LogOutputChannel;
}

/** The page that is filled. */
export interface ContentTarget {
  readonly webview: vscode.Webview;
  /** What Recap's attributes in the page begin with. */
  readonly marker: string;
  readonly document: vscode.TextDocument;
  readonly remoteImages: RemoteImages;
  /** Whether VS Code kept the page over a reload of the window. */
  readonly isRestored: boolean;
  /** Whether the page is there and can be seen. */
  readonly isShown: boolean;
  show(content: Content): void;
}

/** Renders the post of a preview, after it, its files or settings changed, and lets images and templates come with it where they come soon. */
export class PreviewContent extends Disposable {
  readonly #parts: ContentParts;
  readonly #target: ContentTarget;
  readonly #changes = this.register(new Debouncer<'files'>(filesSettle));
  readonly #waits = this.register(new Debouncer<'images' | 'templates'>(filesWait.first));
  #shown: Content | undefined;
  /** Of the last render, whose blocks are mostly those of the next one. */
  #kept = new KeptPieces();
  #isWaiting = false;
  #isUpdating = false;
  /** The post has changed since the update began that is under way. */
  #isBehind = false;
  /** The last render begun. */
  #rendering: Steps<RenderedPost> | undefined;

  constructor(parts: ContentParts, target: ContentTarget) {
    super();
    this.#parts = parts;
    this.#target = target;
    const { settings, store, templates } = parts;
    for (const { onDidChange } of [settings.marksAnnouncements, settings.showsGlance])
      this.register(onDidChange(() => this.updateAnew()));
    for (const onDidChange of [store.onDidEdit, store.onDidReread])
      this.register(onDidChange(document => document === target.document && this.update()));
    this.register(
      parts.onDidChangeFiles(() => this.#changes.schedule('files', () => this.#inBackground(this.#refreshImages()))),
    );
    this.register(templates.onDidChange(() => this.update()));
  }

  /** What the page shows; undefined as long as that is nothing. */
  get shown(): Content | undefined {
    return this.#shown;
  }

  /**
   * Renders the post if the page can be seen, one state of it after the other: were each dropped for the next, typing would keep the page from
   * ever following. Images come with it where their files are known soon, so that nothing flickers.
   */
  update(): void {
    if (!this.#isWanted) return;
    this.#isBehind = this.#isUpdating;
    if (this.#isUpdating) return;
    this.#isUpdating = true;
    this.#inBackground(
      this.#update().finally(() => {
        this.#isUpdating = false;
        if (this.#isBehind) this.update();
      }),
    );
  }

  async #update(): Promise<void> {
    const post = await this.#preparedPost();
    if (!post) return;
    const { document } = this.#target;
    const lookingUp = new PreviewImages(this.#parts.resolver, post, document).lookUp();
    if (!lookingUp) return this.#renderInSlices(post, document);
    if (!this.#isWaiting) this.#waits.schedule('images', () => this.#inBackground(this.#showNews()), this.#filesWait);
    this.#isWaiting = true;
    this.#afterwards(lookingUp);
  }

  /** Renders the post for a page that has nothing, or in another way than it did. */
  updateAnew(): void {
    this.clear();
    this.update();
  }

  /** The page shows nothing of the post that is wanted now, and what waits for files is for what it showed. */
  clear(): void {
    this.#shown = undefined;
    this.#kept = new KeptPieces();
    this.#waits.cancel('images');
    this.#waits.cancel('templates');
    this.#isWaiting = false;
  }

  get #isWanted(): boolean {
    return !this.isDisposed && this.#target.isShown;
  }

  #isWantedOf(document: vscode.TextDocument): boolean {
    return this.#isWanted && this.#target.document === document;
  }

  get #filesWait(): number {
    return this.#shown || this.#target.isRestored ? filesWait.later : filesWait.first;
  }

  /** Shows the post if the page has another one, or other images of it, than are known now. */
  async #showNews(): Promise<void> {
    this.#waits.cancel('images');
    this.#isWaiting = false;
    const post = await this.#preparedPost();
    if (!post) return;
    const { state } = this.#imagesOf(post);
    if (this.#shown?.post !== post || this.#shown.images !== state)
      await this.#renderInSlices(post, this.#target.document);
  }

  /** After files came or went: renders only if that changes an image. */
  async #refreshImages(): Promise<void> {
    const post = await this.#preparedPost();
    if (!post) return;
    const lookingUp = this.#imagesOf(post).lookUp();
    if (!lookingUp) return this.#showNews();
    this.#afterwards(lookingUp);
  }

  /** The post if it is wanted; undefined too if its text changes meanwhile, of which an update follows. */
  async #preparedPost(): Promise<Post | undefined> {
    const { store } = this.#parts;
    const { document } = this.#target;
    if (!this.#isWanted || !(await store.prepare(document)) || !this.#isWantedOf(document)) return undefined;
    return store.postOf(document);
  }

  #imagesOf(post: Post): PreviewImages {
    const links = this.#shown?.post === post ? this.#shown.links : post.links;
    return new PreviewImages(this.#parts.resolver, post, this.#target.document, links);
  }

  /** Where the templates of a post need files of the site, those are read first if that does not take long. */
  async #renderInSlices(post: Post, document: vscode.TextDocument): Promise<void> {
    const { resolver, settings, templates } = this.#parts;
    const { webview, marker, remoteImages: remote } = this.#target;
    const rendering = renderPostInSteps(post, {
      marker,
      resolveImage: new PreviewImages(resolver, post, document).resolver(webview, url => remote.addressOf(url)),
      askableImage: url => remote.askable(url),
      labels: renderLabels(),
      marks: settings.marksAnnouncements.value,
      glance: settings.showsGlance.value,
      site: templates.of(post, document),
      kept: this.#kept,
    });
    this.#rendering = rendering;
    const rendered = await inSlices(rendering, () => this.#rendering === rendering && this.#isWantedOf(document));
    if (!rendered) return;
    this.#waits.cancel('templates');
    if (!rendered.missing.length) return this.#show(post, rendered);
    const showWithout = (): void => {
      if (this.#isWantedOf(document)) this.#show(post, rendered);
    };
    this.#waits.schedule('templates', showWithout, this.#filesWait);
    const isCurrent = (): boolean => this.#rendering === rendering && this.#isWantedOf(document);
    const loading = templates.load(rendered.missing, document);
    this.#inBackground(loading.then(() => (isCurrent() ? this.#renderInSlices(post, document) : undefined)));
  }

  #show(post: Post, { pieces, links, language }: RenderedPost): void {
    const { document } = this.#target;
    const images = new PreviewImages(this.#parts.resolver, post, document, links);
    this.#shown = { post, document, pieces, links, language, images: images.state };
    this.#target.show(this.#shown);
    // Images that templates brought along.
    const lookingUp = images.lookUp();
    if (lookingUp) this.#afterwards(lookingUp);
  }

  #afterwards(lookingUp: Promise<unknown>): void {
    this.#inBackground(lookingUp.then(() => this.#showNews()));
  }

  #inBackground(work: Promise<unknown>): void {
    inBackground(this.#parts.log, work);
  }
}
