import assert from 'node:assert/strict';
import type { RuleId } from '../../../../src/core/announcements/rules';
import { isAside } from '../../../../src/core/announcements/lexicon/headingWords';
import { blog, news, recap, rulesOf } from './reading';

interface Sentence {
  readonly says: string;
  readonly body: string;
  readonly name: string;
  readonly rule: RuleId;
  /** The same without what the rule is about. */
  readonly without: string;
}

const outposts = 'AWS Outposts';
const lambda = 'AWS Lambda';
const table: readonly Sentence[] = [
  { says: 'a heading names it', body: '## AWS Outposts', name: outposts, rule: 'heading', without: '- AWS Outposts' },
  {
    says: 'a list item opens with it',
    body: '- AWS Outposts',
    name: outposts,
    rule: 'listLead',
    without: '## AWS Outposts',
  },
  {
    says: 'a cell names it',
    body: '| a |\n| - |\n| AWS Outposts |',
    name: outposts,
    rule: 'cellLead',
    without: '- AWS Outposts',
  },
  {
    says: 'it is set in bold',
    body: '**AWS Outposts** are racks.',
    name: outposts,
    rule: 'bold',
    without: 'AWS Outposts are racks.',
  },
  {
    says: 'it stands in running text',
    body: 'So AWS Outposts came.',
    name: outposts,
    rule: 'prose',
    without: '## AWS Outposts',
  },
  {
    says: 'it is quoted',
    body: '> So AWS Outposts came.',
    name: outposts,
    rule: 'quoted',
    without: 'So AWS Outposts came.',
  },
  { says: 'it is numbered', body: '## 3. AWS Outposts', name: outposts, rule: 'numbered', without: '## AWS Outposts' },
  { says: 'a sign marks it', body: '- 🚀 AWS Outposts', name: outposts, rule: 'marked', without: '- AWS Outposts' },
  {
    says: 'it is in a legend',
    body: '- 🚀 = AWS Outposts',
    name: outposts,
    rule: 'legend',
    without: '- 🚀 AWS Outposts',
  },
  {
    says: 'a heading groups others',
    body: '## Plugh Things\n\n### AWS Outposts',
    name: 'Plugh Things',
    rule: 'groupHeading',
    without: '## Plugh Things',
  },
  {
    says: 'a line in bold right above a list heads that',
    body: '**Plugh Things**\n\n- AWS Outposts\n- AWS Xyzzy',
    name: 'Plugh Things',
    rule: 'groupHeading',
    without: '**Plugh Things**\n\nAWS Outposts and AWS Xyzzy',
  },
  {
    says: 'it links What’s New',
    body: `- [AWS Outposts](${news}/x/)`,
    name: outposts,
    rule: 'whatsNewLink',
    without: `- [AWS Outposts](${blog}/x/)`,
  },
  {
    says: 'it links the vendor’s blog',
    body: `- [AWS Outposts](${blog}/x/)`,
    name: outposts,
    rule: 'vendorBlog',
    without: '- [AWS Outposts](https://blog.example/x/)',
  },
  {
    says: 'it links its launch post',
    body: `- [AWS Outposts](${blog}/introducing-aws-outposts/)`,
    name: outposts,
    rule: 'launchPost',
    without: `- [AWS Outposts](${blog}/racks/)`,
  },
  {
    says: 'it links a product page',
    body: '- [AWS Outposts](https://aws.amazon.com/outposts/)',
    name: outposts,
    rule: 'productLink',
    without: '- AWS Outposts',
  },
  {
    says: 'running text links news of it',
    body: `So [AWS Outposts](${blog}/x/) came.`,
    name: outposts,
    rule: 'proseNews',
    without: `- [AWS Outposts](${blog}/x/)`,
  },
  {
    says: 'it links documentation',
    body: '- [AWS Outposts](https://docs.aws.amazon.com/outposts/)',
    name: outposts,
    rule: 'docsLink',
    without: '- AWS Outposts',
  },
  {
    says: 'it links some other site',
    body: '- [AWS Outposts](https://me.example/)',
    name: outposts,
    rule: 'otherLink',
    without: `- [AWS Outposts](${blog}/x/)`,
  },
  {
    says: 'it links a video',
    body: '- [AWS Outposts](https://www.youtube.com/watch?v=x)',
    name: outposts,
    rule: 'videoLink',
    without: '- AWS Outposts',
  },
  {
    says: 'it is in a table of contents',
    body: '- [AWS Outposts](#racks)',
    name: outposts,
    rule: 'tocLink',
    without: '- AWS Outposts',
  },
  {
    says: 'its link is from the time of the post',
    body: `- [AWS Outposts](${news}/x/)`,
    name: outposts,
    rule: 'datedLinkNear',
    without: '- [AWS Outposts](https://aws.amazon.com/about-aws/whats-new/2016/01/x/)',
  },
  {
    says: 'its link is much older',
    body: '---\ndate: 2018-12-05\n---\n- [AWS Outposts](https://aws.amazon.com/about-aws/whats-new/2016/01/x/)',
    name: outposts,
    rule: 'datedLinkOld',
    without: '- [AWS Outposts](https://aws.amazon.com/about-aws/whats-new/2016/01/x/)',
  },
  {
    says: 'the sentence announces',
    body: 'They announced very many things indeed and among all those things there was also AWS Outposts.',
    name: outposts,
    rule: 'announcingWords',
    without: 'They announced a lot. I like AWS Outposts.',
  },
  {
    says: 'announcing words stand next to it',
    body: 'They announced AWS Outposts.',
    name: outposts,
    rule: 'announcingClose',
    without: 'I like AWS Outposts.',
  },
  {
    says: 'running text announces it',
    body: 'They announced AWS Outposts.',
    name: outposts,
    rule: 'proseAnnounced',
    without: '- AWS Outposts announced',
  },
  {
    says: 'the title itself announces',
    body: '## Introducing AWS Outposts',
    name: outposts,
    rule: 'titleAnnounces',
    without: '## AWS Outposts',
  },
  {
    says: 'the sentence says new',
    body: 'AWS Outposts: something new.',
    name: outposts,
    rule: 'newWord',
    without: 'AWS Outposts: something.',
  },
  {
    says: 'it is called new',
    body: 'I tried the new AWS Outposts.',
    name: outposts,
    rule: 'newBefore',
    without: 'I tried AWS Outposts.',
  },
  {
    says: 'it is past',
    body: 'Last year we tried AWS Lambda.',
    name: lambda,
    rule: 'pastWords',
    without: 'We tried AWS Lambda.',
  },
  {
    says: 'an earlier year is named',
    body: 'We use AWS Lambda since 2015.',
    name: lambda,
    rule: 'pastYear',
    without: 'We use AWS Lambda since 2018.',
  },
  {
    says: 'it is compared with',
    body: 'It is similar to AWS Lambda.',
    name: lambda,
    rule: 'comparingWords',
    without: 'It runs AWS Lambda.',
  },
  {
    says: 'it is what something works with',
    body: 'A tool for AWS Lambda.',
    name: lambda,
    rule: 'afterPreposition',
    without: 'We love AWS Lambda.',
  },
  {
    says: 'the sentence is about it',
    body: 'Well, AWS Outposts is a rack.',
    name: outposts,
    rule: 'asSubject',
    without: 'Well, AWS Outposts.',
  },
  {
    says: 'it is one of a row',
    body: 'We met Amazon EC2, AWS Lambda, Amazon S3 there.',
    name: lambda,
    rule: 'inSentenceList',
    without: 'We met AWS Lambda there.',
  },
  {
    says: 'it is in a session’s title',
    body: '- **AWS Lambda** (SRV305)',
    name: lambda,
    rule: 'sessionTitle',
    without: '- **AWS Lambda**',
  },
  {
    says: 'the section is about sessions',
    body: '## Workshop notes\n\nWe used AWS Lambda.',
    name: lambda,
    rule: 'sessionSection',
    without: '## Notes\n\nWe used AWS Lambda.',
  },
  {
    says: 'the section is an aside',
    body: '## Related posts\n\n- AWS Lambda',
    name: lambda,
    rule: 'asideSection',
    without: '## Notes\n\n- AWS Lambda',
  },
  {
    says: 'sponsors are an aside',
    body: '## Sponsors\n\n- AWS Lambda',
    name: lambda,
    rule: 'asideSection',
    without: '## Notes\n\n- AWS Lambda',
  },
  {
    says: 'what stands at the foot of a page is an aside, what opens with such a word is none',
    body: '## Learn more\n\n- AWS Lambda',
    name: lambda,
    rule: 'asideSection',
    without: '## Developers and operators\n\n- AWS Lambda',
  },
  {
    says: 'the section is about announcements',
    body: '## New services\n\n- AWS Outposts',
    name: outposts,
    rule: 'announcingSection',
    without: '## Notes\n\n- AWS Outposts',
  },
  {
    says: 'the list is introduced so',
    body: 'They announced:\n\n- AWS Outposts',
    name: outposts,
    rule: 'announcingLead',
    without: 'I like:\n\n- AWS Outposts',
  },
  {
    says: 'the list is one of names',
    body: '- AWS Outposts\n- AWS Plugh\n- AWS Xyzzy',
    name: outposts,
    rule: 'namingList',
    without: '- AWS Outposts\n- tea\n- cake',
  },
  {
    says: 'its row of a table tells what is new',
    body: '| Feature | What’s new | Why |\n| --- | --- | --- |\n| **Own keys** | Keys of your own | safe |',
    name: 'Own keys',
    rule: 'newsRow',
    without: '| Feature | Price | Why |\n| --- | --- | --- |\n| **Own keys** | high | safe |',
  },
  {
    says: 'its row of a table tells what is new of the service',
    body: '| Service | Update |\n| --- | --- |\n| AWS Lambda | plugh caves |',
    name: 'AWS Lambda plugh caves',
    rule: 'rowOfService',
    without: '| Service | Price |\n| --- | --- |\n| AWS Lambda plugh caves | high |',
  },
  {
    says: 'it was launched that month, in a post of news',
    body: '---\ntitle: Newsletter 12\ndate: 2018-12-05\n---\n\n- AWS Outposts',
    name: outposts,
    rule: 'launchedThen',
    without: '---\ntitle: Newsletter 12\ndate: 2019-02-05\n---\n\n- AWS Outposts',
  },
  {
    says: 'it links another vendor’s page, at an event',
    body: '- [Xyzzy Caves](https://azure.microsoft.com/blog/xyzzy-caves/)',
    name: 'Xyzzy Caves',
    rule: 'otherVendor',
    without: '- [Xyzzy Caves](https://aws.amazon.com/blogs/aws/xyzzy-caves/)',
  },
  {
    says: 'another’s thing is what its link is on',
    body: '- [Xyzzy Caves](https://azure.microsoft.com/blog/xyzzy-caves/)',
    name: 'Xyzzy Caves',
    rule: 'otherVendor',
    without: '- **Xyzzy Caves** for [Plugh](https://azure.microsoft.com/blog/plugh/)',
  },
  {
    says: 'the sentence before its list calls that announcements',
    body: 'These services were announced:\n\n- AWS Xyzzy Caves\n- Thud Ropes',
    name: 'Thud Ropes',
    rule: 'declaredList',
    without: 'These services are what we use:\n\n- AWS Xyzzy Caves\n- Thud Ropes',
  },
  {
    says: 'its section is one of those that the title counts',
    body: '---\ntitle: Our 3 favourite launches\ndate: 2018-12-05\n---\n\n## 1. Deep caves\n\n## 2. Long halls\n\n## 3. AWS Outposts\n\n## Well',
    name: outposts,
    rule: 'counted',
    without:
      '---\ntitle: Our 4 favourite launches\ndate: 2018-12-05\n---\n\n## 1. Deep caves\n\n## 2. Long halls\n\n## 3. AWS Outposts\n\n## Well',
  },
  {
    says: 'it was launched then, in a digest of news',
    body: '---\ntitle: AWS news of November 2018\ndate: 2018-12-05\n---\n\n- AWS Outposts',
    name: outposts,
    rule: 'newsInDigest',
    without: '---\ntitle: Our garden\ndate: 2018-12-05\n---\n\n- AWS Outposts',
  },
  {
    says: 'the section is one of caveats',
    body: '## A few cautions & considerations\n\n- AWS Lambda',
    name: lambda,
    rule: 'asideSection',
    without: '## Notes\n\n- AWS Lambda',
  },
  {
    says: 'sections around it are named so',
    body: '## AWS Outposts\n\n## AWS Plugh\n\n## AWS Xyzzy',
    name: outposts,
    rule: 'namingSection',
    without: '## AWS Outposts\n\n## tea\n\n## cake',
  },
  {
    says: 'sections within those around it, of one or two each, are named so',
    body: '## Racks\n\n### AWS Outposts\n\n## Tea\n\n### AWS Plugh\n\n### Cake\n\n## Sugar\n\n### AWS Xyzzy',
    name: outposts,
    rule: 'namingSection',
    without: '## Racks\n\n### AWS Outposts\n\n## Tea\n\n### Cup\n\n### Cake\n\n## Sugar\n\n### AWS Xyzzy',
  },
  {
    says: 'it was launched then',
    body: '## AWS Outposts',
    name: outposts,
    rule: 'dateNear',
    without: '---\ndate: 2016-01-01\n---\n## AWS Outposts',
  },
  {
    says: 'it was launched long before',
    body: '## AWS Lambda',
    name: lambda,
    rule: 'dateFar',
    without: '---\ndate: 2014-12-01\n---\n## AWS Lambda',
  },
  {
    says: 'it is old, in running text',
    body: 'We use AWS Lambda.',
    name: lambda,
    rule: 'oldInProse',
    without: '## AWS Lambda',
  },
  {
    says: 'it was launched only later',
    body: '---\ndate: 2017-01-01\n---\n## AWS Outposts',
    name: outposts,
    rule: 'dateLater',
    without: '## AWS Outposts',
  },
  {
    says: 'it was launched at that event',
    body: '## AWS Outposts',
    name: outposts,
    rule: 'sameEvent',
    without: '---\ndate: 2018-12-05\n---\n## AWS Outposts',
  },
  {
    says: 'it was launched in the month of that event',
    body: '---\ntitle: Recap of re:Invent 2017\ndate: 2017-12-05\n---\n## Amazon S3 Select',
    name: 'Amazon S3 Select',
    rule: 'eventMonth',
    without: '---\ndate: 2017-12-05\n---\n## Amazon S3 Select',
  },
  {
    says: 'it was launched only after the event',
    body: '---\ntitle: Recap of re:Invent 2018\ndate: 2018-12-05\n---\nThey showed AWS Local Zones.',
    name: 'AWS Local Zones',
    rule: 'shownBefore',
    without: '---\ntitle: Recap of re:Invent 2019\ndate: 2019-12-05\n---\nThey showed AWS Local Zones.',
  },
  {
    says: 'a list names it beside what was launched at the event',
    body: 'We saw AWS Outposts and the new Amazon Lightsail.',
    name: 'Amazon Lightsail',
    rule: 'besideLaunched',
    without: 'We saw AWS Outposts, which works with Amazon Lightsail.',
  },
  {
    says: 'a list names it so, with its vendor and whether or not it is catalogued',
    body: 'We saw AWS Outposts, Amazon Xyzzy and caves.',
    name: 'Amazon Xyzzy',
    rule: 'besideLaunched',
    without: 'We saw AWS Lambda, Amazon Xyzzy and caves.',
  },
  {
    says: 'an item says what a name at another vendor’s event is',
    body: '---\ntitle: Microsoft Build 2018\n---\n- Xyzzy Home, a place for caves',
    name: 'Xyzzy Home',
    rule: 'explainedAtOther',
    without: '---\ntitle: re:Invent 2018\n---\n- Xyzzy Home, a place for caves',
  },
  {
    says: 'bold words that a sentence opens with do',
    body: '---\ntitle: Microsoft Build 2018\n---\nI was there. **Xyzzy Home** is a place for caves.',
    name: 'Xyzzy Home',
    rule: 'explainedAtOther',
    without: '---\ntitle: Microsoft Build 2018\n---\nI was there with **Xyzzy Home** and it is fine.',
  },
  {
    says: 'a title says that it goes',
    body: '- **Azure Plugh** retires next year',
    name: 'Azure Plugh',
    rule: 'ending',
    without: '- **Azure Plugh** is here',
  },
  {
    says: 'nobody knows when it was launched',
    body: '## Amazon Lightsail',
    name: 'Amazon Lightsail',
    rule: 'undated',
    without: '## Amazon Lightsail: Xyzzy\n\n- Amazon Lightsail',
  },
  { says: 'no catalog knows it', body: '## AWS Plugh', name: 'AWS Plugh', rule: 'unknown', without: '## AWS Plugh' },
  {
    says: 'it extends something',
    body: '## Ruby support for AWS Lambda',
    name: 'Ruby support for AWS Lambda',
    rule: 'extension',
    without: '## Ruby support for AWS Lambda',
  },
  {
    says: 'a title has a vendor’s name',
    body: '## AWS Plugh',
    name: 'AWS Plugh',
    rule: 'vendorTitle',
    without: 'So AWS Plugh came.',
  },
  {
    says: 'a vendor’s name is announced',
    body: 'They announced AWS Plugh.',
    name: 'AWS Plugh',
    rule: 'vendorNameAnnounced',
    without: 'So AWS Plugh came.',
  },
  {
    says: 'a vendor’s name is new',
    body: 'Some new AWS Plugh.',
    name: 'AWS Plugh',
    rule: 'vendorNameNew',
    without: 'Some AWS Plugh.',
  },
  {
    says: 'a vendor’s name at an event',
    body: '## AWS Plugh',
    name: 'AWS Plugh',
    rule: 'vendorNameAtEvent',
    without: '---\ndate: 2018-12-05\n---\n## AWS Plugh',
  },
  {
    says: 'a title names it elsewhere',
    body: 'So AWS Outposts came.\n\n## AWS Outposts',
    name: outposts,
    rule: 'peerTitle',
    without: 'So AWS Outposts came.',
  },
  {
    says: 'it is bold elsewhere',
    body: 'So AWS Outposts came.\n\n**AWS Outposts** it is.',
    name: outposts,
    rule: 'peerBold',
    without: 'So AWS Outposts came.',
  },
  {
    says: 'it is announced elsewhere',
    body: '## AWS Outposts\n\nThey announced AWS Outposts.',
    name: outposts,
    rule: 'peerAnnounced',
    without: '## AWS Outposts\n\nSo AWS Outposts came.',
  },
  {
    says: 'news of it are linked elsewhere',
    body: `## AWS Outposts\n\nSo [AWS Outposts](${news}/x/) came.`,
    name: outposts,
    rule: 'peerNews',
    without: '## AWS Outposts\n\nSo AWS Outposts came.',
  },
  {
    says: 'it is named all over',
    body: 'AWS Outposts.\n\nAWS Outposts.\n\nAWS Outposts.\n\nAWS Outposts.',
    name: outposts,
    rule: 'widespread',
    without: 'AWS Outposts. AWS Outposts. AWS Outposts. AWS Outposts.',
  },
  {
    says: 'running text follows its heading',
    body: `## AWS Plugh\n\n${'It is new and it plughs. '.repeat(4)}`,
    name: 'AWS Plugh',
    rule: 'proseBelow',
    without: '## AWS Plugh\n\n- a\n- b',
  },
  {
    says: 'the text below its heading opens with news of it',
    body: '## Plugh handling\n\nThis was announced on Monday. It handles plughs.',
    name: 'Plugh handling',
    rule: 'openingAnnounces',
    without: '## Plugh handling\n\nPlughs were announced on Monday. It handles plughs.',
  },
  {
    says: 'the text below its heading opens with news, but not of long ago',
    body: '## Plugh handling\n\nThis was announced on Monday.',
    name: 'Plugh handling',
    rule: 'openingAnnounces',
    without: '## Plugh handling\n\nThis was announced in 2004.',
  },
  {
    says: 'a heading of the first level has none below it where those are the sections',
    body: '# AWS Plugh\n\na\n\n# AWS Xyzzy\n\nb\n\n# AWS Plover\n\nc',
    name: 'AWS Xyzzy',
    rule: 'leafHeading',
    without: '# AWS Plugh\n\na\n\n# AWS Xyzzy\n\nb',
  },
  {
    says: 'a list follows its heading',
    body: '## AWS Plugh\n\n- a\n- b',
    name: 'AWS Plugh',
    rule: 'listBelow',
    without: '## AWS Plugh\n\nSo.\n\nIt is.',
  },
  {
    says: 'a list below running text says more of the heading',
    body: `## AWS Plugh\n\n${'Plugh is here and it plughs. '.repeat(4)}\n\n- Faster Starts`,
    name: 'Faster Starts',
    rule: 'describes',
    without: '## AWS Plugh\n\n- Faster Starts',
  },
  {
    says: 'sections beside it are on named things',
    body: '## AWS Outposts\n\n## AWS Ground Station\n\n## AWS Plugh\n\n## Faster Starts',
    name: 'Faster Starts',
    rule: 'amongNamed',
    without: '## AWS Outposts\n\n## Faster Starts',
  },
  {
    says: 'it heads a section among others that announce something, in its short form',
    body: '## AWS Outposts\n\n## Faster Starts\n\n## AWS Transit Gateway\n\n## AWS Ground Station',
    name: 'Faster Starts',
    rule: 'vendorlessAmongNamed',
    without: '## AWS Outposts\n\n## Faster Starts',
  },
  {
    says: 'it opens one of several such paragraphs under a heading that promises news, without its vendor',
    body: '## New services\n\n**Plugh Stream** a.\n\n**Xyzzy Caves** b.\n\n**Thud Gate** c.',
    name: 'Plugh Stream',
    rule: 'vendorlessLed',
    without: '## A\n\n**Plugh Stream** a.\n\n**Xyzzy Caves** b.\n\n**Thud Gate** c.',
  },
  {
    says: 'it opens one of several such paragraphs',
    body: '## A\n\n**AWS Plugh** a.\n\n**AWS Xyzzy** b.\n\n**AWS Thud** c.',
    name: 'AWS Plugh',
    rule: 'ledParagraph',
    without: '## A\n\n**AWS Plugh** a.\n\n**AWS Xyzzy** b.',
  },
  {
    says: 'it is part of something, at an event',
    body: '## AWS Outposts Racks',
    name: 'AWS Outposts Racks',
    rule: 'partAtEvent',
    without: 'So AWS Outposts Racks came.',
  },
  {
    says: 'it was announced some months before',
    body: '## AWS RoboMaker',
    name: 'AWS RoboMaker',
    rule: 'dateRecent',
    without: '---\ntitle: Recap\ndate: 2018-07-05\n---\n## AWS RoboMaker',
  },
  {
    says: 'its text links news of a part of it',
    body: `- **AWS Lambda** brings [Xyzzy layers](${news}/aws-lambda-xyzzy-layers/)`,
    name: lambda,
    rule: 'newsBeside',
    without: '- **AWS Lambda** brings Xyzzy layers',
  },
  {
    says: 'a sentence opens with what announces it',
    body: 'Announcing [AWS Outposts](https://aws.amazon.com/outposts/).',
    name: outposts,
    rule: 'declared',
    without: 'We looked at [AWS Outposts](https://aws.amazon.com/outposts/).',
  },
  {
    says: 'a verb right before it announces it, but not of years past',
    body: 'On stage AWS launched the new AWS Outposts.',
    name: outposts,
    rule: 'declared',
    without: 'In 2014 AWS launched the new AWS Outposts.',
  },
  {
    says: 'it heads sections of news',
    body: '## AWS Plugh Innovations\n\n### Faster Starts\n\n### Deeper Caves',
    name: 'AWS Plugh Innovations',
    rule: 'newsGroup',
    without: '## AWS Plugh Innovations\n\nHere they are.',
  },
  {
    says: 'one of several headings below a promise of news',
    body: '## Top Announcements\n\n### Xyzzy Two\n\n### Plugh Four\n\n### Thud Six',
    name: 'Plugh Four',
    rule: 'listedUnderNews',
    without: '## Where we ate\n\n### Xyzzy Two\n\n### Plugh Four\n\n### Thud Six',
  },
  {
    says: 'bold sets off words in the middle of a paragraph',
    body: 'It was all about **Deep Caves** again.',
    name: 'Deep Caves',
    rule: 'emphasis',
    without: '**Deep Caves** were it again.',
  },
  {
    says: 'it links a page of the conference on a session',
    body: '- [AWS Plugh](https://conference.example/sessions/1234)',
    name: 'AWS Plugh',
    rule: 'sessionTitle',
    without: '- [AWS Plugh](https://conference.example/plugh)',
  },
  {
    says: 'the item above its list is about sessions',
    body: '- Sessions\n  - AWS Plugh',
    name: 'AWS Plugh',
    rule: 'sessionSection',
    without: '- Caves\n  - AWS Plugh',
  },
  {
    says: 'the text only says where to read of it',
    body: 'Check out the [AWS Plugh](https://aws.amazon.com/blogs/aws/aws-plugh/) for more information.',
    name: 'AWS Plugh',
    rule: 'referred',
    without: 'They showed [AWS Plugh](https://aws.amazon.com/blogs/aws/aws-plugh/) to us.',
  },
  {
    says: 'or says so behind it, in any language',
    body: `詳細は[AWS Plugh](${blog}/aws-plugh/)をご覧ください。`,
    name: 'AWS Plugh',
    rule: 'referred',
    without: `[AWS Plugh](${blog}/aws-plugh/)が発表されました。`,
  },
  {
    says: 'it links a page of the same site',
    body: '- [Deep Caves on Monday](/2018/11/26/caves.html)',
    name: 'Deep Caves on Monday',
    rule: 'ownPage',
    without: '- [Deep Caves on Monday](https://caves.example/monday)',
  },
  {
    says: 'bold sets off a vendor’s name in the middle of a paragraph',
    body: 'It was all about **AWS Plugh** again.',
    name: 'AWS Plugh',
    rule: 'vendorEmphasis',
    without: '**AWS Plugh** was it again.',
  },
  {
    says: 'a vendor’s name in bold opens the paragraph',
    body: '**AWS Plugh** was it again.',
    name: 'AWS Plugh',
    rule: 'vendorTitle',
    without: 'It was all about **AWS Plugh** again.',
  },
  {
    says: 'at another vendor’s event, words right beside bold ones say that they are new',
    body: '---\ntitle: Microsoft Build 2024 recap\n---\n\nWe saw the introduction of **Deep Caves** there.',
    name: 'Deep Caves',
    rule: 'vendorlessAtOther',
    without: '---\ntitle: Microsoft Build 2024 recap\n---\n\nNews and updates for **Deep Caves** experts.',
  },
  {
    says: 'bold opens an item, which links no news of something about it',
    body: '- **AWS Lambda** has caves',
    name: lambda,
    rule: 'bold',
    without: `- **AWS Lambda** introduces [deeper caves](${news}/aws-lambda-deeper-caves/)`,
  },
  {
    says: 'its heading ends in what is read or visited',
    body: '## AWS 제품별 블로그(영문)\n\n- AWS Plugh',
    name: 'AWS Plugh',
    rule: 'asideSection',
    without: '## AWS 제품\n\n- AWS Plugh',
  },
  {
    says: 'it announces something itself',
    body: 'AWS Lambda (the service) has just introduced a new way into caves.',
    name: lambda,
    rule: 'announcer',
    without: 'AWS Lambda was introduced at the keynote.',
  },
  {
    says: 'or does so in another language',
    body: 'AWS Lambda kündigt neue Höhlen an.',
    name: lambda,
    rule: 'announcer',
    without: 'AWS Lambda kennt neue Höhlen.',
  },
  {
    says: 'or in one that puts what it does last',
    body: '昨日 AWS Lambdaは洞窟の機能を発表しました。',
    name: lambda,
    rule: 'announcer',
    without: '昨日 AWS Lambdaが発表されました。',
  },
  {
    says: 'or in one without particles',
    body: '昨天 AWS Lambda推出了新的洞穴。',
    name: lambda,
    rule: 'announcer',
    without: '昨天 AWS Lambda很好。',
  },
  {
    says: 'its item opens with a link of its own',
    body: `- [Caves for all](${news}/caves-for-all/) — AWS Plugh opens them`,
    name: 'AWS Plugh',
    rule: 'besideLead',
    without: '- they say that AWS Plugh opens them',
  },
  {
    says: 'its name has no Latin letter',
    body: '## 走廊',
    name: '走廊',
    rule: 'otherScript',
    without: '',
  },
];

