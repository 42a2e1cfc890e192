// Marks on the table: findings at their cells, rows that no example hits, names for who does not see the head.
import { styles } from './editor-parts.js';

export class Marks {
  #page;
  #table;
  #found = styles();
  #cards = styles();
  #missed = styles();
  #used = styles();
  #findings = [];
  #named = '';

  constructor(page, table) {
    this.#page = page;
    this.#table = table;
    page.findings.leadTo((finding) => this.#lead(finding));
  }

  show(findings) {
    this.#findings = findings;
    const cells = ids(findings.filter(({ row }) => row > 0));
    const heads = ids(findings.filter(({ row }) => row === 0));
    const inRows = new Set(findings.filter(({ row }) => row > 0).map(({ row }) => this.#table.rules[row - 1]?.id));
    this.#found.replaceSync(
      [
        ...cells.map((id) => `.studio-table tbody td[data-element-id="${id}"] { background: var(--o-red-soft); box-shadow: inset 0 0 0 2px var(--o-red); }`),
        ...heads.map((id) => `.studio-table thead th[data-col-id="${id}"] { box-shadow: inset 0 0 0 2px var(--o-red); }`),
        ...[...inRows].filter(Boolean).map((id) => `.studio-table td.rule-index[data-row-id="${CSS.escape(id)}"] { color: var(--o-red); font-weight: 700; }`),
      ].join('\n'),
    );
    this.name();
  }

  /** After rows came, went or moved. */
  soon() {
    if (order(this.#table) === this.#named) return;
    requestAnimationFrame(() => this.name());
  }

  /** Says to screen readers, and on cards, which cell of which row a field is; and what is wrong with it. */
  name() {
    const { columns, rules } = this.#table;
    this.#named = order(this.#table);
    this.#cards.replaceSync(
      [...columns.map(({ label }) => label), this.#page.text('js.annotations')]
        .map((label, at) => `.studio-table tbody td:nth-child(${at + 2})::before { --studio-head: ${JSON.stringify(label)}; }`)
        .join('\n'),
    );
    const corner = this.#table.container.querySelector('th.index-column');
    if (corner) corner.textContent = '#';
    const wrong = new Map(this.#findings.filter(({ element }) => element).map((each) => [each.element, each]));
    const shown = this.#table.container.querySelector('tbody')?.rows ?? [];
    rules.forEach((rule, row) => {
      const cells = [...this.#table.cellsOf(rule).map(({ id }, at) => [id, columns[at]?.label]), [rule.id, this.#page.text('js.annotations')]];
      cells.forEach(([id, label], at) => {
        const field = shown[row]?.cells[at + 1]?.querySelector('[contenteditable]');
        if (field) nameField(field, `${this.#page.text('row', row + 1)}, ${label}`, wrong.get(id));
      });
    });
  }

  #lead({ element: id, row, column, rule: name }) {
    const rule = row > 0 ? this.#table.rules[row - 1] : null;
    const at = this.#table.columns.findIndex(({ label, id: own }) => label === column || own === id);
    const described = name === 'description' && this.#table.container.querySelector(`td.annotation[data-element-id="${CSS.escape(id)}"]`);
    const cell = described || (id && this.#table.node(id)) || (rule && this.#table.node(this.#table.cellsOf(rule)[Math.max(at, 0)].id));
    const head = this.#table.container.querySelector(`thead th[data-col-id="${CSS.escape(id ?? '')}"]`);
    const target = cell ?? head ?? this.#table.container.querySelector('.decision-table-properties');
    target.scrollIntoView({ block: 'center', inline: 'center' });
    const field = target.querySelector('[contenteditable]') ?? target.nextElementSibling?.querySelector('[contenteditable]');
    if (cell) field?.focus();
    else focusOnce(target);
  }

  /** Rows that decided about nothing lately, and rows whose work people gave elsewhere or complained about. */
  used(unused, wrong) {
    const cells = (ids) => ids.map((id) => `.studio-table td.rule-index[data-row-id="${CSS.escape(id)}"]`).join();
    this.#used.replaceSync(
      [
        unused.length ? `${cells(unused)} { text-decoration: underline dotted var(--o-amber); text-underline-offset: 0.25em; }` : '',
        wrong.length ? `${cells(wrong)} { text-decoration: underline wavy var(--o-red); text-underline-offset: 0.25em; }` : '',
      ].join('\n'),
    );
  }

  leadTo(rule) {
    const row = this.#table.rules.findIndex(({ id }) => id === rule) + 1;
    if (row) this.#lead({ row });
  }

  /** Rows that no example hits; none are marked while there are no examples. */
  missed(ruleIds) {
    this.#missed.replaceSync(
      ruleIds
        .map((id) => `.studio-table td.rule-index[data-row-id="${CSS.escape(id)}"]::after { content: "○"; margin-left: 0.3em; color: var(--o-amber); }`)
        .join('\n'),
    );
  }
}

const order = (table) => table.rules.map(({ id }) => id).join();
const ids = (findings) => findings.map(({ element }) => element).filter(Boolean).map((id) => CSS.escape(id));

function focusOnce(target) {
  target.tabIndex = -1;
  target.focus();
}

function nameField(field, label, finding) {
  field.setAttribute('aria-label', label);
  if (finding) {
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-description', `${finding.reason}. ${finding.remedy}`);
    field.title = `${finding.reason}. ${finding.remedy}`;
  } else if (field.hasAttribute('aria-invalid')) {
    for (const name of ['aria-invalid', 'aria-description', 'title']) field.removeAttribute(name);
  }
}
