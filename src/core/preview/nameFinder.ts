import type { Announcement } from '../announcements/announcement';
import type { OffsetRange } from '../text/range';

/** Places longer than this, in UTF-16 code units, are sentences, not titles. */
const longestPlace = 400;

/** Finds the name of what is announced within its places. */
export class NameFinder {
  readonly #announcement: Announcement;
  #names: readonly string[] | undefined;

  constructor(announcement: Announcement) {
    this.#announcement = announcement;
  }

  /** Offsets in `text`: the name in "New – Amazon QLDB, a ledger database"; undefined where the place has none. */
  within(text: string, { start, end }: OffsetRange): OffsetRange | undefined {
    if (end - start > longestPlace) return undefined;
    const written = folded(text.slice(start, end));
    if (written.length !== end - start) return undefined;
    for (const name of (this.#names ??= namesOf(this.#announcement))) {
      for (let at = written.indexOf(name); at >= 0; at = written.indexOf(name, at + 1)) {
        if (isPartOfWord(written, at) || isPartOfWord(written, at + name.length)) continue;
        return { start: start + at - vendorBefore(written, at), end: start + at + name.length };
      }
    }
    return undefined;
  }
}

/** The longest first, so that "S3" is not found in "S3 Select". */
function namesOf({ name, entry }: Announcement): readonly string[] {
  return [name, ...(entry ? [entry.name, ...entry.aliases, ...entry.everyday] : [])]
    .map(folded)
    .filter(word => word.trim().length > 1)
    .sort((first, second) => second.length - first.length);
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s/g, ' ');
}

function isPartOfWord(text: string, offset: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(offset - 1, offset + 1));
}

/** How long a vendor's word right before a name is: "AWS QLDB" is one name, though no catalog has it. */
function vendorBefore(text: string, at: number): number {
  return /(?<![\p{L}\p{N}])(?:aws|amazon) $/u.exec(text.slice(Math.max(0, at - 8), at))?.[0].length ?? 0;
}
