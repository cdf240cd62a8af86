import * as vscode from 'vscode';
import * as assert from './assert';

/** Runs the command of a link as VS Code does, which decodes its arguments twice. */
export async function runCommand(address: string | vscode.Uri | undefined): Promise<void> {
  assert.ok(address, 'A link to a command');
  const { scheme, path, query } = typeof address === 'string' ? vscode.Uri.parse(address) : address;
  assert.equal(scheme, 'command');
  const parameters = JSON.parse(decodeURIComponent(query)) as readonly unknown[];
  await vscode.commands.executeCommand(path, ...parameters);
}
