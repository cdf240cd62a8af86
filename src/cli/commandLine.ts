import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalog, catalogOf } from '../core/catalog/catalog';
import type { CatalogData } from '../core/catalog/entry';
import { parseUserCatalog } from '../core/catalog/userCatalog';
import { inspectPost } from '../core/inspect';
import { parsePost } from '../core/parsePost';
import { plainSite } from '../core/site/site';
import { siteReading } from '../core/site/siteDialect';
import { parseArguments, type Request, usage } from './arguments';
import { catalogProblem, english, failure } from './english';
import { FileSites } from './fileSite';

type InspectRequest = Extract<Request, { readonly command: 'inspect' }>;

const largest = 64 * 1024 * 1024;

/** What the command line speaks with. */
export interface Terminal {
  /** The bytes of standard input. */
  readonly input: () => Buffer;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** The folder of the program, which has the catalog beside it and the package's manifest above. */
  readonly programFolder: string;
}

/** Runs the command line and gives the exit code. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const request = parseArguments(args);
  switch (request.command) {
    case 'help':
      terminal.print(usage);
      return 0;
    case 'version':
      terminal.print(`${version(terminal)}\n`);
      return 0;
    case 'wrong':
      terminal.complain(`recap: ${request.message}\n\n${usage}`);
      return 2;
    case 'inspect':
      return inspect(request, terminal);
  }
}

async function inspect({ files, catalogs, inSite }: InspectRequest, terminal: Terminal): Promise<number> {
  const catalog = await loadCatalog(catalogs, terminal);
  if (!catalog) return 2;
  const sites = inSite ? new FileSites() : undefined;
  let failures = 0;
  for (const file of files) {
    const line = await attempt(file, terminal, () => inspectFile(file, terminal, catalog, sites));
    if (line === undefined) failures++;
    else terminal.print(`${line}\n`);
  }
  return failures ? 1 : 0;
}

async function inspectFile(
  file: string,
  terminal: Terminal,
  catalog: Catalog,
  sites: FileSites | undefined,
): Promise<string> {
  const text = readText(file, terminal);
  const site = (file === '-' ? undefined : await sites?.of(file)) ?? plainSite;
  const post = parsePost(text, { path: file.replaceAll('\\', '/'), catalog, ...siteReading(site) });
  return JSON.stringify(inspectPost(post, { file, catalog, wording: english }));
}

/** The bundled catalog, extended by those named on the command line; undefined where one of them cannot be read. */
async function loadCatalog(files: readonly string[], terminal: Terminal): Promise<Catalog | undefined> {
  const extra = files.map(file =>
    attempt(file, terminal, () => {
      const { catalog, problems } = parseUserCatalog(readText(file, terminal), file);
      for (const problem of problems) terminal.complain(`recap: ${file}: ${catalogProblem(problem)}\n`);
      return catalog;
    }),
  );
  const read = (await Promise.all(extra)).filter(catalog => catalog !== undefined);
  if (read.length < extra.length) return undefined;
  return catalogOf(JSON.parse(readFileSync(join(terminal.programFolder, 'catalog.json'), 'utf8')) as CatalogData, read);
}

/** The text of a file without its byte order mark, as the editor shows it. */
function readText(file: string, { input }: Terminal): string {
  const bytes = file === '-' ? input() : readFileSync(file);
  if (bytes.length > largest) throw new Error('The file is larger than 64 MB.');
  if (bytes.subarray(0, 8192).includes(0)) throw new Error('This is a binary file, not a post.');
  return new TextDecoder('utf-8').decode(bytes);
}

/** What `read` gives; undefined, and a line on standard error, where it fails: one bad file does not end the run. */
async function attempt<Result>(
  file: string,
  { complain }: Terminal,
  read: () => Result | Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await read();
  } catch (error) {
    complain(`recap: ${file}: ${failure(error)}\n`);
    return undefined;
  }
}

function version({ programFolder }: Terminal): string {
  const manifest = JSON.parse(readFileSync(join(programFolder, '..', 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
