/** Milliseconds in which news of several articles are one message. */
const pause = 250;

/** Tells desks which articles' rows to read again, at most once in a while. */
export function createAnnouncer(tell: (articles: readonly string[]) => void) {
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fire = () => {
    timer = undefined;
    const articles = [...changed];
    changed.clear();
    tell(articles);
  };

  return {
    announce(article: string): void {
      changed.add(article);
      timer ??= setTimeout(fire, pause);
    },
    close(): void {
      clearTimeout(timer);
      timer = undefined;
      changed.clear();
    },
  };
}
