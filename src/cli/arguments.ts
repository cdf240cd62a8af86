/** What the command line asks for. */
export type Request =
  | { readonly command: 'help' }
  | { readonly command: 'version' }
  | {
      readonly command: 'inspect';
      readonly files: readonly string[];
      readonly catalogs: readonly string[];
      /** Whether the configurations of the sites around the files may be read. */
      readonly inSite: boolean;
    }
  | { readonly command: 'wrong'; readonly message: string };

/** Reads the arguments after the program's name. */
export function parseArguments(args: readonly string[]): Request {
  const [command, ...rest] = args;
  if (command === undefined || command === 'help' || command === '--help' || command === '-h')
    return { command: 'help' };
  if (command === '--version' || command === '-v') return { command: 'version' };
  if (command !== 'inspect') return { command: 'wrong', message: `There is no command "${command}".` };
  const files: string[] = [];
  const catalogs: string[] = [];
  let inSite = false;
  let onlyFiles = false;
  for (let at = 0; at < rest.length; at++) {
    const argument = rest[at] ?? '';
    if (onlyFiles || argument === '-' || !argument.startsWith('-')) files.push(argument);
    else if (argument === '--') onlyFiles = true;
    else if (argument === '--help' || argument === '-h') return { command: 'help' };
    else if (argument === '--site') inSite = true;
    else if (argument === '--catalog') {
      const file = rest[++at];
      if (file === undefined) return { command: 'wrong', message: '--catalog takes a file.' };
      catalogs.push(file);
    } else return { command: 'wrong', message: `There is no option "${argument}".` };
  }
  if (!files.length) return { command: 'wrong', message: 'Name at least one file, or - for standard input.' };
  return { command: 'inspect', files, catalogs, inSite };
}

export const usage = `Usage: recap inspect [--site] [--catalog FILE] FILE…

Prints what Recap understands of each post as JSON, one document per file on one line; - reads standard input.
Lines and columns are 1-based. Exit code 0: all read; 1: some file could not be read; 2: wrong usage.

  --catalog FILE   adds a catalog (*.recap-catalog.json); none is loaded otherwise but the one Recap brings
  --site           reads a file of a Jekyll, Hugo or Hexo site as that site does: its configuration is looked for in the
                   folders above, which nothing is read of otherwise
  --version        prints the version
`;
