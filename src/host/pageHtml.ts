import * as vscode from 'vscode';
import type { PageMessage, TakeHtmlMessage } from '../protocol/messages';
import { Disposable } from './disposable';
import { UserError } from './errors';
import { randomName } from './previewPage';

const { t } = vscode.l10n;

/** How long a page may take, in milliseconds. */
const longestWait = 30_000;

type Answer = Extract<PageMessage, { readonly type: 'html' | 'copied' }>;

/** The page that was asked is gone; others may answer. */
export class PageGone extends UserError {}

interface Asked {
  readonly message: TakeHtmlMessage;
  readonly answered: (answer: Answer) => void;
  readonly failed: (error: Error) => void;
}

/** Asks a page for the HTML of a post, whatever post it shows, and waits for the answer: each question has a name nobody can guess. */
export class PageHtml extends Disposable {
  readonly #post: (message: TakeHtmlMessage) => void;
  readonly #asked = new Map<string, Asked>();

  constructor(post: (message: TakeHtmlMessage) => void) {
    super();
    this.#post = post;
  }

  /** Sanitised HTML, which is as untrusted as all a page says. */
  async take(content: Omit<TakeHtmlMessage, 'type' | 'key' | 'purpose'>): Promise<string> {
    const answer = await this.#ask({ ...content, type: 'takeHtml', purpose: 'file', key: randomName() });
    if (answer.type !== 'html') throw new Error('The page answers another question');
    return answer.html;
  }

  /** Has the page copy a post; false if nothing let it. */
  async copy(content: Omit<TakeHtmlMessage, 'type' | 'key' | 'purpose'>): Promise<boolean> {
    const answer = await this.#ask({ ...content, type: 'takeHtml', purpose: 'clipboard', key: randomName() });
    return answer.type === 'copied' && answer.isDone;
  }

  /** What the page says; dropped if nobody asked. */
  receive(answer: Answer): void {
    const asked = this.#asked.get(answer.key);
    this.#asked.delete(answer.key);
    asked?.answered(answer);
  }

  /** The page has begun anew, and what was asked before with it: nothing else would tell it. */
  askAgain(): void {
    for (const { message } of this.#asked.values()) this.#post(message);
  }

  /** The page is closed or hidden, and with it what it was at. */
  giveUp(): void {
    const asked = [...this.#asked.values()];
    this.#asked.clear();
    for (const { failed } of asked)
      failed(new PageGone(t('The page was closed or hidden before it was done. Repeat the command.')));
  }

  override dispose(): void {
    this.giveUp();
    super.dispose();
  }

  #ask(message: TakeHtmlMessage): Promise<Answer> {
    return new Promise((answered, failed) => {
      const timer = setTimeout(() => {
        this.#asked.delete(message.key);
        failed(new UserError(t('The page does not answer. Repeat the command.')));
      }, longestWait);
      this.#asked.set(message.key, {
        message,
        answered: answer => {
          clearTimeout(timer);
          answered(answer);
        },
        failed: error => {
          clearTimeout(timer);
          failed(error);
        },
      });
      this.#post(message);
    });
  }
}
