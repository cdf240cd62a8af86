/**
 * A bare URL without what belongs to the sentence around it, by the rules of GitHub Flavored Markdown (extended autolinks): marks at its end,
 * a parenthesis that was opened before it, a character reference.
 */
export function urlWithoutTrailing(url: string): string {
  let surplus = count(url, ')') - count(url, '(');
  let end = url.length;
  while (end > 0) {
    const last = url[end - 1] ?? '';
    const reference = last === ';' ? /&[A-Za-z0-9]+;$/.exec(url.slice(Math.max(0, end - 40), end)) : null;
    if (reference) end -= reference[0].length;
    else if (last === ')' && surplus > 0) {
      surplus--;
      end--;
    } else if (/[?!.,:*_~'"]/.test(last)) end--;
    else break;
  }
  return url.slice(0, end);
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}
