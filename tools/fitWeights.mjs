// Fits the weights of the evidence rules to labelled posts, and scores by leaving one post out.
//   node tools/fitWeights.mjs POSTS LABELS[,LABELS…] [--write] [--verbose] [--fast]
// POSTS holds the posts, each LABELS folder files of the form of score.mjs (announced, optional). A rule's weight is its log odds in a
// logistic model over the best place of each thing, drawn towards zero; nothing of the left-out post is used for its score.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { catalogData, loadCore } from './lib/core.mjs';
import { matchPost, summary } from './lib/labels.mjs';

const args = process.argv.slice(2);
const flags = new Set(args.filter(arg => arg.startsWith('--')));
const [postsDir, labelDirs] = args.filter(arg => !arg.startsWith('--'));
const core = await loadCore(`
  export { parsePost } from './parsePost';
  export { catalogOf } from './catalog/catalog';
  export { ruleIds } from './announcements/rules';
  export { announcementsOf } from './announcements/findAnnouncements'; export { judgeGroups } from './announcements/judge';
`);
const catalog = core.catalogOf(catalogData());

const posts = labelDirs.split(',').flatMap(dir =>
  readdirSync(dir)
    .filter(file => file.endsWith('.json'))
    .map(file => {
      const gold = JSON.parse(readFileSync(path.join(dir, file), 'utf8'));
      const text = readFileSync(path.join(postsDir, gold.post), 'utf8');
      const post = core.parsePost(text, { path: gold.post });
      return { stem: file.replace('.json', ''), gold, groups: core.judgeGroups(post, catalog) };
    }),
);

/** What is announced by given weights, with the group each was found from. */
function found(groups, judgement) {
  return core
    .announcementsOf(groups, catalog, judgement)
    .map(({ announcement, group }) => ({ ...announcement, group }));
}

/** Each thing of each post: the rules of each of its places, and whether it is announced. */
function examplesOf(list) {
  return list.flatMap(({ gold, groups }) => {
    const predictions = found(groups, { threshold: -1 });
    const verdicts = matchPost(gold, predictions).verdicts;
    return predictions.flatMap((prediction, index) => {
      const verdict = verdicts[index];
      if (verdict === 'optional') return [];
      return [{ places: prediction.group.judged.map(({ holding }) => holding), target: verdict === 'right' ? 1 : 0 }];
    });
  });
}

function fit(
  examples,
  { rounds = 6, steps = 250, rate = 0.4, ridge = 0.004, favour = Number(process.env.FAVOUR ?? 1.6) } = {},
) {
  const ids = core.ruleIds;
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const data = examples.map(({ places, target }) => ({
    places: places.map(place => place.map(id => indexOf.get(id))),
    target,
  }));
  let weights = new Float64Array(ids.length);
  let bias = -1;
  const odds = place => place.reduce((sum, index) => sum + weights[index], bias);
  for (let round = 0; round < rounds; round++) {
    const chosen = data.map(({ places }) => places.reduce((best, next) => (odds(next) > odds(best) ? next : best)));
    const momentum = new Float64Array(ids.length);
    let biasMomentum = 0;
    for (let step = 0; step < steps; step++) {
      const gradient = new Float64Array(ids.length);
      let biasGradient = 0;
      for (const [at, { target }] of data.entries()) {
        const place = chosen[at];
        const error = (1 / (1 + Math.exp(-odds(place))) - target) * (target ? favour : 1);
        for (const index of place) gradient[index] += error;
        biasGradient += error;
      }
      for (let index = 0; index < ids.length; index++) {
        momentum[index] = 0.9 * momentum[index] + gradient[index] / data.length + ridge * weights[index];
        weights[index] -= rate * momentum[index];
      }
      biasMomentum = 0.9 * biasMomentum + biasGradient / data.length;
      bias -= rate * biasMomentum;
    }
  }
  const fitted = { bias: round3(bias) };
  for (const [index, id] of ids.entries()) fitted[id] = round3(weights[index]);
  return fitted;
}

const round3 = value => Math.round(value * 1000) / 1000;

const rows = [];
for (const left of flags.has('--fast') ? [] : posts) {
  const weights = fit(examplesOf(posts.filter(post => post !== left)));
  const predictions = found(left.groups, { weights });
  rows.push({ stem: left.stem, ...matchPost(left.gold, predictions) });
}
console.log('leave one post out');
console.log(summary(rows, { verbose: flags.has('--verbose') }));
const weights = fit(examplesOf(posts));
console.log('\nfull set');
console.log(
  summary(
    posts.map(post => ({
      stem: post.stem,
      ...matchPost(post.gold, found(post.groups, { weights })),
    })),
    {},
  ),
);
if (flags.has('--write')) {
  writeFileSync(
    new URL('../src/core/announcements/weights.json', import.meta.url),
    `${JSON.stringify(weights, undefined, 2)}\n`,
  );
  console.log('\nwritten to src/core/announcements/weights.json');
} else console.log(JSON.stringify(weights));
