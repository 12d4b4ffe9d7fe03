/** Only a desk without its server shows it. */
export const fetchKeptHere = async () => (await import('./KeptHere.tsx')).KeptHere;
