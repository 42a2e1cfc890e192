// Element templates of what the organization may use: a wait state, an action, and one for each published step.
const SCHEMA = 'https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json';

export function templatesFor({ delegates = [] }, say, processId) {
  const here = delegates.filter((each) => standsIn(each, processId));
  return [waitState(say), action(say), ...here.map(step)];
}

/** Some steps are made for one process only. */
export const standsIn = ({ places }, processId) => !places?.length || places.includes(processId);

/** Hands the templates to the modeler. Those for Camunda 7 can be applied, but not made into a new element as yet. */
export function offerTemplates(diagram, templates) {
  const service = diagram.get('elementTemplates');
  service.createElement = (template) => {
    const shape = diagram.get('elementFactory').createShape({ type: template.appliesTo[0] });
    shape.businessObject.set('camunda:modelerTemplate', template.id);
    for (const { binding, value } of template.properties) {
      if (binding.type === 'property' && value) shape.businessObject.set(binding.name, value);
    }
    return shape;
  };
  service.set(templates);
}

const waitState = (say) => ({
  $schema: SCHEMA,
  id: 'org.orgo.wait-state',
  name: say('template.wait_state'),
  description: say('template.wait_state.about'),
  appliesTo: ['bpmn:UserTask'],
  properties: [{ label: 'status', type: 'String', binding: { type: 'camunda:property', name: 'orgo.status' } }],
});

const action = (say) => ({
  $schema: SCHEMA,
  id: 'org.orgo.action',
  name: say('template.action'),
  description: say('template.action.about'),
  appliesTo: ['bpmn:SequenceFlow'],
  properties: [{ label: 'words', type: 'String', binding: { type: 'property', name: 'name' } }],
});

const step = ({ name, title, description }) => ({
  $schema: SCHEMA,
  id: `org.orgo.step.${name}`,
  name: title ?? wordsOf(name),
  description,
  appliesTo: ['bpmn:ServiceTask'],
  properties: [
    { label: 'name', type: 'String', value: title ?? wordsOf(name), binding: { type: 'property', name: 'name' } },
    { label: 'step', type: 'Hidden', value: expressionOf(name), binding: { type: 'property', name: 'camunda:delegateExpression' } },
  ],
});

export const expressionOf = (name) => (name.startsWith('${') ? name : `\${${name}}`);

/** `notifyThoseConcernedDelegate` is "Notify those concerned". */
export function wordsOf(name) {
  const words = name.replace(/^\$\{|\}$/g, '').replace(/Delegate$/, '').replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
