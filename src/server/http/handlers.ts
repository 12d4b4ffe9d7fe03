import type { EndpointName, Endpoints } from '#api/all.ts';
import type { InputOf, OutputOf } from '#api/endpoint.ts';
import type { RequestContext } from './context.ts';

/** What the server does for an endpoint: its parsed input in, its output out; it throws a Problem where one is expected. */
type Handler<Name extends EndpointName> = (
  input: InputOf<Endpoints[Name]>,
  context: RequestContext,
) => Promise<OutputOf<Endpoints[Name]>>;

/** One handler per endpoint of `api/all.ts`: a missing one does not compile. */
export type Handlers = { readonly [Name in EndpointName]: Handler<Name> };

/** What a resource's `*.handlers.ts` contributes. */
export type HandlersOf<Names extends EndpointName> = Pick<Handlers, Names>;
