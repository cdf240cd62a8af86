const assignment =
  /\{%-?\s*(?:assign\s+([\w-]+)\s*=([^%]*)|capture\s+["']?([\w-]+)["']?\s*-?%\}((?:(?!\{%-?\s*endcapture)[\s\S]){0,500})\{%-?\s*endcapture\s*)-?%\}/g;

/** How many variables of a post are read. */
const MOST_VARIABLES = 200;

/**
 * The variables a post gives itself with `assign` and `capture`, as templates: many keep the address of another post in one. Of a name
 * that is given several values the last counts.
 */
export function templateVariables(text: string): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  if (!text.includes('{%')) return variables;
  for (const [, assigned, value = '', captured, content = ''] of text.matchAll(assignment)) {
    if (variables.size >= MOST_VARIABLES) break;
    if (assigned !== undefined) variables.set(assigned, `{{ ${value.replace(/-\s*$/, '').trim()} }}`);
    else if (captured !== undefined) variables.set(captured, content.trim());
  }
  return variables;
}
