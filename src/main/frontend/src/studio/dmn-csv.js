// Rows of a table as CSV and back. Pure: texts in, texts and findings out.

const SEPARATORS = [',', ';', '\t'];

/** Words stand without quotes; what is no plain word stands as an expression, behind an equals sign. */
function shown(text) {
  const bare = (text ?? '').trim();
  if (bare === '') return '';
  const word = /^"((?:[^"\\]|\\.)*)"$/.exec(bare);
  if (!word) return `=${bare}`;
  const said = word[1].replace(/\\(.)/g, '$1');
  return said === '' || /^[=\s]|\s$/.test(said) ? `=${bare}` : said;
}

/** The cell that a field of the file says. */
function cell(field) {
  if (field.startsWith('=')) return field.slice(1).trim();
  return field === '' ? '' : `"${field.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

const escaped = (field) => (/[",;\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/**
 * @param columns their labels
 * @param rows each with id, cells and description
 */
export function toCsv(columns, rows, { id, description }) {
  const lines = [[id, ...columns, description]];
  for (const row of rows) lines.push([row.id, ...row.cells.map(shown), row.description ?? '']);
  return lines.map((fields) => fields.map(escaped).join(',')).join('\r\n') + '\r\n';
}

/** The fields of a file line by line, each with the number of the line it begins on. */
export function parse(text) {
  const input = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(input);
  const records = [];
  let fields = [];
  let field = '';
  let quoted = false;
  let closed = false;
  let line = 1;
  let began = 1;
  const endField = () => {
    fields.push(field);
    field = '';
    closed = false;
  };
  const endRecord = () => {
    endField();
    if (fields.some((each) => each !== '')) records.push({ line: began, fields });
    fields = [];
    began = line;
  };
  for (let at = 0; at < input.length; at += 1) {
    const each = input[at];
    if (each === '\n') line += 1;
    if (quoted) {
      if (each !== '"') field += each;
      else if (input[at + 1] === '"') field += input[(at += 1)];
      else [quoted, closed] = [false, true];
    } else if (each === '"' && field === '' && !closed) quoted = true;
    else if (each === separator) endField();
    else if (each === '\n') endRecord();
    else if (each !== '\r') field += each;
  }
  if (quoted) return { records, open: began };
  if (field !== '' || fields.length) endRecord();
  return { records, open: null };
}

/** A spreadsheet writes what its country writes: the separator that the first line has most. */
function separatorOf(text) {
  const head = text.split(/\r?\n/, 1)[0].replace(/"[^"]*"/g, '');
  return SEPARATORS.reduce((best, each) => (head.split(each).length > head.split(best).length ? each : best));
}

/**
 * What of a file can be taken: rows to add or to change, and what cannot be taken with line, what and what is allowed.
 *
 * @param columns each with label, whether it must be filled, and the words allowed
 * @param rows those of the table
 */
export function read(text, columns, rows, names, say) {
  const { records, open } = parse(text);
  const refused = [];
  if (open !== null) refused.push({ line: open, what: say('open'), allowed: say('open_allowed') });
  const head = records[0]?.fields.map((each) => each.trim().toLowerCase()) ?? [];
  const places = columns.map(({ label, name }) => head.findIndex((each) => each === label.toLowerCase() || each === name.toLowerCase()));
  const missing = columns.filter((_, at) => places[at] < 0);
  if (missing.length) {
    refused.push({ line: 1, what: say('columns', missing.map(({ label }) => label).join(', ')), allowed: say('columns_allowed', columns.map(({ label }) => label).join(', ')) });
    return { added: [], changed: [], same: 0, refused };
  }
  const idAt = head.indexOf(names.id.toLowerCase());
  const describedAt = head.indexOf(names.description.toLowerCase());
  const taken = { added: [], changed: [], same: 0, refused };
  const seen = new Map(rows.map((row) => [content(row.cells), row]));
  for (const { line, fields } of records.slice(1)) {
    const cells = places.map((at) => cell((fields[at] ?? '').trim()));
    const wrong = columns.map((column, at) => problem(column, cells[at], say)).find(Boolean);
    if (wrong) refused.push({ line, ...wrong });
    else place({ line, cells, id: idAt < 0 ? '' : fields[idAt]?.trim(), description: describedAt < 0 ? undefined : fields[describedAt] ?? '' }, rows, seen, taken, say);
  }
  return taken;
}

function place(row, rows, seen, taken, say) {
  const own = row.id ? rows.find(({ id }) => id === row.id) : undefined;
  const twin = seen.get(content(row.cells));
  const described = row.description === undefined || row.description === (own?.description ?? '');
  if (own && content(own.cells) === content(row.cells) && described) taken.same += 1;
  else if (twin && twin !== own) {
    if (twin.line) taken.refused.push({ line: row.line, what: say('twice', twin.line), allowed: say('twice_allowed') });
    else taken.same += 1;
    return;
  } else if (own) taken.changed.push({ ...row, id: own.id });
  else taken.added.push(row);
  seen.set(content(row.cells), own ?? row);
}

function problem({ label, required, words, check }, text, say) {
  if (text === '') return required ? { what: say('empty', label), allowed: say('empty_allowed') } : null;
  const word = /^"((?:[^"\\]|\\.)*)"$/.exec(text)?.[1];
  if (words?.length && word !== undefined && !words.includes(word)) return { what: say('word', label, word), allowed: words.join(', ') };
  return check?.(text, label) ?? null;
}

/** Capitals and spaces around it make no difference to a word. */
const content = (cells) => cells.map((each) => each.trim().toLowerCase()).join('\u0000');
