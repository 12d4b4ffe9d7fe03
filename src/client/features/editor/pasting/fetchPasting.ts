/** What reads other programs' clipboards, and sets what is pasted, is heavy, and fetched when the page is at rest, or with the first paste. */
export const fetchPasting = async () => {
  const [{ pasteForeign }, { pastedBy, setByHouse }] = await Promise.all([
    import('./pasteForeign.ts'),
    import('./setByHouse.ts'),
  ]);
  return { pasteForeign, pastedBy, setByHouse };
};
