import { useMutation, useQuery } from '@tanstack/react-query';
import { checkGrammar } from '#api/checks.ts';
import { grammarFinding } from '#lint/grammar.ts';
import { Button } from '#ui/Button.tsx';
import { useSay } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { houseQuery } from '../../connection/house.queries.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import type { Checker } from './Checker.ts';
import styles from './Checks.module.css';

/** Asks the house's grammar server about the article as it stands; nothing where it has none. */
export function GrammarButton({ article, checker }: { article: string; checker: Checker }) {
  const say = useSay();
  const { data: house } = useQuery(houseQuery);
  const grammar = useMutation({
    mutationFn: async () => (await call(checkGrammar, { id: article })).found,
    onSuccess: (found) => checker.setGrammar(found.map(grammarFinding)),
  });
  if (!house?.grammar) return null;
  const said = grammar.isPending
    ? say('checks.grammar.asking')
    : grammar.error
      ? problemSentence(say, grammar.error)
      : grammar.data &&
        say(grammar.data.length === 0 ? 'checks.grammar.none' : 'checks.grammar.found', { count: grammar.data.length });
  return (
    <div className={styles.grammar}>
      <Button onClick={() => grammar.isPending || grammar.mutate()}>{say('checks.grammar')}</Button>
      <span role="status">{said}</span>
    </div>
  );
}
