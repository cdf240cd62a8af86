import type { RenderLabels } from './renderLabels';
import type { SiteInput } from './templates/siteInput';

/** How a post is to be rendered. */
export interface RenderOptions {
  /** Begins the name of each of Recap's attributes; random, so that a post cannot forge them. */
  readonly marker: string;
  /** The address the page loads an image from; `undefined` where it must not be loaded. Gets the URL as the post means it. */
  readonly resolveImage: (url: string) => string | undefined;
  readonly labels: RenderLabels;
  /** Whether places of announcements are marked; they are not by default. */
  readonly marks?: boolean | undefined;
  /** Whether a strip under the title tells what the post holds; it does not by default. */
  readonly glance?: boolean | undefined;
  /** The site around the post; without it the post is shown as GitHub would. */
  readonly site?: SiteInput | undefined;
  /** Whether all of a huge post is rendered, and not only as much as a page shows at once. */
  readonly isWhole?: boolean | undefined;
}
