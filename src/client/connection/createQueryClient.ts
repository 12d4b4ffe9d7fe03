import { QueryClient } from '@tanstack/react-query';
import { Problem } from '#api/problem.ts';

/** The cache of server records. The channel says when they change, so they are not asked again by the clock. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (failures, error) => failures < 3 && passes(error) },
      // Trying a change again is for a person to decide.
      mutations: { retry: false },
    },
  });
}

/** Whether a failure may be over in a moment: the server could not be reached, or stumbled. */
function passes(error: unknown): boolean {
  return error instanceof Problem && (error.code === 'unavailable' || error.code === 'unexpected');
}
