import assert from 'node:assert/strict';
import { openable } from '../../../../src/core/post/openable';

suite('What may be opened', () => {
  test('http, https and mailto, byte for byte', () => {
    for (const url of [
      'https://a.example/%2F?b=c%3Dd&e#f',
      'HTTP://A.example',
      'https://日本.example/語',
      'https://a.example/%0d%0aSet-Cookie:x',
      'mailto:a@b.example?subject=x',
      'http://127.0.0.1:8080/',
    ]) {
      assert.deepEqual(openable(url), { ok: true, url });
    }
  });

  test('blanks around a URL are no part of it', () => {
    assert.deepEqual(openable(' https://a.example \n'), { ok: true, url: 'https://a.example' });
  });

  test('no other scheme, whatever its case', () => {
    for (const url of [
      'javascript:x',
      'JavaScript:x',
      'vbscript:x',
      'data:text/html,x',
      'file:///etc/passwd',
      'command:x',
      'vscode://a.b/c',
      'ftp://x/',
      'ssh://x',
      'tel:1',
      'about:blank',
      'blob:x',
      'ms-msdt:/id',
      'search-ms:q',
      'steam://run/1',
    ]) {
      assert.deepEqual(openable(url), { ok: false, reason: 'scheme' }, url);
    }
  });

  test('nothing without a scheme: paths, UNC, scheme-relative', () => {
    for (const url of [
      'a.md',
      '/etc/passwd',
      '../../x',
      '#x',
      '//evil.example/x',
      '\\\\evil.example\\share',
      'www.a.example',
    ]) {
      assert.deepEqual(openable(url), { ok: false, reason: 'relative' }, url);
    }
  });

  test('nothing with hidden characters or without a host', () => {
    for (const url of [
      'java\tscript:x',
      'https://a.example/\u0000',
      'https://a.example/b c',
      'https://a.example/\nb',
      'https://',
      'https:a.example',
      'https:///a',
      'https:\\\\a',
      'https://a\u2028b',
    ]) {
      assert.deepEqual(openable(url), { ok: false, reason: 'unsafe' }, JSON.stringify(url));
    }
  });

  test('not the empty destination', () => {
    assert.deepEqual(openable(''), { ok: false, reason: 'empty' });
    assert.deepEqual(openable(' \n'), { ok: false, reason: 'empty' });
  });
});
