/** The part of liquidjs that Recap uses, of the build for browsers: it is the same in both hosts and reads no files. */
declare module 'liquidjs/dist/liquid.browser.mjs' {
  export interface Token {
    readonly kind: number;
    readonly begin: number;
    readonly end: number;
    readonly trimLeft: number | boolean;
    readonly trimRight: number | boolean;
  }
  export interface TagToken extends Token {
    readonly name: string;
    readonly args: string;
    readonly input: string;
  }
  export interface Template {
    readonly token: Token;
    render(context: Context, emitter: Emitter): unknown;
  }
  export interface Emitter {
    write(text: unknown): void;
  }
  export class Tag {
    constructor(token: TagToken, remaining: Token[], liquid: Liquid);
    readonly token: TagToken;
    readonly liquid: Liquid;
    render(context: Context, emitter: Emitter): unknown;
  }
  export interface ParseStream {
    on(name: string, callback: (value: never) => void): ParseStream;
    start(): ParseStream;
    stop(): ParseStream;
  }
  export class Context {
    constructor(
      scope: object,
      options: unknown,
      renderOptions: { sync: boolean },
      limits?: { memoryLimit?: unknown; renderLimit?: unknown },
    );
    breakCalled?: boolean;
    continueCalled?: boolean;
    push(scope: object): number;
    pop(): object;
  }
  export class Drop {
    liquidMethodMissing(key: string | number): unknown;
  }
  export class Liquid {
    constructor(options: Record<string, unknown>);
    readonly options: unknown;
    readonly filters: Record<string, unknown>;
    readonly tags: Record<string, unknown>;
    readonly parser: { parseStream(remaining: Token[]): ParseStream };
    readonly renderer: {
      renderTemplates(templates: readonly Template[], context: Context, emitter?: Emitter): Iterator<unknown>;
    };
    parse(text: string): Template[];
    _evalValue(expression: string, context: Context): Iterator<unknown>;
    registerFilter(name: string, filter: (...values: never[]) => unknown): void;
    registerTag(name: string, tag: new (token: TagToken, remaining: Token[], liquid: Liquid) => Tag): void;
  }
  export function toValueSync(value: unknown): unknown;
}
