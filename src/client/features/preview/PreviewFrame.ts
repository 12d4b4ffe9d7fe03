import type { EditorState, Transaction } from '@tiptap/pm/state';
import { writeHtml } from '#article/html.ts';
import { namedArticles } from '#article/namedArticles.ts';
import { frontLength, schema } from '#article/schema.ts';
import type { LinkedArticle } from '#blocks/dressing.ts';
import { articleParts, type PageContext, renderPage } from '#page/page.ts';
import { buildElement } from './buildElement.ts';
import { PreviewBody } from './PreviewBody.ts';
import { blockAt, lettersBefore, positionOf } from './positions.ts';

/** What the preview asks of an open article. */
export interface PreviewedSession {
  readonly state: EditorState;
  subscribe(listener: (state: EditorState, transaction: Transaction | null) => void): () => void;
  reveal(position: number): void;
}

/** Changes that follow one another faster than this, as those of a held key, are shown together; in milliseconds. */
const burst = 100;

export type PageTheme = 'light' | 'dark';

interface Page {
  document: Document;
  article: HTMLElement;
  /** The front as it was last written. */
  front: string;
  body: PreviewBody;
}

/**
 * The reader's page in a frame, kept up with a session outside of React. The page comes from `renderPage` once; then
 * only what changed is built anew, a frame of the screen later. Nothing runs in the frame: it is sandboxed.
 */
export class PreviewFrame {
  readonly #frame: HTMLIFrameElement;
  readonly #session: PreviewedSession;
  readonly #base: Omit<PageContext, 'language'>;
  readonly #unsubscribe: () => void;
  readonly #onFailure: (error: unknown) => void;
  /** Told which other articles the page names, whenever these are others. */
  readonly #named: (ids: readonly string[]) => void;
  #names = '';
  #articles: ReadonlyMap<string, LinkedArticle> = new Map();
  #theme: PageTheme;
  #page: Page | null = null;
  #scheduled = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** When the pane was last brought up to date, by `performance.now()`. */
  #shown = Number.NEGATIVE_INFINITY;
  #follow = false;
  /** How often it may still be brought there anew, as what is drawn on the way gets its height. None where somebody has scrolled it elsewhere. */
  #corrections = 0;
  #correcting = 0;
  /** Where the pane was last brought to. */
  #followed = { index: -1, share: 0 };

  constructor(
    frame: HTMLIFrameElement,
    session: PreviewedSession,
    base: Omit<PageContext, 'language'>,
    theme: PageTheme,
    onFailure: (error: unknown) => void,
    named: (ids: readonly string[]) => void,
  ) {
    this.#frame = frame;
    this.#onFailure = onFailure;
    this.#session = session;
    this.#base = base;
    this.#theme = theme;
    this.#named = named;
    frame.addEventListener('load', this.#loaded);
    // The page without its body, which comes in chunks as soon as the styles are there.
    const { doc } = session.state;
    frame.srcdoc = renderPage(
      schema.topNodeType.create(doc.attrs, doc.children.slice(0, frontLength)),
      this.#context(),
    );
    this.#unsubscribe = session.subscribe((_, transaction) => this.#changed(transaction));
  }

  setTheme(theme: PageTheme): void {
    this.#theme = theme;
    if (this.#page) this.#page.document.documentElement.dataset.theme = theme;
  }

  /** What other articles are called now. */
  setArticles(articles: ReadonlyMap<string, LinkedArticle>): void {
    this.#articles = articles;
    this.#attempt(() => this.#update());
  }

  close(): void {
    this.#unsubscribe();
    cancelAnimationFrame(this.#scheduled);
    cancelAnimationFrame(this.#correcting);
    clearTimeout(this.#waiting);
    this.#frame.removeEventListener('load', this.#loaded);
    this.#page = null;
  }

  #context(): PageContext {
    return { ...this.#base, language: String(this.#session.state.doc.attrs.language), articles: this.#articles };
  }

  // The empty document that a frame begins with may be loaded, too: it has no article.
  readonly #loaded = () => {
    const document = this.#frame.contentDocument;
    const article = document?.querySelector('article');
    if (!document || !article) return;
    document.documentElement.dataset.pane = '';
    article.replaceChildren(document.createElement('header'));
    this.#page = { document, article, front: '', body: new PreviewBody(article) };
    this.setTheme(this.#theme);
    document.addEventListener('click', this.#clicked);
    document.addEventListener('auxclick', (event) => event.preventDefault());
    document.addEventListener('keydown', this.#passOn);
    document.addEventListener('scrollend', this.#arrived);
    for (const own of ['wheel', 'touchmove', 'pointerdown'])
      document.addEventListener(own, this.#ledElsewhere, { passive: true });
    this.#attempt(() => {
      this.#update();
      this.#showCaret('instant');
    });
  };

  /** What fails between two frames of the screen is told, or the page would stand still without a word. */
  #attempt(show: () => void): void {
    try {
      show();
    } catch (error) {
      this.close();
      this.#onFailure(error);
    }
  }

  /** The app's keys are meant wherever the focus is, and what happens in a frame is not told outside of it. */
  readonly #passOn = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey) return;
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
    const same = { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true };
    if (!this.#frame.dispatchEvent(new KeyboardEvent('keydown', same))) event.preventDefault();
  };

  #changed(transaction: Transaction | null): void {
    // Others' changes and confirmations move nothing under the reader's eyes.
    const own = transaction?.docChanged && transaction.getMeta('addToHistory') !== false;
    if (own || transaction?.selectionSet) this.#follow = true;
    else if (transaction && !transaction.docChanged) return;
    if (!this.#page || this.#scheduled || this.#waiting !== undefined) return;
    const rest = this.#shown + burst - performance.now();
    if (rest <= 0) this.#askFrame();
    else
      this.#waiting = setTimeout(() => {
        this.#waiting = undefined;
        this.#askFrame();
      }, rest);
  }

  #askFrame(): void {
    this.#scheduled = requestAnimationFrame((now) => {
      this.#scheduled = 0;
      this.#shown = now;
      this.#attempt(() => {
        this.#update();
        if (!this.#follow) return;
        this.#follow = false;
        this.#showCaret(matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');
      });
    });
  }

