import * as vscode from 'vscode';
import { inspectPost, type InspectedPost } from '../core/inspect';
import { ActivePost } from './activePost';
import { CatalogStore } from './catalogStore';
import { registerCommands } from './commands';
import { CompletionProvider } from './completionProvider';
import { setContext } from './contextKeys';
import { CorrectionCommands } from './correctionCommands';
import { CorrectionStore } from './correctionStore';
import { DocsCommands } from './docsCommands';
import { EditorNavigator } from './editorNavigator';
import { ExportCommands } from './exportCommands';
import { FollowingPreviews } from './followingPreviews';
import { HoverProvider } from './hoverProvider';
import { ImagePermissions } from './imagePermissions';
import { LinkHover } from './linkHover';
import { LinkOpener } from './linkOpener';
import { LinkResolver } from './linkResolver';
import { LinksProvider } from './linksProvider';
import { LinksView } from './linksView';
import { OpenPreviews } from './openPreviews';
import { OutlineDragAndDrop } from './outlineDragAndDrop';
import { OutlineProvider } from './outlineProvider';
import { OutlineView } from './outlineView';
import { PlaceCommands } from './placeCommands';
import { PostStore } from './postStore';
import { PreviewedDrafts } from './previewedDrafts';
import { PreviewedFiles } from './previewedFiles';
import { PreviewGestures } from './previewGestures';
import { PreviewMemory } from './previewMemory';
import { PreviewManager } from './previewManager';
import { PreviewRestorer } from './previewRestorer';
import { SectionLinks } from './sectionLink';
import { SectionMover } from './sectionMover';
import { Settings } from './settings';
import { SiteFiles } from './siteFiles';
import { SiteLinkProvider } from './siteLinkProvider';
import { SitePages } from './sitePages';
import { SiteTemplates } from './siteTemplates';
import { SiteStore } from './siteStore';
import { TreeExpansion } from './treeExpansion';
import { UserCatalogs } from './userCatalogs';
import { wording } from './words';

/** What other extensions get from `activate`. */
export interface RecapApi {
  readonly apiVersion: 1;
  /** The model of a document, as `recap inspect` prints it. */
  inspect(document: vscode.TextDocument): Promise<InspectedPost>;
}

/** The composition root of both hosts: makes the objects, wires and registers them. */
export function activateRecap(context: vscode.ExtensionContext): RecapApi {
  const { extensionUri, subscriptions, workspaceState, globalState } = context;
  const own = <Owned extends vscode.Disposable>(owned: Owned): Owned => {
    subscriptions.push(owned);
    return owned;
  };
  const log = own(vscode.window.createOutputChannel('Recap', { log: true }));
  const settings = own(new Settings());
  const catalog = own(new CatalogStore(extensionUri, own(new UserCatalogs(settings, log)), log));
  const corrections = own(new CorrectionStore({ workspaceState, globalState, log }));
  const files = own(new SiteFiles());
  const sites = own(new SiteStore(files, log));
  const resolver = new LinkResolver({ sites, files, pages: own(new SitePages(files)) });
  const store = own(new PostStore(catalog, corrections, sites, log));
  const navigator = own(new EditorNavigator());
  const links = new LinkOpener(navigator, resolver, store);
  const imagePermissions = own(new ImagePermissions({ settings, workspaceState, log }));
  const { onDidChange: onDidChangeFiles } = files;
  const templates = own(new SiteTemplates({ sites, files, resolver }));
  const memory = new PreviewMemory(workspaceState, log);
  const aroundPosts = { resolver, templates, onDidChangeFiles };
  const previews = own(new OpenPreviews());
  const gestures = own(new PreviewGestures({ store, navigator, links, log, previews }));
  const following = own(new FollowingPreviews({ previews, files: own(new PreviewedFiles(previews, log)), store, log }));
  own(new PreviewedDrafts({ previews, following, store, log }));
  const previewManager = new PreviewManager({
    ...{ extensionUri, store, catalog, settings, imagePermissions, memory, log, ...aroundPosts },
    ...{ previews, following, events: gestures },
  });
  own(new PreviewRestorer({ extensionUri, store, memory, log, previewManager }));
  const activePost = own(new ActivePost(previews));
  const expansion = (view: string, opened: readonly string[]): TreeExpansion =>
    own(new TreeExpansion({ memento: workspaceState, storageKey: `recap.${view}.expansion`, opened }));
  const outline = own(new OutlineProvider(catalog, expansion('outline', ['section', 'lead'])));
  const mover = new SectionMover(activePost, store);
  const dragAndDrop = new OutlineDragAndDrop(mover, log);
  own(new OutlineView({ activePost, store, outline, dragAndDrop, navigator, previews, gestures, settings, log }));
  const linkRows = own(new LinksProvider(expansion('links', ['group'])));
  const linksView = own(new LinksView({ activePost, store, links: linkRows, settings, log }));
  // VS Code shows first what was registered last: the card stands above where the link leads.
  own(new LinkHover({ store, resolver, files }).register());
  own(new HoverProvider(store, catalog).register());
  own(new SiteLinkProvider({ store, sites, resolver }).register());
  own(new CompletionProvider({ store, catalog, settings }).register());
  const sectionLinks = new SectionLinks({ store, sites, resolver });
  const correcting = own(new CorrectionCommands({ activePost, catalog, store, corrections }));
  const docs = new DocsCommands({ activePost, catalog, store, previews, links });
  const places = new PlaceCommands({ activePost, catalog, store, previews, navigator, links, docs });
  const exports = new ExportCommands({ extensionUri, store, settings, ...aroundPosts, log, previews, following });
  const commandParts = {
    activePost,
    store,
    previews,
    previewManager,
    navigator,
    links,
    settings,
    docs,
    places,
    linksView,
    mover,
    exports,
  };
  own(registerCommands({ ...commandParts, sectionLinks, imagePermissions, corrections: correcting }, log));

  const tellHasPost = (): void => setContext('recap.hasPost', activePost.document !== undefined);
  own(activePost.onDidChange(tellHasPost));
  tellHasPost();

  return {
    apiVersion: 1,
    inspect: async document => {
      const post = await store.completePostOf(document);
      return inspectPost(post, { file: document.uri.toString(), catalog: catalog.catalog, wording });
    },
  };
}
