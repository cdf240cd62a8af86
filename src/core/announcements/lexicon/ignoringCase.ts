const latin = 'A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff\uff21-\uff3a\uff41-\uff5a';

/** Classes that patterns have by name. With case aside a capital is any letter that may be one. */
const letters: Readonly<Record<string, string>> = {
  'Script=Latin': latin,
  Lu: `${latin}\u0370-\u052f`,
  L: `${latin}\u0370-\u1dff\u1f00-\u1fff\u2c00-\u2dff\u3005\u3006\u3041-\u309f\u30a1-\u30fa\u30fc-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\ud7a3\uf900-\ufdff\ufe70-\ufefc\uff66-\uffdc`,
};

/**
 * A pattern compiled to ignore case. Engines need twice as long, to compile as well as to run, for one that knows all of Unicode (`iu`), and
 * compiling the lexicon is most of what the first post costs. So this one compares UTF-16 code units, and the classes of letters it names
 * are written out, as far as posts have them; `\w` stands for the letters of all Latin alphabets.
 */
export function ignoringCase(pattern: string, flags = ''): RegExp {
  const written = pattern.replace(/\[[^\]]*\]|\\p\{[^}]*\}|\\w/g, part => {
    const ranges = part.replace(/\\p\{([^}]*)\}|\\w/g, (_, name?: string) =>
      name === undefined ? `${latin}\\d_` : lettersOf(name),
    );
    return part.startsWith('[') ? ranges : `[${ranges}]`;
  });
  return new RegExp(written, `i${flags}`);
}

function lettersOf(name: string): string {
  const ranges = letters[name];
  if (ranges === undefined) throw new Error(`No letters are written out for \\p{${name}}`);
  return ranges;
}
