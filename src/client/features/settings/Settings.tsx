import { useQuery } from '@tanstack/react-query';
import type { Me } from '#api/session.ts';
import { articleLanguages, mainPublication } from '#article/fields.ts';
import { can } from '#article/permissions.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Select } from '#ui/Select.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { useSay } from '#ui/useSay.tsx';
import { houseQuery } from '../../connection/house.queries.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { saveFile } from '../../connection/saveFile.ts';
import { LengthsPart } from './LengthsPart.tsx';
import { NamesPart } from './NamesPart.tsx';
import { NewArticles } from './NewArticles.tsx';
import { Publications } from './Publications.tsx';
import { RulesPart } from './RulesPart.tsx';
import styles from './Settings.module.css';
import { StylePart } from './StylePart.tsx';
import { type SettingsAddress, type SettingsPart, settingsParts } from './settingsAddress.ts';
import type { FormPlace } from './useLanguageForm.ts';
import { WordsPart } from './WordsPart.tsx';

interface SettingsProps {
  me: Me;
  address: SettingsAddress;
  onAddress(address: SettingsAddress): void;
}

/** What the house decides for every article: how each language is set and checked, and how people are named. */
export function Settings({ me, address, onAddress }: SettingsProps) {
  const say = useSay();
  const { data, error, refetch } = useQuery(houseQuery);
  const { language = 'de-CH', part = 'style' } = address;
  const readOnly = !can(me.role, 'settings');
  if (error)
    return (
      <EmptyState
        title={say('settings.failed')}
        actions={<Button onClick={() => void refetch()}>{say('ui.tryAgain')}</Button>}
      >
        {problemSentence(say, error)}
      </EmptyState>
    );
  if (!data) return null;
  const { publications } = data;
  const chosen = publications.find(({ id }) => id === address.publication) ?? publications[0];
  if (!chosen) return null;
  const { id: publication, settings, versions } = chosen;
  const exportAll = () => saveFile(`${JSON.stringify(settings, null, 2)}\n`, 'galley-house.json', 'application/json');
  return (
    <div className={styles.settings}>
      <header className={styles.head}>
        <h1>{say('settings.title')}</h1>
        <Button icon="download" onClick={exportAll}>
          {say('settings.export')}
        </Button>
      </header>
      <p className={styles.lead}>{say(readOnly ? 'settings.readOnly' : 'settings.lead')}</p>
      <Publications
        publications={publications}
        chosen={chosen}
        readOnly={readOnly}
        onChoose={(id) => onAddress({ ...address, publication: id === mainPublication ? undefined : id })}
      />
      <NewArticles key={publication} publication={chosen} readOnly={readOnly} />
      {part !== 'names' && (
        <div className={styles.language}>
          <Select
            label={say('settings.language')}
            value={language}
            options={articleLanguages.map((value) => ({ value, label: say(`language.${value}`) }))}
            onChange={(value) => onAddress({ ...address, language: value })}
          />
        </div>
      )}
      <Tabs
        label={say('settings.parts')}
        tabs={settingsParts.map((id) => ({ id, label: say(`settings.part.${id}`) }))}
        selected={part}
        onSelect={(id) => onAddress({ ...address, part: id as SettingsPart })}
      >
        {part === 'names' ? (
          <NamesPart
            key={publication}
            publication={publication}
            names={settings.names}
            version={versions.names ?? 0}
            readOnly={readOnly}
          />
        ) : (
          <LanguagePart
            key={`${publication} ${language} ${part}`}
            part={part}
            publication={publication}
            language={language}
            readOnly={readOnly}
          />
        )}
      </Tabs>
    </div>
  );
}

interface LanguagePartProps extends FormPlace {
  part: Exclude<SettingsPart, 'names'>;
}

function LanguagePart({ part, ...props }: LanguagePartProps) {
  switch (part) {
    case 'style':
      return <StylePart {...props} />;
    case 'words':
      return <WordsPart {...props} />;
    case 'lengths':
      return <LengthsPart {...props} />;
    case 'rules':
      return <RulesPart {...props} />;
  }
}
