import type { HtmlElement } from '#marks/htmlTree.ts';

type Test = (element: HtmlElement) => boolean;

const simple = /^([a-z][a-z0-9]*)?((?:\.[\w-]+|\[[\w-]+(?:=[^\]]*)?\])*)$/;
const condition = /\.([\w-]+)|\[([\w-]+)(?:="?([^"\]]*)"?)?\]/g;

/**
 * A simple selector as a test of one element: a tag, classes, attributes, attributes with a value (`figure.wide`,
 * `a[href]`, `input[type=checkbox]`). Throws on anything more.
 */
export function selectorTest(selector: string): Test {
  const [whole, tag, conditions = ''] = simple.exec(selector) ?? [];
  if (whole === undefined) throw new Error(`Not a simple selector: ${selector}`);
  const tests: Test[] = [...conditions.matchAll(condition)].map(([, name, attribute = '', value]) =>
    name === undefined ? attributeTest(attribute, value) : classTest(name),
  );
  return (element) => (tag === undefined || element.tag === tag) && tests.every((test) => test(element));
}

function classTest(name: string): Test {
  return ({ attributes }) => (attributes.class ?? '').split(/\s+/).includes(name);
}

function attributeTest(name: string, value: string | undefined): Test {
  return ({ attributes }) => {
    const given = attributes[name];
    return given !== undefined && (value === undefined || given === value);
  };
}
