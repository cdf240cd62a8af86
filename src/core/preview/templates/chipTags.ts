import {
  type Context,
  type Emitter,
  type Liquid,
  Tag,
  type TagToken,
  type Template,
  type Token,
} from 'liquidjs/dist/liquid.browser.mjs';
import { embedTagHtml } from './frameHtml';
import type { LiquidRun } from './liquidRun';

type TagClass = new (token: TagToken, remaining: Token[], liquid: Liquid) => Tag;

/** A tag nobody knows: a chip, or the card of what plugins embed by a tag of its name. */
export class ChipTag {
  static for(run: LiquidRun): TagClass {
    return class extends Tag {
      override render(_context: Context, emitter: Emitter): void {
        emitter.write(
          embedTagHtml(this.token.name, this.token.args) ?? run.chipOf(sourceOf(this.token), 'unknown-tag'),
        );
      }
    };
  }
}

/** A tag nobody knows that has an end: a chip, and then what stands in it. */
export class ChipBlockTag {
  static for(run: LiquidRun): TagClass {
    return class extends Tag {
      readonly #content: Template[] = [];

      constructor(token: TagToken, remaining: Token[], liquid: Liquid) {
        super(token, remaining, liquid);
        readContent(this.#content, token, remaining, liquid);
      }

      override *render(context: Context, emitter: Emitter): Iterator<unknown> {
        emitter.write(run.chipOf(sourceOf(this.token), 'unknown-tag'));
        yield liquidContent(this.liquid, this.#content, context, emitter);
      }
    };
  }
}

/** Reads templates up to the tag that ends `token`'s. */
export function readContent(content: Template[], token: TagToken, remaining: Token[], liquid: Liquid): void {
  const stream = liquid.parser
    .parseStream(remaining)
    .on(`tag:end${token.name}`, () => stream.stop())
    .on('template', (template: Template) => {
      content.push(template);
    })
    .on('end', () => {
      throw Object.assign(new Error('never closed'), { token });
    });
  stream.start();
}

export function liquidContent(
  liquid: Liquid,
  content: Template[],
  context: Context,
  emitter: Emitter,
): Iterator<unknown> {
  return liquid.renderer.renderTemplates(content, context, emitter);
}

/** A tag as it is written. */
export function sourceOf({ input, begin, end }: TagToken): string {
  return input.slice(begin, end);
}
