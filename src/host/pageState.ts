import type * as vscode from 'vscode';
import { readKeptUri } from './keptUri';

/** What a page remembers over a reload of the window. */
interface RememberedPage {
  readonly uri: vscode.Uri | undefined;
  /** Whether the preview stays with its post. */
  readonly isLocked: boolean;
  /** The name of the preview; missing in what was kept before there were names. */
  readonly preview: string | undefined;
}

/** Reads what a page has kept, which is as untrusted as what it says. */
export function readPageState(state: unknown): RememberedPage {
  const { uri, isLocked, preview }: { uri?: unknown; isLocked?: unknown; preview?: unknown } =
    typeof state === 'object' && state !== null ? state : {};
  const isName = typeof preview === 'string' && /^[0-9a-f]{32}$/.test(preview);
  return {
    uri: readKeptUri(uri),
    isLocked: isLocked === true,
    preview: isName ? preview : undefined,
  };
}
