import { mapDefined } from '../text/mapDefined';
import type { OffsetRange } from '../text/range';

/** Parts of the world as clouds name their regions by them, in the languages of their consoles. */
const area =
  '(?:AWS GovCloud|Africa|Asia Pacific|Canada|China|EU|Europe|Israel|Mexico|Middle East|South America|Europa|Afrika|África|Asia[- ]Pac[ií]fico|Asie-Pacifique|Asien-Pazifik|América del Sur|América do Sul|Oriente Medio|Oriente Médio|US(?: East| West| Central)?|アフリカ|アジアパシフィック|カナダ|中国|欧州|ヨーロッパ|中東|南米|米国(?:東部|西部)|非洲|亚太(?:地区|区域)?|加拿大|欧洲|中东|南美洲|美国(?:东部|西部)|아시아 태평양|유럽|미국 (?:동부|서부)|캐나다|중동|남아메리카)';
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

/**
 * Regions that a text says are new, by their names: "the AWS Europe (Xyzzy) Region is now open", "l'ouverture de la région AWS Europe (Xyzzy)",
 * "a new region in Xyzzy". Offsets in the text.
 */
export function newRegionsIn(text: string): readonly OffsetRange[] {
  if (!regionWord.test(text)) return [];
  return forms.flatMap(form =>
    mapDefined([...text.matchAll(form)], ({ 0: name, index }) => {
      const before = text.slice(Math.max(0, index - 60), index);
      const after = text.slice(index + name.length, index + name.length + 60);
      const isNew = opening.test(sentenceEnd(before)) || opened.test(after);
      return isNew && !placed.test(before) ? { start: index, end: index + name.length } : undefined;
    }),
  );
}

function sentenceEnd(before: string): string {
  return before.slice(before.search(/[^.!?。]*$/u));
}

const word = '(?:[Rr]egi(?:on(?:en)?|ón|one|ão)|[Rr]égion|リージョン|区域|區域|리전)';
const regionWord = new RegExp(word, 'u');
const named = `(?:AWS[ -])?${area}\\s?[(（][^()（）]{1,40}[)）]`;
const place = "\\p{Lu}[\\p{L}\\u2019'-]+(?: \\p{Lu}[\\p{L}\\u2019'-]+)?";
const forms: readonly RegExp[] = [
  new RegExp(`(?:AWS[ -])?${word}\\s${named}|${named}\\s?${word}`, 'gu'),
  new RegExp(`(?:(?:AWS|[Ss]econd|[Tt]hird|[Ff]ourth) )?[Rr]egion in (?:the )?${place}(?:, ${place})?`, 'gu'),
];

/** A region that is spoken of as there: something else is available in it. */
const placed =
  /(?<!\p{L})(?:in|in the|to the|in der|für die|in den|dans la|en la|na|nella|from the|using the) (?:(?:AWS|new|neuen|nouvelle|nueva|nova|nuova) )?$/iu;
const opening =
  /(?:\p{L}*(?:announc|open|launch|introduc)\p{L}*|(?<!\p{L})new|\p{L}*eröffn\p{L}*|neuen?|ouv(?:erture|re|ert)|nouvelle|apertura|abertura|abr(?:e|ió|iu|en)|aper(?:to|ta)|apre|lan[zç]\p{L}+|nueva|nuova|nova|新)/iu;
const opened =
  /^[)\]"]*\s?(?:(?:is|are|has been) (?:now |finally |officially )?(?:open|live|launched|available)|opens|opened|launch(?:es|ed)|now open|ist (?:jetzt )?(?:eröffnet|verfügbar)|est (?:désormais |maintenant )?(?:ouverte|disponible)|ya está|(?:の|が|を)?(?:開設|開始|オープン)|(?:现已|正式)?(?:开放|启动|推出)|(?:を|이|가|을)?\s?(?:개설|출시|오픈))/u;
