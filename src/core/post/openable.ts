/** Whether a destination may leave for the browser or mail program, and if not, why. */
export type Openable =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly reason: 'empty' | 'relative' | 'scheme' | 'unsafe' };

/** Only http(s) and mailto leave, exactly as written. Scheme-relative URLs and what hides control characters do not. */
export function openable(url: string): Openable {
  const trimmed = url.trim();
  if (!trimmed) return { ok: false, reason: 'empty' };
  if (/[\u0000-\u001f\u007f]/.test(trimmed)) return { ok: false, reason: 'unsafe' };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme === undefined) return { ok: false, reason: 'relative' };
  if (!['http', 'https', 'mailto'].includes(scheme)) return { ok: false, reason: 'scheme' };
  if (/[ \u2028\u2029]/.test(trimmed)) return { ok: false, reason: 'unsafe' };
  if (scheme !== 'mailto' && !/^https?:\/\/[^/?#\\]+/i.test(trimmed)) return { ok: false, reason: 'unsafe' };
  return { ok: true, url: trimmed };
}
