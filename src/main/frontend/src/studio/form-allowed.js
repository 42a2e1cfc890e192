// What a form of ours may hold: the editor offers nothing that the check refuses.

export const FIELDS = ['textfield', 'textarea', 'number', 'datetime', 'checkbox', 'checklist', 'radio', 'select'];
export const DECORATION = ['separator', 'spacer'];

// other properties would be expressions, come from data that no page has, or not be checked by the server
const HIDDEN_GROUPS = ['condition', 'securityAttributes', 'serialization', 'custom-values'];
const HIDDEN = ['versionTag', 'path', 'defaultValue', 'readonly', 'disabled', 'validationType', 'conditional-hide', 'serialize-to-string', 'multiple', 'accept', 'custom-values', 'allowAddRemove'];

/** The palette shows what is allowed; a form that already holds more can still be opened and mended. */
function AllowedFields(formFields) {
  const all = { ...formFields._formFields };
  formFields.get = (type) => all[type];
  formFields._formFields = Object.fromEntries(Object.entries(all).filter(([type]) => type === 'default' || [...FIELDS, ...DECORATION].includes(type)));
}
AllowedFields.$inject = ['formFields'];

class AllowedProperties {
  constructor(propertiesPanel) {
    propertiesPanel.registerProvider(this, 100);
  }

  getGroups() {
    return (groups) =>
      groups
        .filter(({ id }) => !HIDDEN_GROUPS.includes(id))
        .map((group) => (group.entries ? { ...group, entries: group.entries.filter(({ id }) => !HIDDEN.includes(id)) } : group))
        .filter(({ entries, items }) => items || entries?.length);
  }
}
AllowedProperties.$inject = ['propertiesPanel'];

export const allowedModule = {
  __init__: ['allowedFields', 'allowedProperties'],
  allowedFields: ['type', AllowedFields],
  allowedProperties: ['type', AllowedProperties],
};
