// Which changes of status work may go through. The server says it; nothing of it is written here.
import { actionsOf, interrupts, restsAfter, restsBehind, statusOf, timersOf, waitStates } from './lifecycle-model.js';

/**
 * The law of the kind of work whose diagram this is; undefined where the diagram is no lifecycle or the
 * server told none.
 */
export function lawOf(vocabulary, processId) {
  const law = vocabulary.laws?.[processId];
  return law && new Law(law);
}

class Law {
  constructor({ initial, statuses, changes }) {
    this.initial = initial;
    this.statuses = statuses;
    this.changes = changes;
  }

  get names() {
    return this.statuses.map(({ name }) => name);
  }

  get waiting() {
    return this.statuses.filter(({ end }) => !end).map(({ name }) => name);
  }

  get ends() {
    return this.statuses.filter(({ end }) => end).map(({ name }) => name);
  }

  /** Whether work of this kind has deadlines at all: cases have none. */
  get hasDeadlines() {
    return this.statuses.some(({ deadline }) => deadline);
  }

  needsDeadline(status) {
    return this.statuses.some(({ name, deadline }) => name === status && deadline);
  }

  isEnd(status) {
    return this.ends.includes(status);
  }

  change(from, to) {
    return this.changes.find((each) => each.from === from && each.to === to);
  }

  reachableFrom(from) {
    return this.changes.filter((each) => each.from === from).map(({ to }) => to);
  }

  /** Moving on within a status is a matter of the diagram alone, unless it is an end. */
  forbids(from, to) {
    if (!this.names.includes(from) || !this.names.includes(to)) return false;
    return !(from === to && !this.isEnd(from)) && !this.change(from, to);
  }

  needsReason(from, to) {
    return this.change(from, to)?.reason === true;
  }

  onlyTheSystemMay(from, to) {
    return this.change(from, to)?.system === true;
  }
}

/** Every way between two wait states that the law does not know, with what it is drawn by. */
export function forbiddenWays(registry, law) {
  const ways = [];
  for (const state of waitStates(registry)) {
    const from = statusOf(state);
    const add = (by, rests) => {
      for (const rest of rests) {
        const to = statusOf(rest) ?? from;
        if (law.forbids(from, to)) ways.push({ by, state, from, to, rest, may: law.reachableFrom(from) });
      }
    };
    for (const flow of actionsOf(state)) add(flow, restsAfter(flow));
    for (const timer of timersOf(state).filter(interrupts)) add(timer, restsBehind(timer));
  }
  return ways;
}
