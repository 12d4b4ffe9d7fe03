import { checkField, type FieldName, type Fields, fields } from './fields.ts';

/**
 * What the element around an article says of its fields in `data-*`, so that nothing is lost between an article and HTML:
 * texts as they are, everything else as JSON. Fields that are as they are unless told say nothing.
 */
export function fieldFacts(given: Fields): Readonly<Record<string, string | undefined>> {
  const facts = (Object.keys(fields) as FieldName[]).map((name): [string, string | undefined] => {
    const value = given[name];
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return [attributeOf(name), isDefault(name, value) ? undefined : text];
  });
  return Object.fromEntries(facts);
}

/** The fields that an element says so; what no article may carry is not taken. */
export function readFieldFacts(attributes: Readonly<Record<string, string>>): Partial<Fields> {
  const stated = (Object.keys(fields) as FieldName[]).flatMap((name): [FieldName, unknown][] => {
    const text = attributes[attributeOf(name)];
    if (text === undefined) return [];
    const value = typeof fields[name].default === 'string' ? text : parsed(text);
    return checkField(name, value) ? [[name, value]] : [];
  });
  return Object.fromEntries(stated);
}

/** HTML does not tell capitals from small letters in names. */
function attributeOf(name: FieldName): string {
  return `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function isDefault(name: FieldName, value: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(fields[name].default);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
