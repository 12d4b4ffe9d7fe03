import { TextField } from '#ui/TextField.tsx';
import { useSay } from '#ui/useSay.tsx';

interface NewPasswordFieldProps {
  label: string;
  autoFocus?: boolean;
  value: string;
  onChange(value: string): void;
}

const shortest = 10;

/** Where a password is chosen; its rule is among the words of `people`. */
export function NewPasswordField({ onChange, ...rest }: NewPasswordFieldProps) {
  const say = useSay();
  return (
    <TextField
      {...rest}
      help={say('session.passwordRule', { count: shortest })}
      type="password"
      autoComplete="new-password"
      required
      minLength={shortest}
      maxLength={200}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
