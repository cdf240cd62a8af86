import * as vscode from 'vscode';
import { type Subject, subjectAt } from '../core/announcements/subjectAt';
import type { Link } from '../core/post/link';
import type { Post } from '../core/post/post';
import { UserError } from './errors';
import type { PostStore } from './postStore';

/** A place in a version of a post, as links of cards carry it. */
export interface PostPlace {
  readonly uri: string;
  readonly version: number;
  /** In UTF-16 code units from the start of the text. */
  readonly offset: number;
}

/** What is at a place, in the post as it stands now. */
export interface FoundPlace {
  readonly document: vscode.TextDocument;
  readonly post: Post;
  readonly subject: Subject;
}

/** A link of the post as it stands now. */
export interface FoundLink {
  readonly document: vscode.TextDocument;
  readonly post: Post;
  readonly link: Link;
}

/** Whether an argument of a command is a place; anybody can pass anything. */
export function isPostPlace(value: unknown): value is PostPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, version, offset } = value as Readonly<Record<string, unknown>>;
  return typeof uri === 'string' && Number.isInteger(version) && Number.isInteger(offset);
}

/** Finds the announcement or mention at a place of an open post; a place in an older text is refused. */
export async function findPlace({ uri, version, offset }: PostPlace, store: PostStore): Promise<FoundPlace> {
  const document = store.documentOf(uri);
  const post = document?.version === version ? await store.completePostOf(document) : undefined;
  const subject = post && subjectAt(post, offset);
  if (!document || !post || !subject) {
    throw new UserError(vscode.l10n.t('The post has changed since this card was shown. Point at the name once more.'));
  }
  return { document, post, subject };
}

/** Finds the link that begins at a place of an open post; a place in an older text is refused. */
export function findLink({ uri, version, offset }: PostPlace, store: PostStore): FoundLink {
  const document = store.documentOf(uri);
  const post = document?.version === version ? store.postOf(document) : undefined;
  const link = post?.links.find(({ range }) => range.start === offset);
  if (!document || !post || !link) {
    throw new UserError(vscode.l10n.t('The post has changed since this link was shown. Follow it once more.'));
  }
  return { document, post, link };
}
