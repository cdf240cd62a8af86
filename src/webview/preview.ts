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
window.addEventListener('message', ({ data }) => {
  page.receive(data);
});
host.postMessage({ type: 'ready' });
