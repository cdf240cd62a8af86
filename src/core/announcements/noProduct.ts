import { keynote, possessives } from './lexicon/headingWords';
import { ignoringCase } from './lexicon/ignoringCase';
import { documentName, documentWord, notProduct, otherPart, vendorArea } from './lexicon/nameWords';
import { wordHints } from './lexicon/patterns';

/** Whether a name is that of something that is read, seen or heard: "AWS Weekly Roundup", "Microsoft's official blog", "Andy Jassy's keynote", or of a part of a business. */
export function isNoProduct(name: string): boolean {
  const hints = wordHints.in(name);
  return (
    // A type in a template: "AWS::Xyzzy::Cave".
    name.includes('::') ||
    comparison.test(name) ||
    quarter.test(name) ||
    ownVoice.test(name) ||
    otherPart.test(name, hints) ||
    notProduct.test(name) ||
    documentName.test(name, hints) ||
    documentWord.test(name, hints) ||
    keynote.test(name, hints) ||
    vendorArea.test(name)
  );
}

/** "Q4", of a year. */
const quarter = /^[QH][1-4]$/;

/** "Xyzzy vs. Plugh", and not "VS Code". */
const comparison = /\s(?:vs\.?|versus)\s/;

/** "My caves are my release captain": somebody's own words, the title of what they wrote. */
const ownVoice = ignoringCase(`^${possessives}\\s`);
