import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addView, changeView, removeView } from '#api/views.ts';
import { Button } from '#ui/Button.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { MenuAction } from '#ui/menuEntries.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { type ColumnId, writeColumns } from './columns.ts';
import styles from './Desk.module.css';
import { viewsQuery } from './desk.queries.ts';
import { type DeskAddress, readDeskAddress, writeDeskAddress } from './deskFilter.ts';

interface ViewsMenuProps {
  address: DeskAddress;
  onAddress(address: DeskAddress): void;
  columns: readonly ColumnId[];
  onColumns(columns: readonly ColumnId[]): void;
  /** Whether there are columns to choose. */
  choosable: boolean;
}

const fetchDialogs = () => import('./viewDialogs.tsx');

/** The views that come with the desk and those that one has saved; what one sees now can be saved, too. */
export function ViewsMenu({ address, onAddress, columns, onColumns, choosable }: ViewsMenuProps) {
  const say = useSay();
  const queries = useQueryClient();
  const show = useToasts((toasts) => toasts.show);
  const { data: views = [] } = useQuery(viewsQuery);
  const [dialog, setDialog] = useState<'save' | 'rename' | 'columns' | null>(null);
  const dialogs = useFetched(fetchDialogs, dialog !== null, () => setDialog(null));

  const open = views.find(({ id }) => id === address.view);
  const { view: _, ...shown } = address;
  const here = writeDeskAddress(address.layout === 'board' ? shown : { ...shown, columns: writeColumns(columns) });
  const builtIn = [
    { value: 'all', label: say('desk.view.all'), address: {} },
    { value: 'mine', label: say('desk.mine'), address: { mine: 'true' } },
    { value: 'recent', label: say('desk.recent'), address: { recent: 'true' } },
  ] as const;
  const same = builtIn.find((each) => writeDeskAddress(each.address) === writeDeskAddress(shown));

  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (failure) {
      show(problemSentence(say, failure));
    } finally {
      await queries.invalidateQueries(viewsQuery);
    }
  };
  const openSaved = (id: string, text: string) =>
    onAddress({ ...readDeskAddress(Object.fromEntries(new URLSearchParams(text))), view: id });
  const save = (name: string) =>
    attempt(async () => {
      const { id, address: text } = await call(addView, { name, address: here });
      show(say('desk.view.saved', { name }));
      openSaved(id, text);
    });
  const choose = (value: string) => {
    const usual = builtIn.find((each) => each.value === value);
    const saved = views.find(({ id }) => id === value);
    if (usual) onAddress(usual.address);
    if (saved) openSaved(saved.id, saved.address);
  };

  const actions: MenuAction[] = [
    { id: 'save', label: say('desk.view.save'), icon: 'plus', onAction: () => setDialog('save') },
  ];
  if (open && open.address !== here)
    actions.push({
      id: 'keep',
      label: say('desk.view.keep', { name: open.name }),
      icon: 'check',
      onAction: () =>
        void attempt(async () => {
          await call(changeView, { id: open.id, address: here });
          show(say('desk.view.saved', { name: open.name }));
        }),
    });
  if (open)
    actions.push(
      { id: 'rename', label: say('desk.view.rename', { name: open.name }), onAction: () => setDialog('rename') },
      {
        id: 'delete',
        label: say('desk.view.delete', { name: open.name }),
        icon: 'trash',
        onAction: () =>
          void attempt(async () => {
            await call(removeView, { id: open.id });
            onAddress(shown);
            const { name, address: text } = open;
            show(say('desk.view.deleted', { name }), {
              label: say('desk.undo'),
              onAction: () => void attempt(async () => void (await call(addView, { name, address: text }))),
            });
          }),
      },
    );
  if (choosable)
    actions.push({ id: 'columns', label: say('desk.columns'), icon: 'panel', onAction: () => setDialog('columns') });

  return (
    <>
      <Menu
        label={say('desk.views')}
        choices={[
          {
            id: 'views',
            title: say('desk.views'),
            value: open?.id ?? same?.value ?? '',
            options: [...builtIn, ...views.map(({ id, name }) => ({ value: id, label: name }))],
            onChange: choose,
          },
        ]}
        actions={actions}
        trigger={(trigger) => (
          <Button {...trigger} look="quiet" icon="chevron" className={styles.views ?? ''}>
            {open ? say('desk.view.current', { name: open.name }) : say('desk.views')}
          </Button>
        )}
      />
      {dialogs && dialog && (
        <WithWords topic="desk">
          {(dialog === 'save' || dialog === 'rename') && (
            <dialogs.ViewNameDialog
              title={say(dialog === 'save' ? 'desk.view.save' : 'desk.view.renameTitle')}
              name={dialog === 'rename' ? (open?.name ?? '') : ''}
              onClose={() => setDialog(null)}
              onName={(name) => {
                setDialog(null);
                if (dialog === 'save') void save(name);
                else if (open) void attempt(async () => void (await call(changeView, { id: open.id, name })));
              }}
            />
          )}
          {dialog === 'columns' && (
            <dialogs.ColumnsDialog chosen={columns} onChoose={onColumns} onClose={() => setDialog(null)} />
          )}
        </WithWords>
      )}
    </>
  );
}
