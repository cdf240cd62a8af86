import type * as vscode from 'vscode';
import { activateRecap, type RecapApi } from './activate';

/** Entry of the web worker extension host (browser). */
export function activate(context: vscode.ExtensionContext): RecapApi {
  return activateRecap(context);
}
