import { describe, expect, test } from 'vitest';
import { catalogs } from '#words/catalogs.ts';
import { sayIn, uiLanguages } from '#words/say.ts';
import { commands } from '../features/editor/commands.ts';
import { keysOf } from '../features/editor/keyLabel.ts';
import { otherKeys } from '../features/editor/otherKeys.ts';
import { appCommands, commandsHere, type Here } from './appCommands.ts';
import { shownInPalette, shownInSheet } from './shownCommands.ts';

const nowhere: Here = {
  show: () => undefined,
  go: () => undefined,
  mayManagePeople: false,
  theme: 'system',
  setTheme: () => undefined,
  language: 'en',
  setLanguage: () => undefined,
};
const article = {
  togglePanel: () => undefined,
  toggleOutline: () => undefined,
  panels: [{ id: 'preview', label: 'article.panel.preview' }],
  showPanel: () => undefined,
  moves: { next: 'submitted', others: ['approved'], move: () => undefined },
} as const;
const inLanguage = (language: (typeof uiLanguages)[number]) => sayIn(language, catalogs[language]);

test('no key stands for two commands, and no two commands have one name', () => {
  const all = [...commands, ...commandsHere({ article })];
  const keys = all.flatMap(({ key }) => (key ? keysOf(key) : []));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  // Those of one article are made when they are listed, and nobody listens for them.
  expect(commandsHere({ article }).filter((command) => command.key && !appCommands.includes(command))).toEqual([]);
  const names = all.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('the palette is Ctrl-K, the sheet is ?', () => {
  expect(appCommands.find(({ name }) => name === 'palette')?.key).toBe('Mod-k');
  expect(appCommands.find(({ name }) => name === 'shortcuts')?.key).toBe('?');
});

describe('the palette', () => {
  const names = (here: Here) => shownInPalette(here, null, inLanguage('en')).map(({ id }) => id);

  test('moves the article to the stages one may move it to', () => {
    expect(names({ ...nowhere, article })).toEqual(expect.arrayContaining(['moveTo.submitted', 'moveTo.approved']));
    expect(names({ ...nowhere, article })).not.toContain('moveTo.draft');
  });

  test('lists what has a meaning on the screen one is at', () => {
    expect(names(nowhere)).toContain('goToDesk');
    expect(names(nowhere)).not.toContain('newArticle');
    expect(names(nowhere)).not.toContain('goToPeople');
    const desk = { address: {}, onAddress: () => undefined, create: () => undefined, search: () => undefined };
    expect(names({ ...nowhere, desk })).toEqual(
      expect.arrayContaining(['newArticle', 'searchArticles', 'stage.draft']),
    );
    expect(names({ ...nowhere, desk })).not.toContain('goToDesk');
    expect(names({ ...nowhere, article })).toEqual(
      expect.arrayContaining(['panel.preview', 'togglePanel', 'goToDesk']),
    );
  });

  test('who may not start articles is not offered to', () => {
    const desk = { address: {}, onAddress: () => undefined, create: undefined, search: () => undefined };
    expect(names({ ...nowhere, desk })).not.toContain('newArticle');
  });
});

describe('the sheet of shortcuts', () => {
  test('has every command that has a key, in every language', () => {
    for (const language of uiLanguages) {
      const shown = shownInSheet(nowhere, inLanguage(language)).filter(({ key }) => key);
      const keyed = [...commands, ...appCommands].filter(({ key }) => key);
      expect(shown).toHaveLength(keyed.length + otherKeys.length);
      for (const { name } of keyed) expect(shown.map(({ id }) => id)).toContain(name);
    }
  });
});
