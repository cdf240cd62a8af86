import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/parsePost';
import type { AskableImage } from '../../../../src/core/preview/renderOptions';
import { renderPost } from '../../../../src/core/preview/renderPost';
import { labels } from '../../../browser/labels';

suite('An image that can be asked for', () => {
  test('says whose it is and has a button for itself and one for its host', () => {
    assert.equal(
      shown('![A cloud](https://img.test/a.png)'),
      '<p><span class="recap-image" r-image="0" role="group" aria-label="A cloud – Image of img.test not loaded">' +
        '<span class="recap-image-alt">A cloud</span> Image of img.test not loaded <span class="recap-image-buttons">' +
        '<span class="recap-button" r-load="once" role="button" tabindex="0" aria-label="Load image: A cloud">Load image</span> ' +
        '<span class="recap-button" r-load="host" role="button" tabindex="0" aria-label="Always from img.test: A cloud">Always from img.test</span>' +
        '</span></span></p>',
    );
  });

  test('has no button for its host where that cannot be remembered', () => {
    const html = shown('![](https://img.test/a.png)', { host: 'img.test', canAllowHost: false });
    assert.match(html, /r-load="once" role="button" tabindex="0">Load image<\/span><\/span>/);
    assert.doesNotMatch(html, /r-load="host"/);
  });

  test('has no button where nobody is to be asked', () => {
    assert.doesNotMatch(shown('![A](http://img.test/a.png)', 'nobody'), /button/);
  });

  const boxes: readonly (readonly [string, string, string | undefined])[] = [
    ['keeps the size it says it has', 'width="640" height="360"', 'r-width="640" r-height="360"'],
    ['keeps a size in pixels', 'width="640px" height=" 360 "', 'r-width="640" r-height="360"'],
    ['is a line of text where it says half of its size', 'width="640"', undefined],
    ['is a line of text where it is small', 'width="88" height="31"', undefined],
    ['is a line of text where its size is none', 'width="100%" height="1e9"', undefined],
  ];
  for (const [name, size, wanted] of boxes) {
    test(name, () => {
      const html = shown(`<img src="https://img.test/a.png" ${size} alt="x">`);
      assert.equal(/ (r-width="\d+" r-height="\d+")/.exec(html)?.[1], wanted);
    });
  }

  test('is asked for wherever it stands: in a link, in HTML, by reference', () => {
    for (const text of [
      '[![A](https://img.test/a.png)](https://a.test)',
      '<p><img src="https://img.test/a.png"></p>',
      '![A][one]\n\n[one]: https://img.test/a.png',
      '<picture><source srcset="https://img.test/b.webp"><img src="https://img.test/a.png"></picture>',
    ]) {
      assert.match(shown(text), /r-load="once"/, text);
      assert.doesNotMatch(shown(text), /<img[^>]* src=/, text);
    }
  });
});

suite('A card for what is embedded', () => {
  const rows: readonly (readonly [name: string, text: string, wanted: RegExp])[] = [
    [
      'says what a frame is called',
      '<iframe title="The keynote" src="https://www.youtube.com/embed/abc"></iframe>',
      /<a class="recap-embed recap-embed-video" r-link="0" href="https:\/\/www\.youtube\.com\/embed\/abc"[^>]*><span class="recap-embed-title">The keynote<\/span> video of www\.youtube\.com<\/a>/,
    ],
    [
      'escapes what a frame is called',
      '<iframe title="<b>x" src="https://a.test/"></iframe>',
      /&lt;b&gt;x<\/span> content of a\.test/,
    ],
    [
      'tells a video',
      '<video src="https://a.test/v.mp4" poster="https://a.test/p.png" autoplay></video>',
      /recap-embed-video"[^>]*>video of a\.test/,
    ],
    ['tells a sound', '<audio src="https://a.test/v.mp3"></audio>', /recap-embed-sound"[^>]*>sound of a\.test/],
    [
      'stands for a tag of a video',
      'Look:\n\n{% youtube dQw4w9WgXcQ %}',
      /href="https:\/\/www\.youtube\.com\/embed\/dQw4w9WgXcQ"/,
    ],
    [
      'stands for a tag of a video by its address',
      '{% embed https://vimeo.com/12345 %}',
      /href="https:\/\/vimeo\.com\/12345"/,
    ],
    ['stands for a tag of another video', '{% vimeo 123456 %}', /href="https:\/\/player\.vimeo\.com\/video\/123456"/],
  ];
  for (const [name, text, wanted] of rows) {
    test(name, () => {
      assert.match(shown(text), wanted);
      assert.doesNotMatch(shown(text), /<(?:iframe|video|audio)|poster/);
    });
  }

  for (const tag of [
    '{% youtube "><script> %}',
    '{% embed javascript:alert(1) %}',
    '{% vimeo ../x %}',
    '{% youtube %}',
  ]) {
    test(`stands for no tag whose argument could be more: ${tag}`, () => {
      assert.match(shown(tag), /^<p><code class="recap-chip"/);
    });
  }
});

function shown(text: string, askable: AskableImage | 'nobody' = { host: 'img.test', canAllowHost: true }): string {
  const { html } = renderPost(parsePost(text), {
    marker: 'r',
    labels,
    resolveImage: () => undefined,
    askableImage: () => (askable === 'nobody' ? undefined : askable),
  });
  return html.replace(/ (?:r-(?:line|end|own|id))="[^"]*"/g, '').trim();
}
