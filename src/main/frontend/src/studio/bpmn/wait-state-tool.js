// A tool of its own for what a lifecycle is made of: a place to wait.
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
    return [state];
  }
}

export default { __init__: ['orgoWaitStateTool'], orgoWaitStateTool: ['type', WaitStateTool] };
