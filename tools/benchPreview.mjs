// How soon the preview shows a post and what is typed into it, beside VS Code's own Markdown preview showing the same document:
//   npm run bench -- preview [ROUNDS [SIZE…]]        as `npm run bench -- preview 5 "27 KB"`
// Two real windows, one with Recap and one without, take turns, and one with Recap alone, for what waits are its own. Times are those
// of the page: from the key press until what it led to is painted. What the extension host does meanwhile is seen by the gaps of a
// timer in it. The window with Recap alone is traced: of its longest tasks the trace tells how much is Recap's own (lib/taskTrace.mjs).
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sampleText } from './lib/benchTexts.mjs';
import { CleanUp } from './lib/cleanUp.mjs';
import { openVsCode } from './lib/openVsCode.mjs';
import { root } from './lib/project.mjs';
import { traceTasks } from './lib/taskTrace.mjs';
import { openFile, waitForWorkbench } from './lib/workbench.mjs';

const sizes = [
  { name: '27 KB', length: 27_000 },
  { name: '430 KB', length: 430_000 },
  { name: '1.7 MB', length: 1_700_000 },
];

/** What each window runs on these keys; the commands of the two previews have the same one. */
const keys = { open: 'Control+Alt+Shift+F7', close: 'Control+Alt+Shift+F8', focusEditor: 'Control+Alt+Shift+F9' };

const markdownExtension = 'markdown-language-features';

const previews = {
  recap: { command: 'recap.openPreviewToSide', extension: root, besides: [markdownExtension] },
  builtIn: { command: 'markdown.showPreviewToSide', extension: undefined, besides: [markdownExtension] },
  // VS Code's own Markdown extension works in the same process: without it, waits are Recap's.
  alone: { command: 'recap.openPreviewToSide', extension: root, besides: [], isTraced: true },
};

/** How long a step may take at all, and how long a window is left alone after each so that nothing of it runs on, in milliseconds. */
const patience = 60_000;
const rest = { open: 2500, edit: 1500 };

const goals = { open: 1.2, edit: 0.5, freeze: 200 };

/** Prints the table; fails if a preview does not show what it should. */
export async function benchPreview(rounds, wanted) {
  const cleanUp = new CleanUp();
  try {
    const folder = cleanUp.temporaryFolder('bench');
    for (const { name, length } of sizes) writeFileSync(path.join(folder, fileOf(name)), documentOf(length));
    const windows = {};
    for (const name of Object.keys(previews)) {
      windows[name] = await BenchWindow.open(previews[name], folder, cleanUp);
      cleanUp.add(() => windows[name].close());
    }
    for (const { name } of sizes.filter(({ name }) => !wanted.length || wanted.includes(name)))
      report(name, await measure(windows, path.join(folder, fileOf(name)), rounds));
  } finally {
    await cleanUp.run();
  }
}

const fileOf = name => `${name.replace(/\W/g, '-')}.md`;

/** Headings say where the page is to be watched: both previews give them the same ids. */
function documentOf(length) {
  const head = '## Marker first\n\nTyped here\n\n';
  const tail = '\n\n## Marker last\n\nThe end.\n';
  return `${head}${sampleText(length - head.length - tail.length)}${tail}`;
}

async function measure(windows, file, rounds) {
  const times = Object.fromEntries(
    Object.keys(windows).map(name => [name, { open: [], whole: [], edit: [], long: [], gap: [], work: [], tasks: [] }]),
  );
  // The first round only warms up.
  for (let round = -1; round < rounds; round++)
    for (const [name, window] of Object.entries(windows)) {
      const took = await window.openPreview(file);
      if (round < 0) times[name].first = took.open;
      else add(times[name], took);
      await window.closePreview();
    }
  for (const window of Object.values(windows)) await window.openPreview(file);
  for (let round = -1; round < rounds; round++)
    for (const [name, window] of Object.entries(windows)) {
      const took = await window.type();
      if (round >= 0) add(times[name], took);
    }
  for (const window of Object.values(windows)) await window.closePreview();
  return times;
}

function add(times, took) {
  for (const [what, value] of Object.entries(took)) if (value !== undefined) times[what].push(...[value].flat());
}

const median = values => [...values].sort((a, b) => a - b)[values.length >> 1];

