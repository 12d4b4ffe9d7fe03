import type { ReactNode } from 'react';
import type { IconName } from './Icon.tsx';

export interface MenuAction {
  id: string;
  label: string;
  icon?: IconName;
  onAction(): void;
}

/** A group of which one is on. */
interface MenuChoice {
  id: string;
  title: string;
  value: string;
  options: readonly { value: string; label: string; lang?: string }[];
  onChange(value: string): void;
}

export interface MenuEntries {
  label: string;
  /** Stands above the entries. */
  head?: ReactNode;
  choices?: readonly MenuChoice[];
  actions: readonly MenuAction[];
}
