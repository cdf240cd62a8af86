import type { CatalogEntry } from '../catalog/entry';
import { candidatesOf } from './candidates';
import { keyOf } from './groups';
import { isNewThen } from './launchTime';
import { documentName } from './lexicon/nameWords';
import { announcing } from './lexicon/newsWords';
import { leadIn } from './lexicon/titleWords';
import { isVendorNamed } from './naming';
import { isNewMark, lengthOfNewMark } from './newMarks';
import type { NameContext } from './resolve';
import { isNowAvailable } from './stage';
import { ownWordsOf, telling } from './tellingWords';
import { headingOfText } from './unit';
import { UnitWords } from './unitWords';

/** What the title of a post tells. */
export interface PostTitle {
  /** Keys of the things it names that had not been there. */
  readonly names: ReadonlySet<string>;
  /** Keys of those that it says are new. */
  readonly announced: ReadonlySet<string>;
  /** Keys of those that it names and says nothing else of. */
  readonly alone: ReadonlySet<string>;
}

/** Reads the title of a post, which need not stand in its text, as that of a section is read. */
export function postTitleOf(title: string, context: NameContext): PostTitle {
  const words = new UnitWords(title);
  // Any other title is a name of the post.
  const named = candidatesOf(headingOfText(title), words, context).filter(
    candidate =>
      candidate.source === 'title' && (candidate.entry || candidate.about.length > 0 || isVendorNamed(candidate)),
  );
  const isAnnouncing = (words.announcements > 0 || opensAsNew(title)) && !isOnTalk(title);
  const keysOf = (holds: (entry: CatalogEntry | undefined, name: string) => boolean): ReadonlySet<string> =>
    new Set(named.filter(({ entry, name }) => holds(entry, name)).map(keyOf));
  return {
    names: keysOf(entry => isOfThen(entry, title, context)),
    announced: keysOf(entry => isAnnouncing && isOfThen(entry, title, context)),
    alone: keysOf(
      (entry, name) => !isOnTalk(title) && isAlone(title, entry ? ownWordsOf(entry) : new Set(telling(name))),
    ),
  };
}

/** What had been there, or nobody knows since when, is not what a title means that goes on behind its name: "Announcing AWS Xyzzy Watchdog". */
function isOfThen(entry: CatalogEntry | undefined, title: string, { dateOf }: NameContext): boolean {
  if (!entry) return true;
  const date = dateOf();
  if (date !== undefined && entry.announced && isNewThen(entry, date)) return true;
  // Who writes of a part of a service without a date may introduce it when it came; services are introduced to newcomers, too.
  if (date === undefined && entry.kind !== 'service' && opensDeclaring.test(title)) return true;
  return [entry.name, ...entry.aliases].some(name => {
    const start = title.toLowerCase().indexOf(name.toLowerCase());
    return start >= 0 && isNowAvailable(title, { start, end: start + name.length });
  });
}

const opensDeclaring = /^[^\p{L}]*(?:Announcing|Introducing|Meet|Say hello to|Voici|Presentamos|Apresentamos)\s/u;

/** "New – Xyzzy", "Neu: Xyzzy" */
function opensAsNew(title: string): boolean {
  return lengthOfNewMark(title) > 0 || isNewMark(/^\s*\p{L}+(?=\s[-\u2013\u2014]\s)/u.exec(title)?.[0] ?? '');
}

/** "Announcing our next meetup: Xyzzy" announces where people speak of it. */
function isOnTalk(title: string): boolean {
  return title.split(/[\s:：,]+/).some(word => documentName.test(word) || toLearn.test(word));
}

const toLearn =
  /^(?:webinare?s?|courses?|books?|e-?books?|trainings?|videos?|kurse?|bücher|buch|cours|livre|cursos?|libro|livro)$/iu;

function isAlone(title: string, own: ReadonlySet<string>): boolean {
  const told = telling(leadIn.removedFrom(announcing.removedFrom(title)));
  return told.every(word => own.has(word) || own.has(word.replace(/s$/, '')) || support.test(word));
}

const support = /^(?:supports?|unterstützung|soporte|suporte)$/;
