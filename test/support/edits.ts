import fc from 'fast-check';
import { documentsIn } from './documents';

/** Blocks that end in all ways, and some that do not. */
const blocks = [
  ...[
    'A paragraph.',
    'Two\nlines',
    'lazy\n> quote\nlazy',
    '# Heading',
    'Underlined\n===',
    'Underlined\nin two lines\n---',
  ],
  ...[
    '- a\n- b',
    '- a\n\n- b',
    '- a\n  - b\n\n    c',
    '1. one\n2. two',
    '- ```\n  code\n  ```',
    '- [ ] task',
    '-\n\n  a',
  ],
  ...[
    '    code\n\n    more',
    '```js\ncode\n```',
    '~~~\ncode\n\nmore\n~~~',
    '```\nwithout an end',
    '- ```\n  without an end',
  ],
  ...[
    '<div>\n\ntext\n\n</div>',
    '<!-- a\n\ncomment -->',
    '<!-- without an end',
    '<script>\n\na\n</script>',
    '<pre>\n\n- a',
    '<b>a</b>',
  ],
  ...[
    '| a | b |\n|---|---|\n| c | d |',
    'a | b\n--|--\nc',
    '> quote\n> of two lines',
    '> - a\n>\n> b',
    '> [!NOTE]\n> An alert',
  ],
  ...[
    '[ref]: /a',
    '[ref]: /b "title\nin two lines"',
    '[other]: /c "without an end',
    '[two\nlines]: /d',
    '> [quoted]: /e',
  ],
  ...[
    '[a][ref] and [other] and [two lines] ![i][quoted]',
    '[a](b) <c@d.example> https://e.example/f?g',
    '![a](b.png) `c` *d* **e**',
  ],
  ...[
    'term\n: definition',
    'term\n\n: definition\n\n  more\n\nother\n: one\n: two',
    '## Same {#same}',
    '## Same',
    '[^1]: A note',
    ...['A note[^1] and ![another[^2]](e.png)', '[^2]: Two\n\n    paragraphs[^1]', 'More[^2]'],
  ],
  ...[
    '{{ tag }} and {% tag %}',
    '{% raw %}\n\n# no heading\n\n{% endraw %}',
    '{{ of\nlines }}',
    '***',
    '&amp; \\* \u00a0',
    '\t- tab',
    '#',
    '日本',
  ],
];

/** What is written into them. */
const pieces = [
  ...[
    'x',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '    ',
    '- ',
    '# ',
    '> ',
    '```\n',
    '~~~',
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '`',
    '*',
  ],
  ...[
    '[',
    ']: /z\n',
    '[ref]: /y\n\n',
    '\n[other]: /x',
    '"',
    '|',
    '\n|-|-|\n',
    '===\n',
    '---\n',
    ': ',
    '[^1]: b\n',
    '{{ ',
    ' }}',
    '{% ',
    '\0',
    '\uFEFF',
  ],
  ...blocks.slice(0, 20).map(block => `\n\n${block}\n\n`),
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  isAtLine: fc.boolean(),
  removed: fc.oneof({ weight: 5, arbitrary: fc.nat(2) }, fc.nat(100)),
  written: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.constantFrom('', 'a', 'b')),
});

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function edited(text: string, { at, isAtLine, removed, written }: Edit): string {
  const place = Math.floor(at * text.length);
  const start = isAtLine ? text.lastIndexOf('\n', place) + 1 : place;
  return text.slice(0, start) + written + text.slice(start + removed);
}

/** A text and what it becomes with one edit after the other. */
export function versions(text: string, edits: readonly Edit[]): readonly string[] {
  const texts = [text];
  for (const next of edits) texts.push(edited(texts.at(-1) ?? '', next));
  return texts;
}

/** Some edits. */
export const editsOf = fc.array(edit, { minLength: 1, maxLength: 5 });
/** Texts of all blocks there are. */
export const longTexts = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...blocks), fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n', '\r\n\r\n')), {
      maxLength: 30,
    })
    .map(list => list.flat().join('')),
  fc
    .array(documentsIn(undefined), { minLength: 1, maxLength: 3 })
    .map(list => list.map(({ text }) => text).join('\n\n')),
);
