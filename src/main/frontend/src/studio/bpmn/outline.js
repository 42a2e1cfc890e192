// The diagram as a nested list: the same model, for the keyboard, for those who hear it, and for a phone.
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';
import { button, make, rested } from './dom.js';
import { actionsOf, isFlow, nameOf, propertiesOf, restsAfter, restsBehind, statusOf, timersOf, waitStates } from './lifecycle-model.js';
import { OutlineForms } from './outline-forms.js';
import { inWords, listed } from './texts.js';
import { reveal } from './reveal.js';
import { timeInWords } from './times.js';

const line = (...parts) => make('div', { class: 'outline-line' }, ...parts);
const beside = (text) => make('span', { class: 'muted small' }, text);
const item = (look, { id }, ...parts) => make('li', { class: look, 'data-element': id }, ...parts);

export class Outline {
  constructor(diagram, place, orgo, readOnly) {
    Object.assign(this, { diagram, place, orgo, say: orgo.say, findings: [] });
    this.registry = diagram.get('elementRegistry');
    this.forms = readOnly ? undefined : new OutlineForms(diagram, orgo);
    const show = rested(() => this.show(), 30);
    const bus = diagram.get('eventBus');
    bus.on(['commandStack.changed', 'import.done', 'orgo.checked'], show);
    bus.on('orgo.findings', ({ findings }) => {
      this.findings = findings;
      show();
    });
    bus.on('orgo.revealed', ({ element }) => this.focus(element.id));
    bus.on('selection.changed', ({ newSelection }) => this.mark(newSelection[0]?.id));
    place.addEventListener('keydown', (event) => this.keys(event));
    this.show();
  }

  show() {
    const focused = this.place.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    const lifecycle = this.orgo.isLifecycle();
    const items = lifecycle ? waitStates(this.registry).map((state) => this.state(state)) : this.steps();
    const adding = () => this.after(this.forms.addState());
    const look = { class: 'btn btn-primary btn-small', 'data-key': 'add-state' };
    const add = this.forms && lifecycle && button(this.say('outline.add_state'), adding, look);
    this.place.replaceChildren(
      make('div', { class: 'outline-head' }, make('h2', {}, this.say('outline')), add),
      make('p', { class: 'muted small' }, this.say(lifecycle ? 'outline.about' : 'outline.about_steps')),
      make('ul', { class: 'outline-list plain' }, ...items),
    );
    if (focused) this.place.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }

  state(state) {
    const { say } = this;
    const name = nameOf(state) || state.id;
    const timers = timersOf(state).map((timer) => this.timer(timer));
    const inner = [...actionsOf(state).map((flow) => this.action(flow, state)), ...timers];
    const tools = [
      [say('change'), () => this.forms.changeState(state), 'change'],
      [say('outline.add_action'), () => this.forms.addAction(state), 'add-action'],
      [say('outline.add_timer'), () => this.forms.addTimer(state), 'add-timer'],
      [say('delete'), () => this.forms.remove(state, say('outline.delete_state', name)), 'delete'],
    ];
    const head = line(make('h3', {}, this.lead(state, name)), this.status(state), this.tools(tools, state, name));
    const within = make('ul', { class: 'outline-actions plain', 'aria-label': say('outline.actions_of', name) }, ...inner);
    return item('outline-state', state, head, this.faults(state), this.sees(state), within);
  }

  action(flow, state) {
    const { say } = this;
    const name = nameOf(flow) || say('unnamed');
    const tools = [
      [say('change'), () => this.forms.changeAction(flow, state), 'change'],
      [say('delete'), () => this.forms.remove(flow, say('outline.delete_action', name)), 'delete'],
    ];
    const head = line(this.lead(flow, name), this.to(restsAfter(flow)), this.asks(flow), this.tools(tools, flow, name));
    return item('outline-action', flow, head, this.faults(flow));
  }

  timer(timer) {
    const { say } = this;
    const name = nameOf(timer) || say('unnamed');
    const tools = [
      [say('change'), () => this.forms.changeTimer(timer), 'change'],
      [say('delete'), () => this.forms.remove(timer, say('outline.delete_timer', name)), 'delete'],
    ];
    const when = beside(timeInWords(timer, say));
    const head = line(this.lead(timer, name), when, this.to(restsBehind(timer)), this.tools(tools, timer, name));
    return item('outline-action outline-timer', timer, head, this.faults(timer));
  }

