import assert from 'node:assert/strict';
import { palettes, type ThemeKind } from '../../../../src/webview/code/palettes';

/** What is behind code in the themes VS Code comes with: the colour of code blocks over that of the editor. */
const grounds: Readonly<Record<ThemeKind, readonly string[]>> = {
  'vscode-light': ['#f8f8f8', '#ffffff', '#f1f1f1', '#f0ebdc', '#ebebeb', '#f5f5f5'],
  'vscode-dark': [
    '#2b2b2b',
    '#1f1f1f',
    '#161616',
    '#1e1e1e',
    '#002b36',
    '#272822',
    '#221a0f',
    '#000c18',
    '#390000',
    '#002451',
    '#282828',
  ],
  'vscode-high-contrast': ['#000000', '#0a0a0a'],
  'vscode-high-contrast-light': ['#ffffff', '#f2f2f2'],
};

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

suite('Palettes of code', () => {
  for (const [theme, colors] of Object.entries(palettes) as [ThemeKind, Readonly<Record<string, string>>][]) {
    const least = theme.includes('contrast') ? 7 : 4.5;
    test(`are readable in ${theme}: ${String(least)} to 1 at least`, () => {
      for (const ground of grounds[theme]) {
        for (const [kind, color] of Object.entries(colors)) {
          const ratio = contrast(color, ground);
          assert.ok(ratio >= least, `${kind} ${color} on ${ground}: ${ratio.toFixed(2)}`);
        }
      }
    });
  }

  test('are measured as the guidelines do', () => {
    assert.equal(contrast('#000000', '#ffffff').toFixed(1), '21.0');
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  });
});
