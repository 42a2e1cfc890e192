// Rules about any diagram, as the server has them: names, paths, gateways, times, steps.
import { getBusinessObject, is, isAny } from 'bpmn-js/lib/util/ModelUtil';
import { conditionOf, isAction, isFlow, isTimer, nameOf } from '../lifecycle-model.js';
import { isDuration, meantDuration, timerOf } from '../times.js';

const ONE_SIGN = /[^=!<>]=[^=]/;

export function flowRules(diagram, orgo) {
  const registry = diagram.get('elementRegistry');
  const nodes = registry.filter((each) => is(each, 'bpmn:FlowNode') && !each.labelTarget && runs(each));
  const flows = registry.filter(isFlow);
  return [names, reached, leadsOn, answers, timers, delegates, conditions]
    .flatMap((rule) => rule({ nodes, flows, orgo, say: orgo.say }))
    .filter(Boolean);
}

/** Other pools are documentation. */
function runs(element) {
  for (let at = element; at; at = at.parent) {
    if (is(at, 'bpmn:Participant')) return getBusinessObject(at).processRef?.isExecutable === true;
  }
  return true;
}

const finding = (element, rule, reason, remedy, mend) => ({ element: element.id, rule, reason, remedy, mend });

const names = ({ nodes, say }) =>
  nodes.filter((each) => is(each, 'bpmn:Activity') && !nameOf(each)).map((each) => finding(each, 'names', say('lint.unnamed'), say('lint.unnamed.remedy')));

function reached({ nodes, say }) {
  const open = nodes.filter((each) => is(each, 'bpmn:StartEvent'));
  const seen = new Set();
  while (open.length > 0) {
    const each = open.pop();
    if (!each || seen.has(each)) continue;
    seen.add(each);
    const inside = (each.children ?? []).filter((child) => is(child, 'bpmn:StartEvent'));
    open.push(...each.outgoing.filter(isFlow).map(({ target }) => target), ...each.attachers, ...inside);
  }
  const lost = nodes.filter((each) => !seen.has(each) && !isEventSubProcess(each) && !isEventSubProcess(each.parent));
  return lost.map((each) => finding(each, 'reached', say('lint.unreached'), say('lint.unreached.remedy')));
}

const isEventSubProcess = (element) => is(element, 'bpmn:SubProcess') && getBusinessObject(element).triggeredByEvent === true;

const leadsOn = ({ nodes, say }) =>
  nodes
    .filter((each) => !is(each, 'bpmn:EndEvent') && !isEventSubProcess(each) && each.outgoing.filter(isFlow).length === 0)
    .map((each) => finding(each, 'reached', say('lint.dead_end'), say('lint.dead_end.remedy')));

/** A gateway that splits needs a condition on each answer but its default. */
function answers({ nodes, say }) {
  return nodes
    .filter((each) => isAny(each, ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway']) && each.outgoing.length > 1)
    .flatMap((gateway) => {
      const byDefault = getBusinessObject(gateway).default;
      const bare = gateway.outgoing.filter((flow) => isFlow(flow) && !conditionOf(flow) && getBusinessObject(flow) !== byDefault);
      return bare.map((flow) => {
        if (isAction(flow)) return finding(flow, 'lifecycle-shape', say('lint.action_unnamed'), say('lint.action_unnamed.remedy'));
        return finding(flow, 'gateway-answers', say('lint.no_condition'), say('lint.no_condition.remedy'));
      });
    });
}

function timers({ nodes, say }) {
  return nodes.filter(isTimer).map((each) => {
    const { kind, body } = timerOf(each);
    if (!body) return finding(each, 'times', say('lint.no_time'), say('timer.hint'));
    if (kind !== 'timeDuration' || isDuration(body) || body.startsWith('${')) return undefined;
    const meant = meantDuration(body);
    return finding(each, 'times', say('lint.time', body), meant ? say('lint.did_you_mean', meant) : say('timer.hint'));
  });
}

function delegates({ nodes, orgo, say }) {
  const known = (orgo.vocabulary.delegates ?? []).map(({ name }) => (name.startsWith('${') ? name : `\${${name}}`));
  return nodes.filter((each) => is(each, 'bpmn:ServiceTask')).map((each) => {
    const expression = getBusinessObject(each).get('camunda:delegateExpression');
    if (!expression) return finding(each, 'structure', say('lint.does_nothing'), say('lint.does_nothing.remedy'));
    if (known.length === 0 || known.includes(expression)) return undefined;
    return finding(each, 'delegate', say('lint.unpublished', expression), say('lint.does_nothing.remedy'));
  });
}

const conditions = ({ flows, say }) =>
  flows.map((flow) => {
    const body = conditionOf(flow);
    if (body === undefined) return undefined;
    if (!/^\s*\$\{[^{}]*\}\s*$/.test(body)) return finding(flow, 'expressions', say('lint.condition_form'), say('condition.hint'));
    return ONE_SIGN.test(body) ? finding(flow, 'expressions', say('lint.one_sign'), say('condition.hint'), { kind: 'equals' }) : undefined;
  });
