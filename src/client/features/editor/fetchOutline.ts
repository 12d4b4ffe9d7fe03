/** What stands beside the text: the text comes first. */
export async function fetchOutline() {
  const [{ Outline }, { Counts }] = await Promise.all([import('./Outline.tsx'), import('./Counts.tsx')]);
  return { Outline, Counts };
}
