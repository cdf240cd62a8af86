import type { RenderLabels } from '../../src/core/preview/renderLabels';

/** Words for tests, short and told apart. */
export const labels: RenderLabels = {
  date: day => day,
  glance: 'At a glance',
  announcedCount: count => `${String(count)} announced`,
  linkCount: count => `${String(count)} links`,
  category: id => id,
  readingTime: minutes => `${String(minutes)} min read`,
  imageNotLoaded: host => (host ? `Image of ${host} not loaded` : 'Image not loaded'),
  loadImage: 'Load image',
  allowHost: host => `Always from ${host}`,
  embedNotShown: (host, kind) => `${kind} of ${host ?? 'nobody'}`,
  linkRefused: scheme => (scheme ? `Links with “${scheme}:” are not opened` : 'This link is not opened'),
  templateShown: reason => (reason === 'not-evaluated' ? 'Recap does not evaluate this tag' : `Not shown: ${reason}`),
  alert: kind => kind.toUpperCase(),
  footnotes: 'Footnotes',
  taskDone: 'Done',
  taskOpen: 'Not done',
  restNotShown: line => `The rest of this post is not shown, from line ${String(line)}.`,
};