/** A body with front matter of its own is whole. */
function whole(body: string): string {
  return body.startsWith('---') ? body : recap(body);
}

/** Rows whose rule holds in both: only the first half is looked at. */
const alwaysHolding = new Set<RuleId>(['unknown', 'extension', 'undated', 'otherScript']);

suite('Headings of what is read, watched or visited', () => {
  for (const title of [
    ...['Upcoming AWS Events', 'From the AWS Blogs', 'Blog posts of this week: Articles', 'AWS Blog Posts (selected)'],
    ...[
      'Weitere Blogbeiträge',
      'Kommende Veranstaltungen',
      'Prochains événements',
      'Próximos eventos',
      'Próximos eventos:',
    ],
    ...['AWS関連ブログ記事', '今後のイベント', 'AWS 행사', '추천 동영상', '精选博客', '近期活動'],
  ])
    test(`${title} announces nothing below it`, () => {
      assert.ok(isAside(title));
    });

  for (const title of [
    'Amazon EventBridge',
    'Event filtering for Xyzzy',
    'Bloggers of Plugh',
    'イベント駆動の Xyzzy',
    '활동 기록',
  ])
    test(`${title} may`, () => {
      assert.ok(!isAside(title));
    });
});

suite('The rules of evidence', () => {
  for (const { says, body, name, rule, without } of table) {
    test(`${rule}: ${says}`, () => {
      assert.ok(rulesOf(whole(body), name).includes(rule), `does not hold in ${body}`);
      if (alwaysHolding.has(rule)) return;
      assert.ok(!rulesOf(whole(without), name).includes(rule), `holds in ${without}`);
    });
  }

  test('unknown, extension and undated do not hold for what the catalog knows all about', () => {
    const rules = rulesOf(recap('## AWS Outposts'), outposts);
    for (const rule of alwaysHolding) assert.ok(!rules.includes(rule), rule);
  });

  test('the post’s title and event count for everything in it', () => {
    const rules = rulesOf(recap('## AWS Outposts'), outposts);
    assert.ok(rules.includes('recapPost') && rules.includes('eventPost') && !rules.includes('plainPost'));
    const plain = rulesOf('---\ntitle: My garden\ndate: 2018-12-05\n---\n\n## AWS Outposts', outposts);
    assert.ok(plain.includes('plainPost') && !plain.includes('recapPost') && !plain.includes('eventPost'));
  });

  for (const title of [
    'AWS 每周综述',
    'AWS 年度盘点',
    'AWS 重點回顧與總整理',
    'AWS 速報',
    'AWS 요약',
    'Le novità di AWS',
    'AWS nieuws',
    'AWS: podsumowanie tygodnia',
    'AWS haftalık özet',
    'Tổng hợp AWS',
    'Rangkuman AWS',
    'Quoi de neuf chez AWS',
  ])
    test(`"${title}" promises a recap`, () => {
      assert.ok(rulesOf(`# ${title}\n\n## AWS Outposts\n`, 'AWS Outposts').includes('recapPost'));
    });

  test('a title that only has such a word in another one promises none', () => {
    for (const title of ['Nieuwsbrief', 'Bilanz', 'Actuators on AWS'])
      assert.ok(!rulesOf(`# ${title}\n\n## AWS Outposts\n`, 'AWS Outposts').includes('recapPost'));
    const promised = rulesOf('---\ntitle: "Launches of December"\n---\n\n## AWS Outposts', outposts);
    assert.ok(promised.includes('announcementPost'));
  });
});
