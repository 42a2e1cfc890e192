// Examples beside a table: what is asked and which row should answer, run at each edit with the unsaved table.
import { ExampleForm } from './dmn-example-form.js';
import { asked, judge, summary } from './dmn-example-rules.js';
import { factOf, writtenAs } from './dmn-words.js';
import { button, element, iconButton } from './editor-parts.js';

const AFTER = 250;
const AT_ONCE = 4;

export class Examples {
  #page;
  #table;
  #marks;
  #vocabulary;
  #url;
  #examples = [];
  #results = [];
  #changed = false;
  #timer = 0;
  #running = null;
  #open = null;
  #section;
  #list = element('ol', { className: 'plain studio-examples-list' });
  #state = element('span', { className: 'small', role: 'status' });

  constructor(page, table, vocabulary, marks) {
    this.#page = page;
    this.#table = table;
    this.#marks = marks;
    this.#vocabulary = vocabulary;
    this.#url = page.place.dataset.source.replace(page.file, page.file.replace(/\.dmn$/, '.examples.json'));
    const head = element('div', { className: 'studio-examples-head' }, element('h2', { textContent: page.text('examples') }), this.#state);
    if (!page.readOnly) head.append(button(page.text('examples.add'), () => this.#add()));
    page.place.append(
      this.#section = element('section', { className: 'studio-examples panel', ariaLabel: page.text('examples') },
        head,
        element('p', { className: 'small muted', textContent: page.text('examples.lead') }),
        this.#list,
      ),
    );
  }

  async open() {
    const answer = await fetch(this.#url, { headers: { Accept: 'text/plain, */*' } }).catch(() => null);
    if (answer?.ok) this.#examples = parsed(await answer.text());
    // a server that keeps no examples is not asked to
    this.#section.hidden = !answer?.ok && answer?.status !== 404;
    this.#draw([]);
    this.run();
  }

  /** Called at each edit of the table. */
  run() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#try(), AFTER);
  }

  async save() {
    if (!this.#changed) return;
    // written out whole, so that whoever runs them needs to know nothing of the columns
    const whole = this.#examples.map((each) => ({ ...each, inputs: this.#asked(each) }));
    await this.#page.putBeside(this.#url, `${JSON.stringify(whole, null, 2)}\n`);
    this.#changed = false;
  }

  async #try() {
    clearTimeout(this.#timer);
    this.#running?.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    const examples = [...this.#examples];
    if (examples.length === 0) return this.#draw([]);
    const source = await this.#table.xml();
    const waiting = examples.map((_, at) => at);
    const results = [];
    const work = async () => {
      while (waiting.length && !signal.aborted) {
        const at = waiting.shift();
        results[at] = await this.#ask(examples[at], source, signal);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (!signal.aborted) this.#draw(results);
  }

  #questions() {
    return this.#table.questions(this.#page.text('examples.text'));
  }

  #asked(example) {
    const as = (column) => writtenAs(column, factOf(this.#vocabulary, this.#table.key, column));
    return asked(example, this.#questions(), as);
  }

  async #ask(example, source, signal) {
    try {
      const body = JSON.stringify({ inputs: this.#asked(example), source });
      const answer = await this.#page.send(`/studio/decisions/${encodeURIComponent(this.#table.key)}/try`, 'POST', body, {
        signal, headers: { 'Content-Type': 'application/json' },
      });
      const said = await answer.json();
      return answer.ok ? judge(example, said) : { ok: false, problem: said.detail ?? said.title ?? String(answer.status) };
    } catch (failure) {
      return { ok: false, problem: failure.message };
    }
  }

  #draw(results) {
    this.#results = results;
    const wrong = results.filter((each) => !each.ok).length;
    this.#state.textContent = results.length === 0 ? '' : this.#page.text(wrong ? 'examples.wrong' : 'examples.right', wrong, results.length);
    this.#state.className = `small ${wrong ? 'tone-red' : 'tone-green'}`;
    const hit = new Set(results.flatMap(({ rules }) => rules ?? []));
    this.#marks.missed(results.length ? this.#table.rules.map(({ id }) => id).filter((id) => !hit.has(id)) : []);
    // an example that is being written is not drawn anew under the writer
    const kept = this.#open === null ? null : this.#list.children[this.#open];
    this.#list.replaceChildren(...this.#examples.map((each, at) => (at === this.#open && kept ? kept : this.#entry(each, at))));
    if (kept) this.#mark(kept, this.#open);
  }

  #entry(example, at) {
    const entry = element('li', { className: 'studio-example' });
    const name = button(example.name || this.#page.text('examples.unnamed'), () => this.#toggle(at), 'studio-example-name');
    name.setAttribute('aria-expanded', 'false');
    const line = element('div', { className: 'studio-example-line' },
      element('span', { className: 'pill', 'data-verdict': '' }),
      name,
      element('span', { className: 'small muted studio-example-inputs', textContent: summary(example, this.#questions()) }),
    );
    if (!this.#page.readOnly)
      line.append(iconButton(this.#page.text('examples.remove', example.name), 'remove', () => this.#remove(at)));
    entry.append(line, element('p', { className: 'small studio-example-answer', 'data-answer': '' }));
    this.#mark(entry, at);
    return entry;
  }

  #mark(entry, at) {
    const result = this.#results[at];
    const pill = entry.querySelector('[data-verdict]');
    pill.className = `pill ${result ? (result.ok ? 'tone-green' : 'tone-red') : ''}`;
    pill.textContent = result ? this.#page.text(result.ok ? 'examples.ok' : 'examples.not_ok') : '…';
    entry.classList.toggle('is-red', result?.ok === false);
    entry.querySelector('[data-answer]').textContent = result ? this.#explain(result) : '';
  }

  #explain({ ok, problem, rules = [], outputs, wanted }) {
    if (problem) return problem;
    const row = (id) => this.#table.rules.findIndex((rule) => rule.id === id) + 1;
    const said = Object.entries(outputs ?? {}).map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ');
    const answered = rules.length
      ? this.#page.text('examples.answers', rules.map(row).join(', '), said)
      : this.#page.text('examples.nothing');
    if (ok || !wanted) return answered;
    return `${answered} ${this.#page.text('examples.wanted', wanted.rule ? this.#page.text('row', row(wanted.rule) || '?') : JSON.stringify(wanted.outputs))}`;
  }

  #toggle(at) {
    const same = this.#open === at;
    this.#open = null;
    this.#draw(this.#results);
    const entry = this.#list.children[at];
    if (same || this.#page.readOnly) return entry?.querySelector('.studio-example-name').focus();
    this.#open = at;
    entry.querySelector('.studio-example-name').setAttribute('aria-expanded', 'true');
    const form = new ExampleForm({
      page: this.#page, table: this.#table, vocabulary: this.#vocabulary, example: this.#examples[at], tried: () => this.#try(), result: () => this.#results[at],
      changed: (example) => this.#replace(at, example),
    });
    entry.append(form.element);
    form.focus();
  }

  #replace(at, example) {
    this.#examples[at] = example;
    const entry = this.#list.children[at];
    entry.querySelector('.studio-example-name').textContent = example.name || this.#page.text('examples.unnamed');
    entry.querySelector('.studio-example-inputs').textContent = summary(example, this.#questions());
    this.#touched();
  }

  #touched() {
    this.#changed = true;
    this.#page.edited();
    this.run();
  }

  #add() {
    this.#examples.push({ name: '', inputs: {}, expected: {} });
    this.#draw(this.#results);
    this.#touched();
    this.#toggle(this.#examples.length - 1);
  }

  #remove(at) {
    this.#examples.splice(at, 1);
    this.#results.splice(at, 1);
    this.#open = null;
    this.#draw(this.#results);
    this.#touched();
  }
}

function parsed(text) {
  const read = JSON.parse(text || '[]');
  return Array.isArray(read) ? read : [];
}
