import { useState } from 'react';

/** A form's way to the server: one at a time, and what came back when it failed. */
export function useSubmission(send: () => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const submit = () => {
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
  return { submit, busy, problem };
}
