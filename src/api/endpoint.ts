import type { output, ZodMiniType } from 'zod/mini';
import type { Right } from '#article/permissions.ts';
import type { Aspect } from '#formats/aspects.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * A request declared once: the server implements it, the client calls it, OpenAPI is derived.
 * `input` is one object made of the path's `:names`, then the query (GET, DELETE) or the JSON body (POST, PUT, PATCH).
 */
export interface Endpoint<Input extends ZodMiniType = ZodMiniType, Output extends ZodMiniType = ZodMiniType> {
  method: Method;
  /** Begins with `/api/`; parts that begin with `:` belong to the input. */
  path: `/api/${string}`;
  summary: string;
  /**
   * `public` needs no one signed in, `signedIn` anyone; a right is asked of the person's role before the handler runs. `agency` is for a
   * program with an agency's key in its `Authorization`, which the handler asks for.
   */
  right: 'public' | 'signedIn' | 'agency' | Right;
  input: Input;
  output: Output;
  /** The body is a file's bytes rather than JSON; the handler reads it from the request. */
  body?: 'bytes';
  /** The answer is a whole page, or a file (`FileAnswer`), rather than JSON. */
  answer?: 'html' | 'file';
  /** Of an answer that says something was taken; 200 unless told. */
  status?: 201;
}

/** A file as an answer. */
export interface FileAnswer {
  name: string;
  mediaType: string;
  content: string | Uint8Array;
  /** Characters that its format has no place for, left out of it. */
  takenOut: number;
  /** What else its articles have and its format does not carry; nothing unless told. */
  lost?: readonly Aspect[];
  /** Media that it names and that could not come along in its package; none unless told. */
  absent?: number;
}

export type InputOf<E> = E extends Endpoint<infer Input, ZodMiniType> ? output<Input> : never;
export type OutputOf<E> = E extends Endpoint<ZodMiniType, infer Output> ? output<Output> : never;

/** Keeps the literal types while it checks the shape. */
export function endpoint<const Input extends ZodMiniType, const Output extends ZodMiniType>(
  declared: Endpoint<Input, Output>,
): Endpoint<Input, Output> {
  return declared;
}
