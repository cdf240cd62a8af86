/** The variables VS Code gives webviews, as far as the preview uses them: what a page looks like without a VS Code around it. */
export interface Theme {
  readonly name: string;
  readonly bodyClass: string;
  readonly variables: Readonly<Record<string, string>>;
}

const fonts = {
  'font-family': 'system-ui, "Ubuntu", "Droid Sans", sans-serif',
  'editor-font-family': '"Droid Sans Mono", "monospace", monospace',
  'editor-font-size': '13px',
};

export const themes: readonly Theme[] = [
  {
    name: 'dark',
    bodyClass: 'vscode-dark',
    variables: {
      ...fonts,
      foreground: '#cccccc',
      'editor-background': '#1f1f1f',
      'editor-foreground': '#cccccc',
      descriptionForeground: '#9d9d9d',
      'textLink-foreground': '#4daafc',
      'textLink-activeForeground': '#4daafc',
      'textBlockQuote-background': '#2b2b2b',
      'textBlockQuote-border': '#616161',
      'textCodeBlock-background': '#2b2b2b',
      'textPreformat-foreground': '#d0d0d0',
      'textPreformat-background': '#3c3c3c',
      'widget-border': '#313131',
      'panel-border': '#2b2b2b',
      'editorInfo-foreground': '#59a4f9',
      'testing-iconPassed': '#73c991',
      'charts-purple': '#b180d7',
      'editorWarning-foreground': '#cca700',
      errorForeground: '#f85149',
      focusBorder: '#0078d4',
    },
  },
  {
    name: 'light',
    bodyClass: 'vscode-light',
    variables: {
      ...fonts,
      foreground: '#3b3b3b',
      'editor-background': '#ffffff',
      'editor-foreground': '#3b3b3b',
      descriptionForeground: '#3b3b3b',
      'textLink-foreground': '#005fb8',
      'textLink-activeForeground': '#005fb8',
      'textBlockQuote-background': '#f8f8f8',
      'textBlockQuote-border': '#e5e5e5',
      'textCodeBlock-background': '#f8f8f8',
      'textPreformat-foreground': '#3b3b3b',
      'textPreformat-background': '#0000001f',
      'widget-border': '#e5e5e5',
      'panel-border': '#e5e5e5',
      'editorInfo-foreground': '#0063d3',
      'testing-iconPassed': '#73c991',
      'charts-purple': '#652d90',
      'editorWarning-foreground': '#bf8803',
      errorForeground: '#f85149',
      focusBorder: '#005fb8',
    },
  },
  {
    name: 'high-contrast',
    bodyClass: 'vscode-high-contrast',
    variables: {
      ...fonts,
      foreground: '#ffffff',
      'editor-background': '#000000',
      'editor-foreground': '#ffffff',
      descriptionForeground: 'rgba(255, 255, 255, 0.7)',
      'textLink-foreground': '#21a6ff',
      'textLink-activeForeground': '#21a6ff',
      'textBlockQuote-border': '#ffffff',
      'textCodeBlock-background': '#000000',
      'textPreformat-foreground': '#ffffff',
      'textPreformat-background': '#000000',
      contrastBorder: '#6fc3df',
      contrastActiveBorder: '#f38518',
      focusBorder: '#f38518',
    },
  },
  {
    name: 'high-contrast-light',
    // VS Code gives the pages of this theme both classes.
    bodyClass: 'vscode-high-contrast vscode-high-contrast-light',
    variables: {
      ...fonts,
      foreground: '#292929',
      'editor-background': '#ffffff',
      'editor-foreground': '#292929',
      descriptionForeground: 'rgba(41, 41, 41, 0.9)',
      'textLink-foreground': '#0f4a85',
      'textLink-activeForeground': '#0f4a85',
      'textBlockQuote-background': '#f2f2f2',
      'textBlockQuote-border': '#292929',
      'textCodeBlock-background': '#f2f2f2',
      'textPreformat-foreground': '#ffffff',
      'textPreformat-background': '#09345f',
      contrastBorder: '#0f4a85',
      contrastActiveBorder: '#006bbd',
      focusBorder: '#006bbd',
    },
  },
];
