import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { Content, SiteFile } from '../../site-file.ts';

/** What compile.ts leaves in its folder: the pages as code, and the files that stand in every site. */
export const PAGES_DIR = 'pages';
export const SITE_DIR = 'site';
/** The styles of each page, which Astro knows only while it compiles. */
export const STYLES_FILE = 'styles.json';
export const WORKER_FILE = 'sw.js';

/** For each page, by Astro's name of it, its styles in the order that they are linked in. */
export type Styles = [page: string, styles: { depth: number; order: number; sheet: unknown }[]][];

/** A page or file of the site that can be rendered. */
export interface SitePath {
  /** `/interviews/ion` */
  pathname: string;
  route: RouteData;
  /** What `getStaticPaths` has given the page. */
  props: object;
  /** Of what the page shows, worked out where it is asked for; see content/page-keys.ts. */
  readonly key?: string | undefined;
}

/** As much of an entry of `getStaticPaths` as is used. */
interface Given {
  params: Record<string, string>;
  props?: object;
  readonly key?: string;
}

interface Endpoint {
  GET: SiteFile<object>;
  getStaticPaths?: () => Given[] | Promise<Given[]>;
}

/** What Astro compiles pages into: the entry of its own prerenderer, of which these are the parts in use. */
interface App {
  manifest: { routes: { routeData: RouteData }[] };
  routeCache: { get(route: RouteData): { staticPaths?: Given[] } | undefined };
  getComponentByRoute(route: RouteData): Promise<Endpoint>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/**
 * The site's pages as code that Astro has compiled, in an earlier build or this one. Astro compiles anew in
 * each of its builds, which takes longer than all else that an edit needs; so its parts are taken by themselves:
 * the app that it renders with, and its own list of paths.
 */
export class Code {
  private readonly app: App;
  /** `https://example.org/reader/` */
  private readonly home: string;
  /** Astro looks each up anew, every time. */
  private readonly endpoints = new Map<RouteData, Endpoint>();

  private constructor(app: App, home: string) {
    this.app = app;
    this.home = home;
  }

  /** Load the code in `dir` for a site that stands at `home`. */
  static async load(dir: string, home: string): Promise<Code> {
    const entry = (await readdir(join(dir, PAGES_DIR))).find((name) => name.startsWith('prerender-entry'));
    if (entry === undefined) throw new Error(`${dir} holds no compiled pages`);
    const { app } = (await import(pathToFileURL(join(dir, PAGES_DIR, entry)).href)) as { app: App };
    const styles = JSON.parse(await readFile(join(dir, STYLES_FILE), 'utf8')) as Styles;
    app.setInternals({ pagesByKeys: new Map(styles.map(([page, styles]) => [page, { styles }])) });
    app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: WARNINGS } } });
    return new Code(app, home);
  }

  /** Every page and file that the content asks for. */
  async paths(): Promise<SitePath[]> {
    const paths: SitePath[] = [];
    for (const { routeData: route } of this.app.manifest.routes)
      if (route.prerender)
        for (const path of await (route.type === 'endpoint' ? this.filePaths(route) : this.pagePaths(route)))
          paths.push(path);
    return paths;
  }

  /** A file is rendered from its props alone: nobody looks it up, and Astro would work out its address twice over. */
  private async filePaths(route: RouteData): Promise<SitePath[]> {
    const endpoint = await this.app.getComponentByRoute(route);
    this.endpoints.set(route, endpoint);
    const given = (await endpoint.getStaticPaths?.()) ?? [{ params: {} }];
    return given.map((one) => new Path(addressIn(route, one.params), route, one));
  }

  private async pagePaths(route: RouteData): Promise<SitePath[]> {
    const { manifest, routeCache } = this.app;
    const alone = {
      manifest: { ...manifest, routes: [{ routeData: route }] },
      routeCache,
      getComponentByRoute: (one: RouteData) => this.app.getComponentByRoute(one),
    };
    const paths = await new StaticPaths(alone as never).getAll();
    const given = routeCache.get(route)?.staticPaths ?? [];
    return paths.map(({ pathname }, place) => new Path(pathname, route, given[place]));
  }

  /** What a page or file holds. Files hang on their props alone, and need none of what a page is asked through. */
  async render({ pathname, route, props }: SitePath): Promise<Content> {
    const endpoint = this.endpoints.get(route);
    if (endpoint !== undefined) return endpoint.GET.contentOf(props);
    const path = pathname.replace(/^\/|\/$/g, '');
    const address = new URL(`${path}${path === '' ? '' : '/'}`, this.home);
    const response = await this.app.render(new Request(address), { routeData: route });
    return new Uint8Array(await response.arrayBuffer()); // as Astro has encoded it
  }
}

/** One of ten thousands. */
class Path implements SitePath {
  readonly pathname: string;
  readonly route: RouteData;
  private readonly given: Given | undefined;

  constructor(pathname: string, route: RouteData, given: Given | undefined) {
    this.pathname = pathname;
    this.route = route;
    this.given = given;
  }

  get props(): object {
    return this.given?.props ?? {};
  }

  get key(): string | undefined {
    return this.given?.key;
  }
}

/** The address that a route has with these parameters: `/interviews/ion.json`. */
function addressIn({ segments }: RouteData, params: Record<string, string>): string {
  return segments
    .map((parts) => {
      const texts = parts.map(({ content, dynamic, spread }) =>
        dynamic ? params[spread ? content.slice('...'.length) : content] : content,
      );
      return `/${texts.join('')}`;
    })
    .join('');
}

/** Where the file of a page stands in the site: `interviews/ion/index.html`. */
export function fileOf({ pathname, route }: Pick<SitePath, 'pathname' | 'route'>): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (route.type !== 'page') return path;
  return path === '404' ? '404.html' : `${path}${path === '' ? '' : '/'}index.html`;
}

/** What pages say while they are rendered. */
const WARNINGS = {
  write: ({ level, message }: { level: string; message: string }): boolean => {
    if (level === 'warn' || level === 'error') console.error(message);
    return true;
  },
};
