import type { CatalogEntry } from '../catalog/entry';
import type { Link } from '../post/link';
import type { Section } from '../post/section';
import type { OffsetRange } from '../text/range';
import type { RuleId } from './rules';

/** Why Recap thinks something is announced, or not. The host and the CLI word the rule. */
export interface Evidence {
  readonly rule: RuleId;
  readonly args: readonly string[];
}

/** Where "Open AWS Docs" leads for an announcement, and how close that page is to the thing itself. */
export interface DocsTarget {
  readonly url: string;
  /** `post`: a docs page the post links; `page`: the catalog's page about it; `product`: the post's own product or announcement page; `landing`: the parent service's landing page. */
  readonly kind: 'post' | 'page' | 'product' | 'landing';
}

/** A thing the post presents as new: once per post, with every place and link that belongs to it. */
export interface Announcement {
  /** Its place in `Post.announcements`. */
  readonly index: number;
  /** What the catalog knows of it; undefined for a name no catalog has. */
  readonly entry: CatalogEntry | undefined;
  readonly name: string;
  readonly kind: string;
  readonly category: string | undefined;
  readonly vendor: string | undefined;
  /** Where it is announced first: the link or the name. */
  readonly range: OffsetRange;
  /** Every place that announces it, the first included, in the order of the text. */
  readonly places: readonly OffsetRange[];
  readonly section: Section | undefined;
  readonly links: readonly Link[];
  readonly docs: DocsTarget | undefined;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** A catalogued name in the text that is not announced there. */
export interface Mention {
  readonly entry: CatalogEntry;
  readonly name: string;
  readonly range: OffsetRange;
}
