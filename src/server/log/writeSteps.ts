import type { Step } from '@tiptap/pm/transform';
import { Problem } from '#api/problem.ts';
import { schemaNumber } from '#article/version.ts';
import type { Home } from '../home.ts';
import type { Authority } from './authority.ts';

/** Steps that the server makes in a person's name, as one batch on a version; throws the Problem why the log does not take them. */
export async function writeSteps(
  home: Pick<Home, 'newId'>,
  authority: Authority,
  article: string,
  author: string,
  { version, steps }: { version: number; steps: readonly Step[] },
): Promise<void> {
  const answer = await authority.submit(article, {
    client: `desk-${home.newId()}`,
    author,
    schema: schemaNumber,
    epoch: 0,
    seq: 0,
    base: version,
    steps: steps.map((step): unknown => step.toJSON()),
  });
  if (answer.type === 'refused') throw answer.problem;
  if (answer.type !== 'ack') throw new Problem(answer.type === 'reload' ? 'newerSchema' : 'unavailable');
}
