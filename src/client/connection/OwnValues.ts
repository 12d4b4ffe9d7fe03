import type { Node } from '@tiptap/pm/model';
import { DocAttrStep, type Step } from '@tiptap/pm/transform';
import { type Field, type FieldName, fields } from '#article/fields.ts';

/** A colleague's value that comes later than this has been thought about; in milliseconds. */
const atOnce = 60_000;

interface OwnValue {
  field: FieldName;
  value: string;
  at: number;
}

/** The texts that this session brought into the details lately: told apart when a colleague's takes the place of one. */
export class OwnValues {
  readonly #written = new Map<string, OwnValue>();

  /** Own steps that were just committed; what is not yet wins over others' anyway. */
  note(steps: readonly Step[], now: number): void {
    for (const step of steps) {
      if (!(step instanceof DocAttrStep) || !(step.attr in fields)) continue;
      const name = step.attr as FieldName;
      const field: Field = fields[name];
      if (field.kind === 'text' && field.group && typeof step.value === 'string')
        this.#written.set(name, { field: name, value: step.value, at: now });
    }
  }

  /** What others' steps have put something else in the place of, each value once. */
  overwritten(before: Node, after: Node, now: number): OwnValue[] {
    const lost = [...this.#written.values()].filter(
      ({ field, value }) => before.attrs[field] === value && after.attrs[field] !== value,
    );
    for (const { field } of lost) this.#written.delete(field);
    return lost.filter(({ value, at }) => value.trim() !== '' && now - at <= atOnce);
  }
}
