// The fields of one example: its name, what is asked, and what is expected.
import { textOf, valueOf } from './dmn-example-rules.js';
import { choicesOf, factOf, wordsIn, writtenAs } from './dmn-words.js';
import { button, element, field, select } from './editor-parts.js';

let lists = 0;

export class ExampleForm {
  #context;
  #example;
  #first;

  constructor(context) {
    this.#context = context;
    this.#example = structuredClone(context.example);
    this.#example.inputs ??= {};
    this.#example.expected ??= {};
    this.element = element('div', { className: 'studio-example-form' }, ...this.#asked(), ...this.#expected());
  }

  focus() {
    this.#first.focus();
  }

  #changed() {
    this.#context.changed(structuredClone(this.#example));
  }

  #asked() {
    const { page, table } = this.#context;
    this.#first = input(this.#example.name ?? '', (text) => (this.#example.name = text));
    this.#first.addEventListener('input', () => this.#changed());
    const asked = table.questions(page.text('examples.text')).map((column) => this.#input(column));
    return [
      field(page.text('examples.name'), this.#first, page.text('examples.name_hint')),
      group(page.text('examples.inputs'), ...asked),
    ];
  }

  #input(column) {
    const { vocabulary, table, page } = this.#context;
    const fact = factOf(vocabulary, table.key, column);
    const as = writtenAs(column, fact);
    const put = (text) => {
      const value = valueOf(text, as, column.type);
      if (value === undefined) delete this.#example.inputs[column.name];
      else this.#example.inputs[column.name] = value;
      this.#changed();
    };
    const used = this.#used(column);
    const { words, closed } = choicesOf(vocabulary, table.key, column, used);
    const now = textOf(this.#example.inputs[column.name]);
    if (closed) {
      const control = select([['', page.text('examples.empty')], ...words.map((word) => [word, word])], now);
      control.addEventListener('change', () => put(control.value));
      return field(column.label, control);
    }
    return field(column.label, this.#suggesting(now, words, put), as === 'list' ? page.text('examples.several') : undefined);
  }

  #suggesting(now, words, put) {
    const list = element('datalist', { id: `studio-words-${(lists += 1)}` }, ...words.slice(0, 300).map((word) => new Option(word, word)));
    const control = input(now, put);
    control.setAttribute('list', list.id);
    control.addEventListener('focus', () => control.after(list), { once: true });
    return control;
  }

  #used(column) {
    const { table } = this.#context;
    const at = table.columns.findIndex(({ id }) => id === column.id);
    if (at < 0) return [];
    return [...new Set(table.rules.flatMap((rule) => wordsIn(table.cellsOf(rule)[at]?.text ?? '')))].filter(Boolean).sort();
  }

  #expected() {
    const { page, table } = this.#context;
    const rows = table.rules.map((rule, at) => [rule.id, `${at + 1} · ${rule.description || wordsIn(table.cellsOf(rule)[0]?.text ?? '').join(', ')}`.slice(0, 90)]);
    const row = select([['', page.text('examples.any_row')], ...rows], this.#example.expected.rule ?? '');
    row.addEventListener('change', () => {
      if (row.value) this.#example.expected.rule = row.value;
      else delete this.#example.expected.rule;
      this.#changed();
    });
    const outputs = table.columns.filter(({ kind }) => kind === 'output').map((column) => this.#output(column));
    return [
      group(page.text('examples.expected'), field(page.text('examples.row'), row), ...outputs),
      button(page.text('examples.accept'), () => this.#accept(row)),
    ];
  }

  #output(column) {
    const { vocabulary, table } = this.#context;
    const { words } = choicesOf(vocabulary, table.key, column, this.#used(column));
    const control = this.#suggesting(textOf(this.#example.expected.outputs?.[column.name]), words, (text) => {
      const outputs = { ...this.#example.expected.outputs };
      if (text === '') delete outputs[column.name];
      else outputs[column.name] = valueOf(text, writtenAs(column, factOf(vocabulary, table.key, column)), column.type);
      if (Object.keys(outputs).length) this.#example.expected.outputs = outputs;
      else delete this.#example.expected.outputs;
      this.#changed();
    });
    return field(column.label, control);
  }

  /** What the table answers now is right. */
  async #accept(row) {
    await this.#context.tried();
    const [rule] = this.#context.result()?.rules ?? [];
    if (!rule) return;
    this.#example.expected = { ...this.#example.expected, rule };
    row.value = rule;
    this.#changed();
  }
}

function input(value, put) {
  const control = element('input', { className: 'form-control', value, autocomplete: 'off' });
  control.addEventListener('input', () => put(control.value));
  return control;
}

function group(legend, ...parts) {
  return element('fieldset', { className: 'studio-example-group' }, element('legend', { textContent: legend }), ...parts);
}
