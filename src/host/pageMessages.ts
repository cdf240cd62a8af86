import type { PageMessage } from '../protocol/messages';

const longestKey = 64;
/** In UTF-16 code units: a post and the images of its folder. */
const longestHtml = 200_000_000;
const mostLines = 10_000_000;

/**
 * What the preview page says, checked as coming from a stranger: a message of the protocol with every value in its range,
 * rebuilt so that nothing else comes along; undefined for all else.
 */
export function readPageMessage(value: unknown): PageMessage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const message = value as Readonly<Record<string, unknown>>;
  if (message.type === 'ready') return { type: 'ready' };
  const { key } = message;
  if (typeof key !== 'string' || key.length > longestKey) return undefined;
  switch (message.type) {
    case 'openLink':
      return isCount(message.link) ? { type: 'openLink', key, link: message.link } : undefined;
    case 'askCard':
    case 'openDocs':
    case 'goToAnnouncement': {
      const { type, announcement } = message;
      return isCount(announcement) ? { type, key, announcement } : undefined;
    }
    case 'html': {
      const { html } = message;
      return typeof html === 'string' && html.length <= longestHtml ? { type: 'html', key, html } : undefined;
    }
    case 'copied':
      return typeof message.isDone === 'boolean' ? { type: 'copied', key, isDone: message.isDone } : undefined;
    case 'revealSource': {
      const { line, gesture } = message;
      if (!isCount(line) || (gesture !== 'heading' && gesture !== 'doubleClick')) return undefined;
      return { type: 'revealSource', key, line, gesture };
    }
    case 'loadImage': {
      const { image, scope } = message;
      if (!isCount(image) || (scope !== 'once' && scope !== 'host')) return undefined;
      return { type: 'loadImage', key, image, scope };
    }
    case 'didScroll': {
      const { line } = message;
      return isLine(line) ? { type: 'didScroll', key, line } : undefined;
    }
    default:
      return undefined;
  }
}

function isLine(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= mostLines;
}

function isCount(value: unknown): value is number {
  return isLine(value) && Number.isInteger(value);
}
