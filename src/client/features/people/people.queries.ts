import { queryOptions } from '@tanstack/react-query';
import { listPeople } from '#api/people.ts';
import { call } from '../../connection/call.ts';

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async () => (await call(listPeople, {})).people,
});
