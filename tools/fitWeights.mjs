// Fits the weights of the evidence rules to labelled posts, and scores by leaving one post out.
//   node tools/fitWeights.mjs POSTS LABELS[,LABELS…] [--write] [--verbose] [--fast]
// POSTS holds the posts, each LABELS folder files of the form of score.mjs (announced, optional). --fast leaves the leaving out out.
import { writeFileSync } from 'node:fs';
import { leaveOneOut, loadFitting } from './lib/fit.mjs';
import { summary } from './lib/labels.mjs';

const args = process.argv.slice(2);
const flags = new Set(args.filter(arg => arg.startsWith('--')));
const [postsDir, labelDirs] = args.filter(arg => !arg.startsWith('--'));
if (!postsDir || !labelDirs) {
  console.error('usage: fitWeights.mjs POSTS LABELS[,LABELS…] [--write] [--verbose] [--fast]');
  process.exit(2);
}
const fitting = await loadFitting();
const posts = labelDirs.split(',').flatMap(dir => fitting.labelledPosts(postsDir, dir));
const verbose = flags.has('--verbose');

if (!flags.has('--fast')) {
  console.log('leave one post out');
  console.log(summary(leaveOneOut(fitting, posts), { verbose }));
}
const weights = fitting.fit(posts);
console.log('\nfull set');
console.log(
  summary(
    posts.map(post => fitting.score(post, weights)),
    { verbose: verbose && flags.has('--fast') },
  ),
);
if (flags.has('--write')) {
  writeFileSync(
    new URL('../src/core/announcements/weights.json', import.meta.url),
    `${JSON.stringify(weights, undefined, 2)}\n`,
  );
  console.log('\nwritten to src/core/announcements/weights.json');
} else console.log(JSON.stringify(weights));
