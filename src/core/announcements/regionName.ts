import { mapDefined } from '../text/mapDefined';
import type { OffsetRange } from '../text/range';
import { awaits, clauseBefore } from './stage';

/** Parts of the world as clouds name their regions by them, in the languages of their consoles. */
const area =
  '(?:AWS GovCloud|Africa|Asia Pacific|Canada|China|EU|Europe|Israel|M[eé]xico|Middle East|South America|Europa|Afrika|África|Asia[- ]Pac[ií]fico|Asie-Pacifique|Asien-Pazifik|América del Sur|América do Sul|Oriente Medio|Oriente Médio|US(?: East| West| Central)?|アフリカ|アジアパシフィック|カナダ|中国|欧州|ヨーロッパ|中東|南米|米国(?:東部|西部)|非洲|亚太(?:地区|区域)?|加拿大|欧洲|中东|南美洲|美国(?:东部|西部)|아시아 태평양|유럽|미국 (?:동부|서부)|캐나다|중동|남아메리카)';
const areaAtEnd = new RegExp(`(?<!\\p{L})${area}$`, 'u');
const codes = '(?:af|ap|ca|cn|eu|il|me|mx|sa|us)-(?:gov-)?(?:north|south|east|west|central)+-?\\d';
const regions = new RegExp(
  `^(?:(?:${area}\\s?[(（][^()（）]{1,40}(?:[)）]|$)|${codes})(?:\\s*(?:[,、，/・]|,?\\s(?:and|und|et|y)\\s)\\s*|$))+$`,
  'u',
);

/**
 * Whether a name is that of regions of a cloud, and of nothing in them: "Asia Pacific (Tokyo)", "us-east-1". What became available there is
 * what a post tells, not the place; a region that is new is called one ("Region", "リージョン").
 */
export function isRegionName(name: string): boolean {
  return regions.test(name.trim());
}

/** Whether a name is the beginning of a region's, the rest of which stands in brackets behind it: "AWS Asia Pacific" before "(Tokyo)". */
export function isPartOfRegion(name: string, after: string): boolean {
  return areaAtEnd.test(name) && /^\s?[(（]/u.test(after);
}

/**
 * Regions that a text says are new, by their names: "the AWS Europe (Xyzzy) Region is now open", "l'ouverture de la région AWS Europe (Xyzzy)",
 * "AWS opens a region in Xyzzy". That something came to one is no news of the region. Offsets in the text.
 */
export function newRegionsIn(text: string): readonly OffsetRange[] {
  if (!regionWord.test(text)) return [];
  return [...findIn(text, byName, isOpened), ...findIn(text, byPlace, isOpenedByVendor)];
}

function findIn(text: string, form: RegExp, isNew: (before: string, after: string) => boolean): readonly OffsetRange[] {
  return mapDefined([...text.matchAll(form)], ({ 0: name, index }) => {
    const end = index + name.length;
    return isNew(clauseBefore(text, index), text.slice(end, end + 60)) ? { start: index, end } : undefined;
  });
}

function isOpened(before: string, after: string): boolean {
  return !awaits(before) && (opening.test(before) || opened.test(after));
}

/** A place may be any, and so may who has regions. */
function isOpenedByVendor(before: string, after: string): boolean {
  return isOpened(before, after) && vendor.test(before);
}

const word = '(?:[Rr]egi(?:on(?:en)?|ón|one|ão)|[Rr]égion|リージョン|区域|區域|리전)';
const regionWord = new RegExp(word, 'u');
const named = `(?:AWS[ -])?${area}\\s?[(（][^()（）]{1,40}[)）]`;
const place = "\\p{Lu}[\\p{L}\\u2019'-]+(?: \\p{Lu}[\\p{L}\\u2019'-]+)?";
const byName = new RegExp(`(?:AWS[ -])?${word}\\s${named}|${named}\\s?${word}`, 'gu');
const byPlace = new RegExp(
  `(?:(?:AWS|[Ss]econd|[Tt]hird|[Ff]ourth) )?[Rr]egion in (?:the )?${place}(?:, ${place})?`,
  'gu',
);

const vendor =
  /(?<!\p{L})(?:AWS|Amazon|Microsoft|Azure|Google)(?!\p{L})|^\s*(?:new|neue|nouvelle|nueva|nova|nuova)\s$/iu;
/** What stands right before the name: little more than an article between. */
const opening =
  /(?:(?<!\p{L})(?:open(?:s|ed|ing)?(?: up)?(?: of)?|general availability of|disponibilité générale de|launch(?:es|ed|ing)?(?: of)?|announc(?:es|ed|ing|e)|introduc(?:es|ed|ing)|eröffnen(?: wir)?|eröffnet(?: AWS)?|eröffnung(?: der)?|ouverture de|ouvre|lancement de|apertura(?: de| della)?|abertura da|abre|abrió|abriu|apre|lanza|lança)\s(?:(?:the|an?|its|their|yet another|another|new|die|der|das|neue|neuen|la|une|nouvelle|una|nueva|uma|nova|su|sua|sa|della|de la|da)\s){0,3}|^\s*(?:new|neue|nouvelle|nueva|nova|nuova)\s)$/iu;
const opened =
  /^[)\]"]*\s?(?:(?:is|are) (?:now |finally |officially )*(?:open|live)|(?:is|are) now available|has (?:been )?(?:opened|launched)|opens|opened|launch(?:es|ed)|now open|ist (?:jetzt )?eröffnet|est (?:désormais |maintenant )?ouverte|ya está abierta|(?:の|が|を)(?:開設|オープン)|(?:现已|正式)(?:开放|启动)|(?:을|를|이|가)?\s?(?:개설|오픈))/u;
