import { announcementTitle, vendorWords } from './lexicon';

/** "What's new in AWS: June 2024": a title that promises what is new of a vendor's services, of which "Xyzzy: caves" tells then. */
export function isDigestTitle(title: string): boolean {
  return (
    announcementTitle.test(title) &&
    !/\btop \d/i.test(title) &&
    title.split(/[\s:：,]+/).some(word => vendorWords.has(word.toLowerCase()))
  );
}

/** The vendor, not AWS, whose digest a title promises: "Google Cloud news", "Azure im Mai: die Neuigkeiten". */
export function otherVendorOfDigest(title: string): string | undefined {
  if (!isDigestTitle(title) && !shortDigest.test(title)) return undefined;
  const [vendor] = ofAws.test(title) ? [] : (otherVendor.exec(title) ?? []);
  return (
    vendor &&
    (/^(?:azure|microsoft)/i.test(vendor) ? 'Microsoft Azure' : /^git/i.test(vendor) ? 'GitHub' : 'Google Cloud')
  );
}

const ofAws = /(?<!\p{L})(?:AWS|Amazon)(?!\p{L})/iu;
const otherVendor = /(?<!\p{L})(?:Google Cloud|GCP|(?:Microsoft )?Azure|GitHub)(?!\p{L})/iu;
/** "GCP-Neuigkeiten": joined by a hyphen. */
const shortDigest = /^(?:GCP|Azure)-\p{L}+/iu;

/** "Changelog", "Our roadmap": what somebody's own work is told in. */
export function isOnOwnWork(title: string): boolean {
  return ownWork.test(title);
}

/** "Our cost review", "SAA-C03 cheat sheet": titles that share a word with those of recaps. */
export function isOnOwnAffairs(title: string): boolean {
  return ownAffairs.test(title);
}

const ownWork =
  /(?<!\p{L})(?:change ?-?logs?|release notes?|roadmaps?|our|plans?|to-?dos?|unsere?[rsnm]?|notre|nuestr[oa]s?|noss[oa]s?|notes de version|änderungen)(?!\p{L})|更新履歴|ロードマップ|로드맵|路线图|路線圖|更新日志|更新日誌/iu;

const ownAffairs =
  /(?<!\p{L})(?:our|status|costs?|bills?|architectures?|tips|(?:should|must|need to) know|cheat ?-?sheets?|exams?|certifi\p{L}+|zertifi\p{L}+|glossary|unsere?[rsnm]?|notre|nuestr[oa]s?|noss[oa]s?)(?!\p{L})|資格|試験|자격증|시험|考试|考試|认证|認證/iu;
