import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { atRest } from '../connection/atRest.ts';
import { houseQuery } from '../connection/house.queries.ts';
import { keepHouse } from '../connection/house.store.ts';

/** Has what the house decides at hand for as long as the screen is open: what is remembered of it until the screen is there. */
export function useHouseSettings(): void {
  const [there, setThere] = useState(false);
  useEffect(() => atRest(() => setThere(true), 0), []);
  const { data } = useQuery({ ...houseQuery, enabled: there });
  useEffect(() => {
    if (data) keepHouse(data.publications);
  }, [data]);
}
