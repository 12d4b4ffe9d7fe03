import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useSay } from '#ui/useSay.tsx';
import { type NamedArticle, useBlockHost } from '../BlockHost.tsx';
import type { BlockViewProps } from '../blockView.ts';
import './RelatedView.css';

/** The article as it is called now, or the search for one. */
export function RelatedView({ attrs, editable, entered, change, write }: BlockViewProps) {
  const [replacing, setReplacing] = useState(false);
  const id = String(attrs.article);
  if (editable && (id === '' || replacing))
    return (
      <Search
        entered={entered || replacing}
        onChosen={(article) => {
          setReplacing(false);
          change({ article });
          write();
        }}
        onLeave={() => {
          setReplacing(false);
          write();
        }}
      />
    );
  return <Chosen id={id} editable={editable} onReplace={() => setReplacing(true)} />;
}

function Chosen({ id, editable, onReplace }: { id: string; editable: boolean; onReplace(): void }) {
  const say = useSay();
  const article = useBlockHost().useArticleNamed(id);
  return (
    <div className="related-facts">
      {article?.kicker && <span className="related-kicker">{article.kicker}</span>}
      <span className="related-headline">
        {article === undefined ? '' : article ? article.headline || say('page.untitled') : say('block.related.absent')}
      </span>
      {editable && (
        <Button look="quiet" onClick={onReplace}>
          {say('block.related.replace')}
        </Button>
      )}
    </div>
  );
}

/** So long a writer pauses before the search begins, in milliseconds. */
const pause = 150;

interface SearchProps {
  entered: boolean;
  onChosen(article: string): void;
  onLeave(): void;
}

/** The articles that were found for words. */
interface Answer {
  words: string;
  articles: readonly NamedArticle[];
}

function Search({ entered, onChosen, onLeave }: SearchProps) {
  const say = useSay();
  const host = useBlockHost();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const wanted = useRef(entered);
  useEffect(() => {
    if (wanted.current) input.current?.focus();
  }, []);
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      host.findArticles(words).then(
        (articles) => {
          if (left) return;
          setAnswer({ words, articles });
          setActive(0);
          setFailure(null);
        },
        (error) => left || setFailure(host.sentence(error)),
      );
    }, pause);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [host, words]);

  const found = answer?.articles;
  const keys = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = found?.length ?? 0;
    if (move !== undefined && count > 0) setActive((active + move + count) % count);
    else if (event.key === 'Enter') {
      const chosen = found?.[active];
      // What is still shown for the words before is not what Enter means.
      if (chosen && answer?.words === words) onChosen(chosen.id);
    } else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <div className="related-search">
      <input
        ref={input}
        value={words}
        role="combobox"
        autoComplete="off"
        aria-label={say('block.related.find')}
        aria-expanded={found !== undefined && found.length > 0}
        aria-controls={id}
        aria-activedescendant={found?.[active] ? `${id}-${active}` : undefined}
        placeholder={say('block.related.find')}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={keys}
      />
      <div id={id} role="listbox" aria-label={say('block.related.found')}>
        {found?.map((article, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled where the focus is, in the search
          <div
            key={article.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChosen(article.id)}
          >
            {article.headline || say('page.untitled')}
            {article.kicker && <span className="related-kicker">{article.kicker}</span>}
          </div>
        ))}
      </div>
      <p role="status">{failure ?? (found?.length === 0 ? say('block.related.none') : '')}</p>
    </div>
  );
}
