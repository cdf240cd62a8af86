// Compares what Recap finds announced with hand-made labels, by the rules of the shared scorer: a prediction is right when its name
// is one of a label's names but for case, vendor, filling words, plural and order, or when it carries a URL that only that label has.
import { createHash } from 'node:crypto';

const filler = new Set([
  'for',
  'of',
  'the',
  'in',
  'on',
  'and',
  'with',
  'to',
  'a',
  'an',
  'by',
  'from',
  'new',
  'service',
  'support',
]);

/**
 * What tells names and URLs apart. Labels of posts whose text is not ours to publish hold keys instead of names, as `#…`.
 */
export function keyOfName(name) {
  return name.startsWith('#') && /^#[0-9a-f]{12}$/.test(name) ? name : keyed(normalise(name));
}

function keyOfUrl(url) {
  return /^#[0-9a-f]{12}$/.test(url) ? url : keyed(bare(url));
}

function keyed(text) {
  return `#${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}

export function normalise(name) {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\b(?:amazon|aws)\b/g, ' ')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()
    .split(' ');
  const telling = words.filter(word => !filler.has(word)).map(word => word.replace(/(?<=\p{L}{3})s$/u, ''));
  return [...new Set(telling.length ? telling : words)].sort().join(' ');
}

const bare = url => url.replace(/[?#].*$/, '').replace(/\/+$/, '');

/** The verdict on each prediction ('right', 'optional', 'wrong', 'twice') and the labels nobody found. */
export function matchPost(gold, predictions) {
  const labels = [
    ...gold.announced.map(label => ({ ...label, required: true })),
    ...(gold.optional ?? []).map(label => ({ ...label, required: false })),
  ];
  const owners = new Map();
  for (const label of labels)
    for (const url of new Set((label.urls ?? []).map(keyOfUrl))) owners.set(url, [...(owners.get(url) ?? []), label]);
  const taken = new Set();
  const verdicts = predictions.map(() => undefined);
  let named = 0;
  for (const [index, { name }] of predictions.entries()) {
    const label = labels.find(({ names }) => names.some(candidate => keyOfName(candidate) === keyOfName(name)));
    if (!label) continue;
    if (taken.has(label)) verdicts[index] = 'twice';
    else {
      taken.add(label);
      verdicts[index] = label.required ? 'right' : 'optional';
      if (label.required) named++;
    }
  }
  for (const [index, { links }] of predictions.entries()) {
    if (verdicts[index]) continue;
    const label = links
      .flatMap(({ url }) => owners.get(keyOfUrl(url)) ?? [])
      .find(one => !taken.has(one) && one.urls.some(url => owners.get(keyOfUrl(url)).length === 1));
    if (label) taken.add(label);
    verdicts[index] = !label ? 'wrong' : label.required ? 'right' : 'optional';
  }
  const count = verdict => verdicts.filter(one => one === verdict).length;
  return {
    verdicts,
    right: count('right'),
    wrong: count('wrong') + count('twice'),
    missed: gold.announced.length - count('right'),
    named,
    wrongNames: predictions
      .filter((_, index) => verdicts[index] === 'wrong' || verdicts[index] === 'twice')
      .map(({ name, confidence }) => `${name} ${confidence?.toFixed(2) ?? ''}`),
    missedNames: labels
      .filter(label => label.required && !taken.has(label))
      .map(({ names, line }) => `L${line} ${names[0]}`),
    confident: predictions
      .map(({ confidence }, index) => ({ confidence, verdict: verdicts[index] }))
      .filter(({ confidence, verdict }) => confidence >= 0.8 && verdict !== 'optional'),
  };
}

const f1 = ({ right, wrong, missed }) =>
  right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);

/** The pooled figures of all posts. */
export function figures(rows) {
  const sum = name => rows.reduce((total, row) => total + row[name], 0);
  const total = { right: sum('right'), wrong: sum('wrong'), missed: sum('missed'), named: sum('named') };
  return { ...total, f1: f1(total) };
}

/** A line a post and one for all, with the share of right ones among the confident and the interval of F1 over posts. */
export function summary(rows, { verbose = false }) {
  const lines = rows.map(
    row =>
      `${f1(row).toFixed(3)}  right ${row.right}  wrong ${row.wrong}  missed ${row.missed}  named ${row.named}  ${row.stem}${
        verbose
          ? [
              ...row.missedNames.map(name => `\n      missed ${name}`),
              ...row.wrongNames.map(name => `\n      wrong  ${name}`),
            ].join('')
          : ''
      }`,
  );
  const total = figures(rows);
  const confident = rows.flatMap(row => row.confident);
  const rightOnes = confident.filter(({ verdict }) => verdict === 'right').length;
  const [low, high] = interval(rows);
  lines.push(
    `all: precision ${(total.right / Math.max(1, total.right + total.wrong)).toFixed(3)}  recall ${(total.right / Math.max(1, total.right + total.missed)).toFixed(3)}  F1 ${f1(total).toFixed(3)} (95 % over posts: ${low.toFixed(3)} to ${high.toFixed(3)})  named ${(total.named / Math.max(1, total.right)).toFixed(3)}  confident (>= 0.8) right ${(rightOnes / Math.max(1, confident.length)).toFixed(3)} of ${confident.length}`,
  );
  return lines.join('\n');
}

/** Resampling posts, seeded: the 2.5th and 97.5th percentile of the pooled F1. */
function interval(rows) {
  let seed = 20181211;
  const random = () => (seed = (seed * 1664525 + 1013904223) % 4294967296) / 4294967296;
  const values = Array.from({ length: 1000 }, () => {
    const sample = rows.map(() => rows[Math.floor(random() * rows.length)]);
    return figures(sample).f1;
  }).sort((a, b) => a - b);
  return [values[25], values[974]];
}
