import assert from 'node:assert/strict';
import { leadsOf } from '../../../../src/core/announcements/lead';
import { unitsOf } from '../../../../src/core/announcements/unit';
import { news, read } from './reading';

function leads(body: string): readonly (readonly [title: string, links: number])[] {
  return unitsOf(read(body)).flatMap(unit =>
    leadsOf(unit).map(({ title, links }): readonly [string, number] => [title, links.length]),
  );
}

suite('What a piece of text opens with', () => {
  const table: Readonly<Record<string, readonly [body: string, leads: ReturnType<typeof leads>]>> = {
    'a heading is its own lead': ['## AWS Outposts and more', [['AWS Outposts and more', 0]]],
    'an item opens with its link': [`- [AWS Outposts](${news}/x/) are racks`, [['AWS Outposts', 1]]],
    'or with the words set in bold': ['- **AWS Outposts** are racks', [['AWS Outposts', 0]]],
    'also behind what only says that it is new': ['- Announcing **AWS Outposts** to fill racks', [['AWS Outposts', 0]]],
    'or with what stands before a dash': ['- AWS Outposts – racks', [['AWS Outposts', 0]]],
    'or a colon': ['- AWS Outposts: racks', [['AWS Outposts', 0]]],
    'but within brackets before those': ['- AWS Outposts (preview: racks for caves)', [['AWS Outposts', 0]]],
    'or the first full stop': ['- AWS Outposts. Racks. More.', [['AWS Outposts', 0]]],
    'a question names nothing new': ['## Should we move to AWS Outposts?', []],
    'neither does one that is answered': ['- Outposts? Not for us.', []],
    'what has no news is none': ['- **AWS Lambda** – nothing new', []],
    'a question that links news does': [`- [Outposts?](${news}/x/)`, [['Outposts?', 1]]],
    'what was said when is behind the time of it': ['- 06:15 - AWS Outposts: racks', [['06:15 - AWS Outposts', 0]]],
    'a time in bold is no lead': ['- **06:15** AWS Outposts: racks', [['06:15 AWS Outposts', 0]]],
    'a sign before the link does not count': [`- 🚀 [AWS Outposts](${news}/x/)`, [['AWS Outposts', 1]]],
    'words before the link do': [`- They have [AWS Outposts](${news}/x/)`, [[`They have AWS Outposts`, 1]]],
    'two links may open it together': [
      `- [Local Zones](${news}/a/) & [Outposts](${news}/b/) are places`,
      [
        ['Local Zones', 1],
        ['Outposts', 1],
      ],
    ],
    'a vendor’s word right before bold text belongs to it': [
      'They showed Azure **Plugh Manager**.',
      [['Azure Plugh Manager', 0]],
    ],
    'in an item as well': ['- Azure **Plugh Manager**: deep caves', [['Azure Plugh Manager', 0]]],
    'other words before it do not': ['They showed deep **Plugh Manager**.', [['Plugh Manager', 0]]],
    'a link right behind a bold name belongs to it': [`- **AWS Outposts:** [Link](${news}/x/)`, [['AWS Outposts:', 1]]],
    'or that link in parentheses': [`**AWS Outposts** ([announcement](${news}/x/)) are racks.`, [['AWS Outposts', 1]]],
    'cells are as items': [
      `| a |\n| - |\n| [AWS Outposts](${news}/x/) |`,
      [
        ['a', 0],
        ['AWS Outposts', 1],
      ],
    ],
    'a paragraph has the leads that are set in bold': [
      'Then **AWS Outposts** and **Amazon Timestream** came.',
      [
        ['AWS Outposts', 0],
        ['Amazon Timestream', 0],
      ],
    ],
    'a plain paragraph has none': ['Then AWS Outposts came.', []],
    'a quotation has none': ['> **AWS Outposts** came.', []],
    'each part that a paragraph counts is one': [
      'New are: 1) AWS Xyzzy now in Rome; 2) AWS Plugh, 3) Amazon Thud。',
      [
        ['AWS Xyzzy now in Rome', 0],
        ['AWS Plugh', 0],
        ['Amazon Thud', 0],
      ],
    ],
    'each part that semicolons part behind an opening on news is one': [
      'What is new: AWS Xyzzy, now in Rome; AWS Plugh; Amazon Thud for all. And more; so; much.',
      [
        ['AWS Xyzzy', 0],
        ['AWS Plugh', 0],
        ['Amazon Thud for all', 0],
      ],
    ],
    'a list with semicolons may end with and': [
      'New this week: AWS Xyzzy, for caves; AWS Plugh: halls; and Amazon Thud.',
      [
        ['AWS Xyzzy', 0],
        ['AWS Plugh', 0],
        ['Amazon Thud', 0],
      ],
    ],
    'a list with semicolons may end with more, tell times, and have one name in small letters': [
      'New since Monday: AWS Xyzzy (9:30); gp9 volumes; Amazon Thud; and more.',
      [
        ['AWS Xyzzy', 0],
        ['gp9 volumes', 0],
        ['Amazon Thud', 0],
      ],
    ],
    'wide marks part a list, too': [
      '本周更新：AWS Xyzzy；AWS Plugh，半价；以及 Amazon Thud。还有；更多；内容',
      [
        ['AWS Xyzzy', 0],
        ['AWS Plugh', 0],
        ['Amazon Thud', 0],
      ],
    ],
    'a long lead-in parts a list where it ends with news': [
      'He spoke for an hour, and at last these things were announced: AWS Xyzzy; AWS Plugh; Amazon Thud.',
      [
        ['AWS Xyzzy', 0],
        ['AWS Plugh', 0],
        ['Amazon Thud', 0],
      ],
    ],
    'a label of more than news parts nothing': ['New members of the team in May: Jane; Azure John; Ann.', []],
    'semicolons behind another opening part nothing': ['We went there: AWS Xyzzy; AWS Plugh; Amazon Thud.', []],
    'what goes on in lower case is no list': ['News: AWS Xyzzy came; then we left; Amazon Thud stayed.', []],
    'behind a mark, what explains a name is none of it': [
      '- Announced: Deep Caves, which hold all you have',
      [['Deep Caves', 0]],
    ],
    'behind a mark, names of several words stay': [
      '- New: Deep Caves, AWS Plugh Halls, Amazon Thud',
      [['Deep Caves, AWS Plugh Halls, Amazon Thud', 0]],
    ],
    'behind a mark, names side by side stay': [
      '- Announced: Deep Caves, Xyzzy, Plugh',
      [['Deep Caves, Xyzzy, Plugh', 0]],
    ],
    'two counted parts are none': ['New are 1) AWS Xyzzy; 2) AWS Plugh.', []],
    'paragraphs that each open with a sign are items': [
      '📣 AWS Xyzzy. Yes.\n\n🔍 AWS Plugh: no.\n\n💻 Amazon Thud',
      [
        ['📣 AWS Xyzzy', 0],
        ['🔍 AWS Plugh', 0],
        ['💻 Amazon Thud', 0],
      ],
    ],
    'two such paragraphs are none': ['📣 AWS Xyzzy.\n\n🔍 AWS Plugh.\n\nAnd more.', []],
    'a sentence without an end in sight is none': [`- ${'very long words '.repeat(12)}`, []],
  };
  for (const [name, [body, expected]] of Object.entries(table))
    test(name, () => {
      assert.deepEqual(leads(body), expected);
    });
});
