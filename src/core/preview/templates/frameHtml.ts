import { escapeHtml } from '../../text/escape';

/** A frame is never loaded: the preview shows a card for it. */
export function frameHtml(url: string): string {
  return `<div><iframe src="${escapeHtml(url)}"></iframe></div>`;
}

/**
 * What the tags of blogs and publishing platforms that embed something would show, `{% youtube id %}`; undefined for other tags and for
 * arguments that are no plain id or web address.
 */
export function embedTagHtml(name: string, args: string): string | undefined {
  const first =
    args
      .trim()
      .split(/\s+/)[0]
      ?.replace(/^(["'])(.*)\1$/, '$2') ?? '';
  const isAddress = /^https:\/\/[\w.-]+\/[^\s"'<>]*$/.test(first);
  switch (name) {
    case 'youtube':
      if (/^[\w-]{6,20}$/.test(first)) return frameHtml(`https://www.youtube.com/embed/${first}`);
      return isAddress ? frameHtml(first) : undefined;
    case 'vimeo':
      if (/^\d{4,20}$/.test(first)) return frameHtml(`https://player.vimeo.com/video/${first}`);
      return isAddress ? frameHtml(first) : undefined;
    case 'embed':
      return isAddress ? frameHtml(first) : undefined;
    default:
      return undefined;
  }
}
