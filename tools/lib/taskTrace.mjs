// Whose the time of long tasks is: a trace of the browser tells, by processor time, which other work on the machine does not lengthen.

const categories = [
  'toplevel',
  'devtools.timeline',
  'v8',
  'v8.execute',
  'blink',
  'loading',
  'blink.gc',
  'cppgc',
].concat(['devtools.timeline', 'v8.gc'].map(name => `disabled-by-default-${name}`));

/**
 * @typedef {object} Task of the thread of a page
 * @property {number} wall milliseconds
 * @property {number} processor milliseconds
 * @property {Readonly<Record<'recap' | 'layoutForRecap' | 'workbench' | 'layout' | 'garbage' | 'other', number>>} parts of the latter: Recap's
 *   script in the page; style and layout it asked for; other scripts, with what they asked for; style, layout and paint of the
 *   window as a whole; garbage collections; the rest, as messages that are handed over
 */

/**
 * Traces what a browser does while something is done. A page shares its thread with the frames in it, webviews too.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<readonly Task[]>} the tasks that kept the thread for `least` milliseconds
 */
export async function traceTasks(page, action, least = 50) {
  const browser = page.context().browser();
  await browser.startTracing(page, { categories });
  let trace;
  try {
    await action();
  } finally {
    trace = await browser.stopTracing();
  }
  return tasksIn(JSON.parse(trace.toString('utf8')).traceEvents).filter(({ wall }) => wall >= least);
}

function tasksIn(events) {
  const isMain = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  );
  const threads = new Map();
  for (const event of events) {
    if (!isMain.has(threadOf(event)) || event.ph !== 'X') continue;
    if (!threads.has(threadOf(event))) threads.set(threadOf(event), []);
    threads.get(threadOf(event)).push(event);
  }
  return [...threads.values()].flatMap(tasksOf);
}

const threadOf = ({ pid, tid }) => `${pid} ${tid}`;

/** Events lie in each other as the calls they tell of. */
function tasksOf(events) {
  const open = [];
  const tasks = [];
  for (const { name, ts, dur = 0, tdur = 0, args } of events.sort(
    (a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0),
  )) {
    while (open.length && open.at(-1).end <= ts) open.pop();
    const call = { name, end: ts + dur, wall: dur, processor: tdur, url: args?.data?.url ?? args?.fileName, inner: [] };
    open.at(-1)?.inner.push(call);
    if (/RunTask$/.test(name) && !open.some(outer => /RunTask$/.test(outer.name))) tasks.push(call);
    open.push(call);
  }
  return tasks.map(task => {
    const parts = { recap: 0, layoutForRecap: 0, workbench: 0, layout: 0, garbage: 0, other: 0 };
    share(task, undefined, parts);
    return { wall: task.wall / 1000, processor: task.processor / 1000, parts };
  });
}

const script = /^(?:FunctionCall|EvaluateScript|v8\.compile|v8\.run)$/;
const drawing = /Layout|layout|Style|Paint|Compositing|Layerize|HitTest|Inline|Lifecycle/;

/** Adds what a call needed by itself to the part it belongs to; `owner` is whose script it serves. */
function share({ name, processor, url, inner }, owner, parts) {
  const serves = script.test(name) && url ? (/\/dist\/webview\/\w+\.js$/.test(url) ? 'recap' : 'workbench') : owner;
  const part = /GC|Scavenge|CppHeap/.test(name) || owner === 'garbage' ? 'garbage' : serves;
  const isDrawing = part !== 'garbage' && drawing.test(name);
  const own = processor - inner.reduce((sum, call) => sum + call.processor, 0);
  const to = isDrawing ? (part === 'recap' ? 'layoutForRecap' : (part ?? 'layout')) : (part ?? 'other');
  parts[to] += Math.max(0, own) / 1000;
  for (const call of inner) share(call, part, parts);
}
