/** Splits what a destination has behind its path off it. */
export function splitUrl(url: string): { readonly path: string; readonly anchor: string | undefined } {
  const [, path = '', anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  return { path, anchor };
}

/** Without percent-encoding; as it is where that is none. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A path as an address has it: encoded, but never twice. */
export function encodedPath(path: string): string {
  return path
    .split('/')
    .map(part => encodeURIComponent(part).replace(/%(?:3A|40|24|2C|3B|2B|3D|26)/g, kept => decodeURIComponent(kept)))
    .join('/');
}

/** Joins parts of a path; empty ones, `.` and double slashes vanish. Nothing leads above the start, as in browsers. */
export function joinPath(...parts: readonly string[]): string {
  return normalized(parts.join('/')).parts.join('/');
}

/** The path of a file that `relative` names from `folder`; what leads above the root begins with `../`. */
export function relativeTo(folder: string, relative: string): string {
  const { parts, above } = normalized(`${folder}/${relative}`);
  return '../'.repeat(above) + parts.join('/');
}

/** The address path that a relative link of the page at `base` means, as a browser reckons: it never leaves the host. */
export function resolvedPath(base: string, relative: string): string {
  const folder = base.slice(0, base.lastIndexOf('/') + 1);
  const path = joinPath(folder, relative);
  const isFolder = /(?:^|\/)\.{0,2}$/.test(relative);
  return `/${path}${isFolder && path ? '/' : ''}`;
}

/** The folder of a file; '' for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Without the ending of a file's name. */
export function withoutExtension(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]+$/, '');
}

/** Whether a path is that of a folder or lies in it; everything lies in ''. */
export function isInside(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** A text as the source of a regular expression with the flag `u`. */
export function patternOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}/_]/gu, character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

function normalized(path: string): { readonly parts: readonly string[]; readonly above: number } {
  const parts: string[] = [];
  let above = 0;
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) above++;
  }
  return { parts, above };
}
