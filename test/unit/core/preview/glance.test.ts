import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/parsePost';
import { smallCatalog } from '../catalog/bundled';
import { htmlOf } from './rendering';

const launch: [string, string, number, string] = ['2018-11-28', 're:Invent 2018', 0, '2026-11-22'];
const catalog = smallCatalog([
  { id: 'qldb', name: 'Amazon QLDB', category: 'databases', announced: launch },
  { id: 'timestream', name: 'Amazon Timestream', category: 'databases', announced: launch },
  { id: 'outposts', name: 'AWS Outposts', category: 'compute', announced: launch },
  { id: 'odd', name: 'AWS Oddity', category: '<b>&"odd', announced: launch },
]);
const front = '---\ntitle: Recap of re:Invent 2018\ndate: 2018-12-05\n---\n\n';
const news = '- AWS Outposts announced\n- Amazon QLDB announced\n- Amazon Timestream announced';

suite('At a glance', () => {
  test('a post tells its categories, the largest first, with bars as long as their share', () => {
    assert.deepEqual(barsOf(front + news), ['databases 2 (10)', 'compute 1 (5)']);
  });

  test('it tells how much it announces and links, images not counted', () => {
    assert.deepEqual(sumsOf(`${front}${news}\n\n[a](b.md) ![c](d.png) https://e.test`), ['3 announced', '2 links']);
  });

  test('the row is there before anything is known to be announced, so that nothing moves when it is', () => {
    assert.deepEqual(sumsOf(`${front}[a](b.md)`), ['1 links']);
    assert.match(
      shown(front),
      /<div r-own="" class="recap-glance"[^>]*><span[^>]* class="recap-sums"><span>0 links<\/span><\/span><\/div><\/header>/,
    );
  });

  test('without a title block it stands on top of what announces something, and of nothing else', () => {
    const text = '# Recap of re:Invent 2018\n\n' + news;
    assert.match(shown(text), /^<div r-own="" class="recap-glance"/);
    assert.deepEqual(sumsOf(text), ['3 announced', '1 min read']);
    assert.ok(!shown('# Notes\n\n[a](b.md)').includes('glance'));
  });

  test('bars are buttons where there are marks to highlight, and only there', () => {
    const post = parsePost(front + news, { catalog });
    assert.match(
      htmlOf(post, { glance: true, marks: true }),
      /<span r-own="" class="recap-bar [^"]*" role="button" tabindex="0" aria-pressed="false" r-group="databases">/,
    );
    assert.ok(!htmlOf(post, { glance: true }).includes('role="button"'));
  });

  test('names of categories are text', () => {
    assert.match(shown(`${front}AWS Oddity was announced.`), /<span>&lt;b&gt;&amp;&quot;odd<\/span> <span>1<\/span>/);
  });

  test('nothing of it is there unless asked for', () => {
    assert.ok(!htmlOf(parsePost(front + news, { catalog }), { marks: true }).includes('glance'));
  });
});

function shown(text: string): string {
  return htmlOf(parsePost(text, { catalog }), { glance: true });
}

function sumsOf(text: string): readonly string[] {
  const sums =
    /<span[^>]* class="recap-sums">(.*?)<\/span>(?: <span r-own="" class="recap-bar|<\/div>)/.exec(shown(text))?.[1] ??
    '';
  return Array.from(sums.matchAll(/<span>(.*?)<\/span>/g), ([, sum]) => sum ?? '');
}

function barsOf(text: string): readonly string[] {
  const bars = shown(text).matchAll(/recap-length-(\d+)"[^>]*><span>(.*?)<\/span> <span>(\d+)<\/span>/g);
  return Array.from(bars, ([, length = '', name = '', count = '']) => `${name} ${count} (${length})`);
}
