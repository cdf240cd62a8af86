/** Parts of the world as clouds name their regions by them, in the languages of their consoles. */
const area =
  '(?:AWS GovCloud|Africa|Asia Pacific|Canada|China|EU|Europe|Israel|Mexico|Middle East|South America|US(?: East| West| Central)?|アフリカ|アジアパシフィック|カナダ|中国|欧州|ヨーロッパ|中東|南米|米国(?:東部|西部)|非洲|亚太(?:地区|区域)?|加拿大|欧洲|中东|南美洲|美国(?:东部|西部)|아시아 태평양|유럽|미국 (?:동부|서부)|캐나다|중동|남아메리카)';
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
