import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Me } from '#api/session.ts';
import { Button } from '#ui/Button.tsx';
import { groupedNumber } from '#ui/groupedNumber.ts';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { clockTime } from '#ui/shortTime.ts';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import type { Channel } from '../../connection/channel.ts';
import type { Journal } from '../../connection/journal.ts';
import { KeptList } from '../../connection/KeptList.tsx';
import { keptQuery, useOnline } from '../../connection/kept.queries.ts';
import { useLastSaved } from '../../connection/lastSaved.store.ts';
import styles from './Status.module.css';
import { appQuery, storageQuery } from './status.queries.ts';

interface StatusProps {
  me: Me;
  newsroom: string;
  channel: Channel;
  journal: Journal;
}

/** What is saved where: at the server, in this browser, and what signing out would delete. */
export function Status({ me, newsroom, channel, journal }: StatusProps) {
  const say = useSay();
  const { language } = useLanguage();
  const online = useOnline(channel);
  const last = useLastSaved((saved) => saved.last);
  const { data: kept, error } = useQuery(keptQuery(journal, me.id));
  const { data: app } = useQuery(appQuery);
  const unsent = kept?.reduce((sum, each) => sum + each.unsent, 0) ?? 0;
  const displaced = kept?.reduce((sum, each) => sum + each.displaced, 0) ?? 0;
  return (
    <div className={styles.status}>
      <h1>{say('status.title')}</h1>
      <p className={styles.lead}>{say('status.lead')}</p>

      <Part title={say('status.server')}>
        <Fact name={say('status.connection')} icon={online ? 'check' : 'cloudOff'} tone={online ? 'saved' : 'warn'}>
          {say(online ? 'status.online' : 'status.offline')}
        </Fact>
        <Fact name={say('status.lastReceipt')}>
          {last
            ? `${clockTime(language, last.at)} · ${say('receipt.version', { version: last.version })}`
            : say('status.noReceipt')}
        </Fact>
        <Fact name={say('status.person')}>{`${me.name} · ${newsroom}`}</Fact>
      </Part>

      <Part title={say('status.browser')}>
        {error && <p>{say('article.noJournal')}</p>}
        {kept?.length === 0 && <p>{say('status.nothingKept')}</p>}
        {kept && kept.length > 0 && <KeptList kept={kept} />}
        <Storage />
      </Part>

      <Part title={say('status.app')}>
        <Fact name={say('status.version')}>{`Galley ${import.meta.env.GALLEY_VERSION ?? ''}`}</Fact>
        <Fact name={say('status.appKept')}>{say(app ? 'status.appKept.yes' : 'status.appKept.no')}</Fact>
      </Part>

      <Part title={say('session.signOut')}>
        <p>{say('status.signOut')}</p>
        {unsent > 0 && <p className={styles.warn}>{say('session.unsaved', { count: unsent + displaced })}</p>}
      </Part>
    </div>
  );
}

/** How much room the browser gives, and whether it may clear it by itself. */
function Storage() {
  const say = useSay();
  const { language } = useLanguage();
  const { data: storage, refetch } = useQuery(storageQuery);
  if (!storage) return null;
  const megabytes = (bytes: number) => `${groupedNumber(language, Math.max(0.1, Math.round(bytes / 100_000) / 10))} MB`;
  const persist = async () => {
    await navigator.storage.persist();
    await refetch();
  };
  return (
    <>
      <Fact name={say('status.storage')}>
        {say('status.used', { used: megabytes(storage.used), most: megabytes(storage.most) })}
      </Fact>
      <Fact name={say('status.persisted')}>
        {say(storage.persisted ? 'status.persisted.yes' : 'status.persisted.no')}
        {!storage.persisted && <Button onClick={() => void persist()}>{say('status.persist')}</Button>}
      </Fact>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface FactProps {
  name: string;
  icon?: IconName;
  tone?: 'saved' | 'warn';
  children: ReactNode;
}

function Fact({ name, icon, tone, children }: FactProps) {
  return (
    <dl className={styles.fact}>
      <dt>{name}</dt>
      <dd data-tone={tone}>
        {icon && <Icon name={icon} />}
        {children}
      </dd>
    </dl>
  );
}
