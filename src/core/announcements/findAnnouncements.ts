import type { Catalog } from '../catalog/catalog';
import { finish, type Steps } from '../text/steps';
import type { Announcement, Mention } from './announcement';
import { announcementOf, bestOf, mentionsOf } from './compose';
import { type AnnouncementSource, judgeGroupsInSteps, type JudgedGroup } from './judge';
import { fittedWeights, type Weights } from './score';
import type { UnitReadings } from './unitReadings';

export interface FoundAnnouncements {
  readonly announcements: readonly Announcement[];
  readonly mentions: readonly Mention[];
}

/** From this confidence on the reader is told that something is announced. */
const announcedFrom = 0.5;

/**
 * What a post presents as new, each thing once, and the catalogued names it only mentions. In the order of the text. `kept` speeds up
 * reading one version of a post after the other and changes nothing else.
 */
export function findAnnouncements(
  source: AnnouncementSource,
  catalog: Catalog | undefined,
  kept?: UnitReadings,
): FoundAnnouncements {
  return finish(findAnnouncementsInSteps(source, catalog, kept));
}

/** The same in steps. */
export function* findAnnouncementsInSteps(
  source: AnnouncementSource,
  catalog: Catalog | undefined,
  kept: UnitReadings | undefined,
): Steps<FoundAnnouncements> {
  if (!catalog) return { announcements: [], mentions: [] };
  const groups = yield* judgeGroupsInSteps(source, catalog, kept);
  yield;
  const found = yield* announcementsInSteps(groups, catalog);
  const announced = new Set(found.map(({ group }) => group));
  const mentions: Mention[] = [];
  for (const group of groups) {
    yield;
    if (announced.has(group)) continue;
    for (const candidate of group.candidates)
      for (const mention of mentionsOf(candidate, catalog)) mentions.push(mention);
  }
  mentions.sort((a, b) => a.range.start - b.range.start);
  return { announcements: found.map(({ announcement }) => announcement), mentions };
}

/** An announcement and what it was found from, for fitting weights. */
export interface GroupedAnnouncement {
  readonly announcement: Announcement;
  readonly group: JudgedGroup;
}

export interface Judgement {
  readonly weights?: Weights;
  readonly threshold?: number;
}

/** The groups that announce something, in the order of the text. */
export function announcementsOf(
  groups: readonly JudgedGroup[],
  catalog: Catalog,
  judgement?: Judgement,
): readonly GroupedAnnouncement[] {
  return finish(announcementsInSteps(groups, catalog, judgement));
}

function* announcementsInSteps(
  groups: readonly JudgedGroup[],
  catalog: Catalog,
  { weights = fittedWeights, threshold = announcedFrom }: Judgement = {},
): Steps<readonly GroupedAnnouncement[]> {
  const found: GroupedAnnouncement[] = [];
  for (const group of groups) {
    yield;
    const best = bestOf(group, weights, threshold);
    if (best) found.push({ group, announcement: announcementOf(group, best, catalog) });
  }
  return found
    .sort((a, b) => a.announcement.range.start - b.announcement.range.start)
    .map(({ group, announcement }, index) => ({ group, announcement: { ...announcement, index } }));
}
