// The properties panel: what an element of its kind may say, in the words of Orgo; nothing that would be refused.
import { is } from 'bpmn-js/lib/util/ModelUtil';
import { carriesStatus, isAction, isFlow, isTimer } from '../lifecycle-model.js';
import { statusEntries } from './status.js';
import { actionEntries } from './action.js';
import { conditionEntries } from './condition.js';
import { timerEntries } from './timer.js';
import { stepEntries } from './step.js';
import { decisionEntries } from './decision.js';
import { calledEntries } from './called.js';

// After the providers of the engine, so that what they add can be cut down.
const LAST = 100;

const KEPT_GROUPS = ['general', 'documentation', 'message', 'signal', 'error', 'escalation', 'multiInstance', 'CamundaPlatform__AsynchronousContinuations', 'CamundaPlatform__ExtensionProperties', 'CamundaPlatform__HistoryCleanup'];

const KEPT_ENTRIES = {
  general: ['name', 'id', 'isExecutable', 'versionTag'],
  multiInstance: ['loopCardinality'],
  error: ['errorRef', 'errorName', 'errorCode'],
  escalation: ['escalationRef', 'escalationName', 'escalationCode'],
  CamundaPlatform__HistoryCleanup: ['historyTimeToLive'],
};

// Seldom asked for: stand last and closed.
const ADVANCED = ['CamundaPlatform__AsynchronousContinuations', 'CamundaPlatform__ExtensionProperties', 'CamundaPlatform__HistoryCleanup'];

class OrgoProperties {
  static $inject = ['propertiesPanel', 'config.orgo'];

  constructor(propertiesPanel, orgo) {
    this.orgo = orgo;
    propertiesPanel.registerProvider(LAST, this);
  }

  getGroups(element) {
    return (groups) => {
      const kept = groups.filter(({ id }) => KEPT_GROUPS.includes(id)).map((group) => cutDown(group, element)).filter(hasEntries);
      const isGeneral = ({ id }) => id === 'general' || id === 'documentation';
      const isAdvanced = ({ id }) => ADVANCED.includes(id);
      const general = kept.filter(({ id }) => id === 'general').map((group) => ({ ...group, shouldOpen: true }));
      const documentation = kept.filter(({ id }) => id === 'documentation');
      return [...general, ...this.own(element), ...documentation, ...kept.filter((each) => !isGeneral(each) && !isAdvanced(each)), ...kept.filter(isAdvanced)];
    };
  }

  own(element) {
    const { orgo } = this;
    const lifecycle = orgo.isLifecycle();
    const groups = [
      lifecycle && carriesStatus(element) && ['status', statusEntries],
      lifecycle && isAction(element) && ['action', actionEntries],
      isFlow(element) && !(lifecycle && isAction(element)) && element.source.outgoing.length > 1 && ['condition', conditionEntries],
      isTimer(element) && ['timer', timerEntries],
      is(element, 'bpmn:ServiceTask') && ['step', stepEntries],
      is(element, 'bpmn:BusinessRuleTask') && ['decision', decisionEntries],
      is(element, 'bpmn:CallActivity') && ['called', calledEntries],
    ];
    return groups.filter(Boolean).map(([id, entries]) => ({ id: `orgo-${id}`, label: orgo.say(`group.${id}`), entries: entries(element, orgo), shouldOpen: true }));
  }
}

/** A process is called as its file, so that its id is nothing to change here. */
function cutDown(group, element) {
  const kept = KEPT_ENTRIES[group.id];
  const allows = ({ id }) => kept.includes(id) && !(id === 'id' && is(element, 'bpmn:Process'));
  return kept && group.entries ? { ...group, entries: group.entries.filter(allows) } : group;
}

const hasEntries = ({ entries, items, component }) => (entries ?? items ?? [component]).length > 0;

export default { __init__: ['orgoProperties'], orgoProperties: ['type', OrgoProperties] };
