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

/** Runs the command line and gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const request = parseArguments(args);
  switch (request.command) {
    case 'help':
      process.stdout.write(usage);
      return 0;
    case 'version':
      process.stdout.write(`${version()}\n`);
      return 0;
    case 'wrong':
      process.stderr.write(`recap: ${request.message}\n\n${usage}`);
      return 2;
    case 'inspect':
      return inspect(request);
  }
}

async function inspect({ files, catalogs, inSite }: InspectRequest): Promise<number> {
  const catalog = await loadCatalog(catalogs);
  if (!catalog) return 2;
  const sites = inSite ? new FileSites() : undefined;
  let failures = 0;
  for (const file of files) {
    const line = await attempt(file, () => inspectFile(file, catalog, sites));
    if (line === undefined) failures++;
    else process.stdout.write(`${line}\n`);
  }
  return failures ? 1 : 0;
}

async function inspectFile(file: string, catalog: Catalog, sites: FileSites | undefined): Promise<string> {
  const text = readText(file);
  const site = (file === '-' ? undefined : await sites?.of(file)) ?? plainSite;
  const post = parsePost(text, { path: file.replaceAll('\\', '/'), catalog, ...siteReading(site) });
  return JSON.stringify(inspectPost(post, { file, catalog, wording: english }));
}

/** The bundled catalog, extended by those named on the command line; undefined where one of them cannot be read. */
async function loadCatalog(files: readonly string[]): Promise<Catalog | undefined> {
  const extra = files.map(file =>
    attempt(file, () => {
      const { catalog, problems } = parseUserCatalog(readText(file), file);
      for (const problem of problems) process.stderr.write(`recap: ${file}: ${catalogProblem(problem)}\n`);
      return catalog;
    }),
  );
  const read = (await Promise.all(extra)).filter(catalog => catalog !== undefined);
  if (read.length < extra.length) return undefined;
  return catalogOf(JSON.parse(readFileSync(join(__dirname, 'catalog.json'), 'utf8')) as CatalogData, read);
}

/** The text of a file without its byte order mark, as the editor shows it. */
function readText(file: string): string {
  const bytes = readFileSync(file === '-' ? process.stdin.fd : file);
  if (bytes.length > largest) throw new Error('The file is larger than 64 MB.');
  if (bytes.subarray(0, 8192).includes(0)) throw new Error('This is a binary file, not a post.');
  return new TextDecoder('utf-8').decode(bytes);
}

/** What `read` gives; undefined, and a line on standard error, where it fails: one bad file does not end the run. */
async function attempt<Result>(file: string, read: () => Result | Promise<Result>): Promise<Result | undefined> {
  try {
    return await read();
  } catch (error) {
    process.stderr.write(`recap: ${file}: ${failure(error)}\n`);
    return undefined;
  }
}

function version(): string {
  const manifest = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

// Whoever reads may have seen enough, as `head` does: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
void main(process.argv.slice(2)).then(code => (process.exitCode = code));
