const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const special = /[&<>"']/;

/** The text as HTML content or as a quoted attribute value. */
export function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(/[&<>"']/g, character => references[character] ?? character) : text;
}

/** Characters that change how others are shown, or show nothing: control, zero-width and direction characters. */
const deceptive = /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/** A text about which nobody should be deceived, such as a link's target: each invisible character is spelt as `\u{202e}`. */
export function showInvisible(text: string): string {
  // Most texts are plain, and lists ask for thousands of them.
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(deceptive, character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
