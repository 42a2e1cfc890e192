// The findings of a file: a list beside the editor, each leading to its place.
import { element } from './editor-parts.js';

export class FindingsList {
  #list;
  #aside;
  #text;
  #lead = () => {};
  #place = () => '';
  #shown = null;

  constructor(aside, text) {
    this.#text = text;
    if (!aside) return;
    // what the server said about the file as it was saved stays until the first check of what is typed
    this.#list = element('div', { className: 'studio-findings-body' });
    this.#aside = aside;
  }

  /**
   * @param lead goes to the place of a finding
   * @param place names it, where the finding alone does not
   */
  leadTo(lead, place = () => '') {
    this.#lead = lead;
    this.#place = place;
  }

  show(findings) {
    if (!this.#list || this.#shown === JSON.stringify(findings)) return;
    this.#shown = JSON.stringify(findings);
    const heading = element('p', { className: 'studio-findings-head' });
    heading.textContent = this.count(findings.length);
    heading.classList.toggle('tone-red', findings.length > 0);
    heading.classList.toggle('tone-green', findings.length === 0);
    const list = element('ol', { className: 'plain studio-findings' });
    list.append(...findings.map((each) => element('li', {}, this.#entry(each))));
    this.#list.replaceChildren(heading, list);
    if (!this.#list.isConnected) this.#replace();
  }

  #replace() {
    for (const said of [...this.#aside.children]) if (!said.matches('.panel-head')) said.remove();
    this.#aside.append(this.#list);
  }

  count(number) {
    if (number === 0) return this.#text('no_findings');
    return this.#text(number === 1 ? 'findings.one' : 'findings.other', number);
  }

  #entry(finding) {
    const entry = element('button', { type: 'button', className: 'studio-finding' });
    const where = this.#place(finding) || this.#where(finding);
    entry.append(
      element('strong', { textContent: where }),
      element('span', { textContent: `${finding.reason}.` }),
      element('span', { className: 'muted', textContent: ended(finding.remedy) }),
    );
    entry.dataset.rule = finding.rule;
    if (finding.element) entry.dataset.element = finding.element;
    entry.addEventListener('click', () => this.#lead(finding));
    return entry;
  }

  #where({ row, column, line, element: id, file }) {
    if (row === undefined) return id ?? (line ? this.#text('line', line) : (file ?? ''));
    const place = row === 0 ? this.#text('head') : this.#text('row', row);
    return column ? `${place} · ${column}` : place;
  }
}

const ended = (sentence) => (/[.?!…]$/.test(sentence) ? sentence : `${sentence}.`);
