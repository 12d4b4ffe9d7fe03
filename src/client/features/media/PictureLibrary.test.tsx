import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { libraryQuery } from './media.queries.ts';
import { PictureLibrary } from './PictureLibrary.tsx';

const shown = (client: QueryClient) =>
  renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <PictureLibrary onChosen={() => undefined} onClose={() => undefined} mayDescribe mayLicense />
    </QueryClientProvider>,
  );

test('says how many pictures there are once that is known, and nothing before', () => {
  const client = new QueryClient();
  expect(shown(client)).toMatch(/<p role="status"[^>]*><\/p>/);
  client.setQueryData(libraryQuery('').queryKey, { pages: [{ pictures: [] }], pageParams: [''] });
  expect(shown(client)).toContain('library.empty');
});
