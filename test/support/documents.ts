import fc from 'fast-check';
import type { Dialect } from '../../src/core/dialects/dialect';

/** A generated Markdown document and where in it the generator put links and headings, in the order of the text. */
export interface GeneratedDocument {
  readonly text: string;
  readonly links: readonly Stretch[];
  readonly headings: readonly Stretch[];
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Marks that enclose what the generator wrote; taken out, and their places noted, once the text is whole. */
const mark = { link: '\uF8F0', linkEnd: '\uF8F1', heading: '\uF8F2', headingEnd: '\uF8F3' } as const;

const aLink = (written: string): string => mark.link + written + mark.linkEnd;
const aHeading = (written: string): string => mark.heading + written + mark.headingEnd;

const word = fc.constantFrom(
  ...[
    'w',
    'cloud',
    'Lambda',
    'x_y',
    'naïve',
    '日本語',
    '😀',
    '👩‍💻',
    '𝒳',
    'e\u0301',
    'שלום',
    'it’s',
    'C#',
    '(so)',
    '50%',
    '&amp;',
    '\\*',
    'a\u00a0b',
  ],
);
const url = fc.constantFrom(
  'u',
  '#x',
  'https://a.example/b?c=d&e=f#g',
  '/p_(q)_r',
  '../a/b.md',
  'https://a.example/日本?q=%2F',
  'mailto:a@b.example',
);
const title = fc.constantFrom('', '', ' "t"', " 't (u) v'", ' "a \\" b"');
const label = fc.array(word, { minLength: 1, maxLength: 3 }).map(words => words.join(' '));

const link = fc.oneof(
  fc.tuple(label, url, title).map(([text, to, more]) => aLink(`[${text}](${to}${more})`)),
  fc.tuple(label, title).map(([text, more]) => aLink(`[${text}](<a b (c>${more})`)),
  fc.tuple(label, url).map(([text, to]) => aLink(`![${text}](${to})`)),
  fc.tuple(label, url).map(([text, to]) => aLink(`[${aLink(`![${text}](i.png)`)} ${text}](${to})`)),
  fc.tuple(label, url).map(([text, to]) => `**${aLink(`[*${text}* \`](x)\`](${to})`)}**`),
  label.map(text => aLink(`[${text}][Ref]`)),
  fc.constantFrom('[ref]', '[ref][]', '![x][ref]', '<https://a.example/b>', '<a@b.example>').map(aLink),
  fc.constantFrom('https://a.example/b?c=d', 'http://b.example').map(aLink),
  label.map(text => aLink(`<a href="https://a.example/?b&amp;c" class='x'>${text}</a>`)),
  fc.constant(aLink('<img src="i.png" alt="a">')),
  label.map(text => aLink(`[${text}]({% link _posts/a b.md %})`)),
);

const noLink = fc.constantFrom(
  '`[a](u)`',
  '\\[a](u)',
  '[sic]',
  '<!-- [a](u) -->',
  '{{ site.title }}',
  '*em*',
  '~~no~~',
  '<b>b</b>',
  '``x ` [y](z)``',
  '{% if a %}',
);

/** Pieces of one line; it begins and ends with a word, so that nothing else begins there. */
const line = fc.array(fc.oneof(word, link, noLink), { maxLength: 5 }).map(pieces => ['w', ...pieces, 'z'].join(' '));

const lines = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '  \n', '\\\n', '\n   ', '\n\t')), { minLength: 1, maxLength: 3 })
  .map(parts => parts.map(([content, end], index) => (index < parts.length - 1 ? content + end : content)).join(''));

const acrossLines = fc
  .tuple(word, word, url)
  .map(([a, b, to]) => `w ${aLink(`[${a}\nv ${b}](\n${to === '#x' ? 'u' : to}\n)`)} z`);

type Block = readonly string[];

const paragraph = fc.oneof(lines, lines, acrossLines).map((text): Block => text.split('\n'));

const atx = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    line,
    fc.constantFrom('', '', ' #', ' ###', '\t##'),
    fc.constantFrom(' ', '\t', '   '),
  )
  .map(([level, text, closing, gap]): Block => [aHeading(`${'#'.repeat(level)}${gap}${text}${closing}`)]);

const setext = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 2 }), fc.constantFrom('===', '-----'))
  .map(([text, under]): Block => aHeading([...text, under].join('\n')).split('\n'));

const table = fc
  .tuple(fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([rows, piped]): Block => {
    const row = (cells: readonly string[]): string => (piped ? `| ${cells.join(' | ')} |` : cells.join(' | '));
    return [row(['h', 'i \\| j']), row(['---', ':-:']), ...rows.map(cells => row(cells))];
  });

const opaque = fc.constantFrom<Block>(
  ['```md', '# no', '[a](u) {% if x %}', '```'],
  ['~~~', '[a]: u', '~~~'],
  ['***'],
  ['<!--', '# no', '[a](u)', '-->'],
  ['{% include JB/setup %}'],
  ['{% comment %} # no [a](u) {% endcomment %}'],
  ['w', '', '    # code [a](u)'],
);

/** A line with a footnote whose text has a link, and what only Jekyll or Hugo read. */
const footnote = fc
  .tuple(line, line)
  .map(([text, note]): Block => [`${text}[^1] z`, '', `[^1]: ${note}`, '', `[^unused]: ${note}`]);

const definitionList = fc
  .tuple(line, fc.array(line, { minLength: 1, maxLength: 2 }))
  .map(([term, definitions]): Block => [term, ...definitions.map(text => `: ${text}`)]);

const headingWithId = fc
  .tuple(fc.integer({ min: 1, max: 6 }), line)
  .map(([level, text]): Block => [aHeading(`${'#'.repeat(level)} ${text} {#an-id}`)]);

