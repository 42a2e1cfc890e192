// The browser's own lint: at once, about the commonest mistakes. The server's check is the truth beside it.
import { Linter } from 'bpmnlint';
import historyTimeToLive from 'bpmnlint-plugin-camunda-compat/rules/camunda-platform/history-time-to-live.js';
import singleEventDefinition from 'bpmnlint/rules/single-event-definition.js';
import noDuplicateFlows from 'bpmnlint/rules/no-duplicate-sequence-flows.js';
import superfluousGateway from 'bpmnlint/rules/superfluous-gateway.js';
import noOverlap from 'bpmnlint/rules/no-overlapping-elements.js';
import eventSubProcess from 'bpmnlint/rules/event-sub-process-typed-start-event.js';
import { lifecycleRules } from './lifecycle-rules.js';
import { gatewayOf, waitStates } from '../lifecycle-model.js';
import { flowRules } from './flow-rules.js';

const RULES = {
  'camunda-compat/history-time-to-live': historyTimeToLive,
  'bpmnlint/single-event-definition': singleEventDefinition,
  'bpmnlint/no-duplicate-sequence-flows': noDuplicateFlows,
  'bpmnlint/superfluous-gateway': superfluousGateway,
  'bpmnlint/no-overlapping-elements': noOverlap,
  'bpmnlint/event-sub-process-typed-start-event': eventSubProcess,
};

// What the server does not refuse is advice.
const CONFIG = {
  'camunda-compat/history-time-to-live': ['error', { platform: 'camunda-platform', version: '7.24' }],
  'bpmnlint/single-event-definition': 'error',
  'bpmnlint/no-duplicate-sequence-flows': 'warn',
  'bpmnlint/superfluous-gateway': 'warn',
  'bpmnlint/no-overlapping-elements': 'warn',
  'bpmnlint/event-sub-process-typed-start-event': 'error',
};

const resolver = {
  resolveRule: (pkg, name) => RULES[`${pkg.replace('bpmnlint-plugin-', '')}/${name}`],
  resolveConfig: () => ({}),
};

/** Findings as the server writes them; advice is marked as such. */
export async function lint(diagram, orgo) {
  // A linter keeps what its rules have seen: each look needs a new one.
  const linter = new Linter({ config: { rules: CONFIG }, resolver });
  const reports = await linter.lint(diagram.getDefinitions());
  const ours = [...flowRules(diagram, orgo), ...lifecycleRules(diagram, orgo)];
  // The gateway behind a wait state stands there for the actions to come.
  const kept = waitStates(diagram.get('elementRegistry')).map((state) => gatewayOf(state)?.id);
  const spoken = new Set([...ours.map(({ element }) => element), ...kept]);
  const theirs = Object.entries(reports).flatMap(([rule, found]) => found.map((each) => finding(rule, each, orgo)));
  return [...ours, ...theirs.filter(({ element }) => !spoken.has(element))];
}

function finding(rule, { id, message, category }, { say }) {
  const key = `lint.${rule.replace('/', '.')}`;
  const said = say(key);
  return { element: id, rule, reason: said === key ? message.replace(/\.$/, '') : said, remedy: '', advice: category !== 'error' };
}
