import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { Announcer } from '#ui/Announcer.tsx';
import { Toaster } from '#ui/Toaster.tsx';
import { LanguageProvider } from '#ui/useSay.tsx';
import { createAppRouter } from './routes.tsx';

export function App({ queries }: { queries: QueryClient }) {
  const [router] = useState(() => createAppRouter(queries));
  return (
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        <Toaster />
        <Announcer />
      </QueryClientProvider>
    </LanguageProvider>
  );
}
