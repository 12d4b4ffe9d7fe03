import { SaxesParser } from 'saxes';

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const dc = 'http://purl.org/dc/elements/1.1/';
const photoshop = 'http://ns.adobe.com/photoshop/1.0/';

/** Properties of XMP that the newsroom uses (IPTC Photo Metadata Standard), by namespace and name. */
const properties: Readonly<Record<string, XmpField>> = {
  [`${dc}description`]: 'caption',
  [`${dc}creator`]: 'creator',
  [`${dc}rights`]: 'copyright',
  [`${photoshop}Credit`]: 'credit',
  [`${photoshop}Source`]: 'source',
  'http://ns.adobe.com/xap/1.0/rights/UsageTerms': 'usageTerms',
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/AltTextAccessibility': 'alt',
};
type XmpField = 'caption' | 'creator' | 'copyright' | 'credit' | 'source' | 'usageTerms' | 'alt';

/** Deeper and larger than any packet of a camera or an agency. */
const deepest = 40;
const largest = 1024 * 1024;

/** What a picture's XMP packet says of it; several authors are joined, of several languages the default is taken. Unreadable packets say nothing. */
export function readXmp(packet: Uint8Array): Partial<Record<XmpField, string>> {
  if (packet.length > largest) return {};
  try {
    return readPacket(new TextDecoder().decode(packet).replace(/\0+$/, ''));
  } catch {
    return {};
  }
}

interface Value {
  text: string;
  isDefault: boolean;
}

function readPacket(xml: string): Partial<Record<XmpField, string>> {
  const values = new Map<XmpField, Value[]>();
  const add = (field: XmpField, value: Value) => values.set(field, [...(values.get(field) ?? []), value]);
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (why: string) => {
    throw new Error(why);
  };
  parser.on('error', ({ message }) => refuse(message));
  parser.on('doctype', () => refuse('XMP has no document type'));
  const path: string[] = [];
  let field: XmpField | undefined;
  let value: Value | undefined;
  parser.on('opentag', ({ uri, local, attributes }) => {
    path.push(uri + local);
    if (path.length > deepest) refuse('XMP is not that deep');
    if (uri === rdf && local === 'Description')
      for (const attribute of Object.values(attributes)) {
        const stated = properties[attribute.uri + attribute.local];
        if (stated) add(stated, { text: attribute.value, isDefault: true });
      }
    // A property stands in a description; its value is its text, or the items of a list in it.
    if (path.at(-2) === `${rdf}Description`) field = properties[uri + local];
    if (field) value = { text: '', isDefault: attributes['xml:lang']?.value === 'x-default' };
  });
  parser.on('text', (text) => {
    if (value) value.text += text;
  });
  parser.on('closetag', ({ uri, local }) => {
    if (field && value && value.text.trim() !== '') add(field, value);
    value = undefined;
    path.pop();
    if (properties[uri + local] === field) field = undefined;
  });
  parser.write(xml).close();
  return Object.fromEntries(
    [...values].map(([name, all]) => {
      const texts = all.map(({ text }) => text.trim());
      const chosen = all.find(({ isDefault }) => isDefault)?.text.trim() ?? texts[0] ?? '';
      return [name, name === 'creator' ? texts.join(', ') : chosen];
    }),
  );
}
