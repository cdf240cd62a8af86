import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FrameLocator, Locator, Page } from 'playwright-core';

// The tools that open a real VS Code in a browser are plain modules, loaded where the tests run; this says what they are.

export interface VsCodeOptions {
  readonly host?: 'current' | 'oldest';
  readonly folder?: string;
  readonly file?: string;
  readonly extensionDevelopmentPath?: string;
  readonly vsix?: string;
  readonly extensionId?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly lean?: boolean;
  readonly extensionHost?: 'node' | 'web';
  readonly trust?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface VsCode {
  readonly page: Page;
  externalRequests(): readonly string[];
  forgetRequests(): void;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** From 1. */
  readonly level: number;
  /** Undefined for a row without children. */
  readonly expanded: boolean | undefined;
  readonly selected: boolean;
  readonly focused: boolean;
  readonly icon: string;
}

export interface QuickPickRow {
  readonly label: string;
  readonly description: string;
  readonly focused: boolean;
}

export interface Workbench {
  waitForWorkbench(page: Page): Promise<void>;
  runCommand(page: Page, title: string): Promise<void>;
  openFile(page: Page, file: string): Promise<void>;
  quickPickRows(page: Page): Promise<readonly QuickPickRow[]>;
  showViewContainer(page: Page, title: string): Promise<void>;
  treeRowLocator(page: Page, view?: string): Locator;
  treeRows(page: Page, view?: string): Promise<readonly TreeRow[]>;
  clickTreeRow(page: Page, label: string, view?: string): Promise<void>;
  cursorLine(page: Page, group?: number): Promise<number>;
  webviewFrame(page: Page, extensionId?: string, index?: number): FrameLocator;
  notifications(page: Page): Promise<readonly string[]>;
  again(step: () => Promise<void>, page: Page): Promise<void>;
}

/** Opens VS Code; see tools/lib/openVsCode.mjs. */
export async function openVsCode(options: VsCodeOptions): Promise<VsCode> {
  const tool = await load<{ openVsCode(options: VsCodeOptions): Promise<VsCode> }>('openVsCode.mjs');
  return tool.openVsCode(options);
}

/** What can be done in an open window; see tools/lib/workbench.mjs. */
export async function loadWorkbench(): Promise<Workbench> {
  return load<Workbench>('workbench.mjs');
}

async function load<Module>(name: string): Promise<Module> {
  return (await import(pathToFileURL(path.resolve('tools/lib', name)).href)) as Module;
}