  #update(): void {
    const page = this.#page;
    if (!page) return;
    // Taken off the screen or led elsewhere, by an extension for instance.
    if (this.#frame.contentDocument !== page.document) throw new Error('The frame of the preview has lost its page');
    const ids = namedArticles(this.#session.state.doc);
    if (ids.join(' ') !== this.#names) {
      this.#names = ids.join(' ');
      this.#named(ids);
    }
    const context = this.#context();
    const { front, body } = articleParts(this.#session.state.doc, context);
    if (page.document.documentElement.lang !== context.language) page.document.documentElement.lang = context.language;
    const written = writeHtml([front]);
    if (written !== page.front) {
      page.article.firstElementChild?.replaceWith(buildElement(page.document, front));
      page.front = written;
    }
    page.body.show(body);
  }

  #showCaret(behavior: ScrollBehavior, corrections = 3): void {
    const page = this.#page;
    const view = page?.document.defaultView;
    if (!page || !view) return;
    const { doc, selection } = this.#session.state;
    const { index, share } = blockAt(doc, selection.head);
    // While one types on in a block its place need not be measured, which costs a layout of the page at every key.
    const { index: before, share: shareBefore } = this.#followed;
    if (behavior !== 'instant' && index === before && Math.abs(share - shareBefore) < 0.2) return;
    this.#followed = { index, share };
    const element =
      index < frontLength
        ? (page.article.querySelector(`.${doc.child(index).type.name}`) ?? page.article)
        : page.body.follow(index - frontLength);
    if (!element) return;
    const { top, height } = element.getBoundingClientRect();
    const line = top + (element === page.article ? 0 : height * share);
    const window = view.innerHeight;
    if (line > window * 0.12 && line < window * 0.85) return;
    const end = Math.max(0, page.document.documentElement.scrollHeight - window);
    const to = Math.min(end, Math.max(0, view.scrollY + line - window * 0.4));
    const way = Math.abs(to - view.scrollY);
    // No end is told of what does not move, and the next one would be of somebody's own scrolling.
    if (way < 1) return;
    // Nobody reads what flies past: a longer way than the window is high would be a second of frames and nothing else.
    this.#corrections = corrections;
    view.scrollTo({ top: to, behavior: way > window ? 'instant' : behavior });
  }

  // What comes on the screen for the first time gets its height in the frame after, and the caret may have gone on.
  readonly #arrived = () => {
    const left = this.#corrections;
    if (left === 0) return;
    this.#afterFrames(2, () => {
      if (this.#corrections !== left) return;
      this.#corrections = 0;
      this.#showCaret('instant', left - 1);
    });
  };

  #afterFrames(frames: number, then: () => void): void {
    this.#correcting = requestAnimationFrame(() => {
      if (frames > 1) this.#afterFrames(frames - 1, then);
      else this.#attempt(then);
    });
  }

  readonly #ledElsewhere = () => {
    this.#corrections = 0;
  };

  readonly #clicked = (event: MouseEvent) => {
    // Links of the page lead nowhere from here, and the place is the text's.
    event.preventDefault();
    const page = this.#page;
    const target = event.target as Node | null;
    if (!page || !target) return;
    const { doc } = this.#session.state;
    const front = doc.children.slice(0, frontLength).findIndex((block) => {
      return page.article.querySelector(`.front > .${block.type.name}`)?.contains(target);
    });
    const inBody = front < 0 ? page.body.blockOf(target) : null;
    const index = inBody ? inBody.index + frontLength : front;
    const element = inBody?.element ?? page.article.querySelector(`.front > .${doc.maybeChild(front)?.type.name}`);
    if (index < 0 || !element) return;
    this.#session.reveal(positionOf(doc, index, lettersBefore(element, event.clientX, event.clientY)));
  };
}
