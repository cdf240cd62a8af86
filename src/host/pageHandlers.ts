import type { Announcement } from '../core/announcements/announcement';
import type { Link } from '../core/post/link';
import type { Post } from '../core/post/post';
import type { HostHandlers, HostMessage } from '../protocol/messages';
import { announcementLines, type CardWriting } from './cardLines';
import type { CatalogStore } from './catalogStore';
import type { PageHtml } from './pageHtml';
import type { PagePlace } from './pagePlace';
import type { PageRenders } from './pageRenders';
import type { PreviewContent } from './previewContent';
import type { PreviewPanel } from './previewPanel';
import type { RemoteImages } from './remoteImages';
import { visibleText } from './visibleText';

/** What the user does in a preview has to do with the rest of the window; places are in the post it shows. */
export interface PanelEvents {
  openLink(panel: PreviewPanel, post: Post, link: Link): void;
  revealSource(panel: PreviewPanel, line: number, gesture: 'heading' | 'doubleClick'): void;
  didScroll(panel: PreviewPanel, line: number): void;
  openDocs(panel: PreviewPanel, post: Post, announcement: Announcement): void;
  goToAnnouncement(panel: PreviewPanel, post: Post, announcement: Announcement): void;
}

interface HandlerParts {
  readonly panel: PreviewPanel;
  readonly events: PanelEvents;
  readonly catalog: CatalogStore;
  readonly content: PreviewContent;
  readonly renders: PageRenders;
  readonly remoteImages: RemoteImages;
  readonly html: PageHtml;
  readonly place: PagePlace;
  /** The page is loaded and has nothing yet. */
  ready(): void;
  post(message: HostMessage): void;
}

/** What the messages of a page do: they speak of a render, and those that speak of one that is shown no more are dropped. */
export function pageHandlers(parts: HandlerParts): HostHandlers {
  const { panel, events, catalog, content, renders, remoteImages, html, place } = parts;
  const postOfRender = (key: string): Post | undefined => (renders.key === key ? content.shown?.post : undefined);
  return {
    ready: () => parts.ready(),
    openLink: ({ key, link }) => {
      const post = postOfRender(key);
      const followed = post && content.shown?.links[link];
      if (followed) events.openLink(panel, post, followed);
    },
    revealSource: ({ key, line, gesture }) => {
      if (renders.hasLinesOf(key)) events.revealSource(panel, line, gesture);
    },
    didScroll: ({ key, line }) => {
      if (!renders.hasLinesOf(key)) return;
      place.didScroll(line);
      events.didScroll(panel, line);
    },
    html: answer => html.receive(answer),
    copied: answer => html.receive(answer),
    askCard: ({ key, announcement }) => {
      const asked = postOfRender(key)?.announcements[announcement];
      if (!asked) return;
      const card = announcementLines(asked, catalog.catalog, asPlainText);
      parts.post({ type: 'card', key, announcement, card });
    },
    loadImage: ({ key, image, scope }) => {
      const link = postOfRender(key) && content.shown?.links[image];
      if (link?.syntax === 'image') remoteImages.load(link.url, scope);
    },
    openDocs: ({ key, announcement }) => {
      const post = postOfRender(key);
      const asked = post?.announcements[announcement];
      if (post && asked) events.openDocs(panel, post, asked);
    },
    goToAnnouncement: ({ key, announcement }) => {
      const post = postOfRender(key);
      const asked = post?.announcements[announcement];
      if (post && asked) events.goToAnnouncement(panel, post, asked);
    },
  };
}

/** The page shows its cards' lines as text, so nothing in them can be anything else. */
const asPlainText: CardWriting = { text: visibleText, source: name => visibleText(name, 120) };
