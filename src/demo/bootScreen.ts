import { readStored } from '#ui/useStored.tsx';
import { pickLanguage, type UiLanguage, uiLanguages } from '#words/say.ts';
import { type DemoWord, sayDemo } from '#words/sayDemo.ts';
import { type StartStep, startSteps } from './wire.ts';

export interface BootScreen {
  show(step: StartStep): void;
  /** A sentence in place of the start: it goes no further, and nothing else is said. */
  stop(title: DemoWord, text: DemoWord): void;
}

/** What one sees before the app is there. Without React, which is still on its way. */
export function bootScreen(root: HTMLElement): BootScreen {
  const language = languageOf();
  document.documentElement.lang = language;
  const screen = document.createElement('main');
  screen.className = 'boot';
  const title = document.createElement('h1');
  title.textContent = 'Galley';
  const line = document.createElement('p');
  line.role = 'status';
  const bar = document.createElement('progress');
  bar.max = startSteps.length + 1;
  bar.setAttribute('aria-label', sayDemo(language, 'starting'));
  screen.append(title, line, bar);
  root.replaceChildren(screen);
  let stopped = false;
  const show = (step: StartStep) => {
    // The newsroom may open all the same, and tell how far it is.
    if (stopped) return;
    bar.value = startSteps.indexOf(step) + 1;
    line.textContent = sayDemo(language, `step.${step}`);
  };
  show('program');
  return {
    show,
    stop: (heading, text) => {
      if (stopped) return;
      stopped = true;
      title.textContent = sayDemo(language, heading);
      line.role = 'alert';
      line.textContent = sayDemo(language, text);
      bar.remove();
    },
  };
}

function languageOf(): UiLanguage {
  const stored = readStored('galley.language', '');
  return uiLanguages.find((language) => language === stored) ?? pickLanguage(navigator.languages);
}
