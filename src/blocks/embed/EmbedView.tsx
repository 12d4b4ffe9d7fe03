import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { BlockViewProps } from '../blockView.ts';
import './EmbedView.css';
import { embedAddress, providerNames, providerOf } from './providers.ts';

/** Whose card it is and where it leads, or the question for its address. */
export function EmbedView({ attrs, editable, entered, change, write }: BlockViewProps) {
  const say = useSay();
  const [replacing, setReplacing] = useState(false);
  const url = String(attrs.url);
  if (editable && (url === '' || replacing))
    return (
      <Address
        before={url}
        entered={entered || replacing}
        onAddress={(address) => {
          setReplacing(false);
          if (address !== url) change({ url: address });
          write();
        }}
        onLeave={() => {
          setReplacing(false);
          write();
        }}
      />
    );
  return (
    <div className="embed-facts">
      <span className="embed-provider">{providerOf(url)}</span>
      <a href={url} target="_blank" rel="noopener noreferrer">
        {url.replace(/^https:\/\/(www\.)?/, '')}
      </a>
      {editable && (
        <Button look="quiet" onClick={() => setReplacing(true)}>
          {say('block.embed.replace')}
        </Button>
      )}
    </div>
  );
}

interface AddressProps {
  before: string;
  entered: boolean;
  onAddress(address: string): void;
  onLeave(): void;
}

function Address({ before, entered, onAddress, onLeave }: AddressProps) {
  const say = useSay();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(before);
  const [bad, setBad] = useState(false);
  // Whoever has just put the block here goes on with its address.
  const wanted = useRef(entered);
  useEffect(() => {
    if (wanted.current) input.current?.focus();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address = embedAddress(typed);
    if (address === null) setBad(true);
    else onAddress(address);
  };
  return (
    <form className="embed-address" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onLeave()}>
      <input
        ref={input}
        value={typed}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        aria-label={say('block.embed.address')}
        aria-invalid={bad || undefined}
        aria-describedby={id}
        onChange={(event) => {
          setTyped(event.target.value);
          setBad(false);
        }}
      />
      <Button look="line" type="submit">
        {say('block.embed.set')}
      </Button>
      <p id={id} role={bad ? 'alert' : undefined}>
        {say(bad ? 'block.embed.bad' : 'block.embed.hint', { providers: providerNames.join(', ') })}
      </p>
    </form>
  );
}
