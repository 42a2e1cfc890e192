// What can be done with the row one is in: its place decides in tables whose first matching row answers.
import { element, iconButton } from './editor-parts.js';

export function offerRowTools(page, table) {
  const name = element('span', { className: 'small muted' });
  const tools = element('span', { className: 'studio-row-tools', role: 'group', hidden: true }, name);
  let here = null;
  const act = (change) => () => {
    const { rule, column } = here;
    const goal = change(rule, table.rules.indexOf(rule)) ?? rule;
    here = { rule: goal, column };
    show();
    const cell = table.rules.includes(goal) && table.node(table.cellsOf(goal)[column].id);
    if (cell) cell.querySelector('[contenteditable]').focus();
  };
  const up = iconButton(page.text('row_up'), 'up', act((rule, at) => table.moveRow(rule, at - 1)));
  const down = iconButton(page.text('row_down'), 'down', act((rule, at) => table.moveRow(rule, at + 1)));
  const above = iconButton(page.text('row_above'), 'above', act((_, at) => table.insertRow(at)));
  const below = iconButton(page.text('row_below'), 'below', act((_, at) => table.insertRow(at + 1)));
  const remove = iconButton(page.text('row_remove'), 'trash', act((rule, at) => {
    table.removeRow(rule);
    return table.rules[Math.min(at, table.rules.length - 1)];
  }));
  tools.append(up, down, above, below, remove);
  page.bar.append(tools);

  const show = () => {
    const at = here ? table.rules.indexOf(here.rule) : -1;
    tools.hidden = at < 0;
    name.textContent = page.text('row', at + 1);
    up.disabled = at === 0;
    down.disabled = at === table.rules.length - 1;
  };
  table.container.addEventListener(
    'focusin',
    ({ target }) => {
      const cell = target.closest('tbody td[data-row-id]');
      const rule = cell && table.rules.find(({ id }) => id === cell.dataset.rowId);
      if (!rule) return;
      here = { rule, column: Math.min(cell.cellIndex - 1, table.columns.length - 1) };
      show();
    },
    { capture: true },
  );
  return show;
}
