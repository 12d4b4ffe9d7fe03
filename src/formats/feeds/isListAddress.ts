/** Whether a text may be where a list will be found: a web address in full, without a name or a password. */
export function isListAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
