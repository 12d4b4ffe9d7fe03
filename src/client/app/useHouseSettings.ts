import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { atRest } from '../connection/atRest.ts';
import { houseQuery } from '../connection/house.queries.ts';

/** Has what the house decides kept at hand for as long as the screen is open: what is remembered of it until the screen is there. */
export function useHouseSettings(): void {
  const [there, setThere] = useState(false);
  useEffect(() => atRest(() => setThere(true), 0), []);
  useQuery({ ...houseQuery, enabled: there });
}
