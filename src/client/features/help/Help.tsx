import { useEffect, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { useMediaQuery } from '#ui/useMediaQuery.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import type { HelpText } from '#words/help/helpText.ts';
import type { UiLanguage, Word } from '#words/say.ts';
import styles from './Help.module.css';

const texts: Readonly<Record<UiLanguage, () => Promise<{ help: HelpText }>>> = {
  en: () => import('#words/help/en.ts'),
  de: () => import('#words/help/de.ts'),
  fr: () => import('#words/help/fr.ts'),
};

/** The keys to know first. The editor's menus show those of single commands. */
const keys: readonly { keys: string; word: Word }[] = [
  { keys: 'F1', word: 'help.title' },
  { keys: 'n', word: 'desk.newArticle' },
  { keys: '/', word: 'editor.insert' },
  { keys: 'Esc', word: 'help.key.escape' },
  { keys: 'Ctrl+Z', word: 'editor.undo' },
];

interface HelpProps {
  onClose(): void;
  /** Goes to what is saved where. */
  onStatus(): void;
}

/** What the parts of Galley are for, and how it keeps what one writes. */
export function Help({ onClose, onStatus }: HelpProps) {
  const say = useSay();
  const { language } = useLanguage();
  const phone = useMediaQuery('(width < 640px)');
  const [text, setText] = useState<HelpText>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    texts[language]().then(
      ({ help }) => current && setText(help),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [language]);
  return (
    <Dialog title={say('help.title')} place={phone ? 'bottom' : 'right'} onClose={onClose}>
      <div className={styles.help}>
        {failed && <p>{say('problem.unavailable')}</p>}
        {text.map(({ name, title, paragraphs }) => (
          <section key={name}>
            <h3>{title}</h3>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {name === 'saving' && <Button onClick={onStatus}>{say('status.title')}</Button>}
          </section>
        ))}
        <section>
          <h3>{say('help.keys')}</h3>
          <dl>
            {keys.map(({ keys: pressed, word }) => (
              <div key={pressed}>
                <dt>
                  <Kbd>{pressed}</Kbd>
                  <span className="visually-hidden">{pressed}</span>
                </dt>
                <dd>{say(word)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
