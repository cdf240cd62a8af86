import * as vscode from 'vscode';
import type { Link } from '../core/post/link';
import type { Post } from '../core/post/post';
import { type RenderedPost, renderPostInSteps } from '../core/preview/renderPost';
import type { TakenImage } from '../protocol/messages';
import { inSlices } from './inSlices';
import type { ContentParts } from './previewContent';
import { PreviewImages } from './previewImages';
import { renderLabels } from './previewLabels';

/** How often the templates of a post may ask for more files. */
const mostRounds = 20;

/** The largest image that is put into the HTML, and all of them, in bytes. */
const largestImage = 10_000_000;
const largestImages = 40_000_000;

export interface WholePost {
  readonly html: string;
  readonly images: readonly TakenImage[];
  /** Where the post is published, if that is known. */
  readonly address: string | undefined;
  /** How many images of the post's folder are too large or cannot be read. */
  readonly leftOut: number;
  /** What the post is written in, where it is known. */
  readonly language: string | undefined;
}

/** All of a post as HTML, not yet sanitised, without marks, and with the images of its folder. */
export async function wholePost(
  parts: ContentParts,
  document: vscode.TextDocument,
  marker: string,
): Promise<WholePost> {
  // The site around it and the catalog decide what there is to render.
  const post = await parts.store.completePostOf(document);
  const { links, html, language } = await rendered(parts, post, document, marker);
  const images: TakenImage[] = [];
  let room = largestImages;
  let leftOut = 0;
  for (const link of links) {
    if (link.syntax !== 'image') continue;
    const uri = parts.resolver.knownImage(link.url, post, document);
    if (!(uri instanceof vscode.Uri)) {
      if (/^https?:\/\//i.test(link.url)) images.push({ image: link.index, source: link.url });
      continue;
    }
    const bytes = await read(uri, room);
    if (!bytes) leftOut++;
    else images.push({ image: link.index, source: dataUrl(uri, bytes) });
    room -= bytes?.length ?? 0;
  }
  const address = parts.resolver.addressOf(post, document);
  return { html, images, address, leftOut, language };
}

async function rendered(
  { resolver, templates }: ContentParts,
  post: Post,
  document: vscode.TextDocument,
  marker: string,
): Promise<RenderedPost> {
  const render = async (): Promise<RenderedPost> => {
    const rendering = renderPostInSteps(post, {
      marker,
      labels: renderLabels(),
      site: templates.of(post, document),
      isWhole: true,
      // Which image that is, the page is told apart from the HTML.
      resolveImage: url => (resolver.knownImage(url, post, document) instanceof vscode.Uri ? 'image' : undefined),
    });
    const whole = await inSlices(rendering, () => true);
    if (!whole) throw new Error('Nobody else renders this');
    return whole;
  };
  const lookUp = (links: readonly Link[]): Promise<unknown> | undefined =>
    new PreviewImages(resolver, post, document, links).lookUp();
  await lookUp(post.links);
  let result = await render();
  for (let round = 0; result.missing.length && round < mostRounds; round++) {
    await templates.load(result.missing, document);
    result = await render();
  }
  const looking = lookUp(result.links);
  if (!looking) return result;
  await looking;
  return render();
}

async function read(uri: vscode.Uri, room: number): Promise<Uint8Array | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    return size > Math.min(largestImage, room) ? undefined : await vscode.workspace.fs.readFile(uri);
  } catch {
    // It is gone, which the caller counts.
    return undefined;
  }
}

const types: Readonly<Record<string, string | undefined>> = {
  svg: 'svg+xml',
  jpg: 'jpeg',
  jpe: 'jpeg',
  jfif: 'jpeg',
  ico: 'x-icon',
};

function dataUrl({ path }: vscode.Uri, bytes: Uint8Array): string {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(path)?.[1]?.toLowerCase() ?? 'png';
  return `data:image/${types[extension] ?? extension};base64,${base64(bytes)}`;
}

/** In pieces, because arguments of a call are limited; each of a length that base64 needs no filling for. */
function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 24_576)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 24_576))));
  return pieces.join('');
}
