/** What declarations say of how words look and of what they are; nothing where they say nothing. */
export interface Said {
  bold?: boolean;
  italic?: boolean;
  /** An item of one of Word's lists, and no heading. */
  listed?: boolean;
  hidden?: boolean;
}

/** What style sheets and `style` attributes say of a source's elements, for its receipt: by classes and by the element's own style, the own last. */
export class SourceStyles {
  /** By `p.name` or `.name`. */
  readonly #classes = new Map<string, Said>();
  /** Programs write the same few styles thousands of times. */
  readonly #known = new Map<string, Said>();

  constructor(sheets: readonly string[]) {
    for (const sheet of sheets) this.read(sheet);
  }

  /** Takes in one more sheet; what stands in it by anything but a class is passed over. */
  read(sheet: string): void {
    for (const [, selectors = '', body = ''] of sheet.replace(/<!--|-->/g, ' ').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const said = saidBy(body);
      if (Object.keys(said).length === 0) continue;
      for (const [, name = ''] of selectors.matchAll(/(?:^|,)\s*(\w*\.[\w-]+)\s*(?=,|$)/g))
        this.#classes.set(name.toLowerCase(), { ...this.#classes.get(name.toLowerCase()), ...said });
    }
    this.#known.clear();
  }

  of(tag: string, { class: names = '', style = '' }: Readonly<Record<string, string>>): Said {
    if (names === '' && style === '') return {};
    const key = `${tag} ${names}\n${style}`;
    const known = this.#known.get(key);
    if (known) return known;
    const said: Said = {};
    for (const name of this.#classes.size > 0 ? names.toLowerCase().split(/\s+/) : [])
      Object.assign(said, this.#classes.get(`.${name}`), this.#classes.get(`${tag}.${name}`));
    Object.assign(said, saidBy(style));
    this.#known.set(key, said);
    return said;
  }
}

function saidBy(declarations: string): Said {
  const said: Said = {};
  const font = declared(declarations, 'font');
  const weight = declared(declarations, 'font-weight') || /(?:^|\s)(bold|[6-9]00)(?=\s)/.exec(font)?.[1] || '';
  const slant = declared(declarations, 'font-style') || /(?:^|\s)(italic|oblique)(?=\s)/.exec(font)?.[1] || '';
  if (/^(?:bold|[6-9]\d\d)/.test(weight)) said.bold = true;
  else if (/^(?:normal|lighter|[1-5]\d\d)/.test(weight)) said.bold = false;
  if (/^(?:italic|oblique)/.test(slant)) said.italic = true;
  else if (/^normal/.test(slant)) said.italic = false;
  const list = declared(declarations, 'mso-list');
  if (list !== '') said.listed = / level\d/.test(list);
  if (declared(declarations, 'mso-outline-level') !== '') said.listed = false;
  if (declared(declarations, 'display') === 'none' || declared(declarations, 'mso-hide') === 'all') said.hidden = true;
  return said;
}

function declared(declarations: string, property: string): string {
  const at = declarations.toLowerCase().lastIndexOf(property);
  if (at < 0) return '';
  const found = [...declarations.matchAll(new RegExp(`(?<![\\w-])${property}\\s*:([^;]*)`, 'gi'))].at(-1)?.[1] ?? '';
  return found
    .replace(/!important/i, '')
    .trim()
    .toLowerCase();
}
