// An answer of a gateway: its condition, or that it is taken where no other holds.
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';
import { conditionOf } from '../lifecycle-model.js';
import { check, text } from './entries.js';

export function conditionEntries(flow, orgo) {
  const { say } = orgo;
  if (is(flow.source, 'bpmn:ParallelGateway') || is(flow.source, 'bpmn:EventBasedGateway')) return [];
  const businessObject = getBusinessObject(flow);
  const isDefault = () => getBusinessObject(flow.source).default === businessObject;
  const setDefault = (on) =>
    orgo.edits().together(() => {
      if (on) orgo.edits().setCondition(flow, undefined);
      orgo.edits().set(flow.source, { default: on ? businessObject : undefined });
    });
  const entries = [check('orgo-default', flow, { label: say('condition.default'), read: isDefault, write: setDefault })];
  if (isDefault()) return entries;
  const condition = text('orgo-condition', flow, {
    label: say('condition'),
    description: say('condition.hint'),
    read: () => conditionOf(flow),
    write: (body) => orgo.edits().setCondition(flow, body),
    validate: (body) => (body && !/^\s*\$\{[^{}]*\}\s*$/.test(body) ? say('lint.condition_form') : undefined),
  });
  return [condition, ...entries];
}
