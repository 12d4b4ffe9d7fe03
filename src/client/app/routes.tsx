import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { idForm } from '#api/idForm.ts';
import { can, type Right } from '#article/permissions.ts';
import type { SocketClass } from '../connection/channel.ts';
import { readDeskAddress } from '../features/desk/deskFilter.ts';
import { sessionQuery } from '../features/session/session.queries.ts';
import { readSettingsAddress } from '../features/settings/settingsAddress.ts';
import { readWireAddress } from '../features/wire/wireAddress.ts';
import { fetchArticle, fetchDesk } from './fetchPages.ts';
import { PageFailed } from './PageFailed.tsx';
import { PageNotFound } from './PageNotFound.tsx';
import { paths, safeNext } from './paths.ts';
import { SignedIn } from './SignedIn.tsx';

interface RouterContext {
  queries: QueryClient;
  WebSocket?: SocketClass;
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  errorComponent: PageFailed,
  notFoundComponent: PageNotFound,
});

/** What only signed-in people see; others are sent to sign in, and back. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const { me, newsroom } = await context.queries.ensureQueryData(sessionQuery);
    if (!me) throw redirect({ to: paths.signIn, search: { next: safeNext(location.href) } });
    return { me, newsroom };
  },
  component: SignedIn,
});

const desk = createRoute({
  getParentRoute: () => signedIn,
  path: paths.desk,
  validateSearch: readDeskAddress,
  component: lazyRouteComponent(fetchDesk, 'DeskPage'),
});

const articleRoute = createRoute({
  getParentRoute: () => signedIn,
  path: paths.article,
  // Nothing can be asked about what is no id: a link that was cut off, or has a full stop at its end.
  beforeLoad: ({ params }) => {
    if (!idForm.test(params.id)) throw notFound();
  },
  component: lazyRouteComponent(fetchArticle, 'ArticlePage'),
});

const people = createRoute({
  getParentRoute: () => signedIn,
  path: paths.people,
  beforeLoad: ({ context }) => {
    if (!can(context.me.role, 'people')) throw redirect({ to: paths.desk });
  },
  component: lazyRouteComponent(() => import('./PeoplePage.tsx'), 'PeoplePage'),
});

const wire = createRoute({
  getParentRoute: () => signedIn,
  path: paths.wire,
  validateSearch: readWireAddress,
  component: lazyRouteComponent(() => import('./WirePage.tsx'), 'WirePage'),
});

/** A page that only who has a right sees; others are sent to the inbox. */
const wireSide = <const Path extends string>(path: Path, right: Right, page: 'WireKeysPage' | 'WireRefusedPage') =>
  createRoute({
    getParentRoute: () => signedIn,
    path,
    beforeLoad: ({ context }) => {
      if (!can(context.me.role, right)) throw redirect({ to: paths.wire });
    },
    component: lazyRouteComponent(() => import('./WireSidePage.tsx'), page),
  });
const wireKeys = wireSide(paths.wireKeys, 'keys', 'WireKeysPage');
const wireRefused = wireSide(paths.wireRefused, 'embargoed', 'WireRefusedPage');

const status = createRoute({
  getParentRoute: () => signedIn,
  path: paths.status,
  component: lazyRouteComponent(() => import('./StatusPage.tsx'), 'StatusPage'),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: paths.settings,
  validateSearch: readSettingsAddress,
  component: lazyRouteComponent(() => import('./SettingsPage.tsx'), 'SettingsPage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: (search: Record<string, unknown>) => ({ next: safeNext(search.next) }),
  beforeLoad: async ({ context, search }) => {
    const { me } = await context.queries.ensureQueryData(sessionQuery);
    if (me) throw redirect({ href: search.next });
  },
  component: lazyRouteComponent(() => import('./SignInPage.tsx'), 'SignInPage'),
});

const link = createRoute({
  getParentRoute: () => root,
  path: paths.link,
  component: lazyRouteComponent(() => import('./LinkPage.tsx'), 'LinkPage'),
});

const tree = root.addChildren([
  signedIn.addChildren([desk, articleRoute, wire, wireKeys, wireRefused, people, status, settings]),
  signIn,
  link,
]);

export function createAppRouter(context: RouterContext) {
  return createRouter({
    routeTree: tree,
    basepath: import.meta.env.BASE_URL,
    context,
    // On each route: a page that cannot be fetched must not take the channel and journal around it down.
    defaultErrorComponent: PageFailed,
    defaultPreload: 'intent',
    // Plain names and texts: `?q=007&trash=true` means what it says and reads like an address.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const stated = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
      return stated.length > 0 ? `?${new URLSearchParams(stated as [string, string][])}` : '';
    },
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
