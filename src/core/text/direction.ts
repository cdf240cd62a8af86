const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a text is written from right to left, told by its first letter; undefined for one without letters. */
export function isRightToLeft(text: string): boolean | undefined {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter === undefined ? undefined : rightToLeft.test(letter);
}

/** `rtl` for a language, as a BCP 47 tag, that is written from right to left. A script that the tag names says so before the language does. */
export function directionOf(language = ''): 'rtl' | undefined {
  const [name = '', ...parts] = language.toLowerCase().split('-');
  const script = parts.find(part => /^[a-z]{4}$/.test(part));
  const isRtl = script === undefined ? rightToLeftLanguages.has(name) : rightToLeftScripts.has(script);
  return isRtl ? 'rtl' : undefined;
}

const rightToLeftLanguages: ReadonlySet<string> = new Set(
  'ar arc ary arz ckb dv fa he iw ks mzn nqo pnb prs ps sd skr syr ug ur yi'.split(' '),
);

const rightToLeftScripts: ReadonlySet<string> = new Set('adlm arab aran hebr nkoo rohg syrc thaa'.split(' '));
