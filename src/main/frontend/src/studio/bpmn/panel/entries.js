// The fields of the panel, each bound to a way to read and one to write.
import { CheckboxEntry, SelectEntry, TextFieldEntry, isCheckboxEntryEdited, isSelectEntryEdited, isTextFieldEntryEdited } from '@bpmn-io/properties-panel';
import { h } from '@bpmn-io/properties-panel/preact';
import { useService } from 'bpmn-js-properties-panel';

export function text(id, element, { label, description, read, write, validate }) {
  const component = function Text() {
    const debounce = useService('debounceInput');
    return h(TextFieldEntry, { element, id, label, description, debounce, validate, getValue: () => read() ?? '', setValue: (value, error) => error || write(value || undefined) });
  };
  return { id, component, element, isEdited: isTextFieldEntryEdited };
}

/** @param options pairs of a value and what a person reads */
export function choice(id, element, { label, description, options, read, write }) {
  const component = function Choice() {
    const getOptions = () => options().map(([value, shown]) => ({ value, label: shown }));
    return h(SelectEntry, { element, id, label, description, getOptions, getValue: () => read() ?? '', setValue: (value) => write(value || undefined) });
  };
  return { id, component, element, isEdited: isSelectEntryEdited };
}

export function check(id, element, { label, description, read, write }) {
  const component = function Check() {
    return h(CheckboxEntry, { element, id, label, description, getValue: read, setValue: write });
  };
  return { id, component, element, isEdited: isCheckboxEntryEdited };
}

/** A sentence among the fields. */
export function sentence(id, element, say, tone = '') {
  const component = function Sentence() {
    return h('p', { class: `ed-sentence ${tone}` }, say());
  };
  return { id, component, element };
}
