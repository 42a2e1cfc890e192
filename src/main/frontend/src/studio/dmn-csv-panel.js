// Import and export of a table's rows as CSV: nothing is taken before it was seen.
import { read, toCsv } from './dmn-csv.js';
import { button, download, element } from './editor-parts.js';
import { choicesOf } from './dmn-words.js';

export function offerCsv(page, table) {
  const names = { id: 'id', description: page.text('js.annotations') };
  const file = element('input', { type: 'file', accept: '.csv,text/csv,text/plain', hidden: true, ariaLabel: page.text('csv.import') });
  file.addEventListener('change', async () => {
    const [chosen] = file.files;
    file.value = '';
    if (chosen) preview(page, table, await textOf(chosen), names);
  });
  page.bar.append(
    button(page.text('csv.export'), () =>
      download(`${table.key}.csv`, `\uFEFF${toCsv(table.columns.map(({ label }) => label), rowsOf(table), names)}`, 'text/csv;charset=utf-8'),
    ),
    button(page.text('csv.import'), () => file.click()),
    file,
  );
}

const rowsOf = (table) =>
  table.rules.map((rule) => ({ id: rule.id, cells: table.cellsOf(rule).map(({ text }) => (text ?? '').trim()), description: rule.description ?? '' }));

/** Spreadsheets of some systems still write their old alphabet; what is no UTF-8 is read as that. */
async function textOf(file) {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function preview(page, table, text, names) {
  const say = (key, ...values) => page.text(`csv.${key}`, ...values);
  const columns = table.columns.map((column) => ({ ...column, ...ofWords(table, column, say), ...closed(table, column, page.vocabulary) }));
  const rows = rowsOf(table);
  const taken = read(text, columns, rows, names, say);
  const dialog = element('dialog', { className: 'help studio-dialog', ariaLabel: say('title') });
  const number = taken.added.length + taken.changed.length;
  const take = button(say('take', number), () => {
    put(table, taken);
    dialog.close();
  }, 'btn btn-primary btn-small');
  take.disabled = number === 0;
  dialog.append(
    element('h2', { textContent: say('title') }),
    element('p', { textContent: say('counts', taken.added.length, taken.changed.length, taken.same, taken.refused.length) }),
    refusals(taken.refused, say),
    element('div', { className: 'studio-choices' }, take, button(page.text('cancel'), () => dialog.close())),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** What the table of words asks of its rows; of others the check of the whole table tells. */
function ofWords(table, { name }, say) {
  if (table.key !== 'signal-words') return {};
  const searchable = (text) => (/[\p{L}\p{N}]/u.test(text) && !/\*[\p{L}\p{N}]/u.test(text) ? null : { what: say('unsearchable', text.replaceAll('"', '')), allowed: say('unsearchable_allowed') });
  return { required: name === 'word' || name === 'theme', check: name === 'word' ? searchable : undefined };
}

function closed(table, column, vocabulary) {
  const choices = choicesOf(vocabulary ?? {}, table.key, column, []);
  return choices.closed && choices.as === 'text' ? { words: choices.words } : {};
}

function refusals(refused, say) {
  if (refused.length === 0) return null;
  const rows = refused.map(({ line, what, allowed }) =>
    element('tr', {}, element('td', { textContent: line }), element('td', { textContent: what }), element('td', { textContent: allowed })),
  );
  const head = element('tr', {}, ...['line', 'what', 'allowed'].map((each) => element('th', { scope: 'col', textContent: say(`column_${each}`) })));
  return element('div', { className: 'studio-refused', tabIndex: 0, role: 'region', ariaLabel: say('refused') },
    element('table', { className: 'board-table' }, element('thead', {}, head), element('tbody', {}, ...rows)));
}

function put(table, { added, changed }) {
  for (const { id, cells, description } of changed) {
    const rule = table.rules.find((each) => each.id === id);
    table.cellsOf(rule).forEach((cell, at) => cell.text !== cells[at] && table.write(cell, cells[at]));
    if (description !== undefined && description !== (rule.description ?? '')) table.describe(rule, description);
  }
  for (const { cells, description } of added) table.addRow(cells, description);
}
