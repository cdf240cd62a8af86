import type { PageMessage, PageState } from '../protocol/messages';

/** What VS Code gives a webview, once. */
export interface HostApi {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: PageState): void;
}

/** What the page kept before it was hidden or the window was reloaded, if it is what it should be. */
export function readState(state: unknown): PageState | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state) || !('line' in state)) return undefined;
  const { uri, line } = state;
  if (typeof uri !== 'string' || typeof line !== 'number' || !Number.isFinite(line)) return undefined;
  const isLocked = 'isLocked' in state && state.isLocked === true;
  const image = 'image' in state && Number.isInteger(state.image) ? Number(state.image) : undefined;
  const preview = 'preview' in state && typeof state.preview === 'string' ? state.preview : undefined;
  return { uri, line, isLocked, preview, image };
}
