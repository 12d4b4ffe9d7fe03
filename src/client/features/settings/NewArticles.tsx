import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type PublicationJson, putNewArticles } from '#api/house.ts';
import { Problem } from '#api/problem.ts';
import { type ArticleLanguage, articleLanguages } from '#article/fields.ts';
import { startingLanguage } from '#lint/house.ts';
import { Button } from '#ui/Button.tsx';
import { FormProblem } from '#ui/FormProblem.tsx';
import { Select } from '#ui/Select.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useFocusKept } from '#ui/useFocusKept.tsx';
import { useSay } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { houseQuery } from '../../connection/house.queries.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import styles from './Settings.module.css';

interface NewArticlesProps {
  publication: PublicationJson;
  readOnly: boolean;
}

/** What is chosen and not saved, and the version that it was chosen over. */
interface Draft {
  language: ArticleLanguage;
  version: number;
}

/** In which language the new articles of a publication begin: for all of its articles, whatever language's style is looked at. */
export function NewArticles({ publication: { id, settings, versions }, readOnly }: NewArticlesProps) {
  const say = useSay();
  const queries = useQueryClient();
  const show = useToasts((toasts) => toasts.show);
  const box = useFocusKept<HTMLFormElement>();
  const decided = startingLanguage(settings);
  const version = versions.newArticles ?? 0;
  const [draft, setDraft] = useState<Draft | null>(null);
  const saving = useMutation({
    mutationFn: (sent: Draft) => call(putNewArticles, { publication: id, ...sent }),
    onSuccess: () => show(say('settings.saved')),
    onSettled: async (_, error) => {
      await queries.invalidateQueries(houseQuery);
      // What somebody else has decided meanwhile is looked at before one decides again.
      if (!error || (error instanceof Problem && error.code === 'changedMeanwhile')) setDraft(null);
    },
  });
  const choose = (language: ArticleLanguage) => {
    saving.reset();
    setDraft(language === decided ? null : { language, version });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft && !saving.isPending) saving.mutate(draft);
  };
  return (
    <form
      ref={box}
      tabIndex={-1}
      className={styles.newArticles}
      aria-label={say('settings.newArticles')}
      onSubmit={submit}
    >
      <Select
        label={say('settings.newArticlesIn')}
        value={draft?.language ?? decided}
        disabled={readOnly}
        options={articleLanguages.map((value) => ({ value, label: say(`language.${value}`) }))}
        onChange={choose}
      />
      {draft && (
        <div className={styles.buttons}>
          <Button type="submit" aria-disabled={saving.isPending}>
            {say('settings.save')}
          </Button>
          <Button look="quiet" onClick={() => choose(decided)}>
            {say('settings.discard')}
          </Button>
        </div>
      )}
      <FormProblem sentence={saving.error ? problemSentence(say, saving.error) : null} />
      <p className={styles.note}>{say('settings.newArticlesNote')}</p>
    </form>
  );
}
