import type { Liquid } from 'liquidjs/dist/liquid.browser.mjs';
import {
  type Context,
  type Emitter,
  Tag,
  type TagToken,
  type Template,
  type Token,
  toValueSync,
} from 'liquidjs/dist/liquid.browser.mjs';
import { escapeHtml } from '../../text/escape';
import { liquidContent, readContent, sourceOf } from './chipTags';
import type { LiquidRun } from './liquidRun';
import { NotEvaluated, textOf } from './liquidRun';
import { safePath } from './siteInput';

/** How deep includes may be in each other, how many a post may have, and how long one may be. */
const deepest = 10;
const mostIncludes = 200;
const longestInclude = 64 * 1024;
const mostTags = 1000;

/** The tags that Jekyll adds to Liquid, with what its documentation says of them. */
export function addJekyllTags(liquid: Liquid, run: LiquidRun): void {
  const parsed = new Map<string, Template[]>();
  const templatesOf = (path: string): Template[] => {
    const known = parsed.get(path);
    if (known) return known;
    const text = run.fileOf(path).replace(/\r\n?/g, '\n');
    if (text.length > longestInclude || (text.match(/\{[{%]/g)?.length ?? 0) > mostTags)
      throw new NotEvaluated('too-much');
    run.knowNamesOf(text, liquid);
    const templates = liquid.parse(text);
    parsed.set(path, templates);
    return templates;
  };

  const include = (folderOf: () => string) =>
    class extends Tag {
      override *render(context: Context, emitter: Emitter): Iterator<unknown> {
        try {
          const [name, parameters] = readInclude(this.token.args);
          const path = safePath(folderOf(), evaluatedName(name, liquid, context));
          if (path === undefined) throw new NotEvaluated('refused-file');
          if (run.depth >= deepest || ++run.includes > mostIncludes) throw new NotEvaluated('too-much');
          const templates = templatesOf(path);
          const values: Record<string, unknown> = {};
          for (const [key, expression] of parameters) values[key] = toValueSync(liquid._evalValue(expression, context));
          context.push({ include: values });
          run.depth++;
          try {
            yield liquidContent(liquid, templates, context, emitter);
          } finally {
            run.depth--;
            context.pop();
          }
        } catch (error) {
          if (!(error instanceof NotEvaluated) || error.reason === 'too-much') throw error;
          emitter.write(run.chipOf(sourceOf(this.token), error.reason));
        }
      }
    };
  liquid.registerTag(
    'include',
    include(() => '_includes'),
  );
  liquid.registerTag(
    'include_cached',
    include(() => '_includes'),
  );
  liquid.registerTag(
    'include_relative',
    include(() => run.site.path?.replace(/\/?[^/]*$/, '') ?? ''),
  );
  for (const name of ['render', 'layout', 'block']) {
    liquid.registerTag(
      name,
      class extends Tag {
        override render(_context: Context, emitter: Emitter): void {
          emitter.write(run.chipOf(sourceOf(this.token), 'unknown-tag'));
        }
      },
    );
  }

  const address = (kind: 'file' | 'post') =>
    class extends Tag {
      override render(context: Context, emitter: Emitter): void {
        const name = evaluatedName(this.token.args.trim(), liquid, context);
        const url = run.site.urlOf(kind, name);
        emitter.write(url ?? run.chipOf(sourceOf(this.token), 'missing-file'));
      }
    };
  liquid.registerTag('link', address('file'));
  liquid.registerTag('post_url', address('post'));

  liquid.registerTag(
    'highlight',
    class extends Tag {
      readonly #content: Template[] = [];
      readonly #language: string;

      constructor(token: TagToken, remaining: Token[], parser: Liquid) {
        super(token, remaining, parser);
        this.#language = /^[\w.+#-]+/.exec(token.args.trim())?.[0]?.toLowerCase() ?? '';
        readContent(this.#content, token, remaining, parser);
      }

      override *render(context: Context, emitter: Emitter): Iterator<unknown> {
        const code = run.emitter();
        yield liquidContent(this.liquid, this.#content, context, code);
        const text = code.text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
        const language = escapeHtml(this.#language);
        emitter.write(
          `<figure class="highlight"><pre><code class="language-${language}" data-lang="${language}">` +
            `${escapeHtml(text)}</code></pre></figure>`,
        );
      }
    },
  );
}

/** The file an include names, and its parameters as expressions. */
function readInclude(args: string): readonly [string, readonly (readonly [string, string])[]] {
  const text = args.trim();
  const name = /^(?:\{\{[^}]*\}\}|[^\s{}])+/.exec(text)?.[0] ?? '';
  const parameters = Array.from(
    text.slice(name.length).matchAll(/([\w-]+)\s*=\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[\w.[\]'"-]+)/g),
    ([, key = '', value = '']) => [key, value] as const,
  );
  return [name.replace(/^(["'])(.*)\1$/, '$2'), parameters];
}

/** A name in which outputs, `{{ page.lang }}.html`, are put in their place. */
function evaluatedName(name: string, liquid: Liquid, context: Context): string {
  return name.replace(/\{\{-?([^}]*?)-?\}\}/g, (_output, expression: string) =>
    textOf(toValueSync(liquid._evalValue(expression.trim(), context))),
  );
}