function report(size, { recap, builtIn, alone }) {
  const line = (what, goal) => {
    const [ours, theirs] = [median(recap[what]), median(builtIn[what])];
    if (ours === undefined || theirs === undefined) return;
    const ratio = ours / theirs;
    const verdict = goal === undefined ? '' : ratio <= goal ? ` (goal ${goal}: reached)` : ` (goal ${goal}: missed)`;
    console.log(
      `| ${size} | ${words[what]} | ${ours.toFixed(0)} | ${theirs.toFixed(0)} | ${ratio.toFixed(2)}${verdict} |`,
    );
  };
  line('open', goals.open);
  line('whole');
  line('edit', goals.edit);
  line('long');
  line('gap');
  const longest = waits => Math.max(0, ...waits).toFixed(0);
  console.log(
    `  first opening: ${recap.first.toFixed(0)} ms, built-in ${builtIn.first.toFixed(0)} ms; ` +
      `longest of all tasks ${longest(recap.long)} ms in the page, ${longest(recap.gap)} ms in the extension host, ` +
      `${longest(alone.long)} and ${longest(alone.gap)} ms without VS Code's own extension ` +
      `(built-in ${longest(builtIn.long)} and ${longest(builtIn.gap)} ms; ` +
      `goal ${goals.freeze} ms)`,
  );
  reportTasks(alone);
}

/** Of the longest tasks by the clock and by what Recap did in them, whose time it was. */
function reportTasks({ tasks, work }) {
  const ms = value => value.toFixed(0);
  const most = cost => tasks.reduce((best, task) => (!best || cost(task) > cost(best) ? task : best), undefined);
  const own = ({ parts }) => parts.recap + parts.layoutForRecap;
  const told = ({ wall, processor, parts }) =>
    `${ms(wall)} ms by the clock, ${ms(processor)} ms of processor time ` +
    `(Recap's script ${ms(parts.recap)}, layout it asked for ${ms(parts.layoutForRecap)}, ` +
    `the workbench ${ms(parts.workbench)}, layout and paint ${ms(parts.layout)}, garbage ${ms(parts.garbage)}, other ${ms(parts.other)})`;
  const [longest, ours] = [most(({ wall }) => wall), most(own)];
  if (longest) console.log(`  without VS Code's own extension, the longest task: ${told(longest)}`);
  if (ours) console.log(`  the one with most of Recap's: ${told(ours)}`);
  console.log(`  the longest wait of the host had ${ms(Math.max(0, ...work))} ms of processor time in it at most`);
}

const words = {
  open: 'from the command to its first block',
  whole: 'to its last block',
  edit: 'from a key to its letter in the page',
  long: 'longest task in the page',
  gap: 'longest wait of the extension host',
};

/** One window with one of the previews. */
class BenchWindow {
  #vsCode;
  #probe;
  #isTraced;
  #file;

  constructor(vsCode, { probe, isTraced }) {
    this.#vsCode = vsCode;
    this.#probe = probe;
    this.#isTraced = isTraced;
  }

  static async open({ command, extension, besides, isTraced = false }, folder, cleanUp) {
    const probe = cleanUp.temporaryFolder('probe');
    writeProbe(probe, extension);
    const vsCode = await openVsCode({
      isMeasured: true,
      folder,
      extensionDevelopmentPath: probe,
      builtinExtensions: besides,
      viewport: { width: 1500, height: 1000 },
    });
    writeKeys(vsCode.userDataDir, command);
    await vsCode.page.reload();
    await waitForWorkbench(vsCode.page);
    await vsCode.page.evaluate(watchWindow);
    return new BenchWindow(vsCode, { probe: path.join(probe, gapsFile), isTraced });
  }

  close() {
    return this.#vsCode.close();
  }

  get #page() {
    return this.#vsCode.page;
  }

  async openPreview(file) {
    if (this.#file !== file) {
      await openFile(this.#page, `${file}:3:11`);
      this.#file = file;
      await sleep(rest.open);
    }
    await this.#focusEditor();
    return this.#traced(async () => {
      const start = await this.#press(keys.open);
      const first = await this.#seen('first');
      await sleep(rest.open);
      const { last } = await this.#noted();
      return { open: first - start, whole: last && last - start, ...(await this.#waits(start)) };
    });
  }

  /** Types a letter at the end of the third line. */
  async type() {
    await this.#focusEditor();
    return this.#traced(async () => {
      const start = await this.#press('x');
      const shown = await this.#seen('text');
      await sleep(rest.edit);
      return { edit: shown - start, ...(await this.#waits(start)) };
    });
  }

  /** What a step took, with its long tasks if the window is traced. */
  async #traced(step) {
    if (!this.#isTraced) return step();
    let took;
    const tasks = await traceTasks(this.#page, async () => (took = await step()));
    return { ...took, tasks };
  }

  async closePreview() {
    await this.#focusEditor();
    await this.#press(keys.close);
    await this.#page.locator('iframe.webview').waitFor({ state: 'detached', timeout: patience });
    await sleep(rest.edit);
  }

  async #focusEditor() {
    await this.#page.keyboard.press(keys.focusEditor);
    await this.#page.locator('.monaco-editor.focused').waitFor({ timeout: patience });
  }

  /** Returns when the window heard of the key. What is seen from then on is noted. */
  async #press(key) {
    await this.#page.evaluate(() => globalThis.recapBench.forget());
    await this.#page.keyboard.press(key);
    return (await this.#noted()).key;
  }

  /** When this was painted. */
  async #seen(what) {
    const end = Date.now() + patience;
    for (let noted = await this.#noted(); Date.now() < end; noted = await this.#noted()) {
      if (noted[what] !== undefined) return noted[what];
      await sleep(50);
    }
    await this.#vsCode.screenshot(path.join(root, 'artifacts', 'screenshots', 'bench.png'));
    throw new Error(`The preview does not show ${what}: see artifacts/screenshots/bench.png.`);
  }

  #noted() {
    return this.#page.evaluate(() => globalThis.recapBench.noted);
  }

  async #waits(start) {
    const { tasks } = await this.#noted();
    const gaps = readFileSync(this.#probe, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line));
    const since = list => list.filter(({ at }) => at >= start);
    const longest = list => Math.max(0, ...since(list).map(({ duration }) => duration));
    return { long: longest(tasks), gap: longest(gaps), work: Math.max(0, ...since(gaps).map(({ work }) => work)) };
  }
}

