import { parseHTML } from 'linkedom';
import { act } from 'react';
import { afterAll, expect, test, vi } from 'vitest';
import { type BlockHost, BlockHostProvider, type NamedArticle } from '../BlockHost.tsx';
import { RelatedView } from './RelatedView.tsx';

vi.useFakeTimers();
const { window, document } = parseHTML('<html><body><div id="root"></div></body></html>');
// What React looks for before it listens.
Object.assign(window, { location: { protocol: 'https:' } });
Object.assign(document, { oninput: null });
Object.defineProperty(window.HTMLInputElement.prototype, 'type', { value: 'text' });
Object.assign(globalThis, { window, document, navigator: window.navigator, IS_REACT_ACT_ENVIRONMENT: true });
afterAll(() => vi.useRealTimers());

test('Enter links no article that was found for other words than those one sees', async () => {
  const { createRoot } = await import('react-dom/client');
  const asked: { words: string; answer(articles: readonly NamedArticle[]): void }[] = [];
  const host = {
    findArticles: (words: string) => new Promise((answer) => asked.push({ words, answer })),
  } as unknown as BlockHost;
  const chosen: unknown[] = [];
  const root = createRoot(document.querySelector('#root') as never);
  await act(() =>
    root.render(
      <BlockHostProvider host={host}>
        <RelatedView
          id="related01"
          attrs={{ article: '' }}
          emptyParts={[]}
          editable
          entered={false}
          change={({ article }) => chosen.push(article) > 0}
          add={() => []}
          follow={() => []}
          write={() => undefined}
          run={() => undefined}
        />
      </BlockHostProvider>,
    ),
  );
  const field = document.querySelector('input') as HTMLInputElement;
  const type = (words: string) =>
    act(() => {
      // Past React, which would take what is set by a script for its own.
      field.setAttribute('value', words);
      field.dispatchEvent(new window.Event('input', { bubbles: true }));
    });
  const enter = () =>
    act(() => {
      field.dispatchEvent(Object.assign(new window.Event('keydown', { bubbles: true }), { key: 'Enter' }));
    });
  const answer = async (id: string) => {
    await act(() => vi.advanceTimersByTimeAsync(200));
    const last = asked.at(-1);
    enter();
    await act(async () => last?.answer([{ id, headline: id, kicker: '' }]));
  };
  await answer('latest');
  await type('Wald');
  await enter();
  expect(chosen).toEqual([]);
  await answer('wald');
  expect(asked.map(({ words }) => words)).toEqual(['', 'Wald']);
  expect(chosen).toEqual([]);
  await enter();
  expect(chosen).toEqual(['wald']);
});
