import type { CodeKind } from './codeKinds';

/** The kinds of themes VS Code has, as the classes of a page's body tell them. A page of a light contrast theme has both classes. */
export const themeKinds = [
  'vscode-light',
  'vscode-dark',
  'vscode-high-contrast',
  'vscode-high-contrast-light',
] as const;
export type ThemeKind = (typeof themeKinds)[number];
export type Palette = Readonly<Record<CodeKind, string>>;

/** Colours of code: VS Code keeps those of its themes to itself. Held readable by a test. */
export const palettes: Readonly<Record<ThemeKind, Palette>> = {
  'vscode-light': {
    comment: '#22731f',
    keyword: '#0000e0',
    string: '#a31515',
    number: '#07663f',
    type: '#1c657a',
    name: '#6b5018',
    property: '#0d3f94',
    meta: '#96009e',
    inserted: '#22731f',
    deleted: '#a31515',
  },
  'vscode-dark': {
    comment: '#87b574',
    keyword: '#6cb0ea',
    string: '#d9a088',
    number: '#b5cea8',
    type: '#56cfb7',
    name: '#dcdcaa',
    property: '#9cdcfe',
    meta: '#d49dd0',
    inserted: '#87c774',
    deleted: '#f29a8e',
  },
  'vscode-high-contrast': {
    comment: '#8fc47d',
    keyword: '#7fbcf2',
    string: '#e3a98f',
    number: '#b5cea8',
    type: '#5fdcc3',
    name: '#e6e6b8',
    property: '#9cdcfe',
    meta: '#e0a8dc',
    inserted: '#8fd67d',
    deleted: '#ffa89e',
  },
  'vscode-high-contrast-light': {
    comment: '#1d5c1a',
    keyword: '#0f4a85',
    string: '#8a1010',
    number: '#065a37',
    type: '#17556a',
    name: '#5a4312',
    property: '#0b357d',
    meta: '#7d0084',
    inserted: '#1d5c1a',
    deleted: '#8a1010',
  },
};
