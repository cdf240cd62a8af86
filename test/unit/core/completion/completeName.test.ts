import assert from 'node:assert/strict';
import { catalogOf } from '../../../../src/core/catalog/catalog';
import type { UserCatalog } from '../../../../src/core/catalog/userCatalog';
import { completeName, type NameProposals } from '../../../../src/core/completion/completeName';
import { NameIndex } from '../../../../src/core/completion/nameIndex';
import { parsePost } from '../../../../src/core/parsePost';
import { processorTime } from '../../../support/processorTime';
import { bundled as catalog } from '../catalog/bundled';

const index = new NameIndex(catalog.entries);
const dated = '---\ndate: 2018-12-11\n---\n\n';

/** Stands for the cursor; in tables, `‸` does. */
function markOf(marked: string): string {
  return marked.includes('‸') ? '‸' : '|';
}

/** What is proposed where the cursor stands. */
function proposed(marked: string): NameProposals | undefined {
  const offset = marked.indexOf(markOf(marked));
  const text = marked.replace(markOf(marked), '');
  return completeName(parsePost(text), offset, catalog, index);
}

function names(marked: string): readonly string[] {
  return proposed(marked)?.proposals.map(({ entry }) => entry.name) ?? [];
}

/** What the first proposal would replace. */
function replaced(marked: string): string | undefined {
  const found = proposed(marked);
  return found && marked.slice(found.start, marked.indexOf(markOf(marked)));
}

