import { ImportedXmlComponent, type INumberingOptions, type IParagraphStyleOptions, type IStylesOptions } from 'docx';

const serif = 'Source Serif 4';
const sans = 'Inter';
export const codeFont = 'Courier New';
const ink2 = '5C5A55';
const accent = '9A3324';

/** Twentieths of a point. */
const points = (count: number) => count * 20;

/** Word has nine levels of lists. */
const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
/** Where the text of an item stands, and where lines go on that have no sign of their own. */
const textIndent = (level: number) => 567 * (level + 1);

const boxBorder = { left: { style: 'single', size: 12, color: accent, space: 8 } } as const;

const style = (
  id: string,
  name: string,
  more: Omit<IParagraphStyleOptions, 'id' | 'name'>,
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  ...more,
});

/** The styles that every other is based on, of paragraphs and of letters. The library writes neither, nor that they are the usual ones. */
export function usualStyles(): ImportedXmlComponent[] {
  return [usual('paragraph', 'Normal', 'Normal'), usual('character', 'DefaultParagraphFont', 'Default Paragraph Font')];
}

function usual(type: string, id: string, name: string): ImportedXmlComponent {
  const style = new ImportedXmlComponent('w:style', { 'w:type': type, 'w:default': '1', 'w:styleId': id });
  style.push(new ImportedXmlComponent('w:name', { 'w:val': name }));
  style.push(new ImportedXmlComponent('w:qFormat'));
  return style;
}

/** The styles of the house, called as Word calls its own where it has one, so that other programs know a heading for a heading. Sizes are half points. */
export const wordStyles: IStylesOptions = {
  default: {
    document: { run: { font: serif, size: 22 }, paragraph: { spacing: { after: points(8), line: 320 } } },
    heading1: {
      run: { font: serif, size: 48, bold: true, color: '000000' },
      paragraph: { spacing: { before: 0, after: points(8), line: 260 }, keepNext: true },
    },
    heading2: {
      run: { font: serif, size: 28, bold: true, color: '000000' },
      paragraph: { spacing: { before: points(18), after: points(4) }, keepNext: true },
    },
    heading3: {
      run: { font: serif, size: 24, bold: true, color: '000000' },
      paragraph: { spacing: { before: points(12), after: points(4) }, keepNext: true },
    },
  },
  characterStyles: [
    { id: 'Code', name: 'Code', quickFormat: true, run: { font: codeFont, noProof: true } },
    // Who speaks and what they are, a caption and its credit stand in one line.
    { id: 'Role', name: 'Role', quickFormat: true },
    { id: 'Credit', name: 'Credit', quickFormat: true },
  ],
  paragraphStyles: [
    style('Kicker', 'Kicker', {
      run: { font: sans, size: 18, bold: true, color: accent },
      paragraph: { spacing: { after: points(4) }, keepNext: true },
    }),
    style('Standfirst', 'Standfirst', { run: { size: 26 }, paragraph: { spacing: { after: points(12) } } }),
    style('Byline', 'Byline', {
      run: { font: sans, size: 18, color: ink2 },
      paragraph: { spacing: { after: points(18) } },
    }),
    style('Quote', 'Quote', { run: { italics: true }, paragraph: { indent: { left: 567, right: 567 } } }),
    style('PullQuote', 'Pull Quote', {
      run: { size: 32 },
      paragraph: {
        indent: { left: 567, right: 567 },
        spacing: { before: points(12), after: points(4) },
        keepNext: true,
      },
    }),
    style('Source', 'Source', {
      run: { font: sans, size: 18, color: ink2 },
      paragraph: { indent: { left: 567, right: 567 }, spacing: { after: points(12) } },
    }),
    style('Caption', 'Caption', { run: { font: sans, size: 18, color: ink2 } }),
    style('TableCaption', 'Table Caption', {
      run: { font: sans, size: 18, color: ink2 },
      paragraph: { keepNext: true },
    }),
    style('TableHead', 'Table Head', { run: { bold: true } }),
    style('File', 'File', { run: { font: sans, size: 18, color: ink2 } }),
    style('CorrectionKind', 'Correction Kind', {
      run: { font: sans, size: 18, bold: true, color: accent },
      paragraph: { spacing: { after: points(2) }, keepNext: true },
    }),
    style('Correction', 'Correction', { run: { font: sans, size: 20 } }),
    ...levels.map((of) =>
      style(`ListContinue${of + 1}`, of === 0 ? 'List Continue' : `List Continue ${of + 1}`, {
        paragraph: { indent: { left: textIndent(of) } },
      }),
    ),
    ...levels.map((of) =>
      style(`BoxContinue${of + 1}`, `Box Continue ${of + 1}`, {
        run: { font: sans, size: 20 },
        paragraph: { indent: { left: textIndent(of) }, border: boxBorder },
      }),
    ),
    style('Box', 'Box', {
      run: { font: sans, size: 20 },
      paragraph: {
        indent: { left: 284 },
        border: boxBorder,
      },
    }),
    style('BoxTitle', 'Box Title', {
      run: { font: sans, size: 22, bold: true },
      paragraph: {
        indent: { left: 284 },
        border: boxBorder,
        keepNext: true,
      },
    }),
    ...[2, 3].map((of) =>
      style(`BoxHeading${of}`, `Box Heading ${of}`, {
        run: { font: sans, size: of === 2 ? 22 : 20, bold: true },
        paragraph: { indent: { left: 284 }, border: boxBorder, keepNext: true },
      }),
    ),
  ],
};

/** Without an alignment the library writes one that Word's own schema does not know. */
const level = (of: number) =>
  ({
    level: of,
    alignment: 'left',
    style: { paragraph: { indent: { left: textIndent(of), hanging: 283 } } },
  }) as const;

/** A list that does not begin with 1: at which level it stands, and its first number. */
export interface ListStart {
  reference: string;
  level: number;
  start: number;
}

const numbers = (reference: string, start?: ListStart) => ({
  reference,
  levels: levels.map((of) => ({
    ...level(of),
    format: of % 2 === 0 ? ('decimal' as const) : ('lowerLetter' as const),
    text: `%${of + 1}.`,
    ...(start?.level === of ? { start: start.start } : {}),
  })),
});

/** The lists of a document: with numbers and with bullets, and each that has a number of its own to begin with. */
export function wordNumbering(starts: readonly ListStart[]): INumberingOptions {
  return {
    config: [
      numbers('numbers'),
      { reference: 'bullets', levels: levels.map((of) => ({ ...level(of), format: 'bullet', text: '–' })) },
      ...starts.map((start) => numbers(start.reference, start)),
    ],
  };
}
