import { type Ref, useEffect, useState } from 'react';
import { SearchField } from '#ui/SearchField.tsx';
import { Select } from '#ui/Select.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './Wire.module.css';
import { urgencies, type WireAddress } from './wireAddress.ts';

interface InboxFiltersProps {
  address: WireAddress;
  onAddress(address: WireAddress, replace?: boolean): void;
  agencies: readonly string[];
  searchRef: Ref<HTMLInputElement>;
}

/** Long enough not to ask for every letter, short enough not to be noticed. */
const pause = 150;

export function InboxFilters({ address, onAddress, agencies, searchRef }: InboxFiltersProps) {
  const say = useSay();
  const [words, setWords] = useState(address.q ?? '');
  const [told, setTold] = useState(address.q ?? '');
  // The address changed by other means than typing here, such as the way back.
  if ((address.q ?? '') !== told) {
    setTold(address.q ?? '');
    setWords(address.q ?? '');
  }
  useEffect(() => {
    if (words.trim() === told) return;
    const timer = setTimeout(() => {
      setTold(words.trim());
      onAddress({ ...address, q: words.trim() || undefined }, true);
    }, pause);
    return () => clearTimeout(timer);
  }, [words, told, address, onAddress]);
  const known = [...new Set([...agencies, ...(address.agency ? [address.agency] : [])])];
  return (
    <search className={styles.filters} aria-label={say('desk.filters')}>
      <SearchField ref={searchRef} label={say('wire.search')} value={words} onChange={setWords} shortcut="/" />
      <Select
        look="chip"
        label={say('wire.agency')}
        on={address.agency !== undefined}
        value={address.agency ?? ''}
        options={[
          { value: '', label: say('wire.allAgencies') },
          ...known.map((agency) => ({ value: agency, label: agency })),
        ]}
        onChange={(agency) => onAddress({ ...address, agency: agency || undefined })}
      />
      <Select
        look="chip"
        label={say('wire.urgency')}
        on={address.urgency !== undefined}
        value={address.urgency ?? ''}
        options={[
          { value: '', label: say('wire.anyUrgency') },
          ...urgencies.slice(0, 6).map((urgency) => ({ value: urgency, label: say('wire.urgencyUpTo', { urgency }) })),
        ]}
        onChange={(urgency) => onAddress({ ...address, urgency: urgencies.find((each) => each === urgency) })}
      />
    </search>
  );
}
