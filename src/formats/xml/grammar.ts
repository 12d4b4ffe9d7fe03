import type { HtmlElement } from '#marks/htmlTree.ts';
import type { Fault } from '../defineFormat.ts';
import { readBack } from './readBack.ts';

/** What one element may hold and carry. */
interface ElementRule {
  /** The names of its child elements in order, each with a space after it, as this expression has them. No child unless told. */
  holds?: RegExp;
  /** Words may stand between its children. */
  mixed?: boolean;
  /** Its whole text has this form. */
  text?: RegExp;
  /** Attributes that it may carry, each with the form of its value. */
  may?: Readonly<Record<string, RegExp>>;
  /** Attributes that it has to carry. */
  must?: Readonly<Record<string, RegExp>>;
  /** What is in it goes by another grammar, or by none that is known here. */
  within?: Grammar | 'any';
}

/** The part of a schema that our files use, strict where the schema is loose; its test holds it against the schema itself. */
export type Grammar = Readonly<Record<string, ElementRule>>;

/** What in a file of XML is not as a grammar has it, as paths of element names. */
export function checkXml(xml: string, grammar: Grammar, root: string): Fault[] {
  let tree: HtmlElement;
  try {
    tree = readBack(xml);
  } catch (error) {
    return [{ place: '/', message: error instanceof Error ? error.message : String(error) }];
  }
  return checkTree(tree, grammar, root);
}

/** The same of a file that has been parsed. */
export function checkTree(tree: HtmlElement, grammar: Grammar, root: string): Fault[] {
  if (tree.tag !== root) return [{ place: '/', message: `${tree.tag} instead of ${root}` }];
  return checkElement(tree, grammar, '');
}

function checkElement(node: HtmlElement, grammar: Grammar, above: string): Fault[] {
  const place = `${above}/${node.tag}`;
  const rule = grammar[node.tag];
  const fault = (message: string): Fault => ({ place, message });
  if (!rule) return [fault('unknown element')];
  const faults = Object.entries(node.attributes).flatMap(([name, value]): Fault[] => {
    const form = rule.must?.[name] ?? rule.may?.[name];
    if (!form) return name.startsWith('xmlns') ? [] : [fault(`attribute ${name} does not belong here`)];
    return form.test(value) ? [] : [fault(`attribute ${name} may not be "${value.slice(0, 60)}"`)];
  });
  for (const name of Object.keys(rule.must ?? {}))
    if (node.attributes[name] === undefined) faults.push(fault(`attribute ${name} is missing`));
  if (rule.within === 'any') return faults;
  const inside = rule.within ?? grammar;
  const elements = node.children.filter((child): child is HtmlElement => typeof child !== 'string');
  const words = node.children.filter((child): child is string => typeof child === 'string').join('');
  const names = elements.map(({ tag }) => `${tag} `).join('');
  if (!(rule.holds ?? /^$/).test(names))
    faults.push(fault(`may not hold ${listed(names.trim()).slice(0, 200) || 'nothing'}`));
  if (rule.text && !rule.text.test(words)) faults.push(fault(`may not be "${words.slice(0, 60)}"`));
  if (!rule.mixed && !rule.text && words.trim() !== '') faults.push(fault('holds words'));
  return [...faults, ...elements.flatMap((child) => checkElement(child, inside, place))];
}

/** `a a a b` as `a × 3 b`. */
const listed = (names: string) =>
  names.replace(/(?<!\S)(\S+)(?: \1)+(?!\S)/g, (run, name) => `${name} × ${run.split(' ').length}`);
