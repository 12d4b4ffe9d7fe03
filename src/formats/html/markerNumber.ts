const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/**
 * The number that a list's marker stands for, `3.`, `c)`, `(iv)`, of several the last, `2.1.3`; null where it is none. `format` is what
 * Word says of its list, such as `alpha-lower`; without it a lone letter of the Roman numbers is one of them where it may be the first.
 */
export function markerNumber(marker: string, format = ''): number | null {
  const figures = /(\d+)\D*$/.exec(marker)?.[1];
  if (figures !== undefined) return Number(figures);
  const letters = /[a-z]+/i.exec(marker)?.[0].toLowerCase();
  if (letters === undefined) return null;
  const asRoman = /^roman/.test(format) || (format === '' && (letters === 'i' || letters.length > 1));
  if (asRoman) return romanNumber(letters);
  if (format !== '' && !/^alpha/.test(format)) return null;
  // Behind z Word goes on with aa, bb, cc.
  if (new Set(letters).size > 1) return null;
  return (letters.length - 1) * 26 + letters.charCodeAt(0) - 96;
}

function romanNumber(letters: string): number | null {
  const values = [...letters].map((letter) => roman[letter] ?? Number.NaN);
  const sum = values.reduce((all, value, index) => all + (value < (values[index + 1] ?? 0) ? -value : value), 0);
  return Number.isNaN(sum) ? null : sum;
}
