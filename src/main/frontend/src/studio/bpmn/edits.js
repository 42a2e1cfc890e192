// The changes that the outline, the panel and the remedies make. Each is one step of the command stack, so that the
// drawing and the outline undo the same things.
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';
import { actionsOf, conditionOf, gatewayOf, keyOf, nameOf, propertiesOf, timersOf, waitStates } from './lifecycle-model.js';
import { elementId, freeKey, isGenerated } from './ids.js';
import { freePlace, isFree } from './placing.js';
import { goesThrough, route } from './routing.js';

const STATE = { width: 120, height: 80 };
const GATEWAY = { width: 50, height: 50 };
const END = { width: 36, height: 36 };
const BETWEEN = 75;

export const DEADLINE = '${escalateAt}';

class Together {
  preExecute({ run }) {
    run();
  }
}

export class Edits {
  static $inject = ['commandStack', 'modeling', 'bpmnFactory', 'elementFactory', 'elementRegistry'];

  constructor(commandStack, modeling, bpmnFactory, elementFactory, elementRegistry) {
    Object.assign(this, { commandStack, modeling, bpmnFactory, elementFactory, registry: elementRegistry });
    commandStack.registerHandler('orgo.together', Together);
  }

  /** Whatever is done inside is undone at once. */
  together(run) {
    let result;
    this.commandStack.execute('orgo.together', { run: () => (result = run()) });
    return result;
  }

  set(element, values) {
    this.modeling.updateProperties(element, values);
  }

  /** Sets properties for Orgo such as orgo.status; one without a value is taken out. */
  setProperties(element, values) {
    const businessObject = getBusinessObject(element);
    const all = { ...propertiesOf(element), ...values };
    const given = Object.entries(all).filter(([, value]) => value !== undefined && value !== '');
    const others = (businessObject.get('extensionElements')?.get('values') ?? []).filter((each) => !is(each, 'camunda:Properties'));
    if (given.length === 0 && others.length === 0) return this.set(element, { extensionElements: undefined });
    const extension = this.bpmnFactory.create('bpmn:ExtensionElements', { values: [...others] });
    extension.$parent = businessObject;
    if (given.length > 0) extension.values.push(this.properties(given, extension));
    return this.set(element, { extensionElements: extension });
  }

  properties(given, parent) {
    const properties = this.bpmnFactory.create('camunda:Properties', {});
    properties.$parent = parent;
    properties.values = given.map(([name, value]) => {
      const property = this.bpmnFactory.create('camunda:Property', { name, value });
      property.$parent = properties;
      return property;
    });
    return properties;
  }

  setCondition(flow, body) {
    const expression = body ? this.bpmnFactory.create('bpmn:FormalExpression', { body }) : undefined;
    if (expression) expression.$parent = getBusinessObject(flow);
    this.set(flow, { conditionExpression: expression });
  }

  setKey(flow, key) {
    this.setCondition(flow, key && `\${action == '${key}'}`);
  }

  rename(element, name) {
    this.together(() => this.set(element, { name }));
  }

  remove(element) {
    this.together(() => {
      const gateway = is(element, 'bpmn:UserTask') ? gatewayOf(element) : undefined;
      const alone = gateway && gateway.incoming.length === 1;
      const origin = element.source;
      this.clear(alone ? [element, gateway] : [element]);
      if (origin) this.withoutGateway(origin);
    });
  }

  /** Where only one action is left behind a wait state, it leaves by itself again. */
  withoutGateway(gateway) {
    const [state] = gateway.incoming.map(({ source }) => source);
    const lone = gateway.outgoing.length === 1 && gateway.incoming.length === 1;
    if (!lone || !is(state, 'bpmn:UserTask') || !is(gateway, 'bpmn:ExclusiveGateway')) return;
    const [flow] = gateway.outgoing;
    const action = { to: flow.target, words: nameOf(flow), key: keyOf(flow), properties: propertiesOf(flow) };
    this.clear([gateway]);
    this.action(state, action);
  }

  /** With their flows first: the modeler would join what is before a step with what is behind it. */
  clear(elements) {
    const flows = elements.flatMap(({ incoming = [], outgoing = [] }) => [...incoming, ...outgoing]);
    for (const flow of new Set(flows)) this.modeling.removeConnection(flow);
    this.modeling.removeElements(elements);
  }

  /** A wait state, led to and led on from as asked. */
  addWaitState({ name, status, from, words, form, reason, back, target }) {
    return this.together(() => {
      const near = from ? (gatewayOf(from) ?? from) : (waitStates(this.registry).at(-1) ?? this.registry.find((each) => is(each, 'bpmn:StartEvent')));
      const { x, y } = this.placeForState(near);
      const state = this.shape('bpmn:UserTask', name, { x, y, ...STATE }, near.parent);
      this.setProperties(state, { 'orgo.status': status });
      if (from && words) this.addAction({ from, to: state, words, form, reason });
      if (back && target) this.addAction({ from: state, to: target, words: back });
      return state;
    });
  }

  /** Room for a wait state and the gateway behind it. */
  placeForState(near) {
    return freePlace(this.registry, near, { width: STATE.width + BETWEEN + GATEWAY.width, height: STATE.height });
  }

