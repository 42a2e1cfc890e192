// The page on which a decision table is edited.
import { Choices } from './dmn-choices.js';
import { showCoverage } from './dmn-coverage.js';
import { offerCsv } from './dmn-csv-panel.js';
import { Examples } from './dmn-examples.js';
import { Marks } from './dmn-marks.js';
import { offerRowTools } from './dmn-row-tools.js';
import { filterRows } from './dmn-rows.js';
import { DecisionTable } from './dmn-table.js';
import { start } from './editor-page.js';
import { element, iconButton } from './editor-parts.js';

start('TABLE', async (page) => {
  const vocabulary = fetch('/studio/vocabulary', { headers: { Accept: 'application/json' } });
  const container = element('div', { className: 'studio-table' });
  page.place.append(container);
  const table = new DecisionTable(container, { readOnly: page.readOnly, words: (said, values) => words(page, said, values) });
  const marks = new Marks(page, table);
  let examples = null;
  let steps = () => {};
  await page.open({
    show: async (xml) => {
      await table.show(xml);
      const known = await (await vocabulary).json().catch(() => ({}));
      page.vocabulary = known;
      examples = new Examples(page, table, known, marks);
      await examples.open();
      if (!page.readOnly) steps = offerTools(page, table, known);
      filterRows(page, table);
      marks.name();
      showCoverage(page, table, marks);
      if (!page.readOnly)
        table.onChange(() => {
          steps();
          marks.soon();
          page.edited();
          examples.run();
        });
    },
    write: () => table.xml(),
    checked: ({ findings }) => marks.show(findings ?? []),
    saved: () => examples.save(),
  });
});

function offerTools(page, table, known) {
  new Choices(page, table, known);
  const undo = iconButton(page.text('undo'), 'undo', () => table.undo());
  const redo = iconButton(page.text('redo'), 'redo', () => table.redo());
  const add = element('button', { type: 'button', className: 'btn btn-plain btn-small', textContent: page.text('add_row') });
  add.addEventListener('click', () => {
    const rule = table.addRow();
    const cell = table.node(table.cellsOf(rule)[0].id);
    cell?.scrollIntoView({ block: 'center' });
    cell?.querySelector('[contenteditable]').focus();
  });
  page.bar.append(undo, redo, add);
  const row = offerRowTools(page, table);
  offerCsv(page, table);
  const steps = () => {
    undo.disabled = !table.canUndo;
    redo.disabled = !table.canRedo;
    row();
  };
  steps();
  return steps;
}

/** dmn-js says its words in English; ours are found by the words themselves. */
function words(page, said, values = {}) {
  const key = `js.${said.toLowerCase().replace(/[^a-z]+/g, '_').replace(/^_|_$/g, '')}`;
  const own = page.has(key) ? page.text(key) : said;
  const spaced = said.endsWith(' ') && !own.endsWith(' ') ? `${own} ` : own;
  return spaced.replace(/{(\w+)}/g, (whole, name) => values[name] ?? whole);
}
