import { Problem } from '#api/problem.ts';
import { pictureInto, waitingFigures } from '#article/waitingFigures.ts';
import { cleanText } from '#blocks/cleanText.ts';
import { articleFacts } from '../articles/articles.db.ts';
import { mustBeAble } from '../articles/changeRow.ts';
import type { Home } from '../home.ts';
import type { HandlersOf } from '../http/handlers.ts';
import type { Authority } from '../log/authority.ts';
import { writeSteps } from '../log/writeSteps.ts';
import { inTurnOf } from '../media/inTurnOf.ts';
import { storePicture } from '../media/storePicture.ts';

/** Pictures that one person has fetched at a time. */
const mostAtOnce = 4;

/** Brings the picture of a figure that only has its address: asked by somebody for one figure, never on its own. */
export function fetchPictureHandlers(home: Home, authority: Authority): HandlersOf<'fetchPicture'> {
  const inTurn = inTurnOf(mostAtOnce);

  return {
    fetchPicture: async ({ id, block }, { need }) => {
      const me = need('write');
      const mayWrite = async () => mustBeAble(me.role, 'write', await articleFacts(home.db.query, id));
      await mayWrite();
      return inTurn(me.id, async () => {
        const { doc } = await authority.head(id);
        // The address is the article's: nobody has the server ask one that they only name.
        const waiting = waitingFigures(doc).find((figure) => figure.block === block);
        if (!waiting) throw new Problem('notFound');
        const { bytes, address } = await home.fetchOutside(waiting.address);
        const picture = await storePicture(home, me, home.newId(), nameIn(address), bytes);
        // Meanwhile the article may have gone on, and out of this person's hands.
        await mayWrite();
        const head = await authority.head(id);
        const change = pictureInto(head.doc, block, picture);
        if (!change) throw new Problem('notFound');
        await writeSteps(home, authority, id, me.id, { version: head.version, steps: change.steps });
        return picture;
      });
    },
  };
}

/** What a picture is called at its address, as the name of an upload. */
function nameIn(address: string): string {
  const last = new URL(address).pathname.split('/').at(-1) ?? '';
  try {
    return cleanText(decodeURIComponent(last))
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .slice(0, 200);
  } catch {
    return '';
  }
}
