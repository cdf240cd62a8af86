import * as vscode from 'vscode';
import type { ObservedPanel } from './observer';
import { until } from './wait';
import { observed } from './window';

export type Render = Readonly<Record<string, unknown>>;

/** Runs a command that opens a preview, and waits for its first render. */
export async function openPreview(command: string): Promise<ObservedPanel> {
  const before = observed.panels.length;
  await vscode.commands.executeCommand(command);
  const preview = await until('a panel', () => (observed.panels.length > before ? observed.panels.at(-1) : undefined));
  await rendered(preview);
  return preview;
}

/** VS Code 1.100 may take ten seconds to load the page that covers another one. Milliseconds. */
const longestLoad = 40_000;

/** The first render of a preview. */
export function rendered({ sent }: ObservedPanel): Promise<Render> {
  return until('the page is rendered', () => sent.find(({ type }) => type === 'render'), longestLoad);
}

export function lastRender({ sent }: ObservedPanel): Render | undefined {
  return sent.findLast(({ type }) => type === 'render');
}

/** What VS Code does after a reload: hands a panel and the page's state to the serializer. */
export async function restore(state: unknown, column = vscode.ViewColumn.One): Promise<ObservedPanel> {
  const serializer = await until('a serializer', () => observed.serializer);
  const panel = vscode.window.createWebviewPanel('recap.preview', '', column);
  const watched = await until('the panel is watched', () =>
    observed.panels.find(candidate => candidate.panel === panel),
  );
  await serializer.deserializeWebviewPanel(watched.panel, state);
  return watched;
}
