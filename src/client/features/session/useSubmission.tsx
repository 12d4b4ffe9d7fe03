import { type FormEvent, useState } from 'react';

/** A form's way to the server: one at a time, and what came back when it failed. */
export function useSubmission(send: () => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    send().then(
      () => setBusy(false),
      (failure: unknown) => {
        setProblem(failure);
        setBusy(false);
      },
    );
  };
  return { onSubmit, busy, problem };
}
