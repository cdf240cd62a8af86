import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { SiteInput } from '../../src/core/preview/templates/siteInput';
import { Preview } from './harness';
import { closePages, sharedBrowser } from './sharedBrowser';
import { compared, sideBySide } from './published';

const folder = 'test/fixtures/goldens';

const site = {
  config: { title: 'Golden', url: 'https://example.com' },
  url: undefined,
  files: new Map<string, string | undefined>([
    ['_data/', ''],
    ...['_includes/note.html', '_includes/inline.html', '_data/services.yml', '_data/prices.csv'].map(
      file => [file, readFileSync(join(folder, 'site', file), 'utf8')] as const,
    ),
  ]),
} as const;

const sites: Readonly<Record<string, SiteInput>> = {
  kramdown: {
    ...site,
    generator: 'jekyll',
    slugs: 'kramdown-gfm',
    path: '_golden/post.md',
    urlOf: (_kind, name) => (name === 'about.md' ? '/about.html' : '/2018/01/01/target.html'),
  },
  goldmark: {
    ...site,
    config: { ...site.config, markup: { goldmark: { renderer: { unsafe: true } } } },
    generator: 'hugo',
    slugs: 'github',
    path: 'content/posts/post.md',
    urlOf: () => 'https://example.com/posts/target/',
  },
};

/** Why blocks differ from what the generators make, and how many may: none of these figures may rise. */
const differences: Readonly<Record<string, { readonly most: number; readonly fixtures: readonly string[] }>> = {
  'several terms over one definition': { most: 2, fixtures: ['kramdown/definition-with-paragraphs'] },
};

suite('the preview beside what the site generators publish', () => {
  let browser: Browser;

  suiteSetup(async () => {
    browser = await sharedBrowser();
  });
  suiteTeardown(async () => {
    await closePages(browser);
  });

  for (const [dialect, input] of Object.entries(sites)) {
    test(`shows at least 98 % of the blocks of ${dialect} as they are published`, async function () {
      this.timeout(120_000);
      const preview = await Preview.open(browser, {});
      const totals = { blocks: 0, equal: 0 };
      const unexplained: string[] = [];
      const found: Record<string, number> = {};
      for (const file of readdirSync(join(folder, dialect)).filter(name => name.endsWith('.md'))) {
        const name = file.slice(0, -3);
        const wanted = readFileSync(join(folder, dialect, `${name}.html`), 'utf8');
        const text = readFileSync(join(folder, dialect, file), 'utf8');
        const comparison = await compared(preview, text, wanted, input);
        const { shown, published, equal } = comparison;
        totals.blocks += published.length;
        totals.equal += equal;
        if (equal === published.length && shown.length === published.length) continue;
        const reason = Object.entries(differences).find(([, { fixtures }]) =>
          fixtures.includes(`${dialect}/${name}`),
        )?.[0];
        if (reason === undefined) unexplained.push(`${name}\n${sideBySide(comparison)}`);
        else found[reason] = (found[reason] ?? 0) + Math.max(published.length - equal, shown.length - equal);
      }
      await preview.close();
      const share = totals.equal / totals.blocks;
      assert.deepEqual(
        unexplained,
        [],
        `${String(totals.equal)} of ${String(totals.blocks)} blocks\n${unexplained.join('\n\n')}`,
      );
      for (const [reason, count] of Object.entries(found))
        assert.ok(count <= (differences[reason]?.most ?? 0), `${reason}: ${String(count)} blocks`);
      assert.ok(share >= 0.98, `${String(totals.equal)} of ${String(totals.blocks)} blocks`);
    });
  }
});
