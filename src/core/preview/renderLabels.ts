import type { TemplateReason } from './templates/evaluatedText';

/** What is embedded; `content` where that cannot be told. */
export type EmbedKind = 'video' | 'sound' | 'content';

/** What the preview says in its own words. Core has no language: the host words it. Plain text, never HTML. */
export interface RenderLabels {
  /** A day, `YYYY-MM-DD`, as the user's language writes it. */
  readonly date: (day: string) => string;
  readonly readingTime: (minutes: number) => string;
  /** Names the strip that tells what the post holds. */
  readonly glance: string;
  readonly announcedCount: (announcements: number) => string;
  readonly linkCount: (links: number) => string;
  /** A category by its id in the catalog. */
  readonly category: (id: string) => string;
  /** Why an image is not there: it would have to be asked of `host`; `undefined` if it is no address Recap can resolve. */
  readonly imageNotLoaded: (host: string | undefined) => string;
  /** The buttons of an image that the reader may ask for: this one now, and all of its host. */
  readonly loadImage: string;
  readonly allowHost: (host: string) => string;
  /** Stands for a frame, video or sound of `host`, and opens it where it may. */
  readonly embedNotShown: (host: string | undefined, kind: EmbedKind) => string;
  /** Why a link does nothing: its scheme, such as `command`, is none that may leave; `undefined` for other unsafe addresses. */
  readonly linkRefused: (scheme: string | undefined) => string;
  /** Why a template tag is shown as it is written. */
  readonly templateShown: (reason: TemplateReason) => string;
  /** The title of an alert, `note`, `tip`, `important`, `warning` or `caution`. */
  readonly alert: (kind: string) => string;
  /** Heads the footnotes, for who cannot see that they are some. */
  readonly footnotes: string;
  readonly taskDone: string;
  readonly taskOpen: string;
  /** Ends the preview of a huge post; `line` is the first line that is not shown, 1-based. */
  readonly restNotShown: (line: number) => string;
}
