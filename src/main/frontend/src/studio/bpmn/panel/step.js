// A service task does one of the published steps, chosen from the list with what it is for.
import { getBusinessObject } from 'bpmn-js/lib/util/ModelUtil';
import { expressionOf, standsIn, wordsOf } from '../templates.js';
import { choice, sentence } from './entries.js';

export function stepEntries(element, orgo) {
  const { say, vocabulary } = orgo;
  const delegates = (vocabulary.delegates ?? []).filter((each) => standsIn(each, orgo.processId()));
  const read = () => getBusinessObject(element).get('camunda:delegateExpression');
  const known = delegates.map((each) => [expressionOf(each.name), each.title ?? wordsOf(each.name)]);
  const written = read();
  const unknown = written && !known.some(([expression]) => expression === written) ? [[written, say('step.unknown', written)]] : [];
  const chosen = delegates.find(({ name }) => expressionOf(name) === written);
  const entries = [
    choice('orgo-step', element, {
      label: say('step'),
      options: () => [['', say('step.none')], ...unknown, ...known],
      read,
      write: (expression) => orgo.edits().set(element, { 'camunda:delegateExpression': expression }),
    }),
  ];
  return chosen?.description ? [...entries, sentence('orgo-step-about', element, () => chosen.description)] : entries;
}
