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
  const entries = [
    text('orgo-key', flow, {
      label: say('action.key'),
      description: say('action.key_hint'),
      read: () => keyOf(flow),
      write: (key) => orgo.edits().setKey(flow, key),
      validate: (key) => (key && !KEY.test(key) ? say('action.key_form') : undefined),
    }),
    choice('orgo-form', flow, { label: say('form'), description: say('form.hint'), options: () => formChoices(orgo, read('orgo.form')), read: () => read('orgo.form'), write: write('orgo.form') }),
    check('orgo-domain-form', flow, { label: say('action.domain_form'), read: () => read('orgo.domainForm') === 'true', write: (on) => write('orgo.domainForm')(on ? 'true' : undefined) }),
    check('orgo-reason', flow, { label: say('action.reason'), read: () => read('orgo.reason') === 'required', write: (on) => write('orgo.reason')(on ? 'required' : undefined) }),
    choice('orgo-by', flow, { label: say('action.who'), options: () => [['', say('action.people')], ['system', say('action.system')]], read: () => read('orgo.by'), write: write('orgo.by') }),
    choice('orgo-variant', flow, { label: say('action.look'), options: () => [['', say('look.plain')], ['primary', say('look.primary')], ['danger', say('look.danger')]], read: () => read('orgo.variant'), write: write('orgo.variant') }),
    text('orgo-icon', flow, { label: say('action.icon'), description: say('action.icon_hint'), read: () => read('orgo.icon'), write: write('orgo.icon') }),
  ];
  return [...lawful(flow, orgo), ...entries];
}

/** What the law adds, whatever the diagram says: a reason that is asked for, a way only the system goes. */
function lawful(flow, orgo) {
  const law = orgo.law();
  const moves = statesOffering(flow).flatMap((state) => restsAfter(flow).map((rest) => [statusOf(state), statusOf(rest)]));
  const bad = moves.find(([from, to]) => law.forbids(from, to));
  const says = [
    bad && orgo.say('law.forbidden', inWords(orgo.say, bad[0]), inWords(orgo.say, bad[1]), ''),
    moves.some(([from, to]) => law.needsReason(from, to)) && orgo.say('law.reason'),
    moves.some(([from, to]) => law.onlyTheSystemMay(from, to)) && orgo.say('law.system'),
  ];
  return says.map((said, at) => said && sentence(`orgo-law-${at}`, flow, () => said, at === 0 ? 'is-fault' : '')).filter(Boolean);
}
