import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Makes a folder hold what another one does. What is the same already is not touched: whoever watches the folder hears of nothing. */
export function makeSame(folder: string, wanted: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!existsSync(path.join(wanted, name))) rmSync(path.join(folder, name), { recursive: true });
  }
  for (const entry of readdirSync(wanted, { withFileTypes: true })) {
    const [to, from] = [path.join(folder, entry.name), path.join(wanted, entry.name)];
    if (entry.isDirectory()) makeSame(to, from);
    else if (!existsSync(to) || !readFileSync(to).equals(readFileSync(from))) cpSync(from, to);
  }
}
