/** Ids that are the same for the same source. */
export function counted(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `block-${last}`;
  };
}
