// A tool of its own for what a lifecycle is made of: a place to wait, with the gateway its actions leave by.
class WaitStateTool {
  static $inject = ['palette', 'create', 'elementFactory', 'config.orgo', 'eventBus'];

  constructor(palette, create, elementFactory, orgo, eventBus) {
    Object.assign(this, { create, elementFactory, orgo });
    // Which tools there are depends on the diagram.
    eventBus.once('import.done', () => palette.registerProvider(1200, this));
  }

  getPaletteEntries() {
    if (!this.orgo.isLifecycle()) return {};
    const start = (event) => this.create.start(event, this.elements());
    const title = this.orgo.say('tool.wait_state');
    return { 'orgo.wait-state': { group: 'orgo', className: 'bpmn-icon-user-task orgo-tool', title, action: { dragstart: start, click: start } } };
  }

  elements() {
    const say = this.orgo.say;
    const state = this.elementFactory.createShape({ type: 'bpmn:UserTask', x: 0, y: 0, width: 120, height: 80 });
    state.businessObject.name = say('tool.new_state');
    const gateway = this.elementFactory.createShape({ type: 'bpmn:ExclusiveGateway', x: 195, y: 15 });
    gateway.businessObject.name = say('gateway.question', say('tool.new_state'));
    const waypoints = [{ x: 120, y: 40 }, { x: 195, y: 40 }];
    const flow = this.elementFactory.createConnection({ type: 'bpmn:SequenceFlow', source: state, target: gateway, waypoints });
    return [state, gateway, flow];
  }
}

export default { __init__: ['orgoWaitStateTool'], orgoWaitStateTool: ['type', WaitStateTool] };
