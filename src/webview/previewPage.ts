import { dispatch } from '../protocol/dispatch';
import type { HostMessage, PageHandlers, RenderMessage } from '../protocol/messages';
import { Back } from './back';
import { CodeColors } from './code/codeColors';
import type { Highlighter } from './code/loadHighlighter';
import { CursorLine } from './cursorLine';
import { Glance } from './glance';
import { handOver } from './handOver';
import { keepInView } from './keepInView';
import { LineMap } from './lineMap';
import { anchorTarget, listenToLinks } from './links';
import { Marks } from './marks';
import { fitBoxes, focusImage, listenToImages } from './remoteImages';
import { noted } from './sanitize';
import { ScrollSync } from './scrollSync';
import { ShownPost } from './shownPost';
import { type HostApi, readState } from './state';

/** The preview page: shows what the host renders, and tells it what the reader does. */
export class PreviewPage {
  readonly #host: HostApi;
  readonly #root: HTMLElement;
  readonly #post: ShownPost;
  readonly #scroll: ScrollSync;
  readonly #marks: Marks;
  readonly #glance: Glance;
  readonly #colors: CodeColors;
  readonly #cursor: CursorLine;
  readonly #back = new Back();
  readonly #loadHighlighter: () => Promise<Highlighter | undefined>;
  #map: LineMap | undefined;
  #lineCount = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #key = '';
  #uri: string | undefined;
  /** Whether the preview stays with its post. */
  #isLocked: boolean;
  /** What the host calls the preview. */
  #preview = '';
  /** An image the reader asked for and has not got yet. */
  #askedImage: number | undefined;

