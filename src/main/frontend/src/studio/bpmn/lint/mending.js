// Findings that can be mended mechanically: the button says what it will do.
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';
import { gatewayOf, isAction, isTimer, isWaitState, keyOf, nameOf, statusOf } from '../lifecycle-model.js';
import { freeKey, nearest } from '../ids.js';
import { isDuration, meantDuration, timerOf } from '../times.js';
import { inWords } from '../texts.js';

const MENDINGS = [status, key, words, duration, standard, equals, deadline, delegate, nameless];

/** @returns {{label: string, act: function}|undefined} */
export function mendingOf(finding, element, diagram, orgo) {
  const edits = diagram.get('orgoEdits', false);
  if (!edits || !element) return undefined;
  const at = { finding, element, edits, orgo, say: orgo.say, law: orgo.law(), bo: getBusinessObject(element) };
  for (const mending of MENDINGS) {
    const found = mending(at);
    if (found) return { label: orgo.say('mend', found.label), act: found.act };
  }
  return undefined;
}

function status({ finding, element, edits, say, law }) {
  const asksStatus = law && (isWaitState(element) || is(element, 'bpmn:EndEvent')) && /status/.test(`${finding.reason} ${finding.mend?.kind}`);
  if (!asksStatus) return undefined;
  const allowed = isWaitState(element) ? law.waiting : law.ends;
  const written = statusOf(element) ?? nameOf(element);
  const meant = nearest(written, allowed) ?? nearest(nameOf(element).split(' ')[0] ?? '', allowed);
  return meant && meant !== statusOf(element) && { label: `${say('status')} = ${inWords(say, meant)}`, act: () => edits.setProperties(element, { 'orgo.status': meant }) };
}

function key({ finding, element, edits, say }) {
  if (!isAction(element) || !nameOf(element)) return undefined;
  const others = element.source.outgoing.filter((each) => each !== element).map(keyOf).filter(Boolean);
  const wanted = finding.mend?.kind === 'key' || /key/.test(finding.reason);
  const free = freeKey(nameOf(element), others);
  return wanted && free !== keyOf(element) && { label: `${say('action.key')} = ${free}`, act: () => edits.setKey(element, free) };
}

/** A button without words gets them from its key: wait_for_parts reads "Wait for parts". */
function words({ element, edits, say }) {
  const known = isAction(element) && !nameOf(element) && keyOf(element);
  if (!known) return undefined;
  const text = known.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase());
  return { label: `${say('name')} = ${text}`, act: () => edits.rename(element, text) };
}

function duration({ element, edits }) {
  if (!isTimer(element)) return undefined;
  const { kind, body } = timerOf(element);
  const meant = kind === 'timeDuration' && !isDuration(body) && meantDuration(body);
  return meant && { label: meant, act: () => edits.setTime(element, 'timeDuration', meant) };
}

/** A gateway with a hole, or an answer without a condition: that answer is taken where no other holds. */
function standard({ finding, element, edits, say }) {
  const gateway = is(element, 'bpmn:Gateway') ? element : element.source;
  if (finding.rule !== 'gateway-answers' || !is(gateway, 'bpmn:ExclusiveGateway') || getBusinessObject(gateway).default) return undefined;
  const bare = gateway.outgoing.filter((flow) => !getBusinessObject(flow).conditionExpression);
  const chosen = bare.length === 1 ? bare[0] : !is(element, 'bpmn:Gateway') && bare.includes(element) ? element : gateway.outgoing.at(-1);
  if (!chosen || isAction(chosen)) return undefined;
  const act = () =>
    edits.together(() => {
      edits.setCondition(chosen, undefined);
      edits.set(gateway, { default: getBusinessObject(chosen) });
    });
  return { label: say('mend.default', nameOf(chosen) || chosen.id), act };
}

function equals({ finding, element, edits, bo }) {
  const body = bo.conditionExpression?.body;
  if (!body || !/[^=!<>]=[^=]/.test(body) || !(finding.mend?.kind === 'equals' || /'='/.test(finding.reason))) return undefined;
  const mended = body.replace(/([^=!<>])=([^=])/g, '$1==$2');
  return { label: mended, act: () => edits.setCondition(element, mended) };
}

function deadline({ finding, element, edits, say }) {
  if (finding.rule !== 'task-deadline' || !isWaitState(element)) return undefined;
  return { label: say('mend.deadline'), act: () => edits.addDeadline(element, say('timer.deadline_name')) };
}

function delegate({ element, edits, orgo, bo }) {
  if (!is(element, 'bpmn:ServiceTask')) return undefined;
  const known = (orgo.vocabulary.delegates ?? []).map(({ name }) => (name.startsWith('${') ? name : `\${${name}}`));
  const written = bo.get('camunda:delegateExpression');
  if (known.includes(written)) return undefined;
  const meant = nearest((written || nameOf(element)).replace(/[${}]|Delegate/g, ''), known.map((each) => each.replace(/[${}]|Delegate/g, '')));
  return meant && { label: `\${${meant}Delegate}`, act: () => edits.set(element, { 'camunda:delegateExpression': `\${${meant}Delegate}` }) };
}

/** A gateway behind a wait state asks what follows it. */
function nameless({ element, edits, say }) {
  if (!is(element, 'bpmn:ExclusiveGateway') || nameOf(element)) return undefined;
  const state = element.incoming.map(({ source }) => source).find((source) => isWaitState(source) && gatewayOf(source) === element);
  const text = state && say('gateway.question', nameOf(state));
  return text && { label: `${say('name')} = ${text}`, act: () => edits.rename(element, text) };
}
