// The layer rules of docs/architecture.md, held by lint.
import tseslint from 'typescript-eslint';

const layer = (files, patterns, globals = []) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
    'no-restricted-globals': ['error', ...globals],
  },
});
const nodeOnly = {
  group: ['node:*', 'fs', 'path', 'os', 'child_process', 'crypto'],
  message: 'This layer runs in the browser too.',
};
const vscodeOnly = { group: ['vscode'], message: 'Only src/host may know VS Code.' };
const upwards = (...folders) => ({
  group: folders.map(folder => `**/${folder}/**`).concat(folders.map(folder => `../${folder}`)),
  message: 'Imports go downwards only (docs/architecture.md).',
});
const browserGlobals = ['window', 'document', 'navigator', 'fetch', 'process', 'Buffer', 'localStorage'];
const parsers = [
  { group: ['gray-matter'], message: 'Only src/core/post/frontMatter*.ts may import gray-matter.' },
  {
    group: ['markdown-it', 'markdown-it/*'],
    allowTypeImports: true,
    message: 'Only src/core/post/markdownParser.ts may import markdown-it.',
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      'dist/**',
      'dist-test/**',
      'out/**',
      'artifacts/**',
      'samples/**',
      'test/fixtures/**',
      '.vscode-test/**',
    ],
  },
  ...tseslint.configs.strict.map(config => ({ ...config, files: ['src/**/*.ts', 'test/**/*.ts'] })),
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        { selector: 'Program > VariableDeclaration[kind="let"]', message: 'No mutable module state.' },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  layer(
    ['src/core/**/*.ts'],
    [nodeOnly, vscodeOnly, upwards('host', 'webview', 'protocol', 'cli'), ...parsers],
    browserGlobals,
  ),
  layer(
    ['src/core/post/frontMatter*.ts', 'src/core/post/yaml*.ts', 'src/core/post/toml*.ts'],
    [
      nodeOnly,
      vscodeOnly,
      upwards('host', 'webview', 'protocol', 'cli', 'announcements', 'outline', 'preview'),
      parsers[1],
    ],
    browserGlobals,
  ),
  layer(
    ['src/core/post/markdownParser.ts'],
    [
      nodeOnly,
      vscodeOnly,
      upwards('host', 'webview', 'protocol', 'cli', 'announcements', 'outline', 'preview'),
      parsers[0],
    ],
    browserGlobals,
  ),
  layer(
    ['src/core/text/**/*.ts'],
    [
      nodeOnly,
      vscodeOnly,
      upwards('post', 'site', 'catalog', 'announcements', 'outline', 'preview', 'host', 'webview', 'protocol', 'cli'),
      ...parsers,
    ],
    browserGlobals,
  ),
  layer(
    ['src/core/catalog/**/*.ts'],
    [
      nodeOnly,
      vscodeOnly,
      upwards('post', 'site', 'announcements', 'outline', 'preview', 'host', 'webview', 'protocol', 'cli'),
      ...parsers,
    ],
    browserGlobals,
  ),
  layer(
    ['src/core/announcements/**/*.ts'],
    [nodeOnly, vscodeOnly, upwards('outline', 'preview', 'host', 'webview', 'protocol', 'cli'), ...parsers],
    browserGlobals,
  ),
  layer(
    ['src/protocol/**/*.ts'],
    [nodeOnly, vscodeOnly, upwards('core', 'host', 'webview', 'cli'), ...parsers],
    browserGlobals,
  ),
  layer(
    ['src/host/**/*.ts'],
    [nodeOnly, upwards('webview', 'cli'), ...parsers],
    ['process', 'Buffer', 'window', 'document'],
  ),
  layer(
    ['src/webview/**/*.ts'],
    [nodeOnly, vscodeOnly, upwards('core', 'host', 'cli'), ...parsers],
    ['process', 'Buffer'],
  ),
  layer(['src/cli/**/*.ts'], [vscodeOnly, upwards('host', 'webview', 'protocol'), ...parsers]),
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.object.name=/^(it|test|describe|suite)$/][callee.property.name=/^(only|skip)$/]',
          message: 'No focused or skipped tests.',
        },
        {
          selector: "CallExpression[callee.object.type='ThisExpression'][callee.property.name='skip']",
          message: 'No skipped tests.',
        },
      ],
    },
  },
);