suite('Completing a name', () => {
  for (const [what, text, range, first] of [
    ['two letters of a capitalised word', 'Use QL|', 'QL', 'Amazon Quantum Ledger Database'],
    ['several words', 'With Step Fu|', 'Step Fu', 'AWS Step Functions'],
    ['a vendor word and letters', 'Use AWS Firec|', 'AWS Firec', 'Firecracker'],
    ['the other vendor word', 'Use Amazon Lambda la|', 'Amazon Lambda la', 'AWS Lambda layers'],
    ['a hyphen', 'Use Textr|', 'Textr', 'Amazon Textract'],
    ['text of another script around it', '使用AWS Textr|', 'AWS Textr', 'Amazon Textract'],
    ['a bracket before it', 'new (Textr|)', 'Textr', 'Amazon Textract'],
  ] as const) {
    test(`knows ${what}`, () => {
      assert.equal(replaced(text), range);
      assert.ok(names(text).includes(first), names(text).join(', '));
    });
  }

  for (const [what, text] of [
    ['one letter', 'Use T|'],
    ['lower case', 'use textr|'],
    ['a blank behind a word that is no vendor’s', 'Use Textract |'],
    ['a word that begins no name', 'Use Xyzzyq|'],
    ['the inside of a word', 'xTextr|'],
    ['an address', 'see https://example.com/Textr|'],
  ] as const) {
    test(`proposes nothing for ${what}`, () => {
      assert.equal(proposed(text), undefined);
    });
  }

  test('proposes names behind a vendor word and a blank, those announced near the date of the post first', () => {
    const found = proposed(`${dated}News from AWS |`);
    assert.equal(found?.proposals.length, 60);
    assert.equal(found.isCut, true);
    const months = found.proposals.map(({ entry }) => entry.announced?.date.slice(0, 7));
    assert.equal(months[0], '2018-12');
    assert.ok(months.slice(0, 20).every(month => month !== undefined && month >= '2018-09' && month <= '2019-03'));
    assert.ok(found.proposals.every(({ entry, filter }) => entry.name.startsWith('AWS ') && filter === entry.name));
    assert.deepEqual(proposed('News from Amazon|'), undefined);
  });

  test('puts what was announced near the date of the post first among names that begin the same', () => {
    const places = (date: string): readonly number[] => {
      const all = names(`---\ndate: ${date}\n---\n\nAmazon Man|`);
      return ['Amazon Managed Blockchain', 'Amazon Managed Grafana'].map(name => all.indexOf(name));
    };
    const [blockchain = 0, grafana = 0] = places('2018-11-28');
    assert.ok(blockchain >= 0 && blockchain < grafana);
    const [blockchainLater = 0, grafanaLater = 0] = places('2020-12-15');
    assert.ok(grafanaLater >= 0 && grafanaLater < blockchainLater);
  });

  test('proposes each thing once, whatever its spellings, and compares them with what is written', () => {
    const found = proposed('Amazon QL|');
    assert.deepEqual(new Set(names('Amazon QL|')).size, names('Amazon QL|').length);
    assert.equal(found?.proposals[0]?.filter, 'Amazon QLDB');
    assert.equal(found.isCut, false);
    assert.equal(proposed('Use AWS Firec|')?.proposals[0]?.filter, 'AWS Firecracker');
  });

  test('links names to their documentation, but not within a link', () => {
    const link = '[Amazon Textract](https://docs.aws.amazon.com/textract/)';
    const [first] = proposed('Amazon Textract|')?.proposals ?? [];
    assert.equal(first?.link, link);
    const [inLink] = proposed('see [Amazon Textract|](https://example.com)')?.proposals ?? [];
    assert.equal(inLink?.entry.name, 'Amazon Textract');
    assert.equal(inLink.link, undefined);
  });

  test('writes links of any catalog so that they hold together', () => {
    const page = { source: 's', checked: '' };
    const user: UserCatalog = {
      origin: 'o',
      entries: [
        {
          ...{
            id: 'x',
            name: 'Odd [x] \\ thing',
            kind: 'service',
            category: 'other',
            vendor: 'acme',
            parent: undefined,
          },
          ...{ aliases: [], everyday: [], docs: { ...page, url: 'https://x.test/a_(b) c>' }, product: undefined },
          ...{ announced: undefined, lifecycle: [], urls: [], origin: 'o' },
        },
      ],
    };
    const own = catalogOf(
      {
        schema: 1,
        asOf: '2020-01-01',
        sources: [],
        entries: [],
        urls: { product: {}, docs: {}, repositories: {}, whitepapers: {} },
      },
      [user],
    );
    const found = completeName(parsePost('Acme Odd'), 8, own, new NameIndex(own.entries));
    const link = found?.proposals[0]?.link ?? '';
    const [parsed, ...others] = parsePost(link).links;
    assert.deepEqual([parsed?.text, others.length], ['Odd [x] \\ thing', 0]);
    assert.equal(parsed?.url, 'https://x.test/a_(b)%20c%3E');
    assert.equal(parsed?.range.end, link.length);
  });

  for (const [what, text] of [
    ['front matter', '---\ntitle: AWS Textr|\n---\n'],
    ['fenced code', '```\nAWS Textr|\n```\n'],
    ['code that is not closed', '```\nAWS Textr|\n'],
    ['indented code', 'text\n\n    AWS Textr|\n'],
    ['a code span', 'see `AWS Textr|` there'],
    ['a code span being written', 'see `AWS Textr|'],
    ['a destination', 'see [x](AWS-Textr|)'],
    ['a destination being written', 'see [x](https://a.test/Textr|'],
    ['a title', 'see [x](https://a.test "AWS Textr|")'],
    ['a label', 'see [x][AWS Textr|]\n\n[AWS Textr]: https://a.test'],
    ['a definition', '[x]: https://a.test "AWS Textr|"'],
    ['an autolink', '<https://a.test/AWS/Textr|>'],
    ['an image', '![AWS Textr|](a.png)'],
    ['an HTML tag', 'see <a title="AWS Textr|">x</a>'],
    ['an HTML tag being written', 'see <a title="AWS Textr|'],
    ['an HTML block', '<div>\nAWS Textr|\n</div>'],
    ['a comment', '<!-- AWS Textr| -->'],
    ['a template tag', '{% include note.html text="AWS Textr|" %}'],
    ['an output tag', 'see {{ "AWS Textr|" }}'],
    ['an output tag being written', 'see {{ AWS Textr|'],
    ['a shortcode', '{{< figure title="AWS Textr|" >}}'],
    ['highlighted code', '{% highlight text %}\nAWS Textr|\n{% endhighlight %}'],
    ['a commented template', '{% comment %}\nAWS Textr|\n{% endcomment %}'],
  ] as const) {
    test(`proposes nothing in ${what}`, () => {
      assert.equal(proposed(text), undefined);
    });
  }

  for (const text of [
    '## AWS Textr|',
    '- AWS Textr|',
    '> AWS Textr|',
    '**AWS Textr|**',
    '| AWS Textr‸ | x |\n| - | - |\n',
    'see [x](https://a.test) and AWS Textr|',
    '`code` and AWS Textr|',
    '{% include x.html %}\n\nAWS Textr|',
    '---\ntitle: x\n---\nAWS Textr|',
    'text\r\n\r\nAWS Textr|\r\n\r\n```\r\ncode\r\n```\r\n',
  ]) {
    test(`proposes names in ${JSON.stringify(text)}`, () => {
      assert.equal(replaced(text), 'AWS Textr');
    });
  }

  test('takes as long for a catalog ten times as large, what it finds being the same', () => {
    const many = Array.from({ length: 10 }, (_, copy) =>
      catalog.entries.map(entry => ({
        ...entry,
        id: `${entry.id}${String(copy)}`,
        name: copy ? `Zz ${entry.name}` : entry.name,
        aliases: copy ? [] : entry.aliases,
        everyday: [],
      })),
    ).flat();
    const large = new NameIndex(many);
    const look = (names: NameIndex): number =>
      processorTime(() => {
        for (let time = 0; time < 5000; time++) names.startingWith('Textr', 'AWS');
      });
    look(index);
    const [small, big] = [look(index), look(large)];
    assert.ok(big < small * 4 + 0.1, `${String(small)} and ${String(big)} s`);
  });
});
