import { useEffect, useState } from 'react';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { type DemoWord, sayDemo } from '#words/sayDemo.ts';
import styles from './DemoSign.module.css';
import { type Leadership, listenToWire, openWire, sayOnWire } from './wire.ts';

/** Says on every screen that this is the demo and what becomes of one's words, and lets one begin anew. */
export function DemoSign({ leadership }: { leadership: Leadership }) {
  const say = useSayDemo();
  const { keeps, signedIn } = useLeadership(leadership);
  const [asking, setAsking] = useState(false);
  return (
    <aside className={styles.sign} aria-label={say('name')} data-keeps={keeps}>
      <strong>{say('name')}</strong>
      <span className={styles.words} role={keeps ? undefined : 'status'}>
        {say(keeps ? 'stays' : 'memory')}
      </span>
      {!signedIn && <a href={import.meta.env.BASE_URL}>{say('enter')}</a>}
      <button type="button" className={styles.reset} onClick={() => setAsking(true)}>
        {say('reset')}
      </button>
      {asking && <ResetDialog onClose={() => setAsking(false)} />}
    </aside>
  );
}

function ResetDialog({ onClose }: { onClose(): void }) {
  const say = useSayDemo();
  const sayAll = useSay();
  const [wire] = useState(openWire);
  const reset = (samples: boolean) => sayOnWire(wire, { type: 'reset', samples });
  return (
    <Dialog title={say('reset')} onClose={onClose}>
      <div className={styles.question}>
        <p>{say('resetText')}</p>
        <Button look="danger" onClick={() => reset(true)}>
          {say('resetFilled')}
        </Button>
        <Button look="danger" onClick={() => reset(false)}>
          {say('resetEmpty')}
        </Button>
        <button type="button" className={buttonClass('line')} onClick={onClose}>
          {sayAll('ui.cancel')}
        </button>
      </div>
    </Dialog>
  );
}

function useSayDemo(): (word: DemoWord) => string {
  const { language } = useLanguage();
  return (word) => sayDemo(language, word);
}

/** What the worker that leads says of itself, kept up. */
function useLeadership(first: Leadership): Leadership {
  const [leadership, setLeadership] = useState(first);
  useEffect(() => {
    const wire = openWire();
    const endListening = listenToWire(wire, (message) => {
      if (message.type === 'here') setLeadership(message);
    });
    return () => {
      endListening();
      wire.close();
    };
  }, []);
  return leadership;
}
