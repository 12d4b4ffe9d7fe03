import type { Editor } from '@tiptap/core';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useSay } from '#ui/useSay.tsx';
import { AskingForm } from './AskingForm.tsx';
import { linkAddress, readAddress } from './linkAddress.ts';
import { setLink } from './linking.ts';

/** Asks for the address of a link on the selected words. */
export function LinkField({ editor }: { editor: Editor }) {
  const say = useSay();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState(() => linkAddress(editor.state));
  const [bad, setBad] = useState(false);
  const linked = linkAddress(editor.state) !== '';

  const put = (href: string) => {
    setLink(href)(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const href = readAddress(address);
    if (href === null) setBad(true);
    else put(href);
  };
  return (
    <AskingForm editor={editor} first={input} onSubmit={submit}>
      <input
        ref={input}
        value={address}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        aria-label={say('editor.address')}
        placeholder="https://"
        aria-invalid={bad || undefined}
        aria-describedby={bad ? id : undefined}
        onChange={(event) => {
          setAddress(event.target.value);
          setBad(false);
        }}
      />
      <Button look="quiet" type="submit">
        {say('editor.setLink')}
      </Button>
      {linked && (
        <Button look="quiet" onClick={() => put('')}>
          {say('editor.removeLink')}
        </Button>
      )}
      {bad && (
        <p id={id} role="alert">
          {say('editor.badAddress')}
        </p>
      )}
    </AskingForm>
  );
}
