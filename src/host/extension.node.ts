import type * as vscode from 'vscode';
import { activateRecap, type RecapApi } from './activate';

/** Entry of the Node extension host (desktop, remote). */
export function activate(context: vscode.ExtensionContext): RecapApi {
  return activateRecap(context);
}
