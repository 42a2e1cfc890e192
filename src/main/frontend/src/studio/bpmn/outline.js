// The diagram as a nested list: the same model, for the keyboard, for those who hear it, and for a phone.
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';
import { button, make, rested } from './dom.js';
import { actionsOf, isFlow, nameOf, propertiesOf, restsAfter, restsBehind, statusOf, timersOf, waitStates } from './lifecycle-model.js';
import { OutlineForms } from './outline-forms.js';
import { inWords, listed } from './texts.js';
import { reveal } from './reveal.js';
import { timeInWords } from './times.js';

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
    const add = this.forms && lifecycle && button(this.say('outline.add_state'), () => this.after(this.forms.addState()), { class: 'btn btn-primary btn-small', 'data-key': 'add-state' });
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
    const inner = [...actionsOf(state).map((flow) => this.action(flow, state)), ...timersOf(state).map((timer) => this.timer(timer))];
    return make(
      'li',
      { class: 'outline-state', 'data-element': state.id },
      make('div', { class: 'outline-line' }, make('h3', {}, this.lead(state, name)), this.status(state), this.tools([
        [say('change'), () => this.forms.changeState(state), 'change'],
        [say('outline.add_action'), () => this.forms.addAction(state), 'add-action'],
        [say('outline.add_timer'), () => this.forms.addTimer(state), 'add-timer'],
        [say('delete'), () => this.forms.remove(state, say('outline.delete_state', name)), 'delete'],
      ], state, name)),
      this.faults(state),
      this.sees(state),
      make('ul', { class: 'outline-actions plain', 'aria-label': say('outline.actions_of', name) }, ...inner),
    );
  }

  action(flow, state) {
    const { say } = this;
    const { 'orgo.form': form, 'orgo.reason': reason, 'orgo.by': by } = propertiesOf(flow);
    const name = nameOf(flow) || say('unnamed');
    const more = [form && say('outline.form', form), reason && say('outline.reason'), by === 'system' && say('outline.system')].filter(Boolean);
    return make(
      'li',
      { class: 'outline-action', 'data-element': flow.id },
      make('div', { class: 'outline-line' }, this.lead(flow, name), make('span', { class: 'outline-to' }, say('outline.leads_to', this.places(restsAfter(flow)))), more.length > 0 && make('span', { class: 'muted small' }, more.join(' · ')), this.tools([
        [say('change'), () => this.forms.changeAction(flow, state), 'change'],
        [say('delete'), () => this.forms.remove(flow, say('outline.delete_action', name)), 'delete'],
      ], flow, name)),
      this.faults(flow),
    );
  }

  timer(timer) {
    const { say } = this;
    const name = nameOf(timer) || say('unnamed');
    return make(
      'li',
      { class: 'outline-action outline-timer', 'data-element': timer.id },
      make('div', { class: 'outline-line' }, this.lead(timer, name), make('span', { class: 'muted small' }, timeInWords(timer, say)), make('span', { class: 'outline-to' }, say('outline.leads_to', this.places(restsBehind(timer)))), this.tools([
        [say('change'), () => this.forms.changeTimer(timer), 'change'],
        [say('delete'), () => this.forms.remove(timer, say('outline.delete_timer', name)), 'delete'],
      ], timer, name)),
      this.faults(timer),
    );
  }

  /** A diagram without states is a list of its steps, each with what comes next. */
  steps() {
    const nodes = this.registry.filter((element) => is(element, 'bpmn:FlowNode') && !element.labelTarget && element.parent);
    return nodes.map((node) => {
      const name = nameOf(node) || node.id;
      const tools = [[this.say('rename'), () => this.forms.rename(node), 'change'], [this.say('delete'), () => this.forms.remove(node, this.say('outline.delete_step', name)), 'delete']];
      const next = node.outgoing.filter(isFlow).map((flow) => make('li', { class: 'outline-action', 'data-element': flow.id }, make('div', { class: 'outline-line' }, nameOf(flow) && this.lead(flow, nameOf(flow)), make('span', { class: 'outline-to' }, this.say('outline.leads_to', nameOf(flow.target) || flow.target.id))), this.faults(flow)));
      const line = make('div', { class: 'outline-line' }, make('h3', {}, this.lead(node, name)), make('span', { class: 'muted small' }, this.say(`kind.${getBusinessObject(node).$type.replace('bpmn:', '')}`)), this.tools(tools, node, name));
      return make('li', { class: 'outline-state', 'data-element': node.id }, line, this.faults(node), next.length > 0 && make('ul', { class: 'outline-actions plain', 'aria-label': this.say('outline.after', name) }, ...next));
    });
  }

  lead(element, name) {
    return make('button', { type: 'button', class: 'outline-lead', 'data-key': element.id, onclick: () => reveal(this.diagram, element) }, name);
  }

  status(state) {
    const status = statusOf(state);
    return make('span', { class: 'outline-status' }, status ? inWords(this.say, status) : this.say('status.none'));
  }

  sees({ id }) {
    const labels = this.orgo.buttons[id];
    return labels && make('p', { class: 'outline-sees muted small' }, labels.length > 0 ? this.say('sees', listed(labels)) : this.say('sees.nothing'));
  }

  faults({ id }) {
    const here = this.findings.filter(({ element }) => element === id);
    return here.length > 0 && make('ul', { class: 'outline-faults plain small' }, ...here.map(({ reason, remedy }) => make('li', {}, `${reason}. ${remedy ?? ''}`)));
  }

  places = (rests) => listed([...new Set(rests.map((rest) => nameOf(rest) || rest.id))], 'disjunction') || this.say('outline.nowhere');

  tools(tools, element, name) {
    if (!this.forms) return null;
    const made = tools.map(([text, act, key]) => button(text, () => this.after(act()), { class: 'btn btn-quiet btn-small', 'aria-label': `${text}: ${name}`, 'data-key': `${element.id} ${key}` }));
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
