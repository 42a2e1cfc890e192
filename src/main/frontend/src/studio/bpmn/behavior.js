// What follows by itself from a name: the key of an action, and an id that people can read.
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';
import { Edits, hasCondition } from './edits.js';
import { gatewayOf, isAction, isFlow, isWaitState, keyOf, nameOf } from './lifecycle-model.js';
import { freeKey } from './ids.js';

// Before the modeler's own place, which knows nothing of flows.
const EARLY = 3000;

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
      if (isWaitState(element)) askAnew(edits, element, context.formerName, orgo.say('tool.new_state'), (name) => orgo.say('gateway.question', name));
      edits.nameId(element);
    });
  }
}

/** What is drawn by hand: a flow through a step is led around it, a wait state gets a place of its own. */
class DrawnThings extends CommandInterceptor {
  static $inject = ['eventBus', 'orgoEdits', 'config.orgo'];

  constructor(eventBus, edits, orgo) {
    super(eventBus);
    this.postExecuted('connection.create', ({ context }) => {
      const { connection } = context;
      if (isFlow(connection) && connection.source?.parent === connection.target?.parent) edits.leadAround(connection);
    });
    eventBus.on('autoPlace', EARLY, ({ source, shape }) => {
      if (!is(shape, 'bpmn:UserTask') || !orgo.isLifecycle()) return undefined;
      const { x, y } = edits.placeForState(source);
      return { x: x + shape.width / 2, y: y + 40 };
    });
  }
}

const named = ({ element }) => element.labelTarget ?? element;

/** The question of the gateway behind a wait state follows its name, where nobody has put it otherwise. */
function askAnew(edits, state, former, newName, question) {
  const gateway = gatewayOf(state);
  if (gateway && [former, newName].some((name) => nameOf(gateway) === question(name)) && former !== nameOf(state)) edits.set(gateway, { name: question(nameOf(state)) });
}

/** A named flow behind a wait state is an action; without a condition it could not be chosen. */
function giveKey(edits, flow) {
  const isDefault = getBusinessObject(flow.source).default === getBusinessObject(flow);
  if (isDefault) return;
  const taken = flow.source.outgoing.filter((each) => each !== flow).map(keyOf).filter(Boolean);
  edits.setKey(flow, freeKey(nameOf(flow), taken));
}

export default {
  __init__: ['orgoEdits', 'orgoNamedThings', 'orgoDrawnThings'],
  orgoEdits: ['type', Edits],
  orgoNamedThings: ['type', NamedThings],
  orgoDrawnThings: ['type', DrawnThings],
};
