import type { Grammar } from '../xml/grammar.ts';

const anything = /^/;
const count = /^\d+$/;
const reference = /^rId\S+$/;
const name = /^\w+$/;
/** A property that is on by being there. */
const on = {};
const line = { must: { 'w:val': /^single$/ }, may: { 'w:color': /^\w+$/, 'w:sz': count, 'w:space': count } };
/** Word opens no document with a table of more columns. */
const columns = 63;
const language = /^[a-zA-Z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** The part of WordprocessingML (ECMA-376, transitional) that the text of our documents uses. */
export const wordGrammar: Grammar = {
  'w:document': { holds: /^w:body $/, may: { 'mc:Ignorable': anything } },
  'w:body': { holds: /^((w:p|w:tbl) )*w:sectPr $/ },
  'w:p': { holds: /^(w:pPr )?((w:r|w:hyperlink) )*$/ },
  'w:pPr': { holds: /^(w:pStyle )?(w:keepNext )?(w:numPr )?(w:pBdr )?$/ },
  'w:pStyle': { must: { 'w:val': name } },
  'w:keepNext': on,
  'w:numPr': { holds: /^w:ilvl w:numId $/ },
  'w:ilvl': { must: { 'w:val': /^[0-8]$/ } },
  'w:numId': { must: { 'w:val': count } },
  'w:pBdr': { holds: /^w:bottom $/ },
  'w:hyperlink': { holds: /^(w:r )*$/, must: { 'r:id': reference }, may: { 'w:history': /^1$/ } },
  'w:r': { holds: /^(w:rPr )?((w:t|w:br|w:drawing) )*$/ },
  'w:rPr': { holds: /^((w:rStyle|w:rFonts|w:bC?s?|w:iC?s?|w:strike|w:color|w:u|w:vertAlign|w:rtl|w:lang) )*$/ },
  'w:rStyle': { must: { 'w:val': name } },
  'w:rFonts': { may: { 'w:ascii': anything, 'w:hAnsi': anything, 'w:cs': anything, 'w:eastAsia': anything } },
  'w:b': on,
  'w:bCs': on,
  'w:i': on,
  'w:iCs': on,
  'w:strike': on,
  'w:color': { must: { 'w:val': /^[0-9A-F]{6}$/ } },
  'w:u': { must: { 'w:val': /^single$/ } },
  'w:vertAlign': { must: { 'w:val': /^(sub|super)script$/ } },
  'w:rtl': on,
  'w:lang': { may: { 'w:val': language, 'w:bidi': language } },
  'w:t': { text: anything, may: { 'xml:space': /^preserve$/ } },
  'w:br': on,
  'w:drawing': { within: 'any' },
  'w:tbl': { holds: /^w:tblPr w:tblGrid (w:tr )+$/ },
  'w:tblPr': { holds: /^w:tblW w:tblBorders $/ },
  'w:tblW': { must: { 'w:type': /^pct$/, 'w:w': /^100%$/ } },
  'w:tblBorders': { holds: /^w:top w:left w:bottom w:right w:insideH w:insideV $/ },
  'w:top': line,
  'w:left': line,
  'w:bottom': line,
  'w:right': line,
  'w:insideH': line,
  'w:insideV': line,
  'w:tblGrid': { holds: new RegExp(`^(w:gridCol ){1,${columns}}$`) },
  'w:gridCol': { must: { 'w:w': count } },
  'w:tr': { holds: new RegExp(`^(w:trPr )?(w:tc ){1,${columns}}$`) },
  'w:trPr': { holds: /^w:tblHeader $/ },
  'w:tblHeader': on,
  'w:tc': { holds: /^(w:p )+$/ },
  'w:sectPr': { within: 'any' },
};
