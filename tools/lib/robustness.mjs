// Whether what Recap finds was learnt by heart: posts are changed so that only their words about the announcements stay, and what was
// found before is looked for again. Things are followed by their places, which every change of the text carries along.

/** The changes, each with the least share of the announcements that has to stay found. */
export const changes = [
  { name: 'every announced name replaced by an unknown one', bar: 0.8, change: withUnknownNames },
  { name: 'all links deleted, their text kept', bar: 0.8, change: withoutLinks },
  { name: 'dated two years later', bar: 0.9, change: post => dated(post, 2), isDate: true },
  { name: 'dated two years earlier', bar: 0.9, change: post => dated(post, -2), isDate: true },
];

/**
 * What becomes of the announcements of one post under a change: how many there were, how many are still found, how many are found that
 * were not. `read` gives a post (of `core.parsePost`) for `{ text, path }`.
 */
export function outcomeOf({ text, path }, { change }, read, catalog) {
  const before = read({ text, path });
  const changed = change({ text, path, post: before, catalog });
  const after = read({ text: changed.text, path: changed.path });
  const { successors, added } = follow(before.announcements, changed.edits, after.announcements);
  const lost = before.announcements.filter(announcement => !successors.has(announcement)).map(({ name }) => name);
  return { before: before.announcements.length, kept: before.announcements.length - lost.length, lost, added };
}

/** Which announcement of the changed text stands where each of the old ones stood, one for one, and those that stand elsewhere. */
export function follow(before, edits, after) {
  const free = new Set(after);
  const successors = new Map();
  for (const announcement of before) {
    const places = announcement.places.map(({ start, end }) => ({
      start: moved(start, edits, 'start'),
      end: moved(end, edits, 'end'),
    }));
    const match = [...free].find(one => one.places.some(place => places.some(other => overlap(place, other))));
    if (!match) continue;
    free.delete(match);
    successors.set(announcement, match);
  }
  return { successors, added: [...free] };
}

function overlap(a, b) {
  return a.start < b.end && b.start < a.end;
}

/** Where an offset is after edits; what lay inside a replaced stretch goes to that stretch's start or end. */
function moved(offset, edits, side) {
  let shift = 0;
  for (const { start, end, text } of edits) {
    if (offset >= end) shift += text.length - (end - start);
    else if (offset > start) return start + shift + (side === 'start' ? 0 : text.length);
    else break;
  }
  return offset + shift;
}

/** Overlapping edits are left out, the first and longest stays. */
function applied({ text, path }, wanted) {
  const edits = [];
  for (const edit of [...wanted].sort((a, b) => a.start - b.start || b.end - a.end))
    if (edit.start >= (edits.at(-1)?.end ?? 0)) edits.push(edit);
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of edits) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return { text: result + text.slice(at), path, edits };
}

/**
 * Every announced name gets a name nobody knows, wherever it stands, addresses included. It has the same form: vendor ("AWS Xyzzy" where
 * the catalog has "AWS Lambda", also for a bare "Lambda"), capitals and number of words stay. What an announcement only extends keeps
 * its name.
 */
