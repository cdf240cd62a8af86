import { stringField } from '../post/frontMatterFields';
import type { Post } from '../post/post';
import type { SiteInput } from './templates/siteInput';

/**
 * The language a post is written in, as a BCP 47 tag, where the post, its file name (`post.de.md` on Hugo's sites) or the configuration
 * of its site says so. Screen readers, hyphenation and translators go by it, so none is better than the wrong one.
 */
export function languageOf(
  { frontMatter }: Pick<Post, 'frontMatter'>,
  site: SiteInput | undefined,
): string | undefined {
  const { config = {}, generator, path = '' } = site ?? {};
  const written = [
    ...fields.map(field => stringField(frontMatter, field)),
    generator === 'hugo' ? /\.([A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?)\.[^./]+$/.exec(path)?.[1] : undefined,
    ...[...fields, 'languageCode', 'defaultContentLanguage'].map(field => valueOf(config, field)),
  ];
  return written.map(value => value?.replace(/_/g, '-')).find(value => value !== undefined && tag.test(value));
}

const fields = ['lang', 'language', 'locale'];
const tag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i;

function valueOf(config: SiteInput['config'], field: string): string | undefined {
  // Hugo's own fields in any case: `languagecode` is as good.
  const key = Object.keys(config).find(name => name.toLowerCase() === field.toLowerCase());
  const value = key === undefined ? undefined : config[key];
  return typeof value === 'string' ? value : undefined;
}
