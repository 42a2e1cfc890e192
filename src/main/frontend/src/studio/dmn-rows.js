// Finds rows of a long table by any word in them.
import { element, styles } from './editor-parts.js';

const FEW = 12;

export function filterRows(page, table) {
  if (table.rules.length <= FEW) return;
  const hidden = styles();
  const search = element('input', { type: 'search', className: 'form-control studio-search', ariaLabel: page.text('find'), placeholder: page.text('find') });
  const count = element('span', { className: 'small muted', role: 'status' });
  const filter = () => {
    const wanted = plain(search.value);
    const missing = wanted ? table.rules.filter((rule) => !plain(said(table, rule)).includes(wanted)) : [];
    hidden.replaceSync(missing.map(({ id }) => `.studio-table tbody tr:has(> td.rule-index[data-row-id="${CSS.escape(id)}"]) { display: none; }`).join('\n'));
    count.textContent = wanted ? page.text('found', table.rules.length - missing.length, table.rules.length) : '';
  };
  search.addEventListener('input', filter);
  page.bar.append(search, count);
}

const said = (table, rule) => [...table.cellsOf(rule).map(({ text }) => text), rule.description].join(' ');
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
