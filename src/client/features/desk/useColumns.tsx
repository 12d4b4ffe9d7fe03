import { useMemo } from 'react';
import { useMediaQuery } from '#ui/useMediaQuery.tsx';
import { useStored } from '#ui/useStored.tsx';
import { useHouse } from '../../connection/house.store.ts';
import { type ColumnId, columnsWithin, offeredColumns, readColumns, writeColumns } from './columns.ts';
import { changeFilter, type DeskAddress } from './deskFilter.ts';

/** The columns of the address, else those that were chosen last; choosing others is remembered, and said in an address that names some. */
export function useColumns(address: DeskAddress, onAddress: (address: DeskAddress, replace: boolean) => void) {
  const [stored, store] = useStored('galley.columns', '');
  const text = address.columns ?? stored;
  const desktop = useMediaQuery('(width >= 1200px)');
  const laptop = useMediaQuery('(width >= 900px)');
  const publications = useHouse((house) => house.publications.length);
  const offered = useMemo(() => offeredColumns(publications), [publications]);
  const chosen = useMemo(() => readColumns(text).filter((id) => offered.includes(id)), [text, offered]);
  const shown = useMemo(
    () => columnsWithin(chosen, desktop ? 'desktop' : laptop ? 'laptop' : 'tablet'),
    [chosen, desktop, laptop],
  );
  const choose = (ids: readonly ColumnId[]) => {
    store(writeColumns(ids));
    if (address.columns !== undefined) onAddress(changeFilter(address, { columns: writeColumns(ids) }), true);
  };
  return { chosen, shown, choose };
}