  /** A diagram without states is a list of its steps, each with what comes next. */
  steps() {
    const nodes = this.registry.filter((element) => is(element, 'bpmn:FlowNode') && !element.labelTarget && element.parent);
    return nodes.map((node) => this.step(node));
  }

  step(node) {
    const { say } = this;
    const name = nameOf(node) || node.id;
    const tools = [
      [say('rename'), () => this.forms.rename(node), 'change'],
      [say('delete'), () => this.forms.remove(node, say('outline.delete_step', name)), 'delete'],
    ];
    const kind = beside(say(`kind.${getBusinessObject(node).$type.replace('bpmn:', '')}`));
    const next = node.outgoing.filter(isFlow).map((flow) => this.next(flow));
    const within = make('ul', { class: 'outline-actions plain', 'aria-label': say('outline.after', name) }, ...next);
    const head = line(make('h3', {}, this.lead(node, name)), kind, this.tools(tools, node, name));
    return item('outline-state', node, head, this.faults(node), next.length > 0 && within);
  }

  next(flow) {
    const head = line(nameOf(flow) && this.lead(flow, nameOf(flow)), this.to([flow.target]));
    return item('outline-action', flow, head, this.faults(flow));
  }

  /** What is asked of whoever takes an action, and whether people may. */
  asks(flow) {
    const { 'orgo.form': form, 'orgo.reason': reason, 'orgo.by': by } = propertiesOf(flow);
    const says = [
      form && this.say('outline.form', form),
      reason && this.say('outline.reason'),
      by === 'system' && this.say('outline.system'),
    ].filter(Boolean);
    return says.length > 0 && beside(says.join(' · '));
  }

  to(rests) {
    const places = [...new Set(rests.map((rest) => nameOf(rest) || rest.id))];
    const named = listed(places, 'disjunction') || this.say('outline.nowhere');
    return make('span', { class: 'outline-to' }, this.say('outline.leads_to', named));
  }

  lead(element, name) {
    const show = () => reveal(this.diagram, element);
    return make('button', { type: 'button', class: 'outline-lead', 'data-key': element.id, onclick: show }, name);
  }

  status(state) {
    const status = statusOf(state);
    return make('span', { class: 'outline-status' }, status ? inWords(this.say, status) : this.say('status.none'));
  }

  sees({ id }) {
    const labels = this.orgo.buttons[id];
    const text = labels?.length > 0 ? this.say('sees', listed(labels)) : this.say('sees.nothing');
    return labels && make('p', { class: 'outline-sees muted small' }, text);
  }

  faults({ id }) {
    const here = this.findings.filter(({ element }) => element === id);
    const said = here.map(({ reason, remedy }) => make('li', {}, `${reason}. ${remedy ?? ''}`));
    return said.length > 0 && make('ul', { class: 'outline-faults plain small' }, ...said);
  }

  tools(tools, element, name) {
    if (!this.forms) return null;
    const made = tools.map(([text, act, key]) => {
      const named = { 'aria-label': `${text}: ${name}`, 'data-key': `${element.id} ${key}` };
      return button(text, () => this.after(act()), { class: 'btn btn-quiet btn-small', ...named });
    });
    return make('span', { class: 'outline-tools' }, ...made);
  }

  /** The focus goes to what was made, or stays near what was taken away. */
  async after(doing) {
    const made = await doing;
    this.show();
    if (made) reveal(this.diagram, made);
    else if (!this.place.contains(document.activeElement)) this.place.focus();
  }

  focus(id) {
    if (this.place.offsetParent === null) return;
    const lead = this.place.querySelector(`[data-key="${CSS.escape(id)}"]`);
    lead?.focus();
    lead?.scrollIntoView({ block: 'center' });
  }

  mark(id) {
    for (const each of this.place.querySelectorAll('.is-selected')) each.classList.remove('is-selected');
    if (id) this.place.querySelector(`[data-element="${CSS.escape(id)}"]`)?.classList.add('is-selected');
  }

  /** Arrows go through the names; Ctrl+Z and Ctrl+Y undo here too. */
  keys(event) {
    const stack = this.diagram.get('commandStack', false);
    const key = event.key.toLowerCase();
    if (stack && (event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y')) {
      event.preventDefault();
      return key === 'y' || event.shiftKey ? stack.redo() : stack.undo();
    }
    if (!['arrowdown', 'arrowup'].includes(key) || !event.target.matches('.outline-lead')) return undefined;
    event.preventDefault();
    const leads = [...this.place.querySelectorAll('.outline-lead')];
    return leads[leads.indexOf(event.target) + (key === 'arrowdown' ? 1 : -1)]?.focus();
  }
}
