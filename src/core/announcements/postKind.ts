import { ignoringCase } from './lexicon/ignoringCase';
import { launchTitle, possessives } from './lexicon/headingWords';

/** "Changelog", "Our roadmap": what somebody's own work is told in. */
export function isOnOwnWork(title: string): boolean {
  return ownWork.test(title);
}

/** "Our cost review", "SAA-C03 cheat sheet": titles that share a word with those of recaps; "our favourite launches" are others'. */
export function isOnOwnAffairs(title: string): boolean {
  return isOnOwnNews(title) || (ownAffairs.test(title) && !launchTitle.test(title));
}

/** "Recap of our meetup": what was talked about where people meet. */
export function isOnMeeting(title: string): boolean {
  return meeting.test(title) && !launchTitle.test(title);
}

/** "News from our product", "Our new security hub": what is new of somebody's own; "news from our week at re:Invent" is not. */
export function isOnOwnNews(title: string): boolean {
  return ownNews.test(title);
}

const ownNews = ignoringCase(
  [
    `(?<!\\p{L})(?:news|updates?|announcements?|releases?|launches|neu(?:es|igkeiten)|nouveautés|novedades|noticias|novidades|notícias|novità|nieuws)\\s+(?:from|of|about|in|aus|von|zu|bei|de|sur|sobre|d[aoe]|di|van)\\s+${possessives}\\s+(?!(?:favou?rite|week|day|trip|visit|time|partners?|reise|besuch|woche|tag)(?!\\p{L}))`,
    `^${possessives}\\s+(?:(?:very|brand)\\s+)?(?:new|neue[rs]?|nouve(?:au|lle)|nuev[oa]|nov[oa]|nuov[oa])\\s+(?!favou?rite)`,
  ].join('|'),
);

const ownWork =
  /(?<!\p{L})(?:change ?-?logs?|release notes?|roadmaps?|our|plans?|to-?dos?|unsere?[rsnm]?|notre|nuestr[oa]s?|noss[oa]s?|notes de version|änderungen)(?!\p{L})|更新履歴|ロードマップ|로드맵|路线图|路線圖|更新日志|更新日誌/iu;

const ownAffairs =
  /(?<!\p{L})(?:our|status|costs?|bills?|architectures?|tips|(?:should|must|need to) know|cheat ?-?sheets?|exams?|certifi\p{L}+|zertifi\p{L}+|glossary|book reviews?|rezension|reseña|resenha|unsere?[rsnm]?|notre|nuestr[oa]s?|noss[oa]s?)(?!\p{L})|資格|試験|자격증|시험|考试|考試|认证|認證|書評|书评|서평/iu;

const meeting = /(?<!\p{L})(?:user groups?|meet-?ups?|hackathons?|community days?)(?!\p{L})|勉強会|소모임|밋업/iu;
