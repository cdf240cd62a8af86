// Fits the weights of the evidence rules to labelled posts: a rule's weight is its log odds in a logistic model over the best place of
// each thing, drawn towards zero. The rules that hold are found once for each post; fitting and scoring only add them up.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { catalogData, loadCore } from './core.mjs';
import { matchPost } from './labels.mjs';
import { follow, withoutLinks, withUnknownNames } from './robustness.mjs';

/** Something that fits and scores with the rules and the catalog as they are in the sources now. */
export async function loadFitting() {
  const core = await loadCore(`
    export { parsePost } from './parsePost';
    export { catalogOf } from './catalog/catalog';
    export { ruleIds } from './announcements/rules';
    export { announcementsOf } from './announcements/findAnnouncements';
    export { judgeGroups } from './announcements/judge';
  `);
  const catalog = core.catalogOf(catalogData());
  const found = (groups, judgement) =>
    core.announcementsOf(groups, catalog, judgement).map(({ announcement, group }) => ({ ...announcement, group }));
  return {
    core,
    catalog,
    /** The posts that files of a folder label (of the form of score.mjs: announced, optional), read and judged. */
    labelledPosts: (postsDir, labelsDir) =>
      readdirSync(labelsDir)
        .filter(file => file.endsWith('.json'))
        .sort()
        .map(file => {
          const gold = JSON.parse(readFileSync(path.join(labelsDir, file), 'utf8'));
          const text = readFileSync(path.join(postsDir, gold.post), 'utf8');
          const read = source => core.parsePost(source, { path: gold.post });
          const post = read(text);
          const groups = core.judgeGroups(post, catalog);
          const things = found(groups, { threshold: -1 });
          const { verdicts } = matchPost(gold, things);
          const labelled = things.filter((_, index) => verdicts[index] === 'right' || verdicts[index] === 'optional');
          const verdictOf = new Map(things.map((thing, index) => [thing, verdicts[index]]));
          const changed = alterations.flatMap(({ change, weight }) => {
            const { text: other, edits } = change({
              text,
              path: gold.post,
              post: { ...post, announcements: labelled },
              catalog,
            });
            const others = found(core.judgeGroups(read(other), catalog), { threshold: -1 });
            const { successors } = follow(labelled, edits, others);
            const inherited = new Map([...successors].map(([before, after]) => [after, verdictOf.get(before)]));
            return examplesOf(others, thing => inherited.get(thing), weight);
          });
          return {
            stem: path.basename(file, '.json'),
            gold,
            groups,
            examples: [...examplesOf(things, thing => verdictOf.get(thing), 1), ...changed],
          };
        }),
    /** Weights for the rules from all examples of some posts. */
    fit: (posts, options) =>
      fit(
        posts.flatMap(({ examples }) => examples),
        core.ruleIds,
        options,
      ),
    /** How what given weights announce in a post compares with its labels. */
    score: ({ stem, gold, groups }, weights) => ({ stem, ...matchPost(gold, found(groups, { weights })) }),
  };
}

/** Each post scored by weights that were fitted to all others of `training`; nothing of the post itself is used for its score. */
export function leaveOneOut({ fit: fitTo, score }, posts, training = posts) {
  return posts.map(left => score(left, fitTo(training.filter(({ stem }) => stem !== left.stem))));
}

/**
 * Posts are learnt from as they are and, for less, as a reader sees them whose catalog is older than the post and as they were without
 * their links; so no single sort of evidence carries everything.
 */
const alterations = [
  { change: withUnknownNames, weight: 0.4 },
  { change: withoutLinks, weight: 0.8 },
];

/** Each thing of a post: the rules of each of its places, and whether it is announced. What may or may not be found teaches nothing. */
function examplesOf(things, verdictOf, weight) {
  return things
    .filter(thing => verdictOf(thing) !== 'optional')
    .map(thing => ({
      places: thing.group.judged.map(({ holding }) => holding),
      target: verdictOf(thing) === 'right' ? 1 : 0,
      weight,
    }));
}

/**
 * What each rule can only speak for or against by its meaning. So few posts are labelled that some rule holds by chance mostly where the
 * opposite is right; learnt that way it would mislead in other posts, and its evidence would read absurdly.
 */
