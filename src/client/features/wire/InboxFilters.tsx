import type { Ref } from 'react';
import { SearchField } from '#ui/SearchField.tsx';
import { Select } from '#ui/Select.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useSearchWords } from '#ui/useSearchWords.tsx';
import styles from './Wire.module.css';
import { urgencies, type WireAddress } from './wireAddress.ts';

interface InboxFiltersProps {
  address: WireAddress;
  onAddress(address: WireAddress, replace?: boolean): void;
  agencies: readonly string[];
  searchRef: Ref<HTMLInputElement>;
}

export function InboxFilters({ address, onAddress, agencies, searchRef }: InboxFiltersProps) {
  const say = useSay();
  const [words, setWords] = useSearchWords(address.q ?? '', (q) => onAddress({ ...address, q: q || undefined }, true));
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
