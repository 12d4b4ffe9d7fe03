import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { oneLine } from './oneLine.ts';
import { entityId } from './session.ts';

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(60), oneLine);
/** The desk's address with filter, sort, columns and layout, as the query of a URL without its question mark. */
const address = z.string().check(z.maxLength(1000), z.regex(/^[\w%.~*+=&!'()-]*$/));

/** A view of the desk that a person has saved under a name. */
const view = z.object({ id: z.string(), name: z.string(), address: z.string() });
export type SavedView = z.output<typeof view>;

/** Most views a person may save. */
export const mostViews = 50;

export const listViews = endpoint({
  method: 'GET',
  path: '/api/views',
  summary: 'One’s own saved views of the desk, by name',
  right: 'read',
  input: z.object({}),
  output: z.object({ views: z.array(view) }),
});

export const addView = endpoint({
  method: 'POST',
  path: '/api/views',
  summary: 'Save a view of the desk under a name',
  right: 'read',
  input: z.object({ name, address }),
  output: view,
});

export const changeView = endpoint({
  method: 'PATCH',
  path: '/api/views/:id',
  summary: 'Rename a saved view, or save what it shows anew',
  right: 'read',
  input: z.object({ id: entityId, name: z.optional(name), address: z.optional(address) }),
  output: view,
});

export const removeView = endpoint({
  method: 'DELETE',
  path: '/api/views/:id',
  summary: 'Delete a saved view',
  right: 'read',
  input: z.object({ id: entityId }),
  output: z.object({}),
});
