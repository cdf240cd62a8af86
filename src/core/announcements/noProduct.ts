import { documentName, keynote, notProduct } from './lexicon';

/** Whether a name is that of something that is read, seen or heard: "AWS Weekly Roundup", "Microsoft's official blog", "Andy Jassy's keynote". */
export function isNoProduct(name: string): boolean {
  return notProduct.test(name) || documentName.test(name) || keynote.test(name);
}
