import assert from 'node:assert/strict';
import { imageHostOf, isPublicHost } from '../../../src/host/imageHost';

suite('The host of a remote image', () => {
  const hosts: readonly (readonly [string, string])[] = [
    ['https://img.example/a.png', 'img.example'],
    ['https://img.example:8443/a.png?x=1#y', 'img.example:8443'],
    ['HTTPS://IMG.Example/a.png', 'img.example'],
    ['//img.example/a.png', 'img.example'],
    [' https://img.example/a.png ', 'img.example'],
    ['https://img.example', 'img.example'],
    ['https://img.example:443/', 'img.example'],
    ['https://bücher.example/a.png', 'xn--bcher-kva.example'],
    ['https://192.0.2.7/a.png', '192.0.2.7'],
    ['https://0xc0000207/a.png', '192.0.2.7'],
    ['https://localhost/a.png', 'localhost'],
  ];
  for (const [url, host] of hosts) {
    test(`is ${host} for ${url}`, () => {
      assert.equal(imageHostOf(url), host);
    });
  }

  const none: readonly (readonly [string, string])[] = [
    ['is not encrypted', 'http://img.example/a.png'],
    ['is a file', 'file:///etc/passwd'],
    ['is a script', 'javascript:alert(1)'],
    ['is a path', '/images/a.png'],
    ['is relative', 'a.png'],
    ['has no slashes', 'https:img.example/a.png'],
    ['has backslashes', 'https:\\\\img.example\\a.png'],
    ['has a backslash behind the host', 'https://img.example\\@other.example/'],
    ['has a line in it', 'https://img.exa\nmple/a.png'],
    ['has credentials', 'https://me:secret@img.example/a.png'],
    ['names all hosts', 'https://*/a.png'],
    ['names all hosts of a domain', 'https://*.example/a.png'],
    ['would end the directive', 'https://img.example;script-src/a.png'],
    ['would end the policy', "https://img.example'unsafe-inline'/a.png"],
    ['would add a source', 'https://img.example%20https:/a.png'],
    ['is a number in brackets', 'https://[::1]/a.png'],
    ['ends in a dot', 'https://img.example./a.png'],
    ['has no host', 'https:///a.png'],
    ['has a port that is none', 'https://img.example:99999/a.png'],
    ['is empty', ''],
  ];
  for (const [name, url] of none) {
    test(`is none where the address ${name}`, () => {
      assert.equal(imageHostOf(url), undefined);
    });
  }

  test('is public by its name only', () => {
    const names = ['img.example', 'img.example:8443', 'a.b.co.uk', 'xn--bcher-kva.example'];
    assert.deepEqual(names.filter(isPublicHost), names);
    const others = [
      'localhost',
      'app.localhost:3000',
      'printer',
      '10.0.0.1',
      '192.0.2.7:8080',
      'nas.local',
      'wiki.corp',
      'router.home.arpa',
    ];
    assert.deepEqual(others.filter(isPublicHost), []);
  });
});
