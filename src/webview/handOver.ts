import type { PageMessage, TakeHtmlMessage } from '../protocol/messages';
import type { Highlighter } from './code/loadHighlighter';
import { plainText, takenHtml } from './takeHtml';

/** How long the page waits to get the focus, in milliseconds: without it no browser lets it write to the clipboard. */
const FOCUS_WAIT = 1500;

/** How long a browser may take to let the page write, in milliseconds: it may ask the user. */
const ANSWER_WAIT = 8000;

/** Gives the host the HTML it asks for, or puts it into the clipboard, which only a page can with HTML. */
export async function handOver(
  message: TakeHtmlMessage,
  loadHighlighter: () => Promise<Highlighter | undefined>,
  post: (message: PageMessage) => void,
): Promise<void> {
  const { key, purpose } = message;
  const hasCode = /<(?:pre|code)/i.test(message.html);
  const fragment = takenHtml(message, hasCode ? await loadHighlighter() : undefined);
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  holder.append(fragment);
  if (purpose === 'file') return post({ type: 'html', key, html: holder.innerHTML });
  post({ type: 'copied', key, isDone: await copy(holder.innerHTML, plainText(holder)) });
}

async function copy(html: string, text: string): Promise<boolean> {
  window.focus();
  for (let waited = 0; !document.hasFocus() && waited < FOCUS_WAIT; waited += 50)
    await new Promise(resolve => setTimeout(resolve, 50));
  try {
    const blob = (type: string, data: string): Blob => new Blob([data], { type });
    const writing = navigator.clipboard.write([
      new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) }),
    ]);
    const giveUp = new Promise<false>(resolve => setTimeout(resolve, ANSWER_WAIT, false));
    return await Promise.race([writing.then(() => true), giveUp]);
  } catch {
    // The host tells the user what to do.
    return false;
  }
}
