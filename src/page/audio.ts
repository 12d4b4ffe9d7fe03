import { playingTime } from '#blocks/audio/playingTime.ts';
import type { Dressing } from '#blocks/dressing.ts';
import { child, element, type HtmlElement, isBlank, textOf } from '#marks/htmlTree.ts';

/** The address of a recording, on the newsroom's own origin. */
export function audioAddress(id: string): string {
  return `/media/audio/${encodeURIComponent(id)}`;
}

/** A recording with the browser's own player, and its words to unfold. Nothing while no file is chosen. */
export function audioFigure(plain: HtmlElement, { say }: Dressing): HtmlElement | null {
  const { 'data-audio': id, 'data-duration': seconds, class: name, 'data-id': anchor } = plain.attributes;
  if (!id) return null;
  const title = child(plain, 'figcaption');
  const label = textOf(title?.children ?? []).trim() || say('page.audio');
  const credit = child(plain, 'small');
  const length = seconds ? element('span', { class: 'audio-length' }, playingTime(Number(seconds))) : null;
  const about = [
    title && !isBlank(title) ? title.children : [say('page.audio')],
    length,
    credit && !isBlank(credit) ? credit : null,
  ]
    .filter((part) => part !== null)
    .flatMap((part, index) => [...(index > 0 ? [' '] : []), ...(Array.isArray(part) ? part : [part])]);
  const words = plain.children.filter((part) => typeof part !== 'string' && part !== title && part !== credit);
  const transcript = element(
    'details',
    { class: 'audio-transcript' },
    element('summary', {}, say('page.transcript')),
    ...words,
  );
  return element(
    'figure',
    { class: name, 'data-id': anchor },
    element('figcaption', { class: 'audio-title' }, ...about),
    element('audio', { controls: '', preload: 'metadata', src: audioAddress(id), 'aria-label': label }),
    ...(isBlank(element('div', {}, ...words)) ? [] : [transcript]),
  );
}
