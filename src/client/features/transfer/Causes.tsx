import type { Node } from '@tiptap/pm/model';
import { fields } from '#article/fields.ts';
import { blockNamed } from '#blocks/all.ts';
import type { Cause } from '#formats/causes.ts';
import { type Part, partNode } from '#formats/part.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { type Say, useSay } from '#ui/useSay.tsx';
import { blockTitle } from '../../connection/blockTitle.ts';
import styles from './Export.module.css';

interface CausesProps {
  causes: readonly Cause[];
  /** The article that was written. */
  copy: Node;
  /** The article as it is now, in which a block may no longer be. */
  doc: Node;
  onGoTo(part: Part): void;
}

/** Why there is no file: each part of the article that makes it wrong, with the way there, and what no part of it does. */
export function Causes({ causes, copy, doc, onGoTo }: CausesProps) {
  const say = useSay();
  return (
    <>
      <Notice tone="stop">{say('export.notValid')}</Notice>
      <ul className={styles.causes}>
        {causes.map(({ part, faults }) => (
          <li key={JSON.stringify(part)}>
            <strong>{part ? partTitle(say, part, copy) : say('export.ownFault')}</strong>
            {part && (part.kind === 'field' || partNode(doc, part)) && (
              <Button
                aria-label={say('export.goTo', { part: partTitle(say, part, copy) })}
                onClick={() => onGoTo(part)}
              >
                {say('export.goTo', { part: partLabel(say, part, copy) })}
              </Button>
            )}
            <ul>
              {faults.map(({ place, message }) => (
                // Checks speak as their specifications do.
                <li key={place + message} lang="en">
                  <code>{place}</code> {message}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a part is called, and how it begins. */
function partTitle(say: Say, part: Part, copy: Node): string {
  const found = partNode(copy, part);
  return found ? blockTitle(say, found.node) : partLabel(say, part, copy);
}

function partLabel(say: Say, part: Part, copy: Node): string {
  if (part.kind === 'field') return say(fields[part.field].label);
  const definition = blockNamed(partNode(copy, part)?.node.type.name ?? '');
  return definition ? say(definition.label) : '';
}
