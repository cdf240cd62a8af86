// The script of the preview page.
import { markBrokenImages } from './brokenImages';
import { highlighterLoader } from './code/loadHighlighter';
import { PreviewPage } from './previewPage';
import type { HostApi } from './state';

declare function acquireVsCodeApi(): HostApi;

markBrokenImages();
const root = document.querySelector('main') ?? document.body.appendChild(document.createElement('main'));
const host = acquireVsCodeApi();
const page = new PreviewPage(root, host, highlighterLoader());
// A page that takes the place of another one begins with what that one showed, so that nothing flickers.
const first = document.getElementById('first-render');
first?.remove();
if (first) page.receive(JSON.parse(first.textContent));
window.addEventListener('message', ({ data }) => {
  page.receive(data);
});
host.postMessage({ type: 'ready' });
