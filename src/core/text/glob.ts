/** How many patterns braces may stand for. */
const mostPatterns = 100;

/**
 * Whether a path with `/` matches a glob pattern as VS Code's settings use them: `*` and `?` within a name, `**` over folders, `{a,b}`
 * for alternatives, `[…]` for characters. A pattern is compared with the whole path. Takes time in proportion to both lengths multiplied,
 * whatever the pattern.
 */
export function matchesGlob(path: string, glob: string): boolean {
  const names = path.replace(/^\.?\/+/, '').split('/');
  return alternativesOf(glob.replace(/^\.?\/+/, '')).some(pattern => matchesNames(names, pattern.split('/')));
}

/** What the braces of a pattern stand for, one after the other, innermost groups last. */
function alternativesOf(glob: string): readonly string[] {
  const done: string[] = [];
  const pending = [glob];
  for (let pattern = pending.pop(); pattern !== undefined && done.length < mostPatterns; pattern = pending.pop()) {
    const group = /\{([^{}]*)\}/.exec(pattern);
    if (!group) {
      done.push(pattern);
      continue;
    }
    const [written, content = ''] = group;
    const [before, after] = [pattern.slice(0, group.index), pattern.slice(group.index + written.length)];
    if (pending.length < mostPatterns) pending.push(...content.split(',').map(part => before + part + after));
  }
  return done;
}

function matchesNames(names: readonly string[], pattern: readonly string[]): boolean {
  return matches(names, pattern, part => part === '**', matchesName);
}

function matchesName(name: string, pattern: string): boolean {
  const parts = pattern.match(/\[!?\]?[^\]]*\]|[^]/gu) ?? [];
  return matches([...name], parts, part => part === '*', matchesCharacter);
}

function matchesCharacter(character: string, part: string): boolean {
  if (part === '?') return true;
  const set = /^\[(!?)(.+)\]$/su.exec(part);
  if (!set) return part === character;
  const [, not = '', members = ''] = set;
  const isMember = [...members.matchAll(/(.)-(.)|(.)/gsu)].some(([, from, to, one]) =>
    one === undefined ? (from ?? '') <= character && character <= (to ?? '') : one === character,
  );
  return isMember === (not === '');
}

/** Whether items match a row of parts, of which those that are `many` match any number of items. */
function matches(
  items: readonly string[],
  parts: readonly string[],
  many: (part: string) => boolean,
  one: (item: string, part: string) => boolean,
): boolean {
  let item = 0;
  let part = 0;
  // Where to go on if what follows the last `many` does not fit: only the last one ever has to take more.
  let retry: { part: number; item: number } | undefined;
  while (item < items.length) {
    const current = parts[part];
    if (current !== undefined && many(current)) retry = { part: ++part, item };
    else if (current !== undefined && one(items[item] ?? '', current)) {
      item++;
      part++;
    } else if (retry) {
      retry.item++;
      ({ part, item } = retry);
    } else return false;
  }
  return parts.slice(part).every(many);
}