export function withUnknownNames({ text, path, post, catalog }) {
  const edits = [];
  const urls = post.links.map(({ urlRange }) => urlRange).sort((a, b) => a.start - b.start);
  const known = catalog.namesIn(text).filter(match => !urls.some(url => overlap(url, match)));
  for (const [index, { entry, places, links }] of post.announcements.entries()) {
    const inventor = new Inventor(index, catalog);
    const mentions = entry
      ? known.filter(
          match => match.entry === entry && (!match.isEveryday || match.hasVendorWord || isIn(match, places)),
        )
      : places;
    const vendor = /^(?:AWS|Amazon) /.exec(entry?.name ?? '')?.[0] ?? '';
    for (const { start, end, hasVendorWord } of mentions.length ? mentions : places) {
      const words = inventor.edits(text, start, end, entry ? [] : known);
      if (hasVendorWord === false && words[0]) words[0].text = vendor + words[0].text;
      edits.push(...words);
    }
    for (const { url, urlRange } of links) {
      const last = /[^/]+(?=\/?(?:[?#].*)?$)/.exec(url);
      const isHostOnly = /^https?:\/\/[^/]*\/?$/.test(url);
      const written = text.slice(urlRange.start, urlRange.end);
      const at = last && !isHostOnly ? written.lastIndexOf(last[0]) : -1;
      if (at >= 0 && catalog.matchUrl(url) && (!entry || catalog.matchUrl(url).entry === entry))
        edits.push({ start: urlRange.start + at, end: urlRange.start + at + last[0].length, text: inventor.slug });
    }
  }
  return applied({ text, path }, edits);
}

function isIn(range, places) {
  return places.some(place => overlap(place, range));
}

const small = new Set(
  'for of the in on and with to a an by from your at is as via now new support supports'.split(' '),
);
const vendors = new Set('amazon aws azure microsoft google cloud github alexa'.split(' '));
const openings = ['Zor', 'Vex', 'Quil', 'Brax', 'Plo', 'Frin', 'Yul', 'Drem', 'Jasp', 'Wob', 'Krin'];
const endings = ['dan', 'mik', 'tupo', 'rel', 'vosk', 'nith', 'gora'];

/** Makes up the words of one thing's name: the same for the same word, in the same capitals. */
class Inventor {
  #words = new Map();

  constructor(index, catalog) {
    this.index = index;
    this.catalog = catalog;
  }

  get slug() {
    return `${openings[this.index % 11].toLowerCase()}${endings[this.index % 7]}-${this.index}`;
  }

  /** Replaces the telling words between two offsets, except for those of catalogued names in `kept`. */
  edits(text, start, end, kept) {
    const edits = [];
    for (const { 0: word, index } of text
      .slice(start, end)
      .matchAll(/[\p{Script=Latin}\d][\p{Script=Latin}\d:.+#]*/gu)) {
      const range = { start: start + index, end: start + index + word.length };
      if (!/^[A-Z\d]/.test(word) && kept.length) continue;
      if (small.has(word.toLowerCase()) || vendors.has(word.toLowerCase()) || kept.some(one => overlap(one, range)))
        continue;
      edits.push({ ...range, text: this.#wordFor(word) });
    }
    return edits;
  }

  #wordFor(word) {
    const key = word.toLowerCase();
    let made = this.#words.get(key);
    for (let salt = this.#words.size; !made || this.catalog.namesIn(made).length; salt += 3) {
      const place = this.index * 5 + salt;
      made = openings[place % openings.length] + endings[(place * 3 + this.index) % endings.length];
    }
    this.#words.set(key, made);
    if (/^[A-Z]{2,}$/.test(word)) return made.toUpperCase().slice(0, Math.max(3, word.length));
    if (/^[A-Z]+\d+/.test(word)) return `${made.slice(0, 1)}${made.slice(2, 3)}${word.length}x`.toUpperCase();
    return /^[a-z]/.test(word) ? made.toLowerCase() : made;
  }
}

/** Inline links and HTML anchors become their text, addresses and definitions vanish. */
export function withoutLinks({ text, path, post }) {
  const edits = [];
  const definitions = /^ {0,3}\[[^\]\n]+\]:[ \t]*\S.*$/gm;
  for (const { 0: line, index } of text.matchAll(definitions))
    edits.push({ start: index, end: index + line.length, text: '' });
  for (const { range, urlRange, syntax } of post.links) {
    const written = text.slice(range.start, range.end);
    // A link of the front matter is data; what would stay of it is no text.
    if (syntax === 'front-matter') continue;
    if (syntax === 'html') {
      const opening = /^<a\b[^>]*>/i.exec(written);
      const closing = /<\/a\s*>$/i.exec(written);
      if (opening) edits.push({ start: range.start, end: range.start + opening[0].length, text: '' });
      if (closing) edits.push({ start: range.end - closing[0].length, end: range.end, text: '' });
    } else if (written.startsWith('[')) {
      const closing = /\](?:\([^]*\)|\[[^\]]*\])?$/.exec(tailOf(written, urlRange, range));
      if (!closing) continue;
      edits.push({ start: range.start, end: range.start + 1, text: '' });
      edits.push({ start: range.end - closing[0].length, end: range.end, text: '' });
    } else if (!written.startsWith('!')) edits.push({ ...range, text: '' });
  }
  return applied({ text, path }, edits);
}

/** The part of a link's source that holds its end, from the bracket that closes its text. */
function tailOf(written, urlRange, range) {
  const before = urlRange.start >= range.start && urlRange.end <= range.end ? urlRange.start - range.start : 0;
  const bracket = before ? written.lastIndexOf('](', before) : Math.max(written.lastIndexOf(']['), 0);
  return bracket > 0 ? written.slice(bracket) : written.slice(written.lastIndexOf(']'));
}

/** The date of the front matter and of the file's name, that many years later; nothing else. */
function dated({ text, path, post }, years) {
  const later = date => date.replace(/20\d\d/, year => String(Number(year) + years));
  const { start, end } = post.frontMatter.range;
  const edits = [...text.slice(start, end).matchAll(/^["']?\w*date\w*["']?[ \t]*[:=].*$/gim)].flatMap(
    ({ 0: line, index }) => {
      const year = /20\d\d/.exec(line);
      return year
        ? [{ start: start + index + year.index, end: start + index + year.index + 4, text: later(year[0]) }]
        : [];
    },
  );
  const name = path.replace(/(?<!\d)20\d\d(?=[-/](?:0\d|1[0-2])[-/][0-3]\d)/, later);
  return { ...applied({ text, path }, edits), path: name };
}
