import type { Node } from '@tiptap/pm/model';
import { useMemo, useState } from 'react';
import { type Difference, isSame, type NodeDifference } from '#article/difference.ts';
import { blockKey } from '#article/restore.ts';
import { blockNamed } from '#blocks/all.ts';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { type Say, useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { blockTitle } from '../../connection/blockTitle.ts';
import { Tree } from '../../connection/Tree.tsx';
import styles from './Difference.module.css';
import { differenceTree } from './differenceTree.ts';
import { FieldChanges } from './FieldChanges.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import type { Restoration } from './restoring.ts';
import { valueWords } from './valueWords.ts';

interface DifferenceViewProps {
  difference: Difference;
  before: Node;
  after: Node;
  session: ArticleSession;
  /** Whether blocks can be taken back from here. */
  restorable: boolean;
}

const isChanged = ({ change, moved }: NodeDifference) => change !== 'same' || moved;

/** The article with what went and what came marked in it: struck out and underlined, and said to whoever listens. */
export function DifferenceView({ difference, before, after, session, restorable }: DifferenceViewProps) {
  const say = useSay();
  const [onlyChanged, showOnlyChanged] = useState(false);
  const [restoring, setRestoring] = useState<Restoration | null>(null);
  const language = String(after.attrs.language);
  const { blocks, fields } = difference;
  const changed = blocks.filter(isChanged);
  const said = {
    ins: say('history.said.added'),
    del: say('history.said.removed'),
    mark: say('history.said.marked'),
  };
  if (isSame(difference)) return <EmptyState title={say('history.same')}>{say('history.same.text')}</EmptyState>;
  const restoreBlock = (block: NodeDifference) => {
    const node = block.before ?? block.after;
    if (!node) return;
    const words = blockTitle(say, node);
    setRestoring({ kind: 'block', old: before, key: blockKey(node), words, takesOut: block.before === null });
  };
  return (
    <div className={styles.difference}>
      <div className={styles.summary}>
        <p role="status">{summary(say, difference)}</p>
        <Chip on={onlyChanged} onChange={showOnlyChanged}>
          {say('history.onlyChanged')}
        </Chip>
      </div>
      <FieldChanges changes={fields} />
      <MovedBlocks blocks={blocks} />
      <div className={`article ${styles.text}`} lang={language}>
        {(onlyChanged ? changed : blocks).map((block, index) => (
          <Block
            // Blocks of a comparison do not move.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            block={block}
            language={language}
            said={said}
            {...(restorable && isChanged(block) ? { onRestore: () => restoreBlock(block) } : {})}
          />
        ))}
      </div>
      {restoring && <RestoreDialog session={session} what={restoring} onClose={() => setRestoring(null)} />}
    </div>
  );
}

/** What stands elsewhere than it did: a move is easily missed between what was written. */
function MovedBlocks({ blocks }: Pick<Difference, 'blocks'>) {
  const say = useSay();
  const moved = blocks.flatMap(({ moved, after }) => (moved && after ? [after] : []));
  if (moved.length === 0) return null;
  return (
    <dl className={styles.fields} aria-label={say('history.movedBlocks')}>
      <div>
        <dt>{say('history.block.moved')}</dt>
        <dd>
          <ul>
            {moved.map((block) => (
              <li key={blockKey(block)}>{blockTitle(say, block)}</li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  );
}

interface BlockProps {
  block: NodeDifference;
  language: string;
  said: Readonly<Record<string, string>>;
  onRestore?(): void;
}

function Block({ block, language, said, onRestore }: BlockProps) {
  const say = useSay();
  const tree = useMemo(() => differenceTree(block, language), [block, language]);
  if (!isChanged(block))
    return (
      <div className={styles.block}>
        <Tree tree={tree} said={said} />
      </div>
    );
  const node = block.after ?? block.before;
  const title = node ? blockTitle(say, node) : '';
  const facts = changeWords(say, block);
  return (
    <section className={styles.block} data-change={block.change} aria-label={`${facts.join(', ')}: ${title}`}>
      <div className={styles.note}>
        <span>{facts.join(' · ')}</span>
        {onRestore && (
          <Button
            look="quiet"
            icon="undo"
            aria-label={say('history.restoreBlock', { block: title })}
            onClick={onRestore}
          >
            {say('history.restoreThis')}
          </Button>
        )}
      </div>
      <Tree tree={tree} said={said} />
    </section>
  );
}

/** What happened to a block, in words. */
function changeWords(say: Say, { change, moved, retyped, values, before, after }: NodeDifference): string[] {
  const found: string[] = [];
  if (change === 'added') found.push(say('history.block.added'));
  if (change === 'removed') found.push(say('history.block.removed'));
  if (moved) found.push(say('history.block.moved'));
  if (retyped && before && after) {
    const kinds = [before, after].map((node) => {
      const definition = blockNamed(node.type.name);
      return definition ? say(definition.label) : node.type.name;
    });
    found.push(say('history.block.retyped', { from: kinds[0] ?? '', to: kinds[1] ?? '' }));
  }
  found.push(...values.flatMap((value) => valueWords(say, after?.type.name ?? '', value) ?? []));
  if (change === 'changed' && found.length === (moved ? 1 : 0)) found.push(say('history.block.changed'));
  return found;
}

function summary(say: Say, { blocks, fields }: Difference): string {
  const count = (name: 'added' | 'removed' | 'changed') => blocks.filter(({ change }) => change === name).length;
  const parts = [
    { word: 'history.sum.changed', count: count('changed') },
    { word: 'history.sum.added', count: count('added') },
    { word: 'history.sum.removed', count: count('removed') },
    { word: 'history.sum.moved', count: blocks.filter(({ moved }) => moved).length },
    { word: 'history.sum.fields', count: fields.length },
  ] as const;
  return parts
    .filter((part) => part.count > 0)
    .map((part) => say(part.word, { count: part.count }))
    .join(' · ');
}
