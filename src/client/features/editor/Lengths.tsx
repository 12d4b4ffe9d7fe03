import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { memo } from 'react';
import { frontLength } from '#article/schema.ts';
import { countCharacters } from '#article/text.ts';
import { blockNamed } from '#blocks/all.ts';
import { judgeLength, limitsAround, limitsOf } from '#language/lengths.ts';
import { LengthCount } from '#ui/LengthCount.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { Word } from '#words/say.ts';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { houseStyle, useHouseStyle } from '../../connection/house.store.ts';
import { useArticleCount } from '../../connection/useArticleCount.ts';
import { useDocument } from '../../connection/useDocument.ts';
import { useEachFrame } from '../../connection/useEachFrame.ts';
import styles from './Lengths.module.css';
import { labelOf } from './places.ts';

interface Part {
  /** The name of its node. */
  name: string;
  label: Word;
  count: number;
  /** The caret is in it. */
  current: boolean;
}

const counts = new WeakMap<Node, number>();

function countOf(node: Node): number {
  const known = counts.get(node);
  if (known !== undefined) return known;
  const count = countCharacters(node.textContent.trim());
  counts.set(node, count);
  return count;
}

/** The front, and the text that the caret is in, as far as the house has limits for them. */
function look({ doc, selection }: EditorState): Part[] {
  const here = selection.$head.parent;
  const front = doc.children.slice(0, frontLength);
  const style = houseStyle(doc);
  return [...front, ...(front.includes(here) ? [] : [here])].flatMap((node) => {
    const label = labelOf(node) ?? blockNamed(node.type.name)?.label;
    if (!label || !limitsOf(style, node.type.name)) return [];
    return [{ name: node.type.name, label, count: countOf(node), current: node === here }];
  });
}

const same = (one: readonly Part[], other: readonly Part[]) =>
  one.length === other.length &&
  one.every(({ name, count, current }, index) => {
    const part = other[index];
    return part?.name === name && part.count === count && part.current === current;
  });

/** Not at every key: numbers that run distract. In milliseconds. */
const pause = 150;

/** The line below the manuscript: how long the front, the text in hand and the whole article are. */
export function Lengths({ session }: { session: ArticleSession }) {
  const say = useSay();
  const parts = useEachFrame(session, look, same, pause) ?? [];
  const language = useDocument(session, (doc): string => doc.attrs.language);
  const publication = useDocument(session, (doc): string => doc.attrs.publication);
  const target = useDocument(session, (doc): number => doc.attrs.targetLength);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form
    <div className={styles.lengths} role="group" aria-label={say('length.title')}>
      {parts.map(({ name, label, count, current }) => (
        <Length key={name} label={say(label)} {...{ name, publication, language, count, current }} />
      ))}
      {target > 0 && <WholeArticle session={session} target={target} />}
    </div>
  );
}

interface LengthProps {
  label: string;
  name: string;
  publication: string;
  language: string;
  count: number;
  current: boolean;
}

/** One part's length, drawn when it changes. */
const Length = memo(function Length({ label, name, publication, language, count, current }: LengthProps) {
  const limits = limitsOf(useHouseStyle(publication, language), name);
  if (!limits) return null;
  return (
    <span className={styles.length} data-current={current || undefined}>
      {label} <LengthCount count={count} to={limits.to} judgement={judgeLength(limits, count)} />
    </span>
  );
});

function WholeArticle({ session, target }: { session: ArticleSession; target: number }) {
  const say = useSay();
  const unit = useDocument(session, (doc): 'words' | 'characters' => doc.attrs.targetUnit);
  const count = useArticleCount(session)?.[unit] ?? 0;
  return (
    <span className={styles.article}>
      {say('length.whole')}{' '}
      <LengthCount count={count} to={target} judgement={judgeLength(limitsAround(target), count)} unit={unit} />
    </span>
  );
}
