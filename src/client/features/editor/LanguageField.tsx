import type { Editor } from '@tiptap/core';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { AskingForm } from './AskingForm.tsx';
import { markType, markUnder, putMark } from './asking.ts';

/** Languages that a newsroom in Europe quotes most, as BCP 47 has them; one that words carry already is offered as well. */
const usual =
  'de fr it rm en es pt nl da sv nb fi pl cs sk hu ro bg sl hr sr sq el tr ru uk ar fa he hi ta th vi zh ja ko la'.split(
    ' ',
  );

const language = markType('language');

/** Asks which language the selected words are in. */
export function LanguageField({ editor }: { editor: Editor }) {
  const say = useSay();
  const { language: shown } = useLanguage();
  const list = useRef<HTMLSelectElement>(null);
  const [before] = useState(() => String(markUnder(editor.state, language)?.attrs.lang ?? ''));
  const names = new Intl.DisplayNames([shown], { type: 'language' });
  const options = [...new Set([...usual, ...(before === '' ? [] : [before])])]
    .map((lang) => ({ lang, name: names.of(lang) ?? lang }))
    .sort((one, other) => one.name.localeCompare(other.name, shown));

  const put = (lang: string) => {
    putMark(language, lang === '' ? null : { lang })(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    put(list.current?.value ?? '');
  };
  return (
    <AskingForm editor={editor} first={list} onSubmit={submit}>
      <select
        ref={list}
        aria-label={say('editor.languageOfWords')}
        defaultValue={before}
        onKeyDown={(event) => event.key === 'Enter' && submit(event)}
      >
        <option value="">{say('editor.languageOfArticle')}</option>
        {options.map(({ lang, name }) => (
          <option key={lang} value={lang}>
            {name}
          </option>
        ))}
      </select>
      <Button look="quiet" type="submit">
        {say('editor.setLanguage')}
      </Button>
    </AskingForm>
  );
}
