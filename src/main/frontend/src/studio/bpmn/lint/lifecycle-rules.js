// Rules about lifecycles: statuses, ways out, names of buttons, the law, the deadline.
import { is } from 'bpmn-js/lib/util/ModelUtil';
import { actionsOf, isEnd, keyOf, nameOf, statusOf, timersOf, waitStates } from '../lifecycle-model.js';
import { forbiddenWays } from '../law.js';
import { deadlineOf } from '../edits.js';
import { inWords, listed } from '../texts.js';

export function lifecycleRules(diagram, orgo) {
  const law = orgo.law();
  if (!law) return [];
  const registry = diagram.get('elementRegistry');
  const states = waitStates(registry);
  const ends = registry.filter((each) => is(each, 'bpmn:EndEvent') && !each.labelTarget && isEnd(each));
  const say = orgo.say;
  return [
    ...states.flatMap((state) => statusFindings(state, law.waiting, 'lint.no_status', say)),
    ...ends.flatMap((end) => statusFindings(end, law.ends, 'lint.no_end_status', say)),
    ...states.flatMap((state) => waysOut(state, say)),
    ...states.filter((state) => law.needsDeadline(statusOf(state)) && !timersOf(state).some(deadlineOf)).map((state) => forgotten(state, say)),
    ...forbiddenWays(registry, law).map((way) => forbidden(way, say)),
  ];
}

function statusFindings(element, allowed, missing, say) {
  const status = statusOf(element);
  if (allowed.includes(status)) return [];
  const names = listed(allowed.map((each) => inWords(say, each)), 'disjunction');
  const reason = status ? say('lint.unknown_status', status) : say(missing);
  return [shape(element, reason, say('lint.choose', names), { kind: 'status' })];
}

const forgotten = ({ id }, say) => ({
  element: id,
  rule: 'task-deadline',
  reason: say('lint.no_deadline'),
  remedy: say('lint.no_deadline.remedy'),
  mend: { kind: 'deadline' },
});

const shape = ({ id }, reason, remedy, mend) => ({ element: id, rule: 'lifecycle-shape', reason, remedy, mend });

function waysOut(state, say) {
  const flows = actionsOf(state);
  if (flows.length === 0) return [shape(state, say('lint.no_way_out'), say('lint.no_way_out.remedy'))];
  const keys = new Set();
  return flows.flatMap((flow) => {
    const key = keyOf(flow);
    const found = [];
    if (!nameOf(flow)) found.push(shape(flow, say('lint.action_unnamed'), say('lint.action_unnamed.remedy')));
    else if (!key) found.push(shape(flow, say('lint.no_key'), say('lint.no_key.remedy'), { kind: 'key' }));
    if (key && keys.has(key)) found.push(shape(flow, say('lint.same_key', key), say('lint.same_key.remedy'), { kind: 'key' }));
    keys.add(key);
    return found;
  });
}

function forbidden({ by, from, to, may }, say) {
  const ways = listed(may.map((each) => inWords(say, each)), 'disjunction');
  const reason = say('law.forbidden', inWords(say, from), inWords(say, to));
  const remedy = may.length > 0 ? say('law.may', inWords(say, from), ways) : say('law.end', inWords(say, from));
  return { element: by.id, rule: 'task-law', reason, remedy };
}
