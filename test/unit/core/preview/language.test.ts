import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/parsePost';
import { languageOf } from '../../../../src/core/preview/language';
import { hugo, jekyll } from './sites';

suite('The language of a post', () => {
  const languageIn = (text: string, site?: Parameters<typeof languageOf>[1]): string | undefined =>
    languageOf(parsePost(text), site);

  test('is what its front matter says', () => {
    assert.equal(languageIn('---\nlang: de\n---\n'), 'de');
    assert.equal(languageIn('---\nlocale: pt_BR\n---\n', jekyll({}, { config: { lang: 'en' } })), 'pt-BR');
  });

  test('else what the name of its file says, on a site of Hugo', () => {
    assert.equal(languageIn('', { ...hugo, path: 'content/posts/one.fr.md' }), 'fr');
    assert.equal(languageIn('', jekyll({}, { path: '_posts/2018-12-11-node.js.md' })), undefined);
    assert.equal(languageIn('', { ...hugo, path: 'content/posts/index.md' }), undefined);
  });

  test('else what the configuration of its site says', () => {
    assert.equal(languageIn('', jekyll({}, { config: { lang: 'ja' } })), 'ja');
    assert.equal(languageIn('', { ...hugo, config: { languagecode: 'en-us' } }), 'en-us');
    assert.equal(languageIn('', { ...hugo, config: { defaultContentLanguage: 'ko' } }), 'ko');
  });

  test('else nobody knows it, and what is no tag of a language counts for nothing', () => {
    assert.equal(languageIn('# Title'), undefined);
    assert.equal(languageIn('---\nlanguage: "TypeScript, mostly"\nlang: [de]\n---\n'), undefined);
    assert.equal(languageIn('---\nlang: \'de" onload="x\'\n---\n'), undefined);
  });
});