  readonly #handlers: PageHandlers = {
    render: message => {
      this.#render(message);
    },
    scrollTo: ({ key, line }) => {
      if (key !== this.#key) return;
      this.#reach(line);
      this.#scroll.scrollTo(line);
      this.#keep(line);
    },
    cursor: ({ key, line }) => {
      if (key === this.#key) this.#cursor.show(line);
    },
    lock: ({ isLocked }) => {
      this.#isLocked = isLocked;
      this.#keep(this.#topLine);
    },
    takeHtml: message => {
      void handOver(message, this.#loadHighlighter, answer => {
        this.#host.postMessage(answer);
      });
    },
    card: ({ key, announcement, card }) => {
      if (key === this.#key) this.#marks.receive(announcement, card);
    },
  };

  constructor(root: HTMLElement, host: HostApi, loadHighlighter: () => Promise<Highlighter | undefined>) {
    this.#host = host;
    this.#loadHighlighter = loadHighlighter;
    this.#isLocked = readState(host.getState())?.isLocked ?? false;
    this.#root = root;
    this.#post = new ShownPost(root);
    this.#scroll = new ScrollSync(line => {
      this.#keep(line);
      host.postMessage({ type: 'didScroll', key: this.#key, line });
    });
    this.#marks = new Marks({
      askCard: announcement => {
        host.postMessage({ type: 'askCard', key: this.#key, announcement });
      },
      act: (type, announcement) => {
        host.postMessage({ type, key: this.#key, announcement });
      },
    });
    this.#glance = new Glance(root);
    this.#cursor = new CursorLine(root);
    this.#colors = new CodeColors(root, loadHighlighter);
    listenToImages((image, scope) => {
      this.#askedImage = image;
      // The page may begin anew to get it.
      this.#keep(this.#topLine);
      host.postMessage({ type: 'loadImage', key: this.#key, image, scope });
    });
    listenToLinks(root, {
      target: anchor => this.#targetOf(anchor),
      jump: (link, target) => this.#back.jump(link, target),
      openLink: link => {
        host.postMessage({ type: 'openLink', key: this.#key, link });
      },
      revealSource: (block, clientY, gesture) => {
        host.postMessage({
          type: 'revealSource',
          key: this.#key,
          line: this.#lineIn(block, clientY, gesture),
          gesture,
        });
      },
    });
  }

  /** A message from the host; false for one the page does not know. */
  receive(message: unknown): boolean {
    return dispatch<HostMessage>(this.#handlers, message);
  }

  #render(message: RenderMessage): void {
    // What it builds upon is not there: the host tells all of it.
    if (message.base !== undefined && message.base !== this.#key) return this.#host.postMessage({ type: 'ready' });
    const isFirst = this.#uri === undefined;
    const isOther = message.uri !== this.#uri;
    // It was one of the post before.
    if (isOther) this.#askedImage = undefined;
    const held = keepInView(this.#root, () => {
      this.#post.show(message, isOther);
      fitBoxes(this.#root);
    });
    // An empty one says that nobody knows, which is not the language of VS Code's words around the post.
    if (this.#root.getAttribute('lang') !== (message.language ?? '')) {
      this.#root.lang = message.language ?? '';
      this.#root.dir = message.direction ?? '';
    }
    this.#key = message.key;
    this.#uri = message.uri;
    this.#preview = message.preview;
    // What was picked in the post before is not picked in another.
    if (isOther && !held) this.#glance.forget();
    this.#marks.contentChanged(message.strings);
    this.#back.name(message.strings.back);
    this.#back.contentChanged(isOther);
    this.#contentChanged(message.lineCount);
    if (!isFirst) this.#focusAsked();
    // A renamed post keeps its place; another one begins where its editor is.
    if (isFirst) this.#restore(message);
    else if (isOther && !held) this.#show(message.line);
    else this.#keep(this.#topLine);
    this.#showRest();
  }

  /** Shows the rest of a long post part by part, so that its beginning is there soon and the page answers meanwhile. */
  #showRest(): void {
    clearTimeout(this.#rest);
    if (!this.#post.isPartial) return this.#root.removeAttribute('aria-busy');
    this.#root.setAttribute('aria-busy', 'true');
    this.#rest = setTimeout(() => {
      this.#showMore();
      this.#showRest();
    });
  }

  #showMore(): void {
    this.#post.showMore();
    fitBoxes(this.#root);
    this.#contentChanged(this.#lineCount, 'contentGrew');
  }

  #targetOf(anchor: string): Element | undefined {
    this.#reach(Infinity);
    return anchorTarget(this.#root, anchor);
  }

  /** Shows as much as it takes to bring a line to the top of the window. */
  #reach(line: number): void {
    const isThere = (): boolean =>
      (this.#map?.topOf(line) ?? 0) + window.innerHeight <= document.documentElement.scrollHeight;
    while (this.#post.isPartial && !isThere()) this.#showMore();
  }

  /** Everything that goes by what is in the page. */
  #contentChanged(lineCount: number, how: 'contentChanged' | 'contentGrew' = 'contentChanged'): void {
    this.#glance.contentChanged();
    this.#colors.contentChanged();
    const map = new LineMap(this.#root, lineCount);
    this.#cursor[how](map);
    this.#scroll[how](map);
    this.#map = map;
    this.#lineCount = lineCount;
  }

  #show(line: number): void {
    this.#reach(line);
    this.#scroll.show(line);
    this.#keep(line);
  }

  /** Goes where the reader was in this post before the page was hidden, made anew or the window reloaded. */
  #restore({ uri, line }: RenderMessage): void {
    const kept = readState(this.#host.getState());
    const isSame = kept?.uri === uri;
    this.#show(isSame ? kept.line : line);
    if (!isSame || kept.image === undefined) return;
    this.#reach(Infinity);
    this.#askedImage = kept.image;
    this.#focusAsked();
  }

  /** The button that had the focus is gone: the keyboard goes on at its image, until that is there. */
  #focusAsked(): void {
    if (this.#askedImage === undefined) return;
    if (document.activeElement !== document.body) this.#askedImage = undefined;
    else if (focusImage(this.#root, this.#askedImage)) this.#askedImage = undefined;
  }

  #keep(line: number): void {
    if (this.#uri === undefined) return;
    const state = { uri: this.#uri, line, isLocked: this.#isLocked, preview: this.#preview };
    this.#host.setState(this.#askedImage === undefined ? state : { ...state, image: this.#askedImage });
  }

  get #topLine(): number {
    return this.#map?.lineAt(window.scrollY) ?? 0;
  }

  /** The 0-based line asked for: a heading's own, or the one under the pointer within its block. */
  #lineIn(block: Element, clientY: number, gesture: 'heading' | 'doubleClick'): number {
    const first = Number(block.getAttribute(noted.line));
    if (gesture === 'heading') return first;
    const last = Number(block.getAttribute(noted.end) ?? first + 1) - 1;
    const pointed = Math.floor(this.#map?.lineAt(clientY + window.scrollY) ?? first);
    return Math.min(Math.max(pointed, first), last);
  }
}
