import type { Ref } from 'react';
import { articleLanguages } from '#article/fields.ts';
import { stages } from '#article/stages.ts';
import { Chip } from '#ui/Chip.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { Select } from '#ui/Select.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useSearchWords } from '#ui/useSearchWords.tsx';
import { publicationName, useHouse } from '../../connection/house.store.ts';
import styles from './Desk.module.css';
import { changeFilter, type DeskAddress, type SortKey, sortOf } from './deskFilter.ts';

interface DeskFiltersProps {
  address: DeskAddress;
  /** `replace` changes the address without adding to the way back. */
  onAddress(address: DeskAddress, replace?: boolean): void;
  sections: readonly string[];
  searchRef: Ref<HTMLInputElement>;
  /** From the search to what it has found. */
  onDown(): void;
}

export function DeskFilters({ address, onAddress, sections, searchRef, onDown }: DeskFiltersProps) {
  const say = useSay();
  const [words, setWords] = useSearchWords(address.q ?? '', (q) => onAddress(changeFilter(address, { q }), true));

  const publications = useHouse((house) => house.publications);
  const publicationIds = new Set([
    ...publications.map(({ id }) => id),
    ...(address.publication ? [address.publication] : []),
  ]);
  const sectionOptions = [...new Set([...sections, ...(address.section ? [address.section] : [])])];
  const sorts: readonly SortKey[] = [
    'changed',
    'created',
    'headline',
    'section',
    'words',
    ...(address.recent ? (['opened'] as const) : []),
    ...(address.q ? (['relevance'] as const) : []),
  ];
  return (
    <search className={styles.filters} aria-label={say('desk.filters')}>
      <div className={styles.search}>
        <SearchField
          ref={searchRef}
          label={say('desk.search')}
          value={words}
          onChange={setWords}
          onDown={onDown}
          shortcut="/"
        />
      </div>
      <div className={styles.chips}>
        <Chip
          on={address.mine !== undefined}
          onChange={(on) => onAddress(changeFilter(address, { mine: on ? 'true' : undefined }))}
        >
          {say('desk.mine')}
        </Chip>
        <Chip
          on={address.recent !== undefined}
          onChange={(on) => onAddress(changeFilter(address, { recent: on ? 'true' : undefined, sort: undefined }))}
        >
          {say('desk.recent')}
        </Chip>
        {(publications.length > 1 || address.publication !== undefined) && (
          <Select
            look="chip"
            label={say('field.publication')}
            on={address.publication !== undefined}
            value={address.publication ?? ''}
            options={[
              { value: '', label: say('desk.anyPublication') },
              ...[...publicationIds].map((id) => ({ value: id, label: publicationName(say, publications, id) })),
            ]}
            onChange={(publication) => onAddress(changeFilter(address, { publication }))}
          />
        )}
        <Select
          look="chip"
          label={say('field.section')}
          on={address.section !== undefined}
          value={address.section ?? ''}
          options={[
            { value: '', label: say('desk.anySection') },
            ...sectionOptions.map((section) => ({ value: section, label: section })),
          ]}
          onChange={(section) => onAddress(changeFilter(address, { section }))}
        />
        {address.layout !== 'board' && (
          <Select
            look="chip"
            label={say('desk.column.stage')}
            on={address.stage !== undefined}
            value={address.stage ?? ''}
            options={[
              { value: '', label: say('desk.anyStage') },
              ...stages.map(({ name, label }) => ({ value: name, label: say(label) })),
            ]}
            onChange={(stage) => onAddress(changeFilter(address, { stage: stage || undefined }))}
          />
        )}
        <Select
          look="chip"
          label={say('field.language')}
          on={address.language !== undefined}
          value={address.language ?? ''}
          options={[
            { value: '', label: say('desk.anyLanguage') },
            ...articleLanguages.map((language) => ({ value: language, label: say(`language.${language}`) })),
          ]}
          onChange={(language) => onAddress(changeFilter(address, { language: language || undefined }))}
        />
        <span className={styles.sort}>
          <Select
            look="chip"
            label={say('desk.sort')}
            value={sortOf(address).key}
            options={sorts.map((sort) => ({ value: sort, label: say(`desk.sort.${sort}`) }))}
            onChange={(sort) => onAddress(changeFilter(address, { sort, direction: undefined }))}
          />
        </span>
        <Chip
          on={address.trash !== undefined}
          onChange={(on) => onAddress(changeFilter(address, { trash: on ? 'true' : undefined }))}
        >
          {say('desk.trashFilter')}
        </Chip>
      </div>
    </search>
  );
}
