import { stages } from '#article/stages.ts';
import type { Say } from '#ui/useSay.tsx';
import { readStored, writeStored } from '#ui/useStored.tsx';
import { type Theme, themes } from '#ui/useTheme.tsx';
import { type Params, type UiLanguage, uiLanguages, type Word } from '#words/say.ts';
import { changeFilter, type DeskAddress } from '../features/desk/deskFilter.ts';
import {
  asTextWidth,
  isOn,
  nextTextSize,
  textSizeKey,
  textWidthKey,
  textWidths,
  toggleMode,
  writingModes,
} from '../features/editor/writingModes.ts';
import { languageNames } from '../features/session/languageNames.ts';
import { showExport } from './exporting.store.ts';
import { showHelp } from './help.store.ts';
import { showSource } from './sources.store.ts';
import type { StageMoves } from './useStageMoves.ts';

/** What the commands of the app act on: the screen one is at, and what is the same on all of them. */
export interface Here {
  show(part: 'palette' | 'shortcuts'): void;
  go(to: 'desk' | 'wire' | 'people' | 'settings' | 'status'): void;
  mayManagePeople: boolean;
  theme: Theme;
  setTheme(theme: Theme): void;
  language: UiLanguage;
  setLanguage(language: UiLanguage): void;
  desk?: DeskHere | undefined;
  article?: ArticleHere | undefined;
}

export interface DeskHere {
  address: DeskAddress;
  onAddress(address: DeskAddress): void;
  create?: (() => void) | undefined;
  search(): void;
}

export interface ArticleHere {
  togglePanel(): void;
  toggleOutline(): void;
  panels: readonly { id: string; label: Word }[];
  showPanel(id: string): void;
  /** The stages to which one may move it; absent where none. */
  moves?: Pick<StageMoves, 'next' | 'others' | 'move'> | null;
  /** Absent where one may only read. */
  insertFile?: (() => void) | undefined;
}

/** Something one can do in the app around the text. */
export interface AppCommand {
  name: string;
  group: 'help' | 'go' | 'desk' | 'article' | 'writing' | 'settings';
  word: Word;
  params?: (say: Say) => Params;
  search?: Word;
  /** A ProseMirror key name. One without a modifier is heard where nobody types. */
  key?: string;
  /** What it does here; null where it has no meaning: there it is not listed. */
  does(here: Here): (() => void) | null;
  on?(here: Here): boolean;
}

type DeskCommand = Pick<AppCommand, 'name' | 'word'> & Partial<AppCommand>;

/** A command that changes what the desk shows. */
const filtering = (command: DeskCommand, change: (address: DeskAddress) => DeskAddress): AppCommand => ({
  group: 'desk',
  search: 'command.filter.search',
  does: ({ desk }) => (desk ? () => desk.onAddress(change(desk.address)) : null),
  ...command,
});

