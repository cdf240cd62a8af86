import type { TakeHtmlMessage } from '../protocol/messages';
import { codeBlocks } from './code/codeBlocks';
import type { Highlighter } from './code/loadHighlighter';
import { palettes } from './code/palettes';
import { namePrefix, noted, sanitizer } from './sanitize';

/**
 * A post as HTML that stands by itself: sanitised as the page is, and without anything of Recap's but words. Code is coloured by classes
 * `code-…` in a file, by styles for the clipboard, since what it is pasted into takes over nothing else.
 */
export function takenHtml(message: TakeHtmlMessage, highlighter: Highlighter | undefined): DocumentFragment {
  const { html, marker, images, address, purpose } = message;
  const fragment = sanitizer(marker)(html);
  for (const block of codeBlocks(fragment)) {
    const text = block.element.textContent;
    colour(block.element, highlighter?.codeTokens(text, block.language) ?? [], purpose);
  }
  const sources = new Map(images.map(({ image, source }) => [String(image), source]));
  for (const element of [...fragment.querySelectorAll('*')]) clean(element, sources, address);
  if (purpose === 'clipboard') for (const [selector, style] of styles) setStyle(fragment, selector, style);
  return fragment;
}

/** The same as text: blocks on lines of their own, cells with tabs between. */
export function plainText(node: Node): string {
  return textOf(node)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

type Tokens = ReturnType<Highlighter['codeTokens']>;

function colour(code: Element, tokens: Tokens, purpose: TakeHtmlMessage['purpose']): void {
  if (!tokens.length) return;
  const text = code.textContent;
  const pieces: Node[] = [];
  let at = 0;
  for (const { start, end, kind } of tokens) {
    const span = document.createElement('span');
    if (purpose === 'file') span.className = `code-${kind}`;
    else span.style.color = palettes['vscode-light'][kind];
    span.textContent = text.slice(start, end);
    pieces.push(document.createTextNode(text.slice(at, start)), span);
    at = end;
  }
  code.replaceChildren(...pieces, document.createTextNode(text.slice(at)));
}

function clean(element: Element, sources: ReadonlyMap<string, string>, address: string | undefined): void {
  const image = element.getAttribute(noted.image);
  if (image !== null) return cleanImage(element, sources.get(image));
  // A block of its own in the preview, by a style that does not come along.
  if (element.matches('.recap-embed') && !element.parentElement) wrap(element, 'p');
  if (element.matches('.recap-task')) element.closest('li')?.classList.add('task');
  if (element.matches('.recap-embed-title')) element.append(':');
  if (element.matches('.recap-scroll, .recap-task, .recap-mark, .recap-embed-title')) return unwrap(element);
  if (element.localName === 'a') cleanLink(element, address);
  const isOwn = [...element.classList].some(name => name.startsWith('recap-'));
  for (const { name } of [...element.attributes]) {
    const isNote = name.startsWith('data-recap-') || name === 'tabindex';
    // The reason in a chip's title is Recap's, not the post's.
    if (isNote || (isOwn && /^(?:class|role|title|aria-)/.test(name))) element.removeAttribute(name);
  }
  for (const name of ['id', 'name']) {
    const value = element.getAttribute(name);
    if (value?.startsWith(namePrefix)) element.setAttribute(name, value.slice(namePrefix.length));
  }
}

/**
 * Where a link leads is noted in its title, under the author's own: only that is left. Away from its site, a link within it needs the whole
 * address.
 */
function cleanLink(link: Element, address: string | undefined): void {
  const href = link.getAttribute('href');
  if (href === null && link.hasAttribute(noted.link)) link.removeAttribute('title');
  if (href === null || href.startsWith('#')) return;
  const own = link.getAttribute('title')?.split('\n').slice(0, -1).join('\n');
  if (own) link.setAttribute('title', own);
  else link.removeAttribute('title');
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return;
  const whole = address !== undefined && URL.canParse(href, address) ? new URL(href, address) : undefined;
  if (whole && /^https?:$/.test(whole.protocol)) link.setAttribute('href', whole.href);
}

/** An image whose file is not at hand is a link to where it is, or its text. */
function cleanImage(image: Element, source: string | undefined): void {
  const alt = image.getAttribute('alt') ?? image.querySelector('.recap-image-alt')?.textContent ?? '';
  const src = image.getAttribute('src') ?? '';
  const embedded = source?.startsWith('data:') ? source : /^data:/i.test(src) ? src : undefined;
  if (image.localName === 'img' && embedded !== undefined) {
    image.setAttribute('src', embedded);
    image.removeAttribute(noted.image);
    return;
  }
  if (source === undefined || image.closest('a')) return image.replaceWith(alt);
  const link = document.createElement('a');
  link.setAttribute('href', source);
  link.textContent = alt || source;
  image.replaceWith(link);
}

function wrap(element: Element, name: string): void {
  const around = document.createElement(name);
  element.replaceWith(around);
  around.append(element);
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** What a mail or a document needs to look like the post. */
const styles: readonly (readonly [string, string])[] = [
  ['table', 'border-collapse: collapse'],
  ['th, td', 'border: 1px solid #bbbbbb; padding: 4px 12px; vertical-align: top'],
  ['th:not([align])', 'text-align: start'],
  ['pre', 'padding: 12px 16px; background: #f8f8f8; font-family: monospace; white-space: pre-wrap'],
  ['code', 'font-family: monospace'],
  ['blockquote, .markdown-alert', 'margin-left: 0; padding: 0 16px; border-left: 4px solid #bbbbbb'],
  ['img', 'max-width: 100%'],
  ['.task', 'list-style: none'],
];

function setStyle(fragment: DocumentFragment, selector: string, style: string): void {
  for (const element of fragment.querySelectorAll<HTMLElement>(selector)) element.style.cssText += `; ${style}`;
}

const blocks =
  'p, h1, h2, h3, h4, h5, h6, ul, ol, dl, dt, dd, pre, blockquote, table, figure, details, summary, header, hr, div, section';

/** Between their parts, white space is none of the text. */
const structures = 'ul, ol, dl, table, thead, tbody, tfoot, tr';

function textOf(node: Node): string {
  if (node instanceof Text) return node.parentElement?.matches(structures) && !node.data.trim() ? '' : node.data;
  const inner = Array.from(node.childNodes, textOf);
  if (!(node instanceof Element)) return inner.join('');
  if (node.localName === 'br') return '\n';
  if (node.localName === 'img') return node.getAttribute('alt') ?? '';
  if (node.localName === 'pre') return `\n\n${node.textContent}\n\n`;
  if (node.localName === 'li') return `- ${inner.join('').trim()}\n`;
  if (node.localName === 'tr') return `${Array.from(node.children, cell => textOf(cell).trim()).join('\t')}\n`;
  return node.matches(blocks) ? `\n\n${inner.join('').trim()}\n\n` : inner.join('');
}
