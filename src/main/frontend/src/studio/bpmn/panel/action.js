// A flow behind a wait state is a button: its words are the flow's name.
import { keyOf, propertiesOf, restsAfter, statesOffering, statusOf } from '../lifecycle-model.js';
import { formChoices } from '../choices.js';
import { inWords } from '../texts.js';
import { check, choice, sentence, text } from './entries.js';

const KEY = /^[a-z][a-z0-9_]*$/;

export function actionEntries(flow, orgo) {
  const { say } = orgo;
  const read = (name) => propertiesOf(flow)[name];
  const write = (name) => (value) => orgo.edits().setProperties(flow, { [name]: value });
  const property = (name) => ({ read: () => read(name), write: write(name) });
  const marked = (name, mark) => ({ read: () => read(name) === mark, write: (on) => write(name)(on ? mark : undefined) });
  const entries = [
    text('orgo-key', flow, {
      label: say('action.key'),
      description: say('action.key_hint'),
      read: () => keyOf(flow),
      write: (key) => orgo.edits().setKey(flow, key),
      validate: (key) => (key && !KEY.test(key) ? say('action.key_form') : undefined),
    }),
    choice('orgo-form', flow, {
      label: say('form'),
      description: say('form.hint'),
      options: () => formChoices(orgo, read('orgo.form')),
      ...property('orgo.form'),
    }),
    check('orgo-domain-form', flow, { label: say('action.domain_form'), ...marked('orgo.domainForm', 'true') }),
    check('orgo-reason', flow, { label: say('action.reason'), ...marked('orgo.reason', 'required') }),
    choice('orgo-by', flow, {
      label: say('action.who'),
      options: () => [['', say('action.people')], ['system', say('action.system')]],
      ...property('orgo.by'),
    }),
    choice('orgo-variant', flow, {
      label: say('action.look'),
      options: () => [['', say('look.plain')], ['primary', say('look.primary')], ['danger', say('look.danger')]],
      ...property('orgo.variant'),
    }),
    text('orgo-icon', flow, { label: say('action.icon'), description: say('action.icon_hint'), ...property('orgo.icon') }),
  ];
  return [...lawful(flow, orgo), ...entries];
}

/** What the law adds, whatever the diagram says: a reason that is asked for, a way only the system goes. */
function lawful(flow, orgo) {
  const law = orgo.law();
  const moves = statesOffering(flow).flatMap((state) => restsAfter(flow).map((rest) => [statusOf(state), statusOf(rest)]));
  const bad = moves.find(([from, to]) => law.forbids(from, to));
  const says = [
    bad && orgo.say('law.forbidden', inWords(orgo.say, bad[0]), inWords(orgo.say, bad[1])),
    moves.some(([from, to]) => law.needsReason(from, to)) && orgo.say('law.reason'),
    moves.some(([from, to]) => law.onlyTheSystemMay(from, to)) && orgo.say('law.system'),
  ];
  return says.map((said, at) => said && sentence(`orgo-law-${at}`, flow, () => said, at === 0 ? 'is-fault' : '')).filter(Boolean);
}