/** THE list of what one can do around the text; an article's panels are added by `commandsHere`. */
export const appCommands: readonly AppCommand[] = [
  {
    name: 'palette',
    group: 'help',
    word: 'command.palette',
    key: 'Mod-k',
    does:
      ({ show }) =>
      () =>
        show('palette'),
  },
  {
    name: 'shortcuts',
    group: 'help',
    word: 'command.shortcuts',
    search: 'command.shortcuts.search',
    key: '?',
    does:
      ({ show }) =>
      () =>
        show('shortcuts'),
  },
  { name: 'help', group: 'help', word: 'help.title', key: 'F1', does: () => () => showHelp(true) },
  {
    name: 'goToStatus',
    group: 'go',
    word: 'status.title',
    does:
      ({ go }) =>
      () =>
        go('status'),
  },
  {
    name: 'goToSettings',
    group: 'go',
    word: 'settings.title',
    does:
      ({ go }) =>
      () =>
        go('settings'),
  },
  {
    name: 'goToDesk',
    group: 'go',
    word: 'app.toDesk',
    search: 'command.toDesk.search',
    does: ({ desk, go }) => (desk ? null : () => go('desk')),
  },
  {
    name: 'goToWire',
    group: 'go',
    word: 'wire.title',
    search: 'wire.title.search',
    does:
      ({ go }) =>
      () =>
        go('wire'),
  },
  {
    name: 'goToPeople',
    group: 'go',
    word: 'people.title',
    does: ({ mayManagePeople, go }) => (mayManagePeople ? () => go('people') : null),
  },
  { name: 'newArticle', group: 'desk', word: 'desk.newArticle', key: 'n', does: ({ desk }) => desk?.create ?? null },
  { name: 'searchArticles', group: 'desk', word: 'desk.search', key: '/', does: ({ desk }) => desk?.search ?? null },
  filtering({ name: 'mine', word: 'desk.mine', on: ({ desk }) => desk?.address.mine !== undefined }, (address) =>
    changeFilter(address, { mine: address.mine ? undefined : 'true' }),
  ),
  ...stages.map(({ name, label }) =>
    filtering(
      {
        name: `stage.${name}`,
        word: 'command.onlyStage',
        params: (say) => ({ stage: say(label) }),
        on: ({ desk }) => desk?.address.stage === name,
      },
      (address) => changeFilter(address, { stage: address.stage === name ? undefined : name }),
    ),
  ),
  filtering(
    { name: 'trash', word: 'desk.trashFilter', on: ({ desk }) => desk?.address.trash !== undefined },
    (address) => changeFilter(address, { trash: address.trash ? undefined : 'true' }),
  ),
  filtering({ name: 'everything', word: 'desk.clear' }, ({ layout }) => (layout ? { layout } : {})),
  ...(['list', 'board'] as const).map((layout) =>
    filtering(
      {
        name: `layout.${layout}`,
        word: `desk.layout.${layout}`,
        search: 'command.layout.search',
        on: ({ desk }) => (desk?.address.layout ?? 'list') === layout,
      },
      (address) => changeFilter(address, { layout: layout === 'board' ? layout : undefined, view: undefined }),
    ),
  ),
  {
    name: 'togglePanel',
    group: 'article',
    word: 'command.panel',
    search: 'command.panel.search',
    key: 'Mod-Alt-y',
    does: ({ article }) => article?.togglePanel ?? null,
  },
  {
    name: 'toggleOutline',
    group: 'article',
    word: 'command.outline',
    search: 'command.panel.search',
    key: 'Mod-Alt-o',
    does: ({ article }) => article?.toggleOutline ?? null,
  },
  {
    name: 'export',
    group: 'article',
    word: 'command.export',
    search: 'command.export.search',
    key: 'Mod-Alt-d',
    does: ({ article }) => (article ? () => showExport(true) : null),
  },
  {
    name: 'insertFile',
    group: 'article',
    word: 'command.insertFile',
    search: 'command.insertFile.search',
    does: ({ article }) => article?.insertFile ?? null,
  },
  {
    name: 'sources',
    group: 'article',
    word: 'command.sources',
    search: 'command.sources.search',
    does: ({ article }) => (article ? () => showSource('newest') : null),
  },
  ...writingModes.map(
    ({ name, word, search, key }): AppCommand => ({
      name: `writing.${name}`,
      group: 'writing',
      word,
      search,
      key,
      does: ({ article }) => (article ? () => toggleMode(name) : null),
      on: () => isOn(name),
    }),
  ),
  ...([1, -1] as const).map((direction): AppCommand => {
    const name = direction > 0 ? 'larger' : 'smaller';
    return {
      name: `textSize.${name}`,
      group: 'writing',
      word: `writing.textSize.${name}`,
      search: 'writing.textSize.search',
      does({ article }) {
        const next = article ? nextTextSize(direction) : null;
        return next === null ? null : () => writeStored(textSizeKey, next);
      },
    };
  }),
  {
    name: 'textSize.normal',
    group: 'writing',
    word: 'writing.textSize.normal',
    search: 'writing.textSize.search',
    does: ({ article }) => (article ? () => writeStored(textSizeKey, '100') : null),
  },
  ...textWidths.map(
    (width): AppCommand => ({
      name: `textWidth.${width}`,
      group: 'writing',
      word: `writing.textWidth.${width}`,
      search: 'writing.textWidth.search',
      does: ({ article }) => (article ? () => writeStored(textWidthKey, width) : null),
      on: () => asTextWidth(readStored(textWidthKey, 'normal')) === width,
    }),
  ),
  ...themes.map(
    (theme): AppCommand => ({
      name: `theme.${theme}`,
      group: 'settings',
      word: 'command.theme',
      params: (say) => ({ theme: say(`session.theme.${theme}`) }),
      search: 'command.theme.search',
      does:
        ({ setTheme }) =>
        () =>
          setTheme(theme),
      on: (here) => here.theme === theme,
    }),
  ),
  ...uiLanguages.map(
    (language): AppCommand => ({
      name: `language.${language}`,
      group: 'settings',
      word: 'command.language',
      params: () => ({ language: languageNames[language] }),
      search: 'command.language.search',
      does:
        ({ setLanguage }) =>
        () =>
          setLanguage(language),
      on: (here) => here.language === language,
    }),
  ),
];

/** The list with the panels and the stages that the article on the screen has. */
export function commandsHere({ article }: Pick<Here, 'article'>): readonly AppCommand[] {
  const panels = (article?.panels ?? []).map(
    ({ id, label }): AppCommand => ({
      name: `panel.${id}`,
      group: 'article',
      word: 'command.showPanel',
      params: (say) => ({ panel: say(label) }),
      search: 'command.panel.search',
      does: (here) => (here.article ? () => here.article?.showPanel(id) : null),
    }),
  );
  const moves = article?.moves;
  const stagesHere = moves ? [...(moves.next ? [moves.next] : []), ...moves.others] : [];
  const toStages = stagesHere.map(
    (stage): AppCommand => ({
      name: `moveTo.${stage}`,
      group: 'article',
      word: `article.moveTo.${stage}`,
      search: 'command.moveTo.search',
      does: (here) => (here.article?.moves ? () => here.article?.moves?.move(stage) : null),
    }),
  );
  const at = appCommands.findIndex(({ group }) => group === 'writing');
  return [...appCommands.slice(0, at), ...toStages, ...panels, ...appCommands.slice(at)];
}
