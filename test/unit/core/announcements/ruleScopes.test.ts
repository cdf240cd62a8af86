import assert from 'node:assert/strict';
import { judgeGroups } from '../../../../src/core/announcements/judge';
import { type Place, type PostTraits, rules, ruleScopes } from '../../../../src/core/announcements/rules';
import { SurroundingsReader } from '../../../../src/core/announcements/surroundings';
import { UnitWords } from '../../../../src/core/announcements/unitWords';
import { parsePost } from '../../../../src/core/parsePost';
import { readProjectFile } from '../../../support/posts';
import { bundled } from '../catalog/bundled';

class Everything<Value> extends Set<Value> {
  override has(): boolean {
    return true;
  }
}

/** A post of which all is true that rules ask about, once with no event, once with another than AWS's. */
const posts = ['re:Invent 2018', 'Google Cloud Next 2018', undefined].map((event): PostTraits => ({
  catalog: bundled,
  date: '2018-12-05',
  event,
  isRecap: true,
  isOfAnnouncements: true,
  isWish: true,
  isAdvice: true,
  isQuiet: true,
  instructions: new Everything(),
  namingLists: new Everything(),
  newsRows: new Everything(),
  namingSections: new Everything(),
  introducedLists: new Everything(),
  amongNews: new Everything(),
  namedSections: new Everything(),
  launchSections: new Everything(),
  ledUnits: new Everything(),
  openings: { prose: new Everything(), lists: new Everything() },
  newsUnits: new Everything(),
  parents: new Everything(),
  ledSections: new Everything(),
}));

const scopes: Readonly<Record<keyof typeof ruleScopes, (place: Place) => boolean>> = {
  title: ({ candidate }) => candidate.source === 'title',
  prose: ({ candidate }) => candidate.source !== 'title',
  known: ({ candidate }) => candidate.entry !== undefined,
  unknown: ({ candidate }) => candidate.entry === undefined,
};

suite('Rules that are asked of some places only', () => {
  const reader = new SurroundingsReader(({ text }) => new UnitWords(text));
  const places = [
    'samples/jekyll-site/_posts/2018-12-11-what-reinvent-2018-brought.md',
    'samples/hugo-site/content/posts/reinvent-2022-rueckblick-de.md',
    'samples/hugo-site/content/posts/reinvent-2022/index.md',
    'samples/plain/2021-12-06-reinvent-2021-in-lists.md',
    'samples/google-cloud/2023-09-04-next-2023-in-short.md',
  ].flatMap(file =>
    judgeGroups(parsePost(readProjectFile(file)), bundled)
      .flatMap(({ candidates }) => candidates)
      .map((candidate): Place => ({ candidate, around: reader.read(candidate), peers: [], spread: 1 })),
  );

  for (const [scope, isIn] of Object.entries(scopes)) {
    test(`hold for no other: ${scope}`, () => {
      const others = places.filter(place => !isIn(place));
      assert.ok(others.length > 20, String(others.length));
      const asked = ruleScopes[scope as keyof typeof ruleScopes];
      const holding = asked.filter(id => places.some(place => posts.some(post => rules[id](place, post))));
      assert.ok(holding.length > asked.length / 2, String(holding));
      for (const id of asked) {
        for (const place of others) {
          assert.ok(!posts.some(post => rules[id](place, post)), `${id} holds for ${place.candidate.name}`);
        }
      }
    });
  }
});
