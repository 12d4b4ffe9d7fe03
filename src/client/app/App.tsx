import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Announcer } from '#ui/Announcer.tsx';
import { Toaster } from '#ui/Toaster.tsx';
import { LanguageProvider, type Speech } from '#ui/useSay.tsx';
import type { SocketClass } from '../connection/channel.ts';
import { createAppRouter } from './routes.tsx';

/** What another home than a server gives the app. */
export interface AppOptions {
  /** What the tab's channel takes for a WebSocket. */
  WebSocket?: SocketClass;
  /** Stands below every screen. */
  footer?: ReactNode;
}

interface AppProps extends AppOptions {
  queries: QueryClient;
  speech: Speech;
}

export function App({ queries, speech, WebSocket, footer }: AppProps) {
  const [router] = useState(() => createAppRouter({ queries, ...(WebSocket ? { WebSocket } : {}) }));
  return (
    <LanguageProvider first={speech}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        {footer}
        <Toaster />
        <Announcer />
      </QueryClientProvider>
    </LanguageProvider>
  );
}
