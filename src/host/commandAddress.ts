/**
 * The address of a command with an argument, for links in Markdown and in documents. VS Code decodes the query twice, once as a part of
 * the address and once more before it reads the JSON (microsoft/vscode#179962), which would turn `file:///c%3A/a%20b.md` into another URI.
 */
export function commandAddress(command: string, argument: unknown): string {
  const json = JSON.stringify([argument]).replace(/%/g, '%25');
  // Parentheses would end a link's target in Markdown; encodeURIComponent leaves them.
  const query = encodeURIComponent(json).replace(/[()']/g, character => `%${character.charCodeAt(0).toString(16)}`);
  return `command:${command}?${query}`;
}
