import { isKnownNews, isNewsLink } from '../knownNews';
import { isBold, isEmphasised, isVendorNamed } from '../naming';
import { isLogged, isMarkedNew, isMarkedOtherwise } from '../newMarks';
import { isNewThen } from '../launchTime';
import type { Unit } from '../unit';
import {
  isAnnouncedBelow,
  isBesideNews,
  isBoldLabel,
  isGroupHeading,
  isIntroduced,
  isServiceGroup,
  speaksOfEarlierYears,
} from './candidateTraits';
import { type PostTraits, type Rules, ofAll, ofProse, ofTitles, ofUnknownTitles } from './rule';

/** Where a thing stands, and how it is set off there. */
export const placeRules = {
  heading: ofTitles(({ candidate: { unit } }) => unit.role === 'heading'),
  leafHeading: ofTitles(
    ({ candidate: { unit } }, { isOfTopSections }) =>
      unit.role === 'heading' && (unit.level > 1 || isOfTopSections) && unit.section?.children.length === 0,
  ),
  leafInRecap: ofTitles(
    ({ candidate: { unit } }, { isRecap, isOfAnnouncements, isOfTopSections, event }) =>
      unit.role === 'heading' &&
      (unit.level > 1 || isOfTopSections) &&
      unit.section?.children.length === 0 &&
      (isOfAnnouncements || (isRecap && event !== undefined)),
  ),
  serviceGroup: ofTitles(({ candidate }, post) => isServiceGroup(candidate, post)),
  groupHeading: ofUnknownTitles(({ candidate }, post) => isGroupHeading(candidate, post)),
  proseBelow: ofTitles(
    ({ candidate: { unit } }, { openings }) =>
      unit.role === 'heading' && unit.section !== undefined && openings.prose.has(unit.section),
  ),
  openingAnnounces: ofTitles(({ candidate }, post) => isAnnouncedBelow(candidate, post)),
  listBelow: ofTitles(
    ({ candidate: { unit } }, { openings }) =>
      unit.role === 'heading' && unit.section !== undefined && openings.lists.has(unit.section),
  ),
  listLead: ofTitles(({ candidate }) => candidate.unit.role === 'item' || candidate.isListed === true),
  cellLead: ofTitles(({ candidate: { unit } }) => unit.role === 'cell'),
  ledParagraph: ofTitles(({ candidate }, post) => {
    const { unit, range, entry } = candidate;
    return (
      (entry?.kind !== 'service' || isNewThen(entry, post.date)) &&
      unit.role === 'paragraph' &&
      range.start <= 4 &&
      post.ledSections.has(unit.section) &&
      !isBoldLabel(candidate, post)
    );
  }),
  bold: ofTitles(({ candidate }, post) => isBold(candidate) && !isBesideNews(candidate, post)),
  emphasis: ofUnknownTitles(
    ({ candidate }) => isEmphasised(candidate) && !candidate.about.length && !isVendorNamed(candidate),
  ),
  quoted: ofAll(({ candidate: { unit } }) => unit.role === 'quote'),
  numbered: ofTitles(({ candidate: { unit } }) => /^[\s#]*\d{1,2}\s*[.):]/.test(unit.text)),
  marked: ofTitles(({ candidate: { unit } }, post) => isMarked(unit, post) && !isLegend(unit.text)),
  logged: ofTitles(({ candidate, around: { sentence } }, { isLog, date }) => {
    if (!isLogged(candidate.unit.text) || isKnownNews(candidate, date)) return false;
    return isLog || speaksOfEarlierYears(sentence, date);
  }),
  unmarked: ofAll(({ candidate, around: { sentence } }, post) => {
    const { unit, links } = candidate;
    if (unit.list === undefined || !post.listsMarkingNews.has(unit.list)) return false;
    if (isMarked(unit, post) || isMarkedOtherwise(unit.text)) return false;
    return !sentence.isAnnouncing && !isIntroduced(candidate, post) && !links.some(isNewsLink);
  }),
  legend: ofAll(({ candidate: { unit } }) => isLegend(unit.text)),
  prose: ofProse(() => true),
  besideLead: ofProse(({ candidate: { unit, links } }, { ledUnits }) => !links.length && ledUnits.has(unit)),
} as const satisfies Rules;

/** "🚀 Xyzzy", "[New] Xyzzy": signs only adorn headings, and one that says "new" does not. Who recaps an event gives what is new any sign. */
function isMarked({ role, text }: Unit, { event }: PostTraits): boolean {
  return isMarkedNew(text) || (role !== 'heading' && (event === undefined ? sign : signAtEvent).test(text));
}

/** None of a state ("✅") or an order ("👉"). */
const signAtEvent = /^[\s*_]*(?![✅☑✔❌✖❎⛔🚫⚠❗❓❕❔👉➡▶⬇])\p{Extended_Pictographic}/u;
/** None of a thing ("📦") or a colour either. */
const sign =
  /^[\s*_]*(?![✅☑✔❌✖❎⛔🚫⚠🚧⏳⌛📌📍📦💡❗❓❕❔👉➡▶⬇👍👎🔹🔸🔷🔶🔺🔻⬜⬛🟢🟡🟠🔴🔵⚪⚫📝📄📁📂📚📖📊📈📉🔗🔒🔐🔑🔧🔨🛠⚙🏠🏗💾🗄🗑💰💵🕐🙋👤👥🧪🐛])\p{Extended_Pictographic}/u;

/** "🚀 = Launch": a line that explains signs. */
function isLegend(text: string): boolean {
  return /^[\s*_]*\p{Extended_Pictographic}\ufe0f?\s*[=:]/u.test(text);
}
