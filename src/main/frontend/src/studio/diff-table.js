// A decision table before and after, as one table: the server says what differs, this draws it.
import { element } from './editor-parts.js';
import { cellDiff } from './diff-words.js';

const AROUND = 1;

/** The columns and rows of a file; enough to draw them, nothing to run them. */
export function tableOf(xml) {
  if (xml.trim() === '') return { columns: [], rows: [] };
  const file = new DOMParser().parseFromString(xml, 'application/xml');
  const table = file.getElementsByTagNameNS('*', 'decisionTable')[0];
  if (!table) return { columns: [], rows: [] };
  const children = (parent, name) => [...parent.children].filter((each) => each.localName === name);
  const said = (parent, name) => children(parent, name)[0]?.textContent.trim() ?? '';
  const columns = [
    ...children(table, 'input').map((each) => ({ kind: 'input', heading: each.getAttribute('label') || said(children(each, 'inputExpression')[0] ?? each, 'text') })),
    ...children(table, 'output').map((each) => ({ kind: 'output', heading: each.getAttribute('label') || each.getAttribute('name') || '' })),
  ];
  const rows = children(table, 'rule').map((rule, at) => ({
    id: rule.getAttribute('id') ?? `row ${at + 1}`,
    number: at + 1,
    cells: [...children(rule, 'inputEntry'), ...children(rule, 'outputEntry')].map((entry) => said(entry, 'text')),
    description: said(rule, 'description'),
  }));
  return { columns, rows };
}

/**
 * The rows to draw, in the order of the later table; those that were removed stand where they stood.
 *
 * @param differences as the server says them
 */
export function rowsOf(before, after, differences) {
  const ofRows = differences.filter(({ what }) => what === 'row');
  const of = (change) => new Map(ofRows.filter((each) => each.change === change).map((each) => [each.id, each]));
  const [added, removed, moved] = [of('ADDED'), of('REMOVED'), of('MOVED')];
  const changed = grouped(ofRows.filter(({ change }) => change === 'CHANGED'));
  const drawn = after.rows.map((row) => ({
    ...row,
    state: added.has(row.id) ? 'added' : changed.has(row.id) ? 'changed' : moved.has(row.id) ? 'moved' : 'same',
    from: moved.get(row.id)?.before,
    parts: new Map((changed.get(row.id) ?? []).map((each) => [each.part, each])),
  }));
  for (const row of before.rows.filter(({ id }) => removed.has(id))) {
    const above = before.rows.slice(0, row.number - 1).map(({ id }) => id);
    const at = drawn.findLastIndex(({ id, state }) => state !== 'added' && above.includes(id));
    drawn.splice(at + 1, 0, { ...row, state: 'removed', parts: new Map() });
  }
  return drawn;
}

export function drawTable({ before, after, differences, say }) {
  const rows = rowsOf(before, after, differences);
  // columns that say nothing in any row only take room
  const shown = after.columns.map((column, at) => ({ ...column, at })).filter(({ at }) => rows.some(({ cells }) => cells[at]));
  const near = rows.map((_, at) => rows.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ state }) => state !== 'same'));
  const body = element('tbody');
  let hidden = [];
  const fold = () => {
    if (hidden.length) body.append(foldOf(hidden, shown.length + 2, say));
    hidden = [];
  };
  rows.forEach((row, at) => {
    if (near[at]) {
      fold();
      body.append(rowOf(row, shown, say));
    } else hidden.push(rowOf(row, shown, say));
  });
  fold();
  const heading = (text) => element('th', { scope: 'col', textContent: text });
  const head = element('tr', {}, heading(say('row')), ...shown.map((column) => heading(column.heading)), heading(say('why')));
  return element('div', { className: 'diff-scroll', tabIndex: 0, role: 'region', ariaLabel: say('table') },
    element('table', { className: 'diff-table' }, element('thead', {}, head), body));
}

function rowOf(row, columns, say) {
  const number = element('th', { scope: 'row' }, String(row.number));
  if (row.state !== 'same') number.append(element('span', { className: `diff-sign is-${row.state}`, textContent: say(row.state) }));
  if (row.from) number.append(element('span', { className: 'diff-from', textContent: say('from', row.from.replace(/\D/g, '')) }));
  const cells = columns.map(({ heading, at }) => cellOf(row.parts.get(heading), row.cells[at] ?? ''));
  return element('tr', { className: `is-${row.state}` }, number, ...cells, cellOf(row.parts.get('description'), row.description));
}

function cellOf(difference, text) {
  if (!difference) return element('td', { textContent: text });
  return element('td', { className: 'is-changed' }, ...cellDiff(difference.before ?? '', difference.after ?? ''));
}

/** Rows that are as they were, out of the way until somebody asks. */
function foldOf(rows, span, say) {
  const open = element('button', { type: 'button', className: 'btn btn-quiet btn-small', textContent: say('same_rows', rows.length) });
  const line = element('tr', { className: 'diff-fold' }, element('td', { colSpan: span }, open));
  open.addEventListener('click', () => {
    line.replaceWith(...rows);
    rows[0].querySelector('th').tabIndex = -1;
    rows[0].querySelector('th').focus();
  });
  return line;
}

function grouped(differences) {
  const groups = new Map();
  for (const each of differences) groups.set(each.id, [...(groups.get(each.id) ?? []), each]);
  return groups;
}
