/** What reads other programs' clipboards, and sets what is pasted, is heavy, and fetched when the page is at rest, or with the first paste. */
export const fetchPasting = async () => {
  const [{ pasteForeign }, { inHouseStyle }] = await Promise.all([
    import('./pasteForeign.ts'),
    import('./inHouseStyle.ts'),
  ]);
  return { pasteForeign, inHouseStyle };
};
