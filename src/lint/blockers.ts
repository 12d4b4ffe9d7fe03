import type { Node } from '@tiptap/pm/model';
import type { Context } from './context.ts';
import { copyOf } from './copy.ts';
import type { Finding } from './finding.ts';
import { type IgnoredWords, isIgnored } from './ignored.ts';
import { run } from './run.ts';

/** What stands between an article and its readers: the findings that stop, those left out that somebody has let pass. */
export function blockers(doc: Node, context: Context, ignored: readonly IgnoredWords[]): Finding[] {
  return run(copyOf(doc), context).filter((finding) => finding.level === 'stop' && !isIgnored(finding, ignored));
}
