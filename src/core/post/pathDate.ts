/**
 * The day a path tells, `YYYY-MM-DD`: the file name's, as Jekyll reads it (`2018-12-5-title.md`, and `18-12-05-title.md` among its
 * posts) or without hyphens (`20181205_title.md`), else that of the innermost folders (`2018/12/11/title.md`). Undefined where there is none.
 */
export function dateInPath(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const name = /([^/]*)$/.exec(path)?.[1] ?? '';
  const [, year = '', month = '', day = ''] = /^(20\d\d|\d\d)-(\d{1,2})-(\d{1,2})(?=[-._]|$)/.exec(name) ?? [];
  const isPost = year.length === 4 || /(?:^|\/)_posts\//.test(path);
  const own = isPost ? dayOf(year.length === 2 ? `20${year}` : year, month, day) : undefined;
  if (own !== undefined) return own;
  const compact = /^(20[0-3]\d)(\d\d)(\d\d)(?=[-._\s])/.exec(name) ?? [];
  const written = dayOf(compact[1] ?? '', compact[2] ?? '', compact[3] ?? '');
  if (written !== undefined) return written;
  const folders = [...path.matchAll(/(?<=^|\/)(20\d\d)[-/](\d\d)[-/](\d\d)(?=[-./_]|$)/g)].at(-1);
  return folders && dayOf(folders[1] ?? '', folders[2] ?? '', folders[3] ?? '');
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDay ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}
