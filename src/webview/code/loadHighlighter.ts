import type { CodeToken } from './codeKinds';

/** What the script with the languages brings to the page. */
export interface Highlighter {
  readonly codeTokens: (code: string, language: string) => readonly CodeToken[];
  /** Styles that colour the highlights `recap-KIND`. */
  readonly rules: string;
}

/** Where the script leaves it: a symbol, because elements of a post can have the name of any property, but no symbol. */
export const highlighterKey = Symbol.for('recap.highlighter');

/**
 * Loads the script beside this one. Has to be called while this script runs for the first time, because only then the page tells which
 * one that is.
 */
export function highlighterLoader(): () => Promise<Highlighter | undefined> {
  const own = document.currentScript;
  if (!(own instanceof HTMLScriptElement)) return () => Promise.resolve(undefined);
  const { nonce, src } = own;
  return () =>
    new Promise(resolve => {
      const script = document.createElement('script');
      script.nonce = nonce;
      script.src = new URL('highlighter.js', src).href;
      const done = (): void => {
        script.remove();
        resolve((globalThis as { readonly [highlighterKey]?: Highlighter })[highlighterKey]);
      };
      script.addEventListener('load', done);
      script.addEventListener('error', done);
      document.head.append(script);
    });
}
