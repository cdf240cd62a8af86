import type * as vscode from 'vscode';
import type { Link } from '../core/post/link';
import type { Post } from '../core/post/post';
import type { Steps } from '../core/text/steps';
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
  #isWaiting = false;
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
    this.register(parts.onDidChangeFiles(() => this.#changes.schedule('files', () => this.#refreshImages())));
    this.register(templates.onDidChange(() => this.update()));
  }

  /** What the page shows; undefined as long as that is nothing. */
  get shown(): Content | undefined {
    return this.#shown;
  }

  /** Renders the post if the page can be seen. Images come with it where their files are known soon, so that nothing flickers. */
  update(): void {
    if (this.#isWanted) inBackground(this.#parts.log, this.#update(this.#target.document));
  }

  async #update(document: vscode.TextDocument): Promise<void> {
    const { store } = this.#parts;
    if (!(await store.prepare(document)) || !this.#isWantedOf(document)) return;
    const post = store.postOf(document);
    const lookingUp = new PreviewImages(this.#parts.resolver, post, document).lookUp();
    if (!lookingUp) return this.#render(post);
    if (!this.#isWaiting) this.#waits.schedule('images', () => this.#showNews(), this.#filesWait);
    this.#isWaiting = true;
    this.#afterwards(lookingUp);
  }

  /** Renders the post for a page that has nothing, or in another way than it did. */
  updateAnew(): void {
    this.#shown = undefined;
    this.update();
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
  #showNews(): void {
    this.#waits.cancel('images');
    this.#isWaiting = false;
    if (!this.#isWanted) return;
    const post = this.#parts.store.postOf(this.#target.document);
    const { state } = this.#imagesOf(post);
    if (this.#shown?.post !== post || this.#shown.images !== state) this.#render(post);
  }

  /** After files came or went: renders only if that changes an image. */
  #refreshImages(): void {
    if (!this.#isWanted) return;
    const lookingUp = this.#imagesOf(this.#parts.store.postOf(this.#target.document)).lookUp();
    if (!lookingUp) return this.#showNews();
    this.#afterwards(lookingUp);
  }

  #imagesOf(post: Post): PreviewImages {
    const links = this.#shown?.post === post ? this.#shown.links : post.links;
    return new PreviewImages(this.#parts.resolver, post, this.#target.document, links);
  }

  /** Where the templates of a post need files of the site, those are read first if that does not take long. */
  #render(post: Post): void {
    inBackground(this.#parts.log, this.#renderInSlices(post, this.#target.document));
  }

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
    });
    this.#rendering = rendering;
    const rendered = await inSlices(rendering, () => this.#rendering === rendering && this.#isWantedOf(document));
    if (!rendered) return;
    this.#waits.cancel('templates');
    if (!rendered.missing.length) return this.#show(post, rendered);
    this.#waits.schedule('templates', () => this.#show(post, rendered), this.#filesWait);
    await templates.load(rendered.missing, document);
    if (this.#rendering === rendering && this.#isWantedOf(document)) this.#render(post);
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
    inBackground(
      this.#parts.log,
      lookingUp.then(() => this.#showNews()),
    );
  }
}
