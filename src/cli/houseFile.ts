import { readFile } from 'node:fs/promises';
import { houseSettings } from '#api/house.ts';
import { styleFault } from '#language/styleFault.ts';
import { type HouseSettings, styleIn } from '#lint/house.ts';
import { Refusal } from './defineCommand.ts';
import { sayAll } from './deskOptions.ts';

/** The settings in a file; throws a `Refusal` for what is none. Without a file the usual ones hold. */
export async function houseFrom(path: string | undefined): Promise<HouseSettings | undefined> {
  if (path === undefined) return undefined;
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Refusal(`There is no file of house settings at ${path}.`);
  });
  const parsed = houseSettings.safeParse(parse(text, path));
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => issue.path.join('.') || 'the whole file');
    throw new Refusal(`${path} does not hold house settings: ${places.join(', ')}.`);
  }
  for (const language of Object.keys(parsed.data.languages)) {
    const fault = styleFault(styleIn(parsed.data, language));
    if (fault) throw new Refusal(`${path}, ${language}: ${sayAll(`problem.${fault.code}`, fault.params)}`);
  }
  return parsed.data;
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(`${path} is not JSON.`);
  }
}
