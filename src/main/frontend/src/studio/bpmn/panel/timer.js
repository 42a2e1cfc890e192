// When a timer goes off: at the task's deadline, or after a time that is read back in words.
import { DEADLINE } from '../edits.js';
import { durationInWords, isDuration, meantDuration, timerOf } from '../times.js';
import { choice, sentence, text } from './entries.js';

const KINDS = ['timeDuration', 'timeDate', 'timeCycle'];

export function timerEntries(event, orgo) {
  const { say } = orgo;
  const { kind, body } = timerOf(event);
  const isDeadline = body === DEADLINE;
  const isTask = orgo.law()?.hasDeadlines === true;
  const when = choice('orgo-timer-kind', event, {
    label: say('timer.when'),
    options: () => [...(isTask || isDeadline ? [['deadline', say('timer.at_deadline')]] : []), ...KINDS.map((each) => [each, say(`timer.${each}`)])],
    read: () => (isDeadline ? 'deadline' : kind),
    write: (chosen) => (chosen === 'deadline' ? orgo.edits().setTime(event, 'timeDate', DEADLINE) : orgo.edits().setTime(event, chosen, isDeadline ? 'PT4H' : body)),
  });
  if (isDeadline) return [when];
  const time = text('orgo-timer-time', event, {
    label: say('timer.time'),
    description: say('timer.hint'),
    read: () => timerOf(event).body,
    write: (value) => orgo.edits().setTime(event, kind, kind === 'timeDuration' && value && !isDuration(value) ? (meantDuration(value) ?? value) : (value ?? '')),
  });
  const words = kind === 'timeDuration' && isDuration(body) ? [sentence('orgo-timer-words', event, () => say('timer.after', durationInWords(timerOf(event).body)))] : [];
  return [when, time, ...words];
}
