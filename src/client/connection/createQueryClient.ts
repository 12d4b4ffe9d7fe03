import { QueryClient } from '@tanstack/react-query';
import { Problem } from '#api/problem.ts';

/** The cache of server records. The channel says when they change, so they are not asked again by the clock. */
export function createQueryClient(): QueryClient {
  // What a browser says of its connection is not waited for: the server may be on this computer, and who waits in a tunnel
  // would be told nothing at all, or have done later what they have given up long since.
  const networkMode = 'always';
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode,
        refetchOnReconnect: true,
        staleTime: 30_000,
        retry: (failures, error) => failures < 3 && passes(error),
      },
      // Trying a change again is for a person to decide.
      mutations: { networkMode, retry: false },
    },
  });
}

/** Whether a failure may be over in a moment: the server could not be reached, or stumbled. */
function passes(error: unknown): boolean {
  return error instanceof Problem && (error.code === 'unavailable' || error.code === 'unexpected');
}
