// What follows by itself from a name: the key of an action, and an id that people can read.
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';
import { Edits, hasCondition } from './edits.js';
import { gatewayOf, isAction, isWaitState, keyOf, nameOf } from './lifecycle-model.js';
import { freeKey } from './ids.js';

class NamedThings extends CommandInterceptor {
  static $inject = ['eventBus', 'orgoEdits', 'config.orgo'];

  constructor(eventBus, edits, orgo) {
    super(eventBus);
    this.making = 0;
    // What is put down as a group keeps its ids until it is whole, and its first names are only proposals.
    this.preExecute('elements.create', () => this.making++);
    this.postExecuted('elements.create', () => this.making--);
    this.preExecute(['element.updateProperties', 'element.updateLabel'], ({ context }) => (context.formerName = nameOf(named(context))));
    this.postExecuted(['element.updateProperties', 'element.updateLabel'], ({ context }) => {
      const element = named(context);
      if (this.making > 0 || !is(element, 'bpmn:FlowElement') || !nameOf(element)) return;
      if (isAction(element) && !hasCondition(element)) giveKey(edits, element);
      if (isWaitState(element)) askAnew(edits, element, context.formerName, (name) => orgo.say('gateway.question', name));
      edits.nameId(element);
    });
  }
}

const named = ({ element }) => element.labelTarget ?? element;

/** The question of the gateway behind a wait state follows its name, where nobody has put it otherwise. */
function askAnew(edits, state, former, question) {
  const gateway = gatewayOf(state);
  if (gateway && nameOf(gateway) === question(former) && former !== nameOf(state)) edits.set(gateway, { name: question(nameOf(state)) });
}

/** A named flow behind a wait state is an action; without a condition it could not be chosen. */
function giveKey(edits, flow) {
  const isDefault = getBusinessObject(flow.source).default === getBusinessObject(flow);
  if (isDefault) return;
  const taken = flow.source.outgoing.filter((each) => each !== flow).map(keyOf).filter(Boolean);
  edits.setKey(flow, freeKey(nameOf(flow), taken));
}

export default {
  __init__: ['orgoEdits', 'orgoNamedThings'],
  orgoEdits: ['type', Edits],
  orgoNamedThings: ['type', NamedThings],
};
