import { useRouteContext } from '@tanstack/react-router';

/** Who is signed in, and the newsroom's name; only below the signed-in route. */
export function useMe() {
  return useRouteContext({ from: '/signed-in', select: ({ me, newsroom }) => ({ me, newsroom }) });
}
