import type { Element, ElementContent, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { noText, type Range } from '#language/passage.ts';
import { addText, SourcePassage, type SourceText } from './SourcePassage.ts';

const names = (text: string) => new Set(text.split(' '));
const inlineTags = names(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q rb rp rt ruby s small span strike strong sub sup time u wbr',
);
const notText = names('code kbd samp tt var img input button select svg math object canvas audio video iframe');
const silent = names('script style pre textarea template head noscript');

/** The text blocks of an HTML source, whatever holds them; words in another language by `lang`. Code and scripts are no text. */
export function htmlPassages(source: string): SourceText {
  const walk = new Walk(source);
  const fragment = !/<(?:!doctype|html|head|body)\b/i.test(source.slice(0, 4000));
  for (const node of unified().use(rehypeParse, { fragment, verbose: true }).parse(source).children) walk.visit(node);
  walk.close();
  return { passages: walk.found, language: walk.language, languageAt: walk.languageAt };
}

class Walk {
  readonly found: SourcePassage[] = [];
  language: string | null = null;
  languageAt: Range | null = null;
  readonly #source: string;
  #passage: SourcePassage | null = null;
  #role = 'paragraph';

  constructor(source: string) {
    this.#source = source;
  }

  visit(node: RootContent | ElementContent): void {
    if (node.type === 'text') this.#text(node.value, node.position?.start.offset, node.position?.end.offset);
    else if (node.type === 'element') this.#element(node);
  }

  close(): void {
    const passage = this.#passage;
    this.#passage = null;
    if (!passage) return;
    while (passage.endsWith(' ') || passage.endsWith('\n')) passage.dropLast();
    if (!passage.isEmpty) this.found.push(passage);
  }

  #element(element: Element): void {
    const { tagName, properties, children } = element;
    const [start, end] = [element.position?.start.offset, element.position?.end.offset];
    if (tagName === 'br' || notText.has(tagName)) {
      this.#open().add(tagName === 'br' ? '\n' : noText, start ?? 0, end ?? 0);
      return;
    }
    const lang = typeof properties.lang === 'string' ? properties.lang : null;
    if (silent.has(tagName)) {
      if (tagName !== 'head') this.close();
      return;
    }
    if (inlineTags.has(tagName)) {
      const from = this.#passage?.length ?? 0;
      for (const child of children) this.visit(child);
      const to = this.#passage?.length ?? 0;
      if (lang && to > from) this.#passage?.spans.push({ kind: 'language', language: lang, from, to });
      return;
    }
    if (lang && this.language === null) this.#state(element, lang);
    this.close();
    const around = this.#role;
    if (/^h[1-6]$/.test(tagName)) this.#role = tagName === 'h1' ? 'headline' : 'crosshead';
    for (const child of children) this.visit(child);
    this.close();
    this.#role = around;
  }

  /** The first element that states a language states that of the file. */
  #state({ data }: Element, lang: string): void {
    this.language = lang;
    const { start, end } = data?.position?.properties?.lang ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const at = this.#source.slice(start.offset, end.offset).lastIndexOf(lang);
    if (at >= 0) this.languageAt = { from: start.offset + at, to: start.offset + at + lang.length };
  }

  #open(): SourcePassage {
    this.#passage ??= new SourcePassage(this.#role);
    return this.#passage;
  }

  /** White space is one space, as it is shown, and none at the beginning of a line. */
  #text(value: string, start: number | undefined, end: number | undefined): void {
    if (start === undefined || end === undefined) return;
    const read = new SourcePassage(this.#role);
    if (!addText(read, value, this.#source.slice(start, end), start)) {
      if (value.trim() !== '') this.#open().addOther(start, end);
      return;
    }
    read.eachUnit((unit, from, to) => {
      if (!/[ \t\n\r\f]/.test(unit)) return this.#open().add(unit, from, to);
      const passage = this.#passage;
      if (!passage || passage.length === 0 || passage.endsWith('\n')) return;
      if (passage.endsWith(' ')) passage.stretchTo(from, to);
      else passage.add(' ', from, to);
    });
  }
}
