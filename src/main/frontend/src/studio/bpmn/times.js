// Times as people say them; the diagram has ISO-8601 and the variables that Orgo sets.
import { getBusinessObject } from 'bpmn-js/lib/util/ModelUtil';
import { DEADLINE } from './edits.js';

const DURATION = /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const UNITS = ['weeks', 'days', 'hours', 'minutes', 'seconds'];
const PART = /(\d{1,6})\s*(WEEKS?|W|DAYS?|D|HOURS?|H|MINUTES?|MIN|M|SECONDS?|SEC|S)/g;

export const isDuration = (text) => DURATION.test(text);

/** "4 hours" and P4H mean PT4H; undefined where nothing like a duration is written. */
export function meantDuration(text) {
  const parts = {};
  let rest = text.toUpperCase().replace(/^PT?/, '').replace(/\bAND\b|,|T/g, ' ');
  rest = rest.replace(PART, (_, number, unit) => ((parts[unit[0]] = number), ''));
  if (rest.trim() || Object.keys(parts).length === 0) return undefined;
  const written = (units) => [...units].filter((unit) => parts[unit]).map((unit) => parts[unit] + unit).join('');
  const time = written('HMS');
  return `P${written('WD')}${time && `T${time}`}`;
}

/** PT4H30M is "4 hours and 30 minutes" in the reader's language. */
export function durationInWords(iso) {
  const found = DURATION.exec(iso);
  if (!found) return iso;
  const language = document.documentElement.lang || 'en';
  const parts = UNITS.map((unit, at) => found[at + 1] && new Intl.NumberFormat(language, { style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long' }).format(found[at + 1]));
  return new Intl.ListFormat(language).format(parts.filter(Boolean));
}

export function timerOf(event) {
  const [timer] = getBusinessObject(event).eventDefinitions ?? [];
  for (const kind of ['timeDuration', 'timeDate', 'timeCycle']) {
    if (timer?.[kind]) return { kind, body: (timer[kind].body ?? '').trim() };
  }
  return { kind: 'timeDuration', body: '' };
}

export function timeInWords(event, say) {
  const { kind, body } = timerOf(event);
  if (body === DEADLINE) return say('timer.at_deadline');
  if (kind === 'timeDuration' && isDuration(body)) return say('timer.after', durationInWords(body));
  if (kind === 'timeCycle') return say('timer.each', body);
  return body || say('timer.no_time');
}

export function fieldsOfTimer(say, targets, { timer, isTask }) {
  const { body } = timer ? timerOf(timer) : { body: isTask ? DEADLINE : '' };
  const kinds = [['deadline', say('timer.at_deadline')], ['after', say('timer.after_time')]];
  return [
    { name: 'name', label: say('name'), value: timer ? getBusinessObject(timer).name : say('timer.deadline_name'), required: true },
    { name: 'when', label: say('timer.when'), kind: 'select', options: isTask ? kinds : kinds.slice(1), value: body === DEADLINE ? 'deadline' : 'after' },
    { name: 'time', label: say('timer.time'), value: body === DEADLINE ? '' : body, hint: say('timer.hint'), when: ({ when }) => when === 'after' },
    { name: 'target', label: say('action.target'), kind: 'select', options: targets, value: timer?.outgoing[0]?.target.id },
  ];
}

export function timeOf({ when, time }) {
  if (when === 'deadline') return { kind: 'timeDate', time: DEADLINE };
  const iso = time.toUpperCase();
  return { kind: 'timeDuration', time: isDuration(iso) ? iso : (meantDuration(time) ?? time) };
}