const senses = new Map([
  ...[
    ...[
      'heading',
      'listLead',
      'bold',
      'numbered',
      'marked',
      'leafHeading',
      'leafInRecap',
      'underNamed',
      'proseBelow',
      'openingAnnounces',
    ],
    ...['whatsNewLink', 'launchPost', 'vendorBlog', 'productLink', 'proseNews', 'datedLinkNear'],
    ...[
      'announcingWords',
      'announcingClose',
      'proseAnnounced',
      'titleAnnounces',
      'boldAnnounced',
      'newWord',
      'newBefore',
    ],
    ...[
      'announcingSection',
      'announcingLead',
      'listedUnderNews',
      'declared',
      'namingList',
      'newsRow',
      'rowOfService',
      'counted',
      'declaredList',
      'newsInDigest',
      'launchedThen',
      'namingSection',
      'amongNamed',
      'ledParagraph',
      'dateNear',
      'dateRecent',
      'sameEvent',
      'eventMonth',
      'shownBefore',
      'besideLaunched',
      'partAtEvent',
    ],
    ...[
      'namedAsNew',
      'coinedAtOther',
      'repeatedAtOther',
      'brandedAtOther',
      'linkedAtOther',
      'explainedAtOther',
      'staged',
      'ownerLink',
      'namedAtOther',
      'quotedAtOther',
      'boldAsNew',
      'vendorlessAtOther',
      'vendorTitle',
      'vendorNameAnnounced',
      'vendorNameNew',
      'vendorNameAtEvent',
    ],
    ...['peerTitle', 'peerNews', 'peerBold', 'peerAnnounced', 'widespread'],
    ...['recapPost', 'announcementPost', 'eventPost', 'inPostTitle', 'postOnLaunch', 'nowAvailable'],
  ].map(id => [id, 1]),
  ...[
    ...[
      'groupHeading',
      'listBelow',
      'describes',
      'serviceGroup',
      'newsGroup',
      'emphasis',
      'newsBeside',
      'inLaunchSection',
      'tocLink',
      'quoted',
      'legend',
      'otherLink',
      'datedLinkOld',
    ],
    ...[
      'pastWords',
      'pastYear',
      'comparingWords',
      'afterPreposition',
      'inSentenceList',
      'sessionTitle',
      'sessionSection',
    ],
    ...[
      'asideSection',
      'dateFar',
      'oldInProse',
      'dateLater',
      'unknown',
      'inherited',
      'vendorless',
      'vendorlessInRecap',
    ],
    ...[
      'sentenceLike',
      'longName',
      'otherScript',
      'lowerCase',
      'plainPost',
      'referred',
      'ownPage',
      'announcer',
      'besideLead',
      'phrase',
      'reported',
      'stated',
      'adviceSection',
      'instructed',
      'vendorlessLink',
      'otherVendor',
      'launchedBefore',
      'wishPost',
      'advicePost',
      'quietPost',
      'talksPost',
      'unmarked',
      'logged',
      'ending',
    ],
  ].map(id => [id, -1]),
]);

/** Too few of the labelled posts are of their kind to learn them from: they stay as they are. */
const setByHand = new Set([
  'unmarked',
  'talksPost',
  'vendorlessAmongNamed',
  'vendorlessLed',
  'inPostTitle',
  'postOnLaunch',
  'nowAvailable',
  'openingAnnounces',
  'repeatedAtOther',
  'brandedAtOther',
  'rowOfService',
  'counted',
  'declaredList',
  'otherVendor',
  'newsInDigest',
  'launchedThen',
  'datedLinkOld',
  'dateLater',
]);
const known = JSON.parse(readFileSync(new URL('../../src/core/announcements/weights.json', import.meta.url), 'utf8'));

/**
 * Gradient descent with momentum; after each round every thing is judged anew by the place that speaks most for it. `ridge` draws
 * weights towards zero, `favour` makes a missed announcement that much worse than a false one.
 */
function fit(examples, ids, { rounds = 6, steps = 250, rate = 0.4, ridge = 0.0005, favour = 1.7 } = {}) {
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const data = examples.map(({ places, target, weight }) => ({
    places: places.map(place => place.map(id => indexOf.get(id))),
    target,
    weight,
  }));
  const count = data.reduce((sum, { weight }) => sum + weight, 0);
  const weights = Float64Array.from(ids, id => (setByHand.has(id) ? known[id] : 0));
  let bias = -1;
  const odds = place => {
    let sum = bias;
    for (const index of place) sum += weights[index];
    return sum;
  };
  for (let round = 0; round < rounds; round++) {
    const chosen = data.map(({ places }) => places.reduce((best, next) => (odds(next) > odds(best) ? next : best)));
    const momentum = new Float64Array(ids.length);
    let biasMomentum = 0;
    for (let step = 0; step < steps; step++) {
      const gradient = new Float64Array(ids.length);
      let biasGradient = 0;
      for (let at = 0; at < data.length; at++) {
        const { target, weight } = data[at];
        const error = (1 / (1 + Math.exp(-odds(chosen[at]))) - target) * (target ? favour : 1) * weight;
        for (const index of chosen[at]) gradient[index] += error;
        biasGradient += error;
      }
      for (let index = 0; index < ids.length; index++) {
        if (setByHand.has(ids[index])) continue;
        momentum[index] = 0.9 * momentum[index] + gradient[index] / count + ridge * weights[index];
        weights[index] -= rate * momentum[index];
        const sense = senses.get(ids[index]) ?? 0;
        if (weights[index] * sense < 0) [weights[index], momentum[index]] = [0, 0];
      }
      biasMomentum = 0.9 * biasMomentum + biasGradient / count;
      bias -= rate * biasMomentum;
    }
  }
  return { bias: rounded(bias), ...Object.fromEntries(ids.map((id, index) => [id, rounded(weights[index])])) };
}

const rounded = value => Math.round(value * 1000) / 1000;
