import type { Schema } from '@cfworker/json-schema';
import type { Fault, Written } from '../defineFormat.ts';

interface Checker {
  validate(item: unknown): { errors: { instanceLocation: string; error: string }[] };
}

const checkers = new Map<Schema, Checker>();

/** What in a file is not as IPTC's own schema has it. The library interprets the schema: pages that run no made-up code can use it. */
export async function checkNinjs(written: Written, schema: Schema): Promise<Fault[]> {
  const checker = checkers.get(schema) ?? (await createChecker(schema));
  checkers.set(schema, checker);
  const { errors } = checker.validate(JSON.parse(String(written)));
  // All that holds what is wrong is said to be wrong, too: what lies deepest tells.
  const innermost = errors.filter(
    ({ instanceLocation: place }) => !errors.some((other) => other.instanceLocation.startsWith(`${place}/`)),
  );
  return innermost.map(({ instanceLocation, error }) => ({
    place: instanceLocation.replace(/^#\/?/, '/'),
    message: error.replace(/\.$/, ''),
  }));
}

async function createChecker(schema: Schema): Promise<Checker> {
  const [{ Validator }, { default: geoJson }] = await Promise.all([
    import('@cfworker/json-schema'),
    import('./schemas/GeoJSON-schema.json', { with: { type: 'json' } }),
  ]);
  const validator = new Validator(schema, '2020-12');
  validator.addSchema(geoJson as Schema);
  return validator;
}
