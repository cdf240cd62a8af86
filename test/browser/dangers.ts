/**
 * In the page: clicks and focuses what there is to click and focus, the first of what a selector finds; of what differs in nothing but numbers the
 * first five: a post may say one thing thousands of times, and the page is laid out anew for each.
 */
export function followEverything(main: Element, [selector, most]: readonly [selector: string, most: number]): void {
  const followed: Record<string, number> = {};
  let left = most;
  for (const element of main.querySelectorAll<HTMLElement>(selector)) {
    const attributes = [...element.attributes].map(({ name, value }) => ` ${name}="${value}"`).join('');
    const kind = (element.localName + attributes).replace(/\d+/g, '');
    const times = (followed[kind] ?? 0) + 1;
    followed[kind] = times;
    if (times > 5) continue;
    if (!left--) return;
    element.focus();
    element.click();
    element.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }));
  }
}

/** In the page: everything that should not be there, in words. */
export function findDangers(): readonly string[] {
  const dangers: string[] = [];
  if ('PWNED' in globalThis) dangers.push('a script ran');
  // Recap's own cards, bars and buttons stand beside the post, where nothing of a post gets; nor can it have such a class.
  const body = [...document.body.children]
    .filter(({ className }) => !className.startsWith('recap-'))
    .map(({ localName }) => localName)
    .join(' ');
  if (body !== 'main script') dangers.push(`the body holds ${body}`);
  if (window.frames.length) dangers.push('there are frames');
  const forbidden =
    'script, style, link, meta, base, form, input, button, select, textarea, label, iframe, object, embed, applet, svg, math, template, dialog, video, audio, source, map, area, slot, portal';
  for (const { localName } of document.querySelectorAll(`main :is(${forbidden})`))
    dangers.push(`there is a ${localName}`);
  // VS Code gives files of webviews addresses of their own.
  const isOfPost = (url: string): boolean =>
    url.startsWith(location.origin) || /^https:\/\/[\w.+-]+\.vscode-resource\.vscode-cdn\.net\//.test(url);
  for (const element of [...document.querySelectorAll('main *')].slice(0, 5000)) {
    if (element.shadowRoot) dangers.push('there is a shadow tree');
    if (getComputedStyle(element).position !== 'static' && !element.matches('.sr-only, .recap-chip'))
      dangers.push(`${element.localName} is positioned`);
    for (const { name, value } of element.attributes) {
      const isAllowed =
        /^(?:data-recap-(?:line|end|link|image|load|width|height|mark|group|title|failed|lit)|role|aria-[a-z]+|tabindex|id|name|class|title|lang|dir|translate|hidden|open|href|hreflang|rel|cite|datetime|src|alt|width|height|start|reversed|type|value|min|max|low|high|optimum|colspan|rowspan|span|scope|headers|abbr|summary|align|valign|bgcolor|border|cellpadding|cellspacing|nowrap|clear|noshade|color|face|size)$/.test(
          name,
        );
      if (!isAllowed) dangers.push(`${element.localName} has ${name}="${value}"`);
      if (
        (name === 'id' || name === 'name') &&
        !value.startsWith('user-content-') &&
        !/^H[1-6]$/.test(element.tagName) &&
        // Footnotes and tables of contents, as sites name them: no names a page has.
        !/^(?:fn(?:ref)?[:\d-]|markdown-toc)/.test(value)
      ) {
        dangers.push(`${element.localName} is called ${value}`);
      }
      if (
        name === 'href' &&
        !/^(?:https?:|mailto:|(?![a-z][a-z0-9+.-]*:))/i.test(value.replace(/[\u0000-\u0020]/g, ''))
      )
        dangers.push(`a link leads to ${value}`);
      if (name === 'src' && !isOfPost(value) && !/^data:image\/(?:png|gif|jpeg|webp)/.test(value))
        dangers.push(`a picture is ${value}`);
    }
  }
  return dangers;
}
