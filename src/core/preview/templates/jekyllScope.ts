import { Drop } from 'liquidjs/dist/liquid.browser.mjs';
import { dataOf } from './dataFiles';
import type { LiquidSource } from './liquid';
import { type LiquidRun, NotEvaluated } from './liquidRun';
import { DATA_FOLDER } from './siteInput';

/** What only a build of the site knows. */
const ofBuild = {
  site: [
    'posts',
    'pages',
    'related_posts',
    'static_files',
    'html_pages',
    'html_files',
    'collections',
    'documents',
    'categories',
    'tags',
    'time',
    'github',
  ],
  // Not `next`: liquidjs asks every object for it, to tell iterators.
  page: ['content', 'excerpt', 'previous', 'related_posts'],
} as const;

/** `site`, `page` and `paginator` as a post's Liquid sees them. What only a build knows throws when it is asked for. */
export function jekyllScope({ page, site }: LiquidSource, run: LiquidRun): object {
  const shown: Record<string, unknown> = { ...page };
  if (site.url !== undefined) shown.url = site.url;
  if (site.path !== undefined) shown.path = site.path;
  if (shown.url === undefined) refuse(shown, 'url');
  const known: Record<string, unknown> = { ...site.config };
  for (const name of ofBuild.site) refuse(known, name);
  for (const name of ofBuild.page) refuse(shown, name);
  Object.defineProperty(known, 'data', {
    enumerable: true,
    get: () => (site.files.has(DATA_FOLDER) ? dataOf(site.files) : new AskedData(run)),
  });
  const scope: Record<string, unknown> = { page: shown, site: known, jekyll: { environment: 'development' } };
  refuse(scope, 'paginator');
  refuse(scope, 'layout');
  refuse(scope, 'content');
  return scope;
}

function refuse(values: Record<string, unknown>, name: string): void {
  Object.defineProperty(values, name, {
    enumerable: false,
    configurable: true,
    get: () => {
      throw new NotEvaluated('unknown-value');
    },
  });
}

/** The data of a site before its files are here: asking for anything asks for them. */
class AskedData extends Drop {
  readonly #run: LiquidRun;

  constructor(run: LiquidRun) {
    super();
    this.#run = run;
  }

  override liquidMethodMissing(): unknown {
    this.#run.missing.add(DATA_FOLDER);
    throw new NotEvaluated('missing-file');
  }
}
