import { keepShell } from './app/keepShell.ts';
import { startApp } from './app/startApp.tsx';

void startApp();
keepShell();
