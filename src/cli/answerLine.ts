import { z } from 'zod';
import type { Aspect } from '#formats/aspects.ts';
import { convert, type Rewritten } from '#formats/convert.ts';
import { checkSource, type ToldFinding } from '#formats/desk/checkSource.ts';
import type { ToldChange } from '#formats/desk/mendSource.ts';
import type { Reading } from '#formats/desk/Reading.ts';
import { repairSource } from '#formats/desk/repairSource.ts';
import { TaskRefusal } from '#formats/desk/task.ts';
import { counted } from '#formats/reading/counted.ts';
import type { Source } from '#formats/reading/reading.ts';
import type { Receipt } from '#formats/reading/receipt.ts';
import { FileRefusal } from '#formats/reading/refusal.ts';
import type { HouseSettings } from '#lint/house.ts';
import type { Aside } from '#server/node/readAside.ts';
import { askedOptions, sayAll } from './deskOptions.ts';
import { pictureHome } from './pictureHome.ts';
import { readApart } from './readApart.ts';
import { toldFileRefusal } from './toldFileRefusal.ts';
import type { ToldRefusal } from './toldRefusal.ts';

const task = z.object({
  id: z.union([z.string(), z.number(), z.null()]).optional(),
  do: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
  lang: z.string().optional(),
  style: z.string().optional(),
  authorised: z.array(z.string()).optional(),
  text: z.string().optional(),
  base64: z.base64().optional(),
  /** Of a file, which says what it is. */
  name: z.string().optional(),
});
type Task = z.infer<typeof task>;

interface Answer {
  id: string | number | null;
  ok: boolean;
  text?: string;
  base64?: string;
  /** Pictures of the source that are not in it. */
  leftOut?: number;
  /** Characters of the source that it may not hold. */
  takenOut?: number;
  /** What else of the source its format does not carry. */
  lost?: readonly Aspect[];
  findings?: readonly ToldFinding[];
  changes?: readonly ToldChange[];
  receipt?: Receipt;
  /** Of a source that holds several articles: all of them, the first among them. */
  articles?: readonly Answer[];
  error?: LineError;
}

interface LineError {
  code: string;
  message: string;
  /** The field, part of the front or block of the article that it comes of, where it comes of one. */
  field?: string;
  block?: string;
  /** What else stands against it. */
  others?: readonly LineError[];
}

/** Does what a line asks for; whatever is wrong with it is its answer. Null is a line that was too long to be read. */
export async function answerLine(line: string | null, house?: HouseSettings, aside?: Aside): Promise<Answer> {
  let id: Answer['id'] = null;
  try {
    if (line === null) throw new TaskRefusal('lineTooLong', 'This line is too long.');
    const value = parsed(line);
    id = idOf(value);
    const asked = task.safeParse(value);
    if (!asked.success) throw new TaskRefusal('badLine', z.prettifyError(asked.error).replaceAll('\n', ' '));
    return { id, ok: true, ...(await done(asked.data, house, readApart(aside))) };
  } catch (error) {
    return { id, ok: false, error: errorOf(error) };
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new TaskRefusal('badLine', 'This line is not JSON.');
  }
}

function idOf(value: unknown): Answer['id'] {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

async function done(
  asked: Task,
  house: HouseSettings | undefined,
  reading: Reading,
): Promise<Omit<Answer, 'id' | 'ok'>> {
  const options = { ...askedOptions(asked), authorised: asked.authorised, house };
  refuseIdle(asked);
  const source = sourceOf(asked);
  switch (asked.do) {
    case 'check':
      return { findings: await checkSource(source, options, sayAll, reading) };
    case 'repair': {
      const { changes, receipt, ...rewritten } = await repairSource(source, options, pictureHome, reading);
      return { ...content(rewritten), changes, ...(receipt ? { receipt } : {}) };
    }
    case 'convert': {
      const { from, to } = options;
      if (!to) throw new TaskRefusal('unknownFormat', 'convert wants to know what to: "to" names a format.');
      const all = await convert(source, { from, to, home: pictureHome }, counted(), reading.articles);
      const [first, ...others] = all.map(({ receipt, ...rewritten }) => ({ ...content(rewritten), receipt }));
      const articles = [first, ...others].flatMap((each) =>
        each ? [{ id: asked.id ?? null, ok: true, ...each }] : [],
      );
      return { ...first, ...(others.length > 0 ? { articles } : {}) };
    }
    default:
      throw new TaskRefusal('unknownTask', `“${asked.do}” is not check, repair or convert.`);
  }
}

/** What is asked of the words has no effect where they are only written anew: somebody waits for it in vain. */
function refuseIdle(asked: Task): void {
  const idle = asked.do === 'convert' ? (['lang', 'style', 'authorised'] as const) : [];
  const given = idle.filter((name) => asked[name] !== undefined);
  if (given.length > 0)
    throw new TaskRefusal('badLine', `convert leaves the words as they are: “${given.join('”, “')}” is for repair.`);
}

function sourceOf({ text, base64, name = '' }: Task): Source {
  if (text !== undefined) return { name, bytes: new TextEncoder().encode(text) };
  if (base64 !== undefined) return { name, bytes: Buffer.from(base64, 'base64') };
  throw new TaskRefusal('noInput', 'There is neither a text nor base64.');
}

type Content = Pick<Answer, 'text' | 'base64' | 'leftOut' | 'takenOut' | 'lost'>;

function content({ written, leftOut, takenOut, lost }: Omit<Rewritten, 'unnamed'>): Content {
  const whole = typeof written === 'string' ? { text: written } : { base64: Buffer.from(written).toString('base64') };
  return {
    ...whole,
    ...(leftOut > 0 ? { leftOut } : {}),
    ...(takenOut > 0 ? { takenOut } : {}),
    ...(lost.length > 0 ? { lost } : {}),
  };
}

function errorOf(error: unknown): LineError {
  const name = error instanceof FileRefusal ? error.params.name : '';
  const told = toldFileRefusal(error, String(name || 'This text'));
  // One text that shows a fault of ours does not stop the thousands behind it.
  return told ? lineError(told) : { code: 'failed', message: error instanceof Error ? error.message : String(error) };
}

function lineError({ refused, code = 'failed', others, ...place }: ToldRefusal): LineError {
  return { code, message: refused, ...place, ...(others ? { others: others.map(lineError) } : {}) };
}
