import type { Token } from 'markdown-it';

/** To kramdown, lists that follow one another are one, whatever marks their items have. */
export function mergeLists(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  /** The places of list ends that nothing has followed yet, by level. */
  for (const token of tokens) {
    const last = merged.at(-1);
    const kind = /^(bullet_list|ordered_list|dl)_open$/.exec(token.type)?.[1];
    if (kind !== undefined && last?.type === `${kind}_close` && last.level === token.level) merged.pop();
    else merged.push(token);
  }
  return merged;
}

/**
 * To kramdown, each item decides for itself whether its first paragraph is one: where a blank line follows it. CommonMark decides for
 * the whole list.
 */
export function looseItems(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'bullet_list_open' && token.type !== 'ordered_list_open') continue;
    loosen(itemsOf(tokens, index));
  }
}

interface Item {
  readonly first: Token | undefined;
  readonly firstClose: Token | undefined;
  /** The block after the first one. */
  readonly second: Token | undefined;
  readonly end: number;
}

function itemsOf(tokens: readonly Token[], list: number): readonly Item[] {
  const level = tokens[list]?.level ?? 0;
  const items: Item[] = [];
  for (let at = list + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || (token.level === level && token.nesting === -1)) break;
    if (token.type !== 'list_item_open' || token.level !== level + 1) continue;
    const first = tokens[at + 1];
    const isParagraph = first?.type === 'paragraph_open';
    const second = isParagraph ? tokens[at + 4] : undefined;
    items.push({
      first: isParagraph ? first : undefined,
      firstClose: isParagraph ? tokens[at + 3] : undefined,
      second: second && second.nesting >= 0 ? second : undefined,
      end: token.map?.[1] ?? 0,
    });
  }
  return items;
}

function loosen(items: readonly Item[]): void {
  let hasTight = false;
  for (const [index, { first, firstClose, second, end }] of items.entries()) {
    if (!first || !firstClose) {
      hasTight = true;
      continue;
    }
    const after = first.map?.[1] ?? 0;
    const isLast = index === items.length - 1;
    // What follows the paragraph: the next block of the item, else the next item.
    const isFollowedByBlank = second ? (second.map?.[0] ?? after) > after : !isLast && end > after;
    const isTight = !isFollowedByBlank && (!isLast || items.length === 1 || hasTight || second !== undefined);
    first.hidden = isTight;
    firstClose.hidden = isTight;
    if (isTight) hasTight = true;
  }
}