/**
 * In the window, whose thread runs the pages of webviews too: notes the key that was pressed, and when the marked parts of the document
 * were painted. Times since 1970, in milliseconds.
 */
function watchWindow() {
  const watch = { noted: {}, forget: () => undefined };
  globalThis.recapBench = watch;
  const page = () =>
    document.querySelector('iframe.webview.ready')?.contentDocument?.getElementById('active-frame')?.contentDocument;
  const textIn = shown => shown?.getElementById('marker-first')?.nextElementSibling?.textContent;
  let before;
  watch.forget = () => {
    watch.noted = { tasks: [] };
    before = textIn(page());
  };
  const note = (what, at = Date.now()) => (watch.noted[what] ??= at);
  addEventListener('keydown', ({ ctrlKey, key }) => ctrlKey === (key !== 'x') && note('key'), { capture: true });
  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries())
      watch.noted.tasks?.push({ at: performance.timeOrigin + startTime, duration });
  }).observe({ type: 'longtask' });
  const look = () => {
    const shown = page();
    const seen = ['first', 'last'].filter(part => shown?.getElementById(`marker-${part}`));
    const text = textIn(shown);
    if (before !== undefined && text !== undefined && text !== before) seen.push('text');
    // What is there in the callback of a frame is painted with that frame, before the next task.
    // Noted with what was asked for in that frame: the next key may be pressed before.
    const { noted } = watch;
    if (seen.length) setTimeout(() => seen.forEach(what => (noted[what] ??= Date.now())));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const gapsFile = 'gaps.jsonl';

/** An extension that notes how long a timer of its host had to wait; a window takes one, so it is the one measured besides. */
function writeProbe(folder, extension) {
  const probe = {
    ...{ name: 'bench-probe', publisher: 'recap-project', version: '0.0.1', main: './probe.js' },
    ...{ engines: { vscode: '^1.100.0' }, activationEvents: ['*'] },
  };
  const manifest = extension && JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
  if (extension)
    for (const part of ['dist', 'media', 'l10n', 'package.nls.json'])
      cpSync(path.join(extension, part), path.join(folder, part), { recursive: true });
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ ...probe, ...manifest, main: probe.main, activationEvents: probe.activationEvents }),
  );
  writeFileSync(path.join(folder, gapsFile), '');
  writeFileSync(
    path.join(folder, 'probe.js'),
    `const { appendFileSync } = require('node:fs');
const measured = ${manifest ? `require(${JSON.stringify(manifest.main)})` : '{ activate() {} }'};
const interval = 10;
exports.activate = context => {
  let last = Date.now();
  let used = process.cpuUsage();
  setInterval(() => {
    const now = Date.now();
    const duration = now - last - interval;
    const { user, system } = process.cpuUsage(used);
    used = process.cpuUsage();
    const work = Math.min(duration, (user + system) / 1000);
    if (duration > 30) appendFileSync(${JSON.stringify(path.join(folder, gapsFile))}, JSON.stringify({ at: last, duration, work }) + '\\n');
    last = Date.now();
  }, interval);
  return measured.activate(context);
};
`,
  );
}

function writeKeys(userDataDir, command) {
  const commands = {
    [keys.open]: command,
    [keys.close]: 'workbench.action.closeEditorsInOtherGroups',
    [keys.focusEditor]: 'workbench.action.focusFirstEditorGroup',
  };
  const bindings = Object.entries(commands).map(([key, bound]) => ({
    key: key.toLowerCase().replace('control', 'ctrl'),
    command: bound,
  }));
  writeFileSync(path.join(userDataDir, 'User', 'keybindings.json'), JSON.stringify(bindings));
}
