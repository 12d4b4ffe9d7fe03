/** Words after which a slash begins a regular expression; after a name or a closing bracket it divides. */
const beforeRegex =
  /^(?:return|typeof|case|in|of|delete|void|throw|new|else|do|await|yield|default|=>|[(,=:[!&|?{;+\-*%~^])$/;

const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const token = /'(?:\\.|[^'\\\n])*'?|"(?:\\.|[^"\\\n])*"?|=>|[A-Za-z_$][\w$]*|\d[\w.]*|\s+|[\s\S]/y;
const regexLiteral = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y;
const templateChunk = /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{)?/y;

/**
 * The source with comments, the insides of strings and regular expressions blanked out, every other character at its
 * place. TypeScript 7 has no compiler API, and a text in JSX is not worth a parser: an apostrophe there blanks its line.
 */
export function bareCode(source: string): string {
  let bare = '';
  let last = '';
  // Braces open inside each `${`, innermost last: the brace that closes none of them goes on with the template.
  const holes: number[] = [];

  const take = (pattern: RegExp) => {
    pattern.lastIndex = bare.length;
    return pattern.exec(source)?.[0] ?? '';
  };
  const blank = (text: string, kept = 0) => {
    const inner = kept > 0 ? text.slice(kept, -kept) : text;
    bare += text.slice(0, kept) + inner.replace(/[^\n]/g, ' ') + (kept > 0 ? text.slice(-kept) : '');
  };
  const template = () => {
    const chunk = take(templateChunk);
    const end = chunk.endsWith('${') ? 2 : chunk.endsWith('`') ? 1 : 0;
    blank(chunk.slice(0, chunk.length - end));
    bare += chunk.slice(chunk.length - end);
    if (end === 2) holes.push(0);
    last = end === 2 ? '{' : '`';
  };

  while (bare.length < source.length) {
    const remark = take(comment);
    const regex = remark === '' && (last === '' || beforeRegex.test(last)) ? take(regexLiteral) : '';
    const text = remark || regex || take(token);
    if (text === remark || text === regex) blank(text);
    else if (/^['"]/.test(text)) blank(text, text.length > 1 && text.endsWith(text.charAt(0)) ? 1 : 0);
    else bare += text;
    if (text === remark || text.trim() === '') continue;
    last = text;

    const depth = holes.at(-1);
    if (text === '`') template();
    else if (text === '{' && depth !== undefined) holes[holes.length - 1] = depth + 1;
    else if (text === '}' && depth === 0) {
      holes.pop();
      template();
    } else if (text === '}' && depth !== undefined) holes[holes.length - 1] = depth - 1;
  }
  return bare;
}

const importForms = [
  /\b(?:import|export)\b[^;'"`=()]*?\bfrom\s*(['"])( *)\1/dg,
  /\bimport\s*(['"])( *)\1/dg,
  /\bimport\s*\(\s*(['"`])( *)\1/dg,
  /\bnew\s+(?:Shared)?Worker\s*\(\s*new\s+URL\s*\(\s*(['"])( *)\1\s*,\s*import\.meta\.url/dg,
];

/** What a file imports, as written: static, dynamic and for its side effect, and the files of its workers. */
export function specifiers(source: string, bare: string): string[] {
  return importForms.flatMap((form) =>
    [...bare.matchAll(form)].map((match) => source.slice(...(match.indices?.[2] ?? [0, 0]))),
  );
}
