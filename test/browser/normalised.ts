/**
 * The blocks of a body, each as text in which only what a reader gets counts: elements, ids, classes, link targets, text. Runs in the page, so
 * it refers to nothing outside.
 */
export function normalisedBlocks(root: Element, origin: string): readonly string[] {
  const kept = ['id', 'class', 'href', 'src', 'alt', 'title', 'align', 'width', 'height', 'start', 'datetime'];
  const flow =
    /^(?:P|DIV|UL|OL|LI|DL|DT|DD|TABLE|THEAD|TBODY|TFOOT|TR|TD|TH|BLOCKQUOTE|PRE|H[1-6]|HR|FIGURE|FIGCAPTION|SECTION|DETAILS|SUMMARY)$/;
  const attributesOf = (element: Element): string =>
    kept
      .map(name => [name, valueOf(element, name)] as const)
      .filter(([, value]) => value)
      .map(([name, value]) => ` ${name}="${value}"`)
      .join('');
  const valueOf = (element: Element, name: string): string => {
    const value = element.getAttribute(name) ?? '';
    if (name === 'id') return value.replace(/^user-content-/, '');
    if (name === 'src') return value.replace(`${origin}/pictures/`, '');
    if (name === 'align') return value || (/text-align:\s*(\w+)/.exec(element.getAttribute('style') ?? '')?.[1] ?? '');
    // Recap says on every link where it leads.
    if (name === 'title' && element.hasAttribute('data-recap-link')) return value.split('\n').slice(0, -1).join('\n');
    if (name !== 'class') return value;
    // Boxes of tasks are drawn by Recap; of them the text counts.
    return value
      .split(/\s+/)
      .filter(one => one && !/^(?:recap-|task-list)/.test(one))
      .sort()
      .join(' ');
  };
  const textOf = (node: Node, isCode: boolean): string => {
    if (node instanceof Text) return isCode ? node.data : node.data.replace(/[ \t\r\n]+/g, ' ');
    if (!(node instanceof Element)) return '';
    const inner = (): string => {
      const pieces = [...node.childNodes].map(child => textOf(child, isCode || node.nodeName === 'PRE'));
      const text = pieces.join('');
      return flow.test(node.nodeName) && !isCode && node.nodeName !== 'PRE' ? text.trim() : text;
    };
    if (node.matches('.recap-scroll, .recap-mark')) return inner();
    if (node.matches('script')) return '';
    if (node.matches('iframe, video, .recap-embed')) return '<embed>';
    // Nothing is loaded from elsewhere: of such images the words count.
    const alt = node.querySelector(':scope > .recap-image-alt')?.textContent ?? '';
    if (node.matches('.recap-image')) return `<remote image ${alt}>`;
    if (node.matches('img') && /^(?:https?:)?\/\//.test(valueOf(node, 'src')))
      return `<remote image ${(node.getAttribute('alt') ?? '').trim()}>`;
    if (node.matches('input[type=checkbox]')) return `${node.hasAttribute('checked') ? '☑' : '☐'} `;
    if (node.matches('.recap-task')) return `${inner()} `;
    const name = node.nodeName.toLowerCase();
    const content = node.nodeName === 'PRE' ? inner().replace(/\n+(?=<\/code>$)/, '') : inner();
    const html = `<${name}${attributesOf(node)}>${content}${/^(?:br|hr|img)$/.test(name) ? '' : `</${name}>`}`;
    return html;
  };
  const tidy = (text: string): string =>
    text
      .replace(
        / ?(<\/?(?:p|div|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|blockquote|pre|h[1-6]|hr|figure|figcaption|section|details|summary|br)\b[^>]*>) ?/g,
        '$1',
      )
      .replace(/ +/g, ' ')
      .trim();
  return [...root.childNodes]
    .filter(node => !(node instanceof Element && node.matches('.recap-title, .recap-notice')))
    .map(node =>
      node instanceof Element && node.querySelector('pre') ? textOf(node, false).trim() : tidy(textOf(node, false)),
    )
    .filter(text => text);
}
