import { type Need, needs } from '#formats/needs.ts';
import type { Part } from '#formats/part.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useSay } from '#ui/useSay.tsx';

interface MissingProps {
  missing: readonly Need[];
  onGoTo(part: Part): void;
}

/** What an article lacks for a way out, each with the way there. */
export function Missing({ missing, onGoTo }: MissingProps) {
  const say = useSay();
  return missing.map((need) => {
    const { way, problem } = needs[need];
    return (
      <Notice
        key={need}
        tone="stop"
        actions={
          way && <Button onClick={() => onGoTo(way.part)}>{say('export.goTo', { part: say(way.label) })}</Button>
        }
      >
        {say(`problem.${problem}`)}
      </Notice>
    );
  });
}
