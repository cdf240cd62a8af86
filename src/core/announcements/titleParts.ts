/** Ends a title whose parts are what one thing works with: "Plugh and Xyzzy support". */
export const integrating = /(?:integration|support)s?$/i;

/** The things one title names: "Nova 2 + Nova Forge", "Local Zones & Outposts". */
export function partsOf(title: string): readonly string[] {
  if (!/[+、]/.test(title)) return [title];
  const parts = title.split(/\s+\+\s+|\s*、\s*/).map(part => part.trim());
  // "Xyzzy + Plugh integration" is one thing, and so is what parentheses hold.
  const isOne =
    integrating.test(parts.at(-1) ?? '') ||
    parts.some(isUnbalanced) ||
    subjectOfSeveral.test(parts[0] ?? '') ||
    parts.slice(0, -1).some(part => particle.test(part));
  return parts.every(part => part.length > 1) && !isOne ? parts : [title];
}

/** "Xyzzyは、…": the comma ends what a sentence is about. */
const particle = /[はがでにを]$/u;

/** "Xyzzyが洞窟、広間、…を開始": what follows is said of one thing. */
const subjectOfSeveral = /[\p{Script=Latin}\d][がは]\p{Lo}/u;

function isUnbalanced(part: string): boolean {
  return part.split(/[(（]/).length !== part.split(/[)）]/).length;
}
