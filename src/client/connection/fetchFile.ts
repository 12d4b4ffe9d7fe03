import type { Endpoint, InputOf } from '#api/endpoint.ts';
import { answered, place, query } from './call.ts';

export interface FetchedFile {
  name: string;
  blob: Blob;
  /** Characters that its format has no place for, left out of it. */
  takenOut: number;
  /** Media that it names and that are not in its package. */
  absent: number;
}

/** A file that the server answers with, and what it is called. Throws like `call`. */
export async function fetchFile<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<FetchedFile> {
  const { address, rest } = place(endpoint, input as Readonly<Record<string, unknown>>);
  const answer = await answered(endpoint, address + query(rest), {});
  const told = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1];
  const count = (header: string) => Number(answer.headers.get(header) ?? 0);
  return {
    name: told ? decodeURIComponent(told) : 'export',
    blob: await answer.blob(),
    takenOut: count('X-Characters-Taken-Out'),
    absent: count('X-Media-Absent'),
  };
}
