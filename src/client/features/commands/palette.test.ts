import { describe, expect, test } from 'vitest';
import { paletteEntries } from './paletteEntries.ts';
import { readRecent, withRecent } from './recent.ts';
import type { ShownCommand } from './shownCommand.ts';

const command = (id: string, label: string, group: string, rest: Partial<ShownCommand> = {}): ShownCommand => ({
  id,
  label,
  group,
  search: '',
  run: () => undefined,
  ...rest,
});

const commands = [
  command('strong', 'Fett', 'Auszeichnung', { search: 'bold' }),
  command('strike', 'Durchgestrichen', 'Auszeichnung', { run: null }),
  command('title', 'Zwischentitel', 'Blöcke'),
  command('indent', 'Einrücken', 'Listen', { run: null }),
  command('list', 'Liste', 'Blöcke'),
  command('quotes', 'Anführungszeichen «…»', 'Sonderzeichen'),
  command('dash', 'Halbgeviertstrich', 'Sonderzeichen', { search: 'strich –' }),
];
const listed = (typed: string, recent: string[] = []) =>
  paletteEntries(typed, commands, recent, 'Zuletzt').map(({ title, commands: all }) => [
    title,
    ...all.map(({ id }) => id),
  ]);

describe('what the palette lists', () => {
  test('nothing typed: all under their headings, what was used last above', () => {
    expect(listed('')).toEqual([
      ['Auszeichnung', 'strong', 'strike'],
      ['Blöcke', 'title', 'list'],
      ['Listen', 'indent'],
      ['Sonderzeichen', 'quotes', 'dash'],
    ]);
    expect(listed('', ['list', 'strike', 'gone'])[0]).toEqual(['Zuletzt', 'list']);
    expect(listed('', ['list'])[2]).toEqual(['Blöcke', 'title']);
  });

  test('typed: what fits, by name, other words or heading; what cannot be done is last', () => {
    expect(listed('titel')).toEqual([[null, 'title']]);
    expect(listed('bold')).toEqual([[null, 'strong']]);
    expect(listed('list')).toEqual([[null, 'list', 'indent']]);
    expect(listed('einrucken')).toEqual([[null, 'indent']]);
    expect(listed('xyz')).toEqual([]);
    expect(listed('«')).toEqual([[null, 'quotes']]);
    expect(listed('–')).toEqual([[null, 'dash']]);
    expect(listed(' ')).toHaveLength(4);
    expect(listed('…')).toEqual([[null, 'quotes']]);
    expect(listed('§')).toEqual([]);
  });
});

test('the last five commands are remembered, each once', () => {
  const stored = ['a', 'b', 'c', 'a', 'd', 'e', 'f'].reduce(withRecent, '');
  expect(readRecent(stored)).toEqual(['f', 'e', 'd', 'a', 'c']);
  expect(readRecent('')).toEqual([]);
});
