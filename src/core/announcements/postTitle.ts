import { candidatesOf } from './candidates';
import { keyOf } from './groups';
import { isVendorNamed } from './naming';
import type { NameContext } from './resolve';
import { headingOfText } from './unit';
import { UnitWords } from './unitWords';

/** What the title of a post tells. */
export interface PostTitle {
  /** Keys of the things it names. */
  readonly names: ReadonlySet<string>;
  /** Its words say that something is new. */
  readonly isAnnouncing: boolean;
}

/** Reads the title of a post, which need not stand in its text, as that of a section is read. */
export function postTitleOf(title: string, context: NameContext): PostTitle {
  const words = new UnitWords(title);
  // Any other title is a name of the post.
  const named = candidatesOf(headingOfText(title), words, context).filter(
    candidate =>
      candidate.source === 'title' && (candidate.entry || candidate.about.length > 0 || isVendorNamed(candidate)),
  );
  return { names: new Set(named.map(keyOf)), isAnnouncing: words.announcements > 0 };
}
