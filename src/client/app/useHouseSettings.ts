import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { houseQuery } from '../connection/house.queries.ts';
import { keepHouse } from '../connection/house.store.ts';

/** Has what the house decides at hand for as long as the screen is open. */
export function useHouseSettings(): void {
  const { data } = useQuery(houseQuery);
  useEffect(() => {
    if (data) keepHouse(data.publications);
  }, [data]);
}
