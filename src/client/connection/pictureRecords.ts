import { queryOptions } from '@tanstack/react-query';
import { listPictures, type Picture } from '#api/media.ts';
import { call } from './call.ts';

/** First part of the keys of queries about one picture, and of those that list pictures. */
export const pictureKeys = { one: 'picture', list: 'pictures' } as const;

/** What the library says of a picture, `null` if it does not know it. */
export const pictureQuery = (id: string) =>
  queryOptions({ queryKey: [pictureKeys.one, id], queryFn: () => askTogether(id), staleTime: 300_000 });

interface Asked {
  id: string;
  resolve(picture: Picture | null): void;
  reject(problem: unknown): void;
}

/** So long questions wait for others, in milliseconds: an article asks about all of its pictures at once. */
const patience = 20;
/** As many as one request may ask about. */
const most = 100;
let asked: Asked[] = [];

function askTogether(id: string): Promise<Picture | null> {
  return new Promise((resolve, reject) => {
    asked.push({ id, resolve, reject });
    if (asked.length === 1) setTimeout(send, patience);
  });
}

function send(): void {
  const all = asked;
  asked = [];
  for (let from = 0; from < all.length; from += most) void answer(all.slice(from, from + most));
}

async function answer(some: readonly Asked[]): Promise<void> {
  try {
    const ids = [...new Set(some.map(({ id }) => id))].join(',');
    const { pictures } = await call(listPictures, { ids });
    for (const { id, resolve } of some) resolve(pictures.find((picture) => picture.id === id) ?? null);
  } catch (problem) {
    for (const { reject } of some) reject(problem);
  }
}
