// The list of words under the cell one is in: chosen by keys or pointer, filtered by what is typed.
import { element } from './editor-parts.js';
import { labelPicker } from './dmn-labels.js';
import { choicesOf, chosen, factOf, isChoice, isLabel, mended, quoted, wordsIn } from './dmn-words.js';

const MANY = 200;

export class Choices {
  #page;
  #table;
  #vocabulary;
  #list;
  #here = null;
  #active = -1;
  #last = -1;
  #typed = false;

  constructor(page, table, vocabulary) {
    this.#page = page;
    this.#table = table;
    this.#vocabulary = vocabulary;
    this.#list = element('div', { id: 'studio-choices', className: 'studio-choices-list', hidden: true });
    page.place.append(this.#list);
    const cells = table.container;
    // dmn-js keeps these to itself, so that they are heard on the way down
    cells.addEventListener('focusin', ({ target }) => this.#enter(target), { capture: true });
    cells.addEventListener('focusout', ({ relatedTarget }) => this.#leave(relatedTarget), { capture: true });
    this.#list.addEventListener('focusout', ({ relatedTarget }) => this.#leave(relatedTarget));
    cells.addEventListener('input', () => this.#type());
    cells.addEventListener('keydown', (event) => this.#key(event), { capture: true });
    addEventListener('scroll', () => this.#place(), { capture: true, passive: true });
    addEventListener('resize', () => this.#place());
  }

  #enter(target) {
    const node = target.closest?.('td[data-element-id]:is(.input-cell, .output-cell)');
    const at = node && this.#table.at(node.dataset.elementId);
    if (!at || !target.isContentEditable) return;
    this.#here = { ...at, node, editable: target };
    this.#last = -1;
    this.#typed = false;
    this.#draw();
  }

  /** Focus that goes into the list has not left the cell. */
  #leave(to) {
    if (!this.#here || this.#list.contains(to) || this.#here.node.contains(to)) return;
    const { cell, column } = this.#here;
    const names = this.#table.columns.filter(({ kind }) => kind === 'input').map(({ name }) => name);
    const better = mended(cell.text ?? '', column, this.#choices(), names);
    this.#close();
    if (better !== null && better !== cell.text) this.#table.write(cell, better);
  }

  #close() {
    const { editable } = this.#here;
    editable.setAttribute('role', 'textbox');
    for (const name of ['aria-expanded', 'aria-controls', 'aria-activedescendant']) editable.removeAttribute(name);
    this.#here = null;
    this.#list.hidden = true;
    this.#list.replaceChildren();
  }

  #type() {
    if (!this.#here) return;
    this.#typed = true;
    this.#draw();
  }

  #choices() {
    const { column, cell } = this.#here;
    const at = this.#table.columns.indexOf(column) >= 0 ? this.#table.columns.indexOf(column) : this.#table.columns.findIndex(({ id }) => id === column.id);
    const used = this.#table.rules.map((rule) => this.#table.cellsOf(rule)[at]).filter((each) => each && each !== cell);
    return choicesOf(this.#vocabulary, this.#table.key, column, [...new Set(used.flatMap((each) => wordsIn(each.text ?? '')))].sort());
  }

  /** What the list offers: pairs of what is shown and what the cell becomes. */
  #options() {
    const { column, cell } = this.#here;
    const text = cell.text ?? '';
    const { as, words } = this.#choices();
    const taken = isChoice(text, as) ? wordsIn(text) : [];
    const options = words.map((word) => ({ word, taken: taken.includes(word), becomes: chosen(text, word, column, as) }));
    if (column.kind === 'input' && text !== '') options.unshift({ word: this.#page.text('anything'), quiet: true, becomes: '' });
    const fact = factOf(this.#vocabulary, this.#table.key, column);
    if (fact?.allowed?.includes('')) options.push({ word: this.#page.text('nothing'), quiet: true, taken: text === '""', becomes: '""' });
    if (column.kind === 'output') options.push(...this.#taken(column, text));
    return this.#typed ? matching(options, text) : options.slice(0, MANY);
  }

  /** An answer may be what the table was asked. */
  #taken(column, text) {
    return this.#table.columns
      .filter(({ kind, type, name }) => kind === 'input' && type === column.type && /^\w+$/.test(name))
      .map(({ name, label }) => ({
        word: this.#page.text('as_asked', label), quiet: true, taken: text === name, becomes: name, key: name,
      }));
  }

  #draw() {
    const { column, editable } = this.#here;
    const options = isLabel(column) ? [] : this.#options();
    this.#active = -1;
    this.#list.replaceChildren();
    this.#list.hidden = !isLabel(column) && options.length === 0;
    if (isLabel(column)) this.#drawLabel();
    else this.#drawWords(options);
    editable.setAttribute('aria-expanded', String(!this.#list.hidden));
    this.#place();
  }

  #drawWords(options) {
    const { column, editable } = this.#here;
    const list = element('div', { role: 'listbox', id: 'studio-options', ariaLabel: this.#page.text('words_of', column.label) });
    if (column.kind === 'input') list.setAttribute('aria-multiselectable', 'true');
    list.append(...options.map((option, at) => this.#option(option, at)));
    this.#list.append(list);
    editable.setAttribute('role', 'combobox');
    editable.setAttribute('aria-controls', list.id);
    editable.removeAttribute('aria-multiline');
  }

  #option(option, at) {
    const made = element('div', { id: `studio-option-${at}`, role: 'option', ariaSelected: String(Boolean(option.taken)), textContent: option.word });
    made.classList.toggle('is-quiet', Boolean(option.quiet));
    made.addEventListener('pointerdown', (event) => event.preventDefault());
    made.addEventListener('click', () => this.#choose(option));
    made.option = option;
    return made;
  }

  #drawLabel() {
    const { cell } = this.#here;
    this.#list.append(
      labelPicker({
        label: wordsIn(cell.text ?? '')[0] ?? '',
        labels: this.#vocabulary.labels,
        roles: this.#vocabulary.roles ?? [],
        text: (key) => this.#page.text(key),
        changed: (label) => this.#table.write(cell, quoted(label)),
      }),
    );
    this.#list.querySelectorAll('input, select').forEach((control) =>
      control.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') this.#here?.editable.focus();
      }),
    );
  }

  #choose({ becomes }) {
    this.#typed = false;
    const { column, cell } = this.#here;
    const last = this.#active;
    this.#table.write(cell, becomes);
    this.#draw();
    // an answer is one word; a condition may take more, and Enter goes on to the next row either way
    if (column.kind === 'output') this.#hide();
    this.#last = last;
  }

  #hide() {
    this.#list.hidden = true;
    this.#here.editable.setAttribute('aria-expanded', 'false');
  }

  #shown() {
    return [...this.#list.querySelectorAll('[role=option]')];
  }

  #key(event) {
    if (!this.#here) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (this.#list.hidden && !(step && event.altKey)) return;
    if (this.#list.hidden) this.#draw();
    else if (step && this.#list.querySelector('.studio-label')) this.#list.querySelector('input, select').focus();
    else if (step) this.#activate((this.#active < 0 ? this.#last : this.#active) + step);
    else if (event.key === 'Enter' && this.#active >= 0 && !event.ctrlKey) this.#choose(this.#shown()[this.#active].option);
    else if (event.key === 'Escape') this.#hide();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #activate(at) {
    const options = this.#shown();
    if (options.length === 0 || at < -1) return;
    this.#active = at >= options.length ? 0 : at;
    options.forEach((option, each) => option.classList.toggle('is-active', each === this.#active));
    options[this.#active]?.scrollIntoView({ block: 'nearest' });
    if (this.#active >= 0) this.#here.editable.setAttribute('aria-activedescendant', options[this.#active].id);
    else this.#here.editable.removeAttribute('aria-activedescendant');
  }

  /** Below the cell, or above it where there is no room; a phone shows it at the foot of the screen. */
  #place() {
    if (!this.#here || this.#list.hidden) return;
    const cell = this.#here.node.getBoundingClientRect();
    const height = Math.min(this.#list.scrollHeight, 320);
    const below = innerHeight - cell.bottom > height + 8 || cell.top < height + 8;
    this.#list.style.left = `${Math.max(8, Math.min(cell.left, innerWidth - this.#list.offsetWidth - 8))}px`;
    this.#list.style.top = `${below ? cell.bottom + 2 : cell.top - height - 6}px`;
    this.#list.style.minWidth = `${Math.min(cell.width, 420)}px`;
  }
}

/** Those that begin with what is being typed first, then those that hold it. */
function matching(options, text) {
  const typed = (text.split(',').pop() ?? '').replaceAll('"', '').trim().toLowerCase();
  if (typed === '') return options.slice(0, MANY);
  const fits = options.filter(({ word, key }) => `${key ?? ''} ${word}`.toLowerCase().includes(typed));
  const first = fits.filter(({ word }) => word.toLowerCase().startsWith(typed));
  return [...first, ...fits.filter((each) => !first.includes(each))].slice(0, MANY);
}
