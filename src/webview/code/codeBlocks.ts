/** Code of a post with the language it says it is in. */
export interface CodeBlock {
  readonly element: Element;
  readonly language: string;
}

/** Names of languages that mean none. */
const plain = /^(?:|no-?highlight|none|plain|plaintext|text|txt|output|ascii|math|mermaid)$/i;

/**
 * Code blocks that say their language as fences, Jekyll, Hugo and kramdown write it: as a class `language-…` or `lang-…` of the code, or of
 * what stands around it.
 */
export function codeBlocks(root: ParentNode): readonly CodeBlock[] {
  return [...root.querySelectorAll('pre')].flatMap(pre => {
    const code = pre.querySelector('code') ?? pre;
    const language = languageOf(code, pre);
    return language === undefined || plain.test(language) ? [] : [{ element: code, language }];
  });
}

function languageOf(code: Element, pre: Element): string | undefined {
  // kramdown has two elements around a block of code.
  const around = [code, pre, pre.parentElement, pre.parentElement?.parentElement];
  for (const element of around) {
    if (!element || (element.contains(pre) && element !== pre && element !== code && !isWrapper(element))) continue;
    for (const name of element.classList) {
      const language = /^lang(?:uage)?-(.+)$/i.exec(name)?.[1];
      if (language !== undefined) return language;
    }
  }
  return undefined;
}

/** What holds nothing else speaks for its code. */
function isWrapper(element: Element): boolean {
  return element.matches('div, figure') && element.querySelectorAll('pre').length === 1;
}