  /** Behind a wait state stands a gateway, whose flows are its actions. */
  gatewayBehind(state, question) {
    const found = gatewayOf(state);
    if (found) return found;
    const moved = [...actionsOf(state)];
    const behind = { x: state.x + state.width + BETWEEN, y: state.y + (state.height - GATEWAY.height) / 2 };
    const place = isFree(this.registry, state, { ...behind, ...GATEWAY }) ? behind : freePlace(this.registry, state, GATEWAY);
    const gateway = this.shape('bpmn:ExclusiveGateway', question, { ...place, ...GATEWAY }, state.parent);
    const actions = moved.map((flow) => ({ key: keyOf(flow), properties: propertiesOf(flow), to: flow.target, words: nameOf(flow) }));
    for (const flow of moved) this.modeling.removeConnection(flow);
    this.connect(state, gateway);
    for (const action of actions) this.action(gateway, action);
    return gateway;
  }

  addAction({ from, to, words, form, reason, by, question }) {
    return this.together(() => {
      // The engine refuses a gateway with one way out that has a condition: the first action leaves by itself.
      const origin = actionsOf(from).length > 0 ? this.gatewayBehind(from, question ?? nameOf(from)) : (gatewayOf(from) ?? from);
      const target = typeof to === 'string' ? this.end(origin, to, words) : to;
      const properties = { 'orgo.form': form, 'orgo.reason': reason ? 'required' : undefined, 'orgo.by': by };
      return this.action(origin, { to: target, words, properties });
    });
  }

  action(gateway, { to, words, properties, key }) {
    const taken = gateway.outgoing.map(keyOf).filter(Boolean);
    const flow = this.connect(gateway, to);
    this.setKey(flow, key ?? freeKey(words ?? '', taken));
    this.setProperties(flow, properties);
    if (words) this.set(flow, { name: words });
    this.placeLabel(flow);
    return flow;
  }

  /** Above the longest level part of its flow, where it lies over nothing of it. */
  placeLabel(flow) {
    const [label] = flow.labels;
    const level = flow.waypoints.slice(1).map((to, at) => ({ from: flow.waypoints[at], to })).filter(({ from, to }) => from.y === to.y);
    const [longest] = level.sort((one, other) => Math.abs(other.to.x - other.from.x) - Math.abs(one.to.x - one.from.x));
    if (!label || !longest) return;
    const x = (longest.from.x + longest.to.x - label.width) / 2;
    this.modeling.moveShape(label, { x: x - label.x, y: longest.from.y - label.height - 4 - label.y });
  }

  /** Lets a flow end elsewhere, drawn anew. */
  lead(flow, to, name) {
    const target = typeof to === 'string' ? this.end(flow.source, to, name) : to;
    const waypoints = route(this.registry, flow.source, target);
    this.modeling.reconnectEnd(flow, target, waypoints?.at(-1) ?? { x: target.x, y: target.y + target.height / 2 });
    if (waypoints) this.modeling.updateWaypoints(flow, waypoints);
  }

  end(near, status, name) {
    const end = this.shape('bpmn:EndEvent', name, { ...freePlace(this.registry, near, END), ...END }, near.parent);
    this.setProperties(end, { 'orgo.status': status });
    return end;
  }

  /** The timer that watches a task's deadline, led to where the others of this diagram lead. */
  addDeadline(state, name) {
    return this.together(() => {
      const like = this.registry.filter((each) => is(each, 'bpmn:BoundaryEvent')).find((each) => deadlineOf(each) && each.outgoing.length > 0);
      return this.addTimer(state, { name, kind: 'timeDate', time: DEADLINE, to: like?.outgoing[0].target });
    });
  }

  addTimer(state, { name, kind, time, to }) {
    return this.together(() => {
      const event = this.elementFactory.createShape({ type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' });
      const at = timersOf(state).length;
      const position = { x: state.x + 30 + at * 45, y: state.y + state.height };
      const drawn = this.modeling.createShape(event, position, state, { attach: true });
      this.setTime(drawn, kind, time);
      this.name(drawn, name);
      if (to) this.connect(drawn, to);
      return drawn;
    });
  }

  setTime(event, kind, body) {
    const [timer] = getBusinessObject(event).eventDefinitions;
    const expression = this.bpmnFactory.create('bpmn:FormalExpression', { body });
    expression.$parent = timer;
    const none = { timeDate: undefined, timeDuration: undefined, timeCycle: undefined };
    this.modeling.updateModdleProperties(event, timer, { ...none, [kind]: expression });
  }

  shape(type, name, { x, y, width, height }, parent) {
    const shape = this.elementFactory.createShape({ type, width, height });
    const drawn = this.modeling.createShape(shape, { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }, parent);
    this.name(drawn, name);
    return drawn;
  }

  name(element, name) {
    if (name) this.set(element, { name });
  }

  connect(source, target) {
    const waypoints = route(this.registry, source, target);
    return this.modeling.connect(source, target, { type: 'bpmn:SequenceFlow', ...(waypoints && { waypoints }) });
  }

  /** What the modeler drew straight through something is led around it. */
  leadAround(flow) {
    if (!goesThrough(this.registry, flow)) return;
    const waypoints = route(this.registry, flow.source, flow.target);
    if (waypoints) this.modeling.updateWaypoints(flow, waypoints);
  }

  /** A generated id gives way to one in the words of the diagram. */
  nameId(element) {
    const { id, $type } = getBusinessObject(element);
    if (!isGenerated(id) || !nameOf(element)) return;
    this.set(element, { id: elementId($type, nameOf(element), (each) => this.registry.get(each)) });
  }
}

export const deadlineOf = (event) =>
  (getBusinessObject(event).eventDefinitions ?? []).some(({ timeDate }) => timeDate?.body?.trim() === DEADLINE);

export const hasCondition = (flow) => conditionOf(flow) !== undefined;
