import assert from 'node:assert/strict';
import { ignoringCase } from '../../../../src/core/announcements/lexicon/ignoringCase';
import words from '../../../../src/core/announcements/lexicon/lexicon.json';
import { WordHints } from '../../../../src/core/announcements/lexicon/wordHints';
import { readProjectFile } from '../../../support/posts';

const isUnspaced = (word: string): boolean => /[\p{Lo}]/u.test(word);

suite('Hints at words', () => {
  test('tell the groups whose words may stand in a text', () => {
    const hints = new WordHints();
    const launches = hints.add(['launch(?:e[sd])?'], ['発表']);
    const news = hints.add(['new', 'brand-new']);
    assert.equal(hints.in('AWS LAUNCHED it'), launches);
    assert.equal(hints.in('(new) launches'), launches | news);
    assert.equal(hints.in('renew, relaunch, _newt'), news);
    assert.equal(hints.in('Lambdaを発表'), launches);
    assert.equal(hints.in('nothing of these'), 0);
    assert.equal(hints.in(''), 0);
  });

  test('tell what a text may begin with', () => {
    const hints = new WordHints();
    const news = hints.add(['new', 'ga']);
    assert.equal(hints.startOf('New: x'), news);
    assert.equal(hints.startOf('GA'), news);
    assert.equal(hints.startOf('the new'), 0);
    assert.equal(hints.startOf(''), 0);
  });

  test('never deny what a word of the lexicon matches', () => {
    const post = readProjectFile('samples/jekyll-site/_posts/2018-12-11-what-reinvent-2018-brought.md');
    const literal = Object.values(words)
      .flat()
      .map(word => word.replace(/\\[a-z][+*]?|\[|\]|\(\?[:!]|[()?|\\]/g, ''));
    const texts = [...post.split(/(?<=[.!?])\s/), ...literal, ...literal.map(word => `x-${word.toUpperCase()}.`)];
    let matched = 0;
    for (const [group, list] of Object.entries(words)) {
      const hints = new WordHints();
      const bit = hints.add(
        list.filter(word => !isUnspaced(word)),
        list.filter(isUnspaced),
      );
      for (const word of list) {
        const pattern = ignoringCase(
          isUnspaced(word) ? word : `(?<![\\p{Script=Latin}\\d])(?:${word})(?![\\p{Script=Latin}\\d])`,
        );
        for (const text of texts) {
          if (!pattern.test(text)) continue;
          matched++;
          assert.equal(hints.in(text), bit, `${group}: ${word} in ${text}`);
        }
      }
    }
    assert.ok(matched > 1000, String(matched));
  });
});
