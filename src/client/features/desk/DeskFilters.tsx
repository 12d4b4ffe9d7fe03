import { type Ref, useEffect, useState } from 'react';
import { articleLanguages } from '#article/fields.ts';
import { stages } from '#article/stages.ts';
import { Chip } from '#ui/Chip.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { Select } from '#ui/Select.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './Desk.module.css';
import { changeFilter, type DeskFilter, type SortKey, sortOf } from './deskFilter.ts';

interface DeskFiltersProps {
  filter: DeskFilter;
  /** `typing` replaces the address instead of adding to the way back. */
  onFilter(filter: DeskFilter, typing?: boolean): void;
  sections: readonly string[];
  searchRef: Ref<HTMLInputElement>;
}

/** Long enough not to ask for every letter, short enough not to be noticed. */
const pause = 150;

export function DeskFilters({ filter, onFilter, sections, searchRef }: DeskFiltersProps) {
  const say = useSay();
  const [words, setWords] = useState(filter.q ?? '');
  const [told, setTold] = useState(filter.q ?? '');
  // The address changed by other means than typing here, such as the way back.
  if ((filter.q ?? '') !== told) {
    setTold(filter.q ?? '');
    setWords(filter.q ?? '');
  }
  useEffect(() => {
    if (words.trim() === told) return;
    const timer = setTimeout(() => {
      setTold(words.trim());
      onFilter(changeFilter(filter, { q: words.trim() }), true);
    }, pause);
    return () => clearTimeout(timer);
  }, [words, told, filter, onFilter]);

  const sectionOptions = [...new Set([...sections, ...(filter.section ? [filter.section] : [])])];
  const sorts: readonly SortKey[] = [
    'changed',
    'created',
    'headline',
    'section',
    'words',
    ...(filter.q ? (['relevance'] as const) : []),
  ];
  return (
    <search className={styles.filters} aria-label={say('desk.filters')}>
      <div className={styles.search}>
        <SearchField ref={searchRef} label={say('desk.search')} value={words} onChange={setWords} shortcut="/" />
      </div>
      <div className={styles.chips}>
        <Chip
          on={filter.mine !== undefined}
          onChange={(on) => onFilter(changeFilter(filter, { mine: on ? 'true' : undefined }))}
        >
          {say('desk.mine')}
        </Chip>
        <Select
          look="chip"
          label={say('field.section')}
          on={filter.section !== undefined}
          value={filter.section ?? ''}
          options={[
            { value: '', label: say('desk.anySection') },
            ...sectionOptions.map((section) => ({ value: section, label: section })),
          ]}
          onChange={(section) => onFilter(changeFilter(filter, { section }))}
        />
        <Select
          look="chip"
          label={say('desk.column.stage')}
          on={filter.stage !== undefined}
          value={filter.stage ?? ''}
          options={[
            { value: '', label: say('desk.anyStage') },
            ...stages.map(({ name, label }) => ({ value: name, label: say(label) })),
          ]}
          onChange={(stage) => onFilter(changeFilter(filter, { stage: stage || undefined }))}
        />
        <Select
          look="chip"
          label={say('field.language')}
          on={filter.language !== undefined}
          value={filter.language ?? ''}
          options={[
            { value: '', label: say('desk.anyLanguage') },
            ...articleLanguages.map((language) => ({ value: language, label: say(`language.${language}`) })),
          ]}
          onChange={(language) => onFilter(changeFilter(filter, { language: language || undefined }))}
        />
        <span className={styles.sort}>
          <Select
            look="chip"
            label={say('desk.sort')}
            value={sortOf(filter).key}
            options={sorts.map((sort) => ({ value: sort, label: say(`desk.sort.${sort}`) }))}
            onChange={(sort) => onFilter(changeFilter(filter, { sort, direction: undefined }))}
          />
        </span>
        <Chip
          on={filter.trash !== undefined}
          onChange={(on) => onFilter(changeFilter(filter, { trash: on ? 'true' : undefined }))}
        >
          {say('desk.trashFilter')}
        </Chip>
      </div>
    </search>
  );
}
