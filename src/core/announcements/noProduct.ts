import { documentName, documentWord, keynote, notProduct, vendorArea } from './lexicon';

/** Whether a name is that of something that is read, seen or heard: "AWS Weekly Roundup", "Microsoft's official blog", "Andy Jassy's keynote", or of a part of a business. */
export function isNoProduct(name: string): boolean {
  return (
    notProduct.test(name) ||
    documentName.test(name) ||
    documentWord.test(name) ||
    keynote.test(name) ||
    vendorArea.test(name)
  );
}
