import type { Catalog } from '../../catalog/catalog';
import type { CatalogEntry } from '../../catalog/entry';
import type { Section } from '../../post/section';
import type { Candidate } from '../candidate';
import type { Series } from '../knownNews';
import type { PostTitle } from '../postTitle';
import type { SectionOpenings } from '../sectionOpenings';
import type { Surroundings } from '../surroundings';
import type { Unit } from '../unit';

/** One place of a thing, with all that rules may look at. */
export interface Place {
  readonly candidate: Candidate;
  readonly around: Surroundings;
  /** The other places of the same thing. */
  readonly peers: readonly { readonly candidate: Candidate; readonly around: Surroundings }[];
  /** In how many units of the post the thing occurs. */
  readonly spread: number;
}

/** What holds for a whole post. */
export interface PostTraits {
  readonly catalog: Catalog;
  /** When it speaks, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string | undefined;
  readonly event: string | undefined;
  /** The event, or the vendor, not AWS, whose digest it is: what no catalog knows may be news in both. */
  readonly occasion: string | undefined;
  readonly title: PostTitle;
  /** Its title promises a recap; it promises announcements. */
  readonly isRecap: boolean;
  /** Those whose number its title promises as launches. */
  readonly countedSections: ReadonlySet<Section>;
  /** A heading in it promises news. */
  readonly hasNewsSections: boolean;
  /** Its title promises a vendor's news and nothing else. */
  readonly isDigest: boolean;
  readonly isOfAnnouncements: boolean;
  /** Its title promises wishes or guesses; it promises advice. */
  readonly isWish: boolean;
  readonly isAdvice: boolean;
  /** It hardly ever says that something is new, and its title does not promise it. */
  readonly isQuiet: boolean;
  /** Lists of things of which it marks those that are new. */
  readonly listsMarkingNews: ReadonlySet<number>;
  /** Its opening says that it is about talks. */
  readonly isOfTalks: boolean;
  /** Items and headings that tell somebody what to do. */
  readonly instructions: ReadonlySet<Unit>;
  /** Its sections are headings of the first level, which is its title's in other posts. */
  readonly isOfTopSections: boolean;
  /** Its title speaks of its author's own affairs, or of a version of something. */
  readonly isOnOwn: boolean;
  /** What it logs is its author's own work: it is called a changelog or a roadmap, or promises no recap. */
  readonly isLog: boolean;
  readonly namingLists: ReadonlySet<number>;
  /** Rows of tables in which a column tells what is new. */
  readonly newsRows: ReadonlySet<number>;
  readonly namingSections: ReadonlySet<Section>;
  readonly introducedLists: ReadonlySet<number>;
  /** Those that the text right before them says are what was announced at the event. */
  readonly declaredLists: ReadonlySet<number>;
  /** Lists and sections side by side, half of which are known to have been news. */
  readonly amongNews: ReadonlySet<Series>;
  /** Things without a date that are named on one list with what was launched at the event. */
  readonly besideLaunched: ReadonlySet<Candidate>;
  /** Sections whose headings name something known or in a vendor's way. */
  readonly namedSections: ReadonlySet<Section>;
  /** Sections whose headings tell what is new of something known: what stands in them says more of that. */
  readonly newsHeadedSections: ReadonlySet<Section>;
  /** Sections whose headings name what was launched then or link news of it: what stands in them tells about that. */
  readonly launchSections: ReadonlySet<Section>;
  /** Sections whose text tells of two things or more that were launched then, or links news of them. */
  readonly newsSections: ReadonlySet<Section>;
  /** Items and cells that open with a name in bold or with a link; what else they name explains that. */
  readonly ledUnits: ReadonlySet<Unit>;
  /** Units with a title that names something known or in a vendor's way. */
  readonly namedUnits: ReadonlySet<Unit>;
  /** Items that are nothing but the name of a service. */
  readonly serviceUnits: ReadonlySet<Unit>;
  /** Sections whose text repeats the name that their heading is, in a post on another vendor's event. */
  readonly repeatedHeadings: ReadonlySet<Section>;
  /** Paragraphs of a few words, all of them in bold, right above a list. */
  readonly boldLabels: ReadonlySet<Unit>;
  readonly openings: SectionOpenings;
  /** Items and paragraphs with a link to news of something. */
  readonly newsUnits: ReadonlySet<Unit>;
  /** Items with a list of their own. */
  readonly parents: ReadonlySet<Unit>;
  /** Sections (or a post without any) with three paragraphs or more that open with a name in bold or with a link: lists in all but their marks. */
  readonly ledSections: ReadonlySet<Section | undefined>;
}

type Holds<Of extends Place = Place> = (place: Of, post: PostTraits) => boolean;

interface KnownPlace extends Place {
  readonly candidate: Candidate & { readonly entry: CatalogEntry };
}

/** One rule of the evidence, and of which places it is asked at all: most can only hold for some. */
export interface Rule {
  readonly places: 'all' | 'titles' | 'prose';
  /** Known are things that have an entry in the catalog. */
  readonly things: 'all' | 'known' | 'unknown';
  /** What a place has to have: a link, other places of the same thing. */
  readonly needs: 'nothing' | 'links' | 'peers';
  readonly holds: Holds;
}

/** By their ids. */
export type Rules = Readonly<Record<string, Rule>>;

export const ofAll = asking('all', 'all');
export const ofTitles = asking('titles', 'all');
export const ofProse = asking('prose', 'all');
export const ofUnknown = asking('all', 'unknown');
export const ofUnknownTitles = asking('titles', 'unknown');
export const ofUnknownProse = asking('prose', 'unknown');
export const ofKnown = askingKnown('all');
export const ofKnownTitles = askingKnown('titles');
export const ofKnownProse = askingKnown('prose');
export const ofLinked = asking('all', 'all', 'links');
export const ofLinkedProse = asking('prose', 'all', 'links');
export const ofLinkedUnknown = asking('all', 'unknown', 'links');
export const ofLinkedKnown = askingKnown('all', 'links');
export const ofRepeated = asking('all', 'all', 'peers');

function asking(
  places: Rule['places'],
  things: 'all' | 'unknown',
  needs: Rule['needs'] = 'nothing',
): (holds: Holds) => Rule {
  return holds => ({ places, things, needs, holds });
}

function askingKnown(places: Rule['places'], needs: Rule['needs'] = 'nothing'): (holds: Holds<KnownPlace>) => Rule {
  return holds => ({ places, things: 'known', needs, holds: (place, post) => isOfKnown(place) && holds(place, post) });
}

function isOfKnown(place: Place): place is KnownPlace {
  return place.candidate.entry !== undefined;
}
