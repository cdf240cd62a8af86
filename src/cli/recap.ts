import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalog, catalogOf } from '../core/catalog/catalog';
import type { CatalogData } from '../core/catalog/entry';
import { parseUserCatalog } from '../core/catalog/userCatalog';
import { inspectPost } from '../core/inspect';
import { parsePost } from '../core/parsePost';
import { parseArguments, usage } from './arguments';
import { english } from './english';

const largest = 64 * 1024 * 1024;

/** Runs the command line and gives the exit code. */
function main(args: readonly string[]): number {
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
      return inspect(request.files, request.catalogs);
  }
}

function inspect(files: readonly string[], catalogFiles: readonly string[]): number {
  let catalog: Catalog;
  try {
    catalog = loadCatalog(catalogFiles);
  } catch (error) {
    process.stderr.write(`recap: ${messageOf(error)}\n`);
    return 2;
  }
  let failures = 0;
  for (const file of files) {
    try {
      process.stdout.write(
        `${JSON.stringify(inspectPost(parsePost(readText(file), { path: file, catalog }), { file, catalog, wording: english }))}\n`,
      );
    } catch (error) {
      failures++;
      process.stderr.write(`recap: ${file}: ${messageOf(error)}\n`);
    }
  }
  return failures ? 1 : 0;
}

function loadCatalog(files: readonly string[]): Catalog {
  const bundled = JSON.parse(readFileSync(join(__dirname, 'catalog.json'), 'utf8')) as CatalogData;
  const extra = files.map(file => {
    const { catalog, problems } = parseUserCatalog(readFileSync(file, 'utf8'), file);
    for (const problem of problems) process.stderr.write(`recap: ${file}: ${JSON.stringify(problem)}\n`);
    return catalog;
  });
  return catalogOf(bundled, extra);
}

/** The text of a file without its byte order mark, as the editor shows it. */
function readText(file: string): string {
  const bytes = readFileSync(file === '-' ? 0 : file);
  if (bytes.length > largest) throw new Error('The file is larger than 64 MB.');
  if (bytes.subarray(0, 8192).includes(0)) throw new Error('This is a binary file, not a post.');
  return new TextDecoder('utf-8').decode(bytes);
}

function version(): string {
  const { version: number } = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return number;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

process.exitCode = main(process.argv.slice(2));
