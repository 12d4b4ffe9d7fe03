import { type Audio, largestAudio, largestPicture, type Picture } from '#api/media.ts';
import { Problem } from '#api/problem.ts';
import type { Me } from '#api/session.ts';
import type { Home } from '../home.ts';
import { readBytes } from '../http/body.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { insertAudio } from './audio.db.ts';
import { inTurnOf } from './inTurnOf.ts';
import { keepFiles } from './keepFiles.ts';
import { picturePage, pictureWithOwner, updatePicture } from './pictures.db.ts';
import { readAudio } from './readAudio.ts';
import { storePicture } from './storePicture.ts';

/** Uploads of one person that are under way at a time: each is in memory whole until it is stored. */
const mostUploads = 4;

export function mediaHandlers(home: Home): HandlersOf<'addPicture' | 'addAudio' | 'listPictures' | 'changePicture'> {
  const inTurn = inTurnOf(mostUploads);

  return {
    addPicture: async ({ name = '', id }, { request, need }) => {
      const me = need('create');
      if (id === undefined) return inTurn(me.id, () => store(me, home.newId(), name, request));
      // An answer that was lost has people send it again.
      return (await storedBefore(me, id)) ?? inTurn(me.id, () => storeOnce(me, id, name, request));
    },
    addAudio: async ({ name = '' }, { request, need }) => {
      const me = need('create');
      return inTurn(me.id, () => storeAudio(me, name, request));
    },
    listPictures: (filter) => picturePage(home.db.query, filter),
    changePicture: async ({ id, usageTerms, expiresOn, ...about }, { need }) => {
      if (usageTerms !== undefined || expiresOn !== undefined) need('pictures');
      const changed = await home.db.transaction((query) =>
        updatePicture(query, id, {
          ...about,
          ...(usageTerms === undefined ? {} : { usage_terms: usageTerms }),
          ...(expiresOn === undefined ? {} : { expires_on: expiresOn }),
        }),
      );
      if (!changed) throw new Problem('notFound');
      return changed;
    },
  };

  async function storeAudio(author: Me, name: string, request: Request): Promise<Audio> {
    const bytes = await readBytes(request, largestAudio);
    const { type, duration } = await readAudio(bytes);
    const id = home.newId();
    await keepFiles(home, { [`${id}/audio`]: bytes });
    await home.db.transaction((query) =>
      insertAudio(query, {
        id,
        name,
        type,
        bytes: bytes.byteLength,
        duration,
        created_at: home.now(),
        created_by: author.id,
      }),
    );
    return { id, name, duration };
  }

  /** What the same person has stored under an id; throws `forbidden` where it is somebody else's. */
  async function storedBefore(me: Me, id: string): Promise<Picture | null> {
    const found = await pictureWithOwner(home.db.query, id);
    if (!found) return null;
    const { owner, ...picture } = found;
    if (owner !== me.id) throw new Problem('forbidden');
    return picture;
  }

  async function storeOnce(me: Me, id: string, name: string, request: Request): Promise<Picture> {
    try {
      return await store(me, id, name, request);
    } catch (error) {
      // The same upload came twice at once, and the other was first.
      const stored = home.db.isConflict(error) ? await storedBefore(me, id) : null;
      if (!stored) throw error;
      return stored;
    }
  }

  async function store(author: Me, id: string, name: string, request: Request): Promise<Picture> {
    const bytes = await readBytes(request, largestPicture);
    return storePicture(home, author, id, name, bytes);
  }
}
