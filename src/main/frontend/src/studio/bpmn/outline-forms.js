// What the outline asks for, and does by the same steps as the drawing.
import { ask } from './dialog.js';
import { statusChoices, targetChoices, targetOf, formChoices } from './choices.js';
import { gatewayOf, nameOf, propertiesOf, statusOf, waitStates } from './lifecycle-model.js';
import { DEADLINE } from './edits.js';
import { fieldsOfTimer, timeOf } from './times.js';

export class OutlineForms {
  constructor(diagram, orgo) {
    Object.assign(this, { diagram, orgo, say: orgo.say, edits: diagram.get('orgoEdits'), registry: diagram.get('elementRegistry') });
  }

  ask(title, fields, submit = this.say('done'), about) {
    return ask({ title, fields, submit, about, cancel: this.say('cancel') });
  }

  async addState() {
    const { say, orgo, registry } = this;
    const law = orgo.law();
    const targets = targetChoices(registry, orgo);
    const states = waitStates(registry).map(({ id }) => id);
    const selected = this.diagram.get('selection').get().find(({ id }) => states.includes(id));
    const working = waitStates(registry).find((state) => law.reachableFrom(statusOf(state)).includes('ON_HOLD')) ?? waitStates(registry)[0];
    const from = (selected ?? working)?.id;
    const places = targets.filter(([id]) => states.includes(id));
    const given = await this.ask(say('state.new'), [
      { name: 'name', label: say('name'), required: true, hint: say('state.name_hint') },
      { name: 'status', label: say('status'), kind: 'select', options: statusChoices(orgo, law.waiting), value: 'ON_HOLD' },
      { name: 'from', label: say('state.from'), kind: 'select', options: places, value: from },
      { name: 'words', label: say('state.words'), hint: say('state.words_hint') },
      { name: 'form', label: say('form'), kind: 'select', options: formChoices(orgo), value: '' },
      { name: 'target', label: say('state.target'), kind: 'select', options: targets, value: from },
      { name: 'back', label: say('state.back'), hint: say('state.back_hint') },
    ], say('state.add'));
    return given && this.makeState(given, law);
  }

  makeState({ name, status, from, words, form, target, back }, law) {
    const { edits, registry, say } = this;
    return edits.together(() => {
      const source = registry.get(from);
      const wanted = { name, status, from: source, words: words || name, form, back: back || say('action.back'), target: targetOf(registry, target) };
      const state = edits.addWaitState(wanted);
      if (law.needsDeadline(status)) edits.addDeadline(state, say('timer.deadline_name'));
      return state;
    });
  }

  async changeState(state) {
    const { say, orgo, edits } = this;
    const given = await this.ask(say('state.change'), [
      { name: 'name', label: say('name'), value: nameOf(state), required: true },
      { name: 'status', label: say('status'), kind: 'select', options: statusChoices(orgo, orgo.law().waiting), value: statusOf(state) },
    ]);
    if (given) {
      edits.together(() => {
        edits.set(state, { name: given.name });
        edits.setProperties(state, { 'orgo.status': given.status });
      });
    }
    return given && state;
  }

  async addAction(state) {
    const { say, edits, registry, orgo } = this;
    const given = await this.ask(say('action.new', nameOf(state)), this.fieldsOfAction(state, {}), say('action.add'));
    if (!given) return undefined;
    const question = say('gateway.question', nameOf(state));
    return edits.addAction({ from: state, to: targetOf(registry, given.target), question, ...asked(given, orgo) });
  }

  async changeAction(flow, state) {
    const { say, edits, registry } = this;
    const given = await this.ask(say('action.change'), this.fieldsOfAction(state, { flow }));
    if (!given) return undefined;
    edits.together(() => {
      const { words, form, reason, by } = asked(given);
      if (words !== nameOf(flow)) edits.set(flow, { name: words });
      edits.setProperties(flow, { 'orgo.form': form, 'orgo.reason': reason ? 'required' : undefined, 'orgo.by': by });
      if (given.target !== flow.target.id) edits.lead(flow, targetOf(registry, given.target), words);
    });
    return flow;
  }

  fieldsOfAction(state, { flow }) {
    const { say, orgo, registry } = this;
    const said = flow ? propertiesOf(flow) : {};
    const targets = targetChoices(registry, orgo);
    const known = flow && targets.some(([id]) => id === flow.target.id);
    const options = flow && !known ? [[flow.target.id, nameOf(flow.target) || flow.target.id], ...targets] : targets;
    return [
      { name: 'words', label: say('action.words'), value: flow && nameOf(flow), required: true, hint: say('action.words_hint') },
      { name: 'target', label: say('action.target'), kind: 'select', options, value: flow?.target.id ?? firstLawful(state, orgo, registry) },
      { name: 'form', label: say('form'), kind: 'select', options: formChoices(orgo, said['orgo.form']), value: said['orgo.form'] ?? '' },
      { name: 'reason', label: say('action.reason'), kind: 'check', value: said['orgo.reason'] === 'required' },
      { name: 'system', label: say('action.system'), kind: 'check', value: said['orgo.by'] === 'system' },
    ];
  }

  async addTimer(state) {
    const { say, edits, orgo, registry } = this;
    const isTask = orgo.law().hasDeadlines;
    const given = await this.ask(say('timer.new', nameOf(state)), fieldsOfTimer(say, targetChoices(registry, orgo), { isTask }), say('timer.add'));
    if (!given) return undefined;
    const { kind, time } = timeOf(given);
    return edits.together(() => {
      if (time === DEADLINE && !given.target) return edits.addDeadline(state, given.name);
      const to = targetOf(registry, given.target);
      return edits.addTimer(state, { name: given.name, kind, time, to: typeof to === 'string' ? edits.end(gatewayOf(state) ?? state, to, given.name) : to });
    });
  }

  async changeTimer(timer) {
    const { say, edits, orgo, registry } = this;
    const isTask = orgo.law().hasDeadlines;
    const given = await this.ask(say('timer.change'), fieldsOfTimer(say, targetChoices(registry, orgo), { timer, isTask }));
    if (!given) return undefined;
    const { kind, time } = timeOf(given);
    edits.together(() => {
      edits.set(timer, { name: given.name });
      edits.setTime(timer, kind, time);
      const [flow] = timer.outgoing;
      const to = targetOf(registry, given.target);
      if (flow && flow.target !== to) edits.lead(flow, to, given.name);
      if (!flow && to) edits.connect(timer, to);
    });
    return timer;
  }

  async rename(element) {
    const given = await this.ask(this.say('rename'), [{ name: 'name', label: this.say('name'), value: nameOf(element), required: true }]);
    if (given) this.edits.rename(element, given.name);
    return given && element;
  }

  async remove(element, question) {
    const sure = await this.ask(question, [], this.say('delete'), this.say('delete.undo'));
    if (sure) this.edits.remove(element);
    return undefined;
  }
}

const asked = ({ words, form, reason, system }) => ({ words, form: form || undefined, reason, by: system ? 'system' : undefined });

function firstLawful(state, orgo, registry) {
  const law = orgo.law();
  const found = waitStates(registry).find((each) => each !== state && !law.forbids(statusOf(state), statusOf(each)));
  return found?.id;
}
