// Which words a cell may say, and how a cell says them. Pure: known of columns, cells and the vocabulary only.

const VOCABULARY = {
  role: 'roles', ownerRole: 'roles', severity: 'severities', baseSeverity: 'severities', visibility: 'visibilities',
  creates: 'handlings', opens: 'handlings', notifyScope: 'notify_scopes', priority: 'priorities', profilePriority: 'priorities',
  category: 'categories', type: 'types', givenType: 'types',
};
const LITERAL = /"((?:[^"\\]|\\.)*)"/g;
const WORDS_ONLY = /^\s*(?:"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false)(?:\s*,\s*(?:"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false))*\s*$/;
const CONTAINS = /list contains\(\s*\?\s*,\s*"((?:[^"\\]|\\.)*)"\s*\)/g;

export const quoted = (word) => `"${word.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const plainType = (type) => String(type ?? '').toLowerCase();

/** How words of a column are written: as texts, as plain values, or as questions to a list. */
export function writtenAs(column, fact) {
  const type = plainType(fact?.type || column.type);
  if (type === 'list') return 'list';
  if (['boolean', 'integer', 'long', 'double', 'number'].includes(type)) return 'plain';
  return column.kind === 'input' && type === '' ? 'list' : 'text';
}

/** What the vocabulary knows of a column. */
export function factOf(vocabulary, key, column) {
  const table = vocabulary.tables?.[key];
  return (column.kind === 'input' ? table?.inputs : table?.outputs)?.find(({ name }) => name === column.name);
}

export const isLabel = (column) => column.kind === 'output' && column.name === 'label';

/**
 * The words to choose from, and whether others may be written as well.
 *
 * @param used words of the same column in other rows
 */
export function choicesOf(vocabulary, key, column, used) {
  const fact = factOf(vocabulary, key, column);
  const as = writtenAs(column, fact);
  if (plainType(fact?.type || column.type) === 'boolean') return { as: 'plain', words: ['true', 'false'], closed: true };
  const allowed = (fact?.allowed ?? []).map(String).filter((word) => word !== '');
  if (allowed.length) return { as, words: allowed, closed: true };
  const known = as === 'plain' ? [] : (vocabulary[VOCABULARY[column.name]] ?? []).map(String);
  return { as, words: [...new Set([...known, ...used])], closed: false };
}

/** The words a cell names, whatever else it says about them. */
export function wordsIn(text) {
  const found = [...text.matchAll(LITERAL)].map(([, word]) => word);
  return found.length ? found : text.split(',').map((part) => part.trim()).filter((part) => /^(-?\d+(\.\d+)?|true|false)$/.test(part));
}

/** Whether a cell is nothing but a choice of words, so that choosing may rewrite it. */
export function isChoice(text, as) {
  if (text.trim() === '' || text.trim() === '-') return true;
  return as === 'list' ? text.replace(CONTAINS, '').replace(/\bor\b|,|\s/g, '') === '' : WORDS_ONLY.test(text);
}

export function say(words, as) {
  if (as === 'list') return words.map((word) => `list contains(?, ${quoted(word)})`).join(' or ');
  return words.map((word) => (as === 'text' ? quoted(word) : word)).join(', ');
}

/** The cell after a word was chosen: one more or one less of a condition, the only one of an answer. */
export function chosen(text, word, column, as) {
  if (column.kind === 'output') return say([word], as);
  const words = isChoice(text, as) ? wordsIn(text) : [];
  return say(words.includes(word) ? words.filter((each) => each !== word) : [...words, word], as);
}

/** Puts quotes around a word that people wrote without; null when the cell is to stay as it is. */
export function mended(text, column, choices, names) {
  const bare = text.trim();
  if (choices.as !== 'text' || bare === '' || bare.includes('"') || names.includes(bare)) return null;
  const parts = bare.split(',').map((part) => part.trim());
  const meant = parts.map((part) => choices.words.find((word) => word.toLowerCase() === part.toLowerCase()));
  return meant.every(Boolean) && (column.kind === 'input' || parts.length === 1) ? say(meant, 'text') : null;
}
