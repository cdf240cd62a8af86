/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to `limit`, exclusive. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  pick<Entry>(list: readonly Entry[]): Entry {
    const entry = list[this.below(list.length)];
    if (entry === undefined) throw new Error('There is nothing to pick from.');
    return entry;
  }
}

/** The pieces that languages of posts are made of, whole and in halves. */
const tokens: readonly string[] = [
  ...[
    '#',
    '##',
    '\n\n',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '    ',
    '> ',
    '- ',
    '1. ',
    '* [ ] ',
    '---\n',
    '===\n',
    '***',
    '```\n',
    '~~~js\n',
    '`',
    '``',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '[x](https://a.example/b)',
    '[x]: https://a.example "',
    '<https://a.example>',
  ],
  ...[
    '|',
    '| - |\n',
    '|:-:|\n',
    ':---',
    '[^1]',
    '[^1]: note\n',
    '\\',
    '&amp;',
    '&#0;',
    '&#x9;',
    '&lt;',
    '{: .a #b}',
    '{:toc}',
    '{::nomarkdown}',
    ': term',
  ],
  ...[
    '![](https://evil.example/p.png)',
    '[x](javascript:globalThis.PWNED=1)',
    '[x](command:workbench.action.quit)',
    '[x](//evil.example/a)',
  ],
  ...[
    '<script>globalThis.PWNED=1</script>',
    '<img src=x onerror=globalThis.PWNED=1>',
    '<svg onload=globalThis.PWNED=1>',
    '<svg><style>',
    '<math><mtext>',
  ],
  ...[
    '<table><tr><td>',
    '</table>',
    '<p ',
    '<a href="',
    '" onclick="globalThis.PWNED=1',
    "'",
    '"',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<!',
  ],
  ...[
    '<style>*{background:url(https://evil.example/s)}</style>',
    '<link rel=stylesheet href=https://evil.example/c>',
    '<base href=https://evil.example/>',
  ],
  ...[
    '<iframe srcdoc="<script>parent.PWNED=1</script>">',
    '<template shadowrootmode=open>',
    '<noscript>',
    '<textarea>',
    '<title>',
    '<plaintext>',
    '<select>',
  ],
  ...[
    '<details open>',
    '</details>',
    '<div markdown="1">',
    '</div>',
    '<br>',
    '<form><button>',
    '<input autofocus onfocus=globalThis.PWNED=1>',
    '<picture><source srcset="https://evil.example/s">',
  ],
  ...[
    '<video poster=https://evil.example/v autoplay src=https://evil.example/w>',
    '<object data=https://evil.example/o>',
    '<p style="background:url(https://evil.example/b)">',
  ],
  ...[
    '{% raw %}',
    '{% endraw %}',
    '{% if a %}',
    '{% endif %}',
    '{% for i in (1..99999999) %}',
    '{% endfor %}',
    '{% include a.html %}',
    '{% highlight js %}',
    '{% assign a = "',
    '{{',
    '}}',
    '{%',
    '%}',
    '{{ a | append: a }}',
  ],
  ...[
    '{{< figure src="a.png" >}}',
    '{{% note %}}',
    '{{< /note >}}',
    '{{< ref "a" >}}',
    '{{</* x */>}}',
    '{% youtube abcdefgh %}',
    'import X from "x"\n',
    '<X {...y}>',
  ],
  ...[
    '---\ntitle: x\n---\n',
    '+++\ntitle = "x"\n+++\n',
    '---js\n',
    '---\n{"a":1}\n---\n',
    'title: &a [*a]\n',
    '__proto__: 1\n',
    'date: 2018-12-05T23:30:00-08:00\n',
    '- {a: [b, {c: ',
  ],
  ...[
    '\0',
    '\u202e',
    '\u2028',
    '\u00a0',
    '\ufeff',
    '\ud83d',
    '\ude80',
    '\u0301',
    '\u200d',
    '👩🏽‍🚀',
    '日本語',
    'مرحبا',
    '＃',
    'ﬃ',
    'İ',
    '\u0130\u0307',
    '\x1b[31m',
    '\x7f',
  ],
  ...[
    'announcing ',
    'AWS ',
    'Amazon ',
    'Lambda',
    ' is now generally available',
    'today we launched **',
    'Preview',
    'https://aws.amazon.com/about-aws/whats-new/2018/11/',
  ],
];

const longest = 60_000;

/** One text made of others by a few accidents. */
export function mutated(random: Random, texts: readonly string[]): string {
  let text = startOf(random.pick(texts), random);
  for (let left = 1 + random.below(8); left > 0; left--)
    text = random.pick(accidents)(text, random, texts).slice(0, longest);
  return text;
}

/** Mostly a part of a text: it is read faster, and is as good. */
function startOf(text: string, random: Random): string {
  if (random.below(4) === 0) return text.slice(0, longest);
  const [from, to] = stretchOf(text, random, 6000);
  return text.slice(from, to);
}

type Accident = (text: string, random: Random, texts: readonly string[]) => string;

const insertToken: Accident = (text, random) => {
  const at = random.below(text.length + 1);
  const times = random.below(8) === 0 ? 1 + random.below(300) : 1;
  return text.slice(0, at) + random.pick(tokens).repeat(times) + text.slice(at);
};

const accidents: readonly Accident[] = [
  insertToken,
  insertToken,
  insertToken,
  // Splice: a stretch of another text.
  (text, random, texts) => {
    const other = random.pick(texts);
    const [from, to] = stretchOf(other, random, 2000);
    const at = random.below(text.length + 1);
    return text.slice(0, at) + other.slice(from, to) + text.slice(at);
  },
  // Duplicate a stretch, sometimes many times.
  (text, random) => {
    const [from, to] = stretchOf(text, random, 400);
    const times = random.below(6) === 0 ? 1 + random.below(200) : 1;
    return text.slice(0, to) + text.slice(from, to).repeat(times) + text.slice(to);
  },
  // Truncate.
  (text, random) => text.slice(0, random.below(text.length + 1)),
  // Lose a stretch.
  (text, random) => {
    const [from, to] = stretchOf(text, random, 200);
    return text.slice(0, from) + text.slice(to);
  },
  // Swap two stretches.
  (text, random) => {
    const [first, second = first, third = second, fourth = third] = [0, 0, 0, 0]
      .map(() => random.below(text.length + 1))
      .sort((a, b) => a - b);
    return (
      text.slice(0, first) +
      text.slice(third, fourth) +
      text.slice(second, third) +
      text.slice(first, second) +
      text.slice(fourth)
    );
  },
  // Another character.
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + String.fromCharCode(random.below(random.below(2) ? 128 : 65536)) + text.slice(at + 1);
  },
];

function stretchOf(text: string, random: Random, most: number): readonly [from: number, to: number] {
  const from = random.below(text.length + 1);
  return [from, Math.min(text.length, from + random.below(most))];
}
