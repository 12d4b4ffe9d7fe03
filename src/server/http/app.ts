import { type Context, Hono } from 'hono';
import { type EndpointName, endpoints } from '#api/all.ts';
import type { Endpoint, FileAnswer } from '#api/endpoint.ts';
import { Problem } from '#api/problem.ts';
import { can } from '#article/permissions.ts';
import type { Home } from '../home.ts';
import { clearedCookie, sessionCookie } from '../sessions/cookie.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { RequestContext } from './context.ts';
import { fileAnswer } from './fileAnswer.ts';
import type { Handlers } from './handlers.ts';
import { readInput } from './input.ts';
import { openApi } from './openApi.ts';
import { refuseForeign } from './origin.ts';
import { problemAnswer } from './problems.ts';
import { type Policy, setSecurityHeaders } from './securityHeaders.ts';

/** Who asks, as their home knows them. */
export interface Asker {
  /** The other end's address, for limits. */
  address: string;
  /** Hears the cookie that the answer sets. In a browser's worker it is the only way: a Response there drops `Set-Cookie`. */
  onCookie?(cookie: string): void;
}

type Environment = { Bindings: Asker; Variables: { policy: Policy } };
type AppContext = Context<Environment>;

/** What answers with the bytes of pictures and recordings. */
export interface Media {
  picture(id: string, width: string, crop: string): Promise<Response>;
  audio(id: string, request: Request): Promise<Response>;
}

/** Every answer of the newsroom at `/api` and `/media`. */
export function createApp(home: Home, sessions: Sessions, handlers: Handlers, media: Media): Hono<Environment> {
  const { origin, newsroom } = home.config;
  const app = new Hono<Environment>();

  app.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    setSecurityHeaders(headers, context.get('policy') ?? 'data', origin.startsWith('https:'));
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  });
  app.use(async (context, next) => {
    refuseForeign(context.req.raw, origin);
    await next();
  });
  app.onError((error, context) => problemAnswer(error, context.req.raw, home.log));
  app.notFound((context) => problemAnswer(new Problem('notFound'), context.req.raw, home.log));

  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const endpoint: Endpoint = endpoints[name];
    // The table's type says that handler and endpoint of one name fit; inside this loop that is no longer visible.
    const handler = handlers[name] as (input: unknown, context: RequestContext) => Promise<unknown>;
    app.on(endpoint.method, endpoint.path, (context) => answer(context, endpoint, handler));
  }
  app.get('/api/openapi.json', (context) => context.json(openApi(newsroom, origin)));
  app.get('/media/audio/:id', async (context) => {
    if (!(await sessions.of(context.req.raw))) throw new Problem('notSignedIn');
    return media.audio(context.req.param('id'), context.req.raw);
  });
  app.get('/media/:id/:width/:crop?', async (context) => {
    if (!(await sessions.of(context.req.raw))) throw new Problem('notSignedIn');
    const { id, width, crop } = context.req.param();
    return media.picture(id, width, crop ?? '');
  });
  return app;

  async function answer(
    context: AppContext,
    endpoint: Endpoint,
    handler: (input: unknown, context: RequestContext) => Promise<unknown>,
  ): Promise<Response> {
    const request = context.req.raw;
    const me = (await sessions.of(request))?.me ?? null;
    const need: RequestContext['need'] = (right) => {
      if (!me) throw new Problem('notSignedIn');
      if (!can(me.role, right)) throw new Problem('forbidden');
      return me;
    };
    if (endpoint.right === 'signedIn' && !me) throw new Problem('notSignedIn');
    if (endpoint.right !== 'public' && endpoint.right !== 'signedIn' && endpoint.right !== 'agency')
      need(endpoint.right);
    const input = await readInput(endpoint, request, context.req.param());
    const output = await handler(input, {
      me,
      request,
      address: context.env.address,
      need,
      setCookie: (token) => {
        const cookie = token ? sessionCookie(origin, token) : clearedCookie(origin);
        context.header('Set-Cookie', cookie, { append: true });
        context.env.onCookie?.(cookie);
      },
    });
    if (endpoint.answer === 'html') {
      context.set('policy', 'page');
      return context.html(String(output));
    }
    if (endpoint.answer === 'file') return fileAnswer(output as FileAnswer);
    // Only what the endpoint declares leaves the house.
    return context.json(endpoint.output.parse(output) as object, endpoint.status ?? 200);
  }
}
