// What may be chosen where: statuses, places to lead to, forms.
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';
import { isEnd, nameOf, statusOf, waitStates } from './lifecycle-model.js';
import { inWords } from './texts.js';

const isEscalation = (element) => is(element, 'bpmn:SubProcess') && !getBusinessObject(element).triggeredByEvent;

export const statusChoices = (orgo, names) => names.map((name) => [name, inWords(orgo.say, name)]);

/** @returns pairs of an id and what a person reads, wait states first, then what passes on, ends, and new ends */
export function targetChoices(registry, orgo) {
  const label = (element) => {
    const status = statusOf(element);
    return [element.id, `${nameOf(element) || element.id}${status ? ` (${inWords(orgo.say, status)})` : ''}`];
  };
  const others = registry.filter((element) => !element.labelTarget && (isEscalation(element) || (is(element, 'bpmn:EndEvent') && isEnd(element) && statusOf(element))));
  const between = registry.filter((element) => is(element, 'bpmn:ExclusiveGateway') && isPassage(element));
  const ends = (orgo.law()?.ends ?? []).map((status) => [`end:${status}`, orgo.say('target.new_end', inWords(orgo.say, status))]);
  return [...waitStates(registry), ...between, ...others].map(label).concat(ends);
}

/** A gateway that decides on the way, and not behind a wait state. */
const isPassage = (gateway) => gateway.incoming.length > 0 && !gateway.incoming.some(({ source }) => is(source, 'bpmn:UserTask')) && !is(gateway.parent, 'bpmn:SubProcess');

export const targetOf = (registry, choice) => (choice.startsWith('end:') ? choice.slice(4) : registry.get(choice));

export function formChoices(orgo, chosen) {
  const forms = (orgo.vocabulary.forms ?? []).map(({ id, title }) => [id, title ? `${title} (${id})` : id]);
  const missing = chosen && !forms.some(([id]) => id === chosen) ? [[chosen, chosen]] : [];
  return [['', orgo.say('form.none')], ...forms, ...missing];
}
