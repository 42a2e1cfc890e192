// Which process a step runs.
import { getBusinessObject } from 'bpmn-js/lib/util/ModelUtil';
import { text } from './entries.js';

export const calledEntries = (element, orgo) => [
  text('orgo-called', element, {
    label: orgo.say('called'),
    description: orgo.say('called.hint'),
    read: () => getBusinessObject(element).calledElement,
    write: (calledElement) => orgo.edits().set(element, { calledElement }),
  }),
];
