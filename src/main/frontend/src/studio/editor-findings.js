// The findings of a file: a list beside the editor, each leading to its place.
import { element } from './editor-parts.js';

export class FindingsList {
  #list;
  #text;
  #lead = () => {};
  #place = () => '';
  #shown = null;

  constructor(aside, text) {
    this.#text = text;
    if (!aside) return;
    this.#list = aside.querySelector('[data-findings]') ?? element('div', { 'data-findings': '' });
    if (!this.#list.isConnected) aside.append(this.#list);
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
    const heading = element('h2', { className: 'studio-findings-head', role: 'status' });
    heading.textContent = this.#count(findings.length);
    heading.classList.toggle('tone-red', findings.length > 0);
    heading.classList.toggle('tone-green', findings.length === 0);
    const list = element('ol', { className: 'plain studio-findings' });
    list.append(...findings.map((each) => element('li', {}, this.#entry(each))));
    this.#list.replaceChildren(heading, list);
  }

  #count(number) {
    if (number === 0) return this.#text('studio.editor.no_findings');
    return this.#text(number === 1 ? 'studio.editor.findings.one' : 'studio.editor.findings.other', number);
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
    if (row === undefined) return id ?? (line ? this.#text('studio.editor.line', line) : (file ?? ''));
    const place = row === 0 ? this.#text('studio.dmn.head') : this.#text('studio.dmn.row', row);
    return column ? `${place} · ${column}` : place;
  }
}

const ended = (sentence) => (/[.?!…]$/.test(sentence) ? sentence : `${sentence}.`);
