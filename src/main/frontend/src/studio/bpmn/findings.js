// What is wrong, at its element and as a list: each entry leads to its element, and mends it where that can be done.
import { button, make } from './dom.js';
import { nameOf } from './lifecycle-model.js';
import { mendingOf } from './lint/mending.js';
import { elementNamed, reveal } from './reveal.js';

const BADGE = 'orgo-finding';

export class FindingsList {
  constructor(diagram, aside, orgo) {
    Object.assign(this, { diagram, orgo, server: [], local: [], checked: false });
    const id = aside?.getAttribute('aria-labelledby') ?? 'findings-title';
    this.heading = make('h2', { id }, orgo.say('findings'));
    this.state = make('p', { class: 'finding-state', role: 'status' });
    this.list = make('ol', { class: 'finding-list plain' });
    this.aside = aside ?? make('aside');
    this.aside.removeAttribute('aria-live');
    this.aside.replaceChildren(make('div', { class: 'panel-head' }, this.heading), make('div', { class: 'panel-body' }, this.state, this.list));
    diagram.get('eventBus').on('elements.changed', () => this.restoreBadges());
  }

  pending() {
    this.checked = false;
    this.aside.setAttribute('aria-busy', 'true');
    if (this.all().length === 0) this.state.textContent = this.orgo.say('findings.checking');
  }

  fromLint(findings) {
    this.local = findings;
    if (!this.checked) this.show();
  }

  fromServer(findings) {
    this.server = findings;
    this.checked = true;
    this.aside.setAttribute('aria-busy', 'false');
    this.show();
  }

  unchecked() {
    this.server = [];
    this.aside.setAttribute('aria-busy', 'false');
    this.show();
    this.state.textContent = this.orgo.say('findings.unchecked');
  }

  /** The server's come first; of ours only those about something it does not speak of. */
  all() {
    const told = new Set(this.server.map(({ element }) => element ?? ''));
    const ours = this.local.filter(({ element, advice }) => !told.has(element ?? '') && (!this.checked || advice));
    return [...this.server, ...ours];
  }

  show() {
    const all = this.all();
    const errors = all.filter(({ advice }) => !advice).length;
    // Nothing is right before the server has said so.
    const none = this.checked ? 'findings.none' : 'findings.checking';
    this.state.textContent = this.orgo.say(errors === 0 ? none : errors === 1 ? 'findings.one' : 'findings.many', errors);
    const focused = document.activeElement?.closest('.finding')?.dataset.key;
    this.list.replaceChildren(...all.map((finding) => this.item(finding)));
    if (focused) [...this.list.children].find(({ dataset }) => dataset.key === focused)?.querySelector('button')?.focus();
    this.badges(all);
    this.diagram.get('eventBus').fire('orgo.findings', { findings: all });
  }

  item(finding) {
    const element = this.elementOf(finding);
    const place = element ? nameOf(element) || finding.element : (finding.element ?? this.orgo.say('findings.whole'));
    const lead = make(
      'button',
      { type: 'button', class: 'finding-lead', onclick: () => element && reveal(this.diagram, element) },
      make('strong', {}, place),
      make('span', { class: 'finding-reason' }, `${finding.reason}.`),
      make('span', { class: 'finding-remedy' }, finding.remedy ? sentence(finding.remedy) : ''),
    );
    const mending = mendingOf(finding, element, this.diagram, this.orgo);
    const mend = mending && button(mending.label, () => this.mend(mending), { class: 'btn btn-plain btn-small finding-mend' });
    const key = `${finding.element ?? ''} ${finding.rule}`;
    const data = { 'data-key': key, 'data-element': finding.element ?? false, 'data-rule': finding.rule };
    return make('li', { class: finding.advice ? 'finding finding-advice' : 'finding', ...data }, lead, mend);
  }

  mend(mending) {
    mending.act();
    this.state.tabIndex = -1;
    this.state.focus();
  }

  elementOf({ element }) {
    return elementNamed(this.diagram, element);
  }

  badges(all) {
    const overlays = this.diagram.get('overlays');
    overlays.remove({ type: BADGE });
    this.shown = Map.groupBy ? Map.groupBy(all, ({ element }) => element) : grouped(all);
    for (const [id, findings] of this.shown) {
      const element = elementNamed(this.diagram, id);
      if (element) overlays.add(element, BADGE, { position: placeOf(element), html: this.badge(findings), scale: { min: 0.8, max: 1.2 } });
    }
  }

  /** An element that was replaced or renamed takes its badge along at the next check; one that moved at once. */
  restoreBadges() {
    clearTimeout(this.restoring);
    this.restoring = setTimeout(() => this.shown && this.badges(this.all()), 50);
  }

  badge(findings) {
    const advice = findings.every((each) => each.advice);
    const text = findings.map(({ reason }) => reason).join('; ');
    const show = () => [...this.list.children].find(({ dataset }) => dataset.element === findings[0].element)?.querySelector('button').focus();
    const look = advice ? 'finding-badge is-advice' : 'finding-badge';
    const said = { title: text, 'aria-label': text, tabindex: '-1' };
    return make('button', { type: 'button', class: look, ...said, onclick: show }, String(findings.length));
  }
}

const sentence = (text) => (/[.?!]$/.test(text) ? text : `${text}.`);

function grouped(all) {
  const groups = new Map();
  for (const each of all) groups.set(each.element, [...(groups.get(each.element) ?? []), each]);
  return groups;
}

function placeOf(element) {
  if (!element.waypoints) return { top: -12, right: 12 };
  const middle = element.waypoints[Math.floor((element.waypoints.length - 1) / 2)];
  const left = Math.min(...element.waypoints.map(({ x }) => x));
  const top = Math.min(...element.waypoints.map(({ y }) => y));
  return { left: middle.x - left + 6, top: middle.y - top - 24 };
}
