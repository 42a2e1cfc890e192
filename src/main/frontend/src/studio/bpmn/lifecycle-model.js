// Reads a lifecycle as Orgo does: where work waits, the actions it offers there, and where they lead.
import { getBusinessObject, is, isAny } from 'bpmn-js/lib/util/ModelUtil';

const CHOSEN = /^\s*\$\{\s*action\s*==\s*'([a-z][a-z0-9_]*)'\s*\}\s*$/;
const RESTS = ['bpmn:UserTask', 'bpmn:ReceiveTask', 'bpmn:IntermediateCatchEvent', 'bpmn:EventBasedGateway'];

export const isWaitState = (element) => is(element, 'bpmn:UserTask') && !element.labelTarget;
export const isFlow = (element) => is(element, 'bpmn:SequenceFlow') && !element.labelTarget;
export const nameOf = (element) => (getBusinessObject(element).name ?? '').trim();

/** The process that runs; further pools are documentation. */
export function processOf(definitions) {
  const processes = (definitions?.rootElements ?? []).filter((each) => is(each, 'bpmn:Process'));
  return processes.find(({ isExecutable }) => isExecutable) ?? processes[0];
}

export function propertiesOf(element) {
  const values = getBusinessObject(element).get('extensionElements')?.get('values') ?? [];
  const properties = values.filter((each) => is(each, 'camunda:Properties')).flatMap((each) => each.get('values'));
  return Object.fromEntries(properties.map(({ name, value }) => [name, value]));
}

export const statusOf = (element) => propertiesOf(element)['orgo.status'];

export const conditionOf = (flow) => getBusinessObject(flow).conditionExpression?.body;

/** The key of the action a flow is, or undefined where it is none. */
export const keyOf = (flow) => CHOSEN.exec(conditionOf(flow) ?? '')?.[1];

const flowsOut = (element) => element.outgoing.filter(isFlow);

export const waitStates = (registry) =>
  registry.filter((element) => isWaitState(element)).sort((one, other) => one.x - other.x || one.y - other.y);

/** The gateway behind a wait state whose flows are its actions. */
export function gatewayOf(state) {
  const [only, ...more] = flowsOut(state);
  const direct = only && more.length === 0 && conditionOf(only) === undefined;
  return direct && is(only.target, 'bpmn:ExclusiveGateway') ? only.target : undefined;
}

export const actionsOf = (state) => flowsOut(gatewayOf(state) ?? state);

/** The wait states that a flow is an action of: more than one where a gateway is shared. */
export function statesOffering(flow) {
  if (isWaitState(flow.source)) return gatewayOf(flow.source) ? [] : [flow.source];
  if (!is(flow.source, 'bpmn:ExclusiveGateway')) return [];
  return flow.source.incoming.map(({ source }) => source).filter((source) => source && isWaitState(source) && gatewayOf(source) === flow.source);
}

export const isAction = (flow) => isFlow(flow) && statesOffering(flow).length > 0;

export const isTimer = (element) =>
  (getBusinessObject(element).eventDefinitions ?? []).some((each) => is(each, 'bpmn:TimerEventDefinition'));

export const timersOf = (state) => state.attachers.filter(isTimer);

export const interrupts = (event) => getBusinessObject(event).cancelActivity !== false;

const isEmbedded = (element) => is(element, 'bpmn:SubProcess') && !getBusinessObject(element).triggeredByEvent;

export const isEnd = (element) => is(element, 'bpmn:EndEvent') && !isEmbedded(element.parent);

const startsIn = (subProcess) => subProcess.children.filter((child) => is(child, 'bpmn:StartEvent') && !child.labelTarget);

function after(element) {
  if (is(element, 'bpmn:EndEvent')) return flowsOut(element.parent).map(({ target }) => target);
  const starts = isEmbedded(element) ? startsIn(element) : [];
  return starts.length > 0 ? starts : flowsOut(element).map(({ target }) => target);
}

/** Where a token stands next that goes on at these elements: wait states and ends. */
export function restsFrom(elements) {
  const open = [...elements];
  const seen = new Set();
  const rests = [];
  while (open.length > 0) {
    const element = open.pop();
    if (!element || seen.has(element)) continue;
    seen.add(element);
    if (isAny(element, RESTS) || isEnd(element)) rests.push(element);
    else open.push(...after(element));
  }
  return rests;
}

export const restsAfter = (flow) => restsFrom([flow.target]);
export const restsBehind = (event) => restsFrom(flowsOut(event).map(({ target }) => target));

/** Whose status is asked: wait states, and the ends of the process as a whole. */
export const carriesStatus = (element) => isWaitState(element) || (is(element, 'bpmn:EndEvent') && isEnd(element));
