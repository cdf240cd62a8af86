import assert from 'node:assert/strict';
import { sessionWords } from '../../../../src/core/announcements/lexicon/headingWords';
import { vendorName } from '../../../../src/core/announcements/lexicon/nameWords';
import { announcing, comparing, newness, past } from '../../../../src/core/announcements/lexicon/newsWords';
import { UnitWords } from '../../../../src/core/announcements/unitWords';
import { drawNumber } from '../../../support/draw';
import { readProjectFile } from '../../../support/posts';

const post = readProjectFile('samples/jekyll-site/_posts/2018-12-11-what-reinvent-2018-brought.md');
const others =
  'Lambdaを発表, 新機能 und neue Dienste; renewed relaunching unlike a ſession, \u212animbus launches. 正式发布 出시 발표했다';

suite('The words of a unit', () => {
  test('are found within any part of it as they are in that part by itself', () => {
    let drawn = 0;
    const below = (end: number): number => drawNumber('words', String(drawn++)) % end;
    const groups = [announcing, newness, past, comparing, sessionWords];
    let found = 0;
    for (const text of [post, others, `${post.slice(0, 900)} ${others}`]) {
      const words = new UnitWords(text);
      for (let round = 0; round < 1500; round++) {
        const start = below(text.length);
        const end = start + below(70);
        for (const group of groups) {
          const isThere = group.test(text.slice(start, end));
          if (isThere) found++;
          assert.equal(group.testWithin(words, start, end), isThere, text.slice(start, end));
        }
      }
    }
    assert.ok(found > 500, String(found));
  });

  test('name what vendors name, in order', () => {
    const words = new UnitWords('See Amazon Xyzzy and AWS Plugh Manager, then Azure Data or xAWS Foo; AWS is here.');
    assert.deepEqual(
      vendorName.rangesIn(words).map(({ start, end }) => words.text.slice(start, end)),
      ['Amazon Xyzzy', 'AWS Plugh Manager', 'Azure Data'],
    );
  });

  test('say of a sentence what it says, not what those beside it do', () => {
    const words = new UnitWords('It was launched in 2015. Xyzzy is new. AWS Plugh has been around for years');
    const sentence = (name: string): unknown => words.sentenceAt(words.text.indexOf(name));
    assert.deepEqual(sentence('It'), { isAnnouncing: true, isNew: false, isPast: false, years: [2015] });
    assert.deepEqual(sentence('Xyzzy'), { isAnnouncing: false, isNew: true, isPast: false, years: [] });
    assert.deepEqual(sentence('Plugh'), { isAnnouncing: false, isNew: false, isPast: true, years: [] });
  });

  test('know a year by its last digits, too', () => {
    const years = (text: string): readonly number[] => new UnitWords(text).sentenceAt(0).years;
    assert.deepEqual(years("In Sept'17 they launched Xyzzy for 2020"), [2020, 2017]);
    assert.deepEqual(years('At re:Invent \u201918 we saw it'), [2018]);
    assert.deepEqual(years("They're 5'11 and it's '40s music"), []);
  });

  test('are read once for each part that is asked about', () => {
    const words = new UnitWords('Announcing the new Xyzzy, unlike Plugh');
    const range = { start: 19, end: 24 };
    const around = words.around(range);
    assert.equal(words.around({ ...range }), around);
    assert.equal(around.isDeclared, true);
    assert.equal(around.isNew, true);
    assert.equal(around.isAnnounced, true);
    assert.equal(around.isInList, false);
    assert.equal(words.around({ start: 33, end: 38 }).isCompared, true);
  });
});