const code = '`a|[b](c)`';

/** What only kramdown reads. */
const ofKramdown = fc.oneof(
  line.map((text): Block => ['<div markdown="1" class="a">', '', text, '', aHeading('## w'), '', '</div>']),
  line.map((text): Block => [`<p markdown="1">  ${text}  </p>`]),
  fc.tuple(line, line).map(([one, two]): Block => ['<p markdown="1">', one, `${two}</p >`]),
  line.map((text): Block => [aHeading(`<h3 markdown="1">${text}</h3>`)]),
  line.map((text): Block => [text, '{: #an-id .a}']),
  line.map((text): Block => ['{: #before}', aHeading(`## ${text}`)]),
  line.map((text): Block => [`*a*{: .b} $$[x](y)$$ ${text}`]),
  fc.tuple(line, line).map(([one, two]): Block => [`| ${code} | ${one} |`, `|w \\| x|${two}  |  `, '|---', `| ${one}`]),
  line.map((text): Block => ['<br />', aHeading(`## ${text}`)]),
);

const blocksOf = (own: readonly fc.Arbitrary<Block>[]): fc.Arbitrary<Block> =>
  fc.letrec<{ block: Block }>(tie => ({
    block: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      ...own.map(arbitrary => ({ arbitrary, weight: 2 })),
      { arbitrary: paragraph, weight: 4 },
      { arbitrary: atx, weight: 2 },
      { arbitrary: setext, weight: 1 },
      { arbitrary: table, weight: 2 },
      { arbitrary: opaque, weight: 1 },
      {
        arbitrary: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map(blocks => quoted(joined(blocks))),
        weight: 2,
      },
      {
        arbitrary: fc
          .tuple(
            fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
            fc.constantFrom('- ', '* ', '+   ', '1. ', '12) '),
          )
          .map(([blocks, marker]) => listed(joined(blocks), marker)),
        weight: 2,
      },
    ),
  })).block;

function joined(blocks: readonly Block[]): Block {
  return blocks.flatMap((content, index) => (index ? ['', ...content] : content));
}

function quoted(content: Block): Block {
  return content.map(text => (text ? `> ${text}` : '>'));
}

/** An item that begins with a tag that prints nothing begins with a blank line, and ends there: such items get a word. */
function listed(content: Block, marker: string): Block {
  const indent = ' '.repeat(marker.length);
  const item = content[0]?.startsWith('{%') ? ['w', '', ...content] : content;
  return item.map((text, index) => (index ? (text ? indent + text : '') : marker + text));
}

/**
 * Documents of every construct the model reads in a dialect, with every line end, a byte order mark or front matter now and then.
 */
export function documentsIn(dialect: Dialect | undefined): fc.Arbitrary<GeneratedDocument> {
  const own: Readonly<Record<Dialect, readonly fc.Arbitrary<Block>[]>> = {
    gfm: [],
    kramdown: [definitionList, headingWithId, ofKramdown],
    goldmark: [definitionList, headingWithId],
  };
  return documentsOf(
    blocksOf(dialect ? own[dialect] : []),
    dialect ? fc.oneof(fc.constant([]), footnote) : fc.constant([]),
  );
}

const documentsOf = (block: fc.Arbitrary<Block>, last: fc.Arbitrary<Block>): fc.Arbitrary<GeneratedDocument> =>
  fc
    .tuple(
      fc.tuple(fc.array(block, { minLength: 1, maxLength: 6 }), last).map(([blocks, end]) => [...blocks, end]),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom('', '', '\uFEFF', '---\ntitle: "# x [a](u)"\n---\n', '+++\ntitle = "[a](u)"\n+++\n\n'),
      fc.constantFrom('', '\n', '\n\n'),
    )
    .map(([blocks, lineEnd, head, tail]) => {
      const definitions = ['', '[rEf]: https://a.example/ref "t"'];
      return withoutMarks((head + [...joined(blocks), ...definitions].join('\n') + tail).replaceAll('\n', lineEnd));
    });

function withoutMarks(marked: string): GeneratedDocument {
  const links: Stretch[] = [];
  const headings: Stretch[] = [];
  const open: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (const part of marked.split(/([\uF8F0-\uF8F3])/)) {
    if (part === mark.link || part === mark.heading) open.push(length);
    else if (part === mark.linkEnd) links.push({ start: open.pop() ?? 0, end: length });
    else if (part === mark.headingEnd) headings.push({ start: open.pop() ?? 0, end: length });
    else {
      pieces.push(part);
      length += part.length;
    }
  }
  links.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text: pieces.join(''), links, headings };
}

/** Text made of what Markdown, HTML, templates and front matter are made of, and of anything else. */
export const anyTexts: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      {
        arbitrary: fc.constantFrom(
          ...'[ ] ( ) ![ ]( < > <a href=" " </a> ` `` * ** _ ~~ # ## - + 1. > | |- : \\ & &amp; " \' {{ }} {% %} {{< >}} {%raw%} --- +++ === ``` ~~~ <!-- --> http:// https://a.b mailto: www. [a]: ]: [^1]: <br> <h2> </h2> <script> title: a'.split(
            ' ',
          ),
        ),
        weight: 6,
      },
      {
        arbitrary: fc.constantFrom(
          ' ',
          '  ',
          '    ',
          '\t',
          '\n',
          '\r\n',
          '\r',
          '\n\n',
          '\u2028',
          '\u00a0',
          '\uFEFF',
          '\u0000',
          '\uE000',
          '\ud83d',
          '\ude00',
          '😀',
        ),
        weight: 4,
      },
      { arbitrary: fc.string({ unit: 'binary', maxLength: 4 }), weight: 1 },
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(''));
