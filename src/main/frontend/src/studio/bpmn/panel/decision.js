// Which table a step asks, and what its answer is called.
import { getBusinessObject } from 'bpmn-js/lib/util/ModelUtil';
import { choice, text } from './entries.js';

export function decisionEntries(element, orgo) {
  const { say, vocabulary } = orgo;
  const read = (name) => getBusinessObject(element).get(`camunda:${name}`);
  const write = (name) => (value) => orgo.edits().set(element, { [`camunda:${name}`]: value });
  const known = (vocabulary.decisions ?? []).map(({ key, name }) => [key, name ? `${name} (${key})` : key]);
  const written = read('decisionRef');
  const unknown = written && !known.some(([key]) => key === written) ? [[written, say('step.unknown', written)]] : [];
  return [
    choice('orgo-decision', element, { label: say('decision'), options: () => [['', say('decision.none')], ...unknown, ...known], read: () => read('decisionRef'), write: write('decisionRef') }),
    text('orgo-result', element, { label: say('decision.result'), description: say('decision.result_hint'), read: () => read('resultVariable'), write: write('resultVariable') }),
  ];
}
