// What status work has where it waits or ends.
import { isWaitState, statusOf } from '../lifecycle-model.js';
import { inWords, listed } from '../texts.js';
import { statusChoices } from '../choices.js';
import { choice, sentence } from './entries.js';

export function statusEntries(element, orgo) {
  const { say } = orgo;
  const names = isWaitState(element) ? orgo.law().waiting : orgo.law().ends;
  const written = statusOf(element);
  const unknown = written && !names.includes(written) ? [[written, say('status.unknown', written)]] : [];
  const entries = [
    choice('orgo-status', element, {
      label: say('status'),
      description: isWaitState(element) ? say('status.hint') : undefined,
      options: () => [['', say('status.none')], ...unknown, ...statusChoices(orgo, names)],
      read: () => statusOf(element),
      write: (status) => orgo.edits().setProperties(element, { 'orgo.status': status }),
    }),
  ];
  const may = orgo.law().reachableFrom(written);
  if (isWaitState(element) && may.length > 0) {
    entries.push(sentence('orgo-may', element, () => say('law.may', inWords(say, written), listed(may.map((each) => inWords(say, each)), 'disjunction'))));
  }
  return entries;
}
