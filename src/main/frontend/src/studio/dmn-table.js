// The table of dmn-js, with what our tables may contain: no drawing of requirements, no other expression
// languages, cells of plain text.
import EditingManager from 'dmn-js-shared/lib/base/EditingManager';
import { is } from 'dmn-js-shared/lib/util/ModelUtil';
import Viewer from 'dmn-js-decision-table/lib/Viewer';
import camunda from 'camunda-dmn-moddle/resources/camunda.json';
import annotationsModule from 'dmn-js-decision-table/lib/features/annotations';
import annotationsEditorModule from 'dmn-js-decision-table/lib/features/annotations/editor';
import addRuleModule from 'dmn-js-decision-table/lib/features/add-rule';
import cellSelectionModule from 'dmn-js-decision-table/lib/features/cell-selection';
import columnResizeModule from 'dmn-js-decision-table/lib/features/column-resize';
import contextMenuModule from 'dmn-js-decision-table/lib/features/context-menu';
import copyCutPasteModule from 'dmn-js-decision-table/lib/features/copy-cut-paste';
import copyCutPasteKeysModule from 'dmn-js-decision-table/lib/features/copy-cut-paste/key-bindings';
import coreModule from 'dmn-js-decision-table/lib/core';
import dataTypesModule from 'dmn-js-shared/lib/features/data-types';
import dragAndDropModule from 'dmn-js-decision-table/lib/features/drag-and-drop';
import editorActionsModule from 'dmn-js-decision-table/lib/features/editor-actions';
import expressionLanguagesModule from 'dmn-js-shared/lib/features/expression-languages';
import headModule from 'dmn-js-decision-table/lib/features/decision-table-head';
import headEditorModule from 'dmn-js-decision-table/lib/features/decision-table-head/editor';
import hitPolicyModule from 'dmn-js-decision-table/lib/features/hit-policy';
import hitPolicyEditorModule from 'dmn-js-decision-table/lib/features/hit-policy/editor';
import indicesModule from 'dmn-js-decision-table/lib/features/decision-rule-indices';
import interactionEventsModule from 'table-js/lib/features/interaction-events';
import keyboardModule from 'dmn-js-decision-table/lib/features/keyboard';
import modelingModule from 'dmn-js-decision-table/lib/features/modeling';
import propertiesModule from 'dmn-js-decision-table/lib/features/decision-table-properties';
import rulesEditorModule from 'dmn-js-decision-table/lib/features/decision-rules/editor';
import rulesModule from 'dmn-js-decision-table/lib/features/decision-rules';
import selectionModule from 'table-js/lib/features/selection';
import translateModule from 'diagram-js/lib/i18n/translate';

const SHOWN = [annotationsModule, coreModule, translateModule, headModule, propertiesModule, indicesModule, rulesModule, hitPolicyModule];
const EDITED = [
  addRuleModule, annotationsEditorModule, cellSelectionModule, columnResizeModule, contextMenuModule, copyCutPasteModule,
  copyCutPasteKeysModule, dataTypesModule, dragAndDropModule, editorActionsModule, expressionLanguagesModule,
  headEditorModule, hitPolicyEditorModule, interactionEventsModule, keyboardModule, modelingModule, rulesEditorModule,
  selectionModule,
];

class ShownTable extends Viewer {
  getModules() {
    return SHOWN;
  }
}

class EditedTable extends Viewer {
  getModules() {
    return [...SHOWN, ...EDITED];
  }
}

class Tables extends EditingManager {
  _getViewProviders() {
    return [
      {
        id: 'decisionTable',
        constructor: this._options.readOnly ? ShownTable : EditedTable,
        opens: (element) => is(element, 'dmn:Decision') && is(element.decisionLogic, 'dmn:DecisionTable'),
      },
    ];
  }
}

/** The decision table of a file, as the rest of the editor knows it. */
export class DecisionTable {
  #tables;

  /** @param words says the editor's own words in the reader's language */
  constructor(container, { readOnly, words }) {
    this.container = container;
    this.#tables = new Tables({
      container,
      readOnly,
      moddleExtensions: { camunda },
      common: {
        // any other word than "feel" keeps cells plain text; it is never written into a file
        expressionLanguages: { options: [{ value: 'plain', label: 'FEEL' }], defaults: { editor: 'plain' } },
        // what is typed is there at once, so that saving right after it saves it
        debounceInput: false,
        dataTypes: ['string', 'boolean', 'integer', 'long', 'double', 'date'],
      },
      decisionTable: { additionalModules: [{ translate: ['value', words] }] },
    });
  }

  async show(xml) {
    await this.#tables.importXML(xml);
  }

  async xml() {
    return (await this.#tables.saveXML({ format: true })).xml;
  }

  #service(name) {
    return this.#tables.getActiveViewer().get(name);
  }

  get decision() {
    return this.#tables.getActiveView().element;
  }

  get logic() {
    return this.decision.decisionLogic;
  }

  get key() {
    return this.decision.id;
  }

  get rules() {
    return this.logic.rule ?? [];
  }

  /** Columns in the order of the cells: inputs, then outputs. */
  get columns() {
    const inputs = (this.logic.input ?? []).map((each) => ({
      id: each.id,
      kind: 'input',
      name: each.inputExpression?.text?.trim() ?? '',
      label: each.label || each.inputExpression?.text || '',
      type: each.inputExpression?.typeRef ?? '',
    }));
    const outputs = (this.logic.output ?? []).map((each) => ({
      id: each.id,
      kind: 'output',
      name: each.name ?? '',
      label: each.label || each.name || '',
      type: each.typeRef ?? '',
    }));
    return [...inputs, ...outputs];
  }

  /** What an example is asked: the columns, or the text that words are looked for in. */
  questions(textLabel) {
    if (this.key === 'signal-words') return [{ id: 'text', kind: 'input', name: 'text', label: textLabel, type: 'string' }];
    return this.columns.filter(({ kind }) => kind === 'input');
  }

  cellsOf(rule) {
    return [...(rule.inputEntry ?? []), ...(rule.outputEntry ?? [])];
  }

  /** Where a cell stands: its row, its column, and what is written in it. */
  at(cellId) {
    for (const [index, rule] of this.rules.entries()) {
      const column = this.cellsOf(rule).findIndex(({ id }) => id === cellId);
      if (column >= 0) return { index, rule, column: this.columns[column], cell: this.cellsOf(rule)[column] };
    }
    return null;
  }

  write(cell, text) {
    this.#service('modeling').editCell(cell, text);
  }

  /** Adds a row, filled where texts are given: at the end, but above the row that takes everything. */
  addRow(texts = [], description) {
    const rule = this.insertRow(this.rules.length - (this.#endsWithCatchAll() ? 1 : 0));
    this.cellsOf(rule).forEach((cell, at) => texts[at] && this.write(cell, texts[at]));
    if (description) this.describe(rule, description);
    return rule;
  }

  insertRow(at) {
    return this.#service('modeling').addRow({ type: 'dmn:DecisionRule' }, at).businessObject;
  }

  moveRow(rule, at) {
    this.#service('modeling').moveRow(this.#service('elementRegistry').get(rule.id), at);
  }

  #endsWithCatchAll() {
    const open = ({ text }) => ['', '-'].includes((text ?? '').trim());
    return this.logic.hitPolicy === 'FIRST' && (this.rules.at(-1)?.inputEntry ?? []).every(open) && this.rules.length > 0;
  }

  describe(rule, description) {
    this.#service('modeling').editAnnotation(rule, description);
  }

  removeRow(rule) {
    this.#service('modeling').removeRow(this.#service('elementRegistry').get(rule.id));
  }

  undo() {
    this.#service('editorActions').trigger('undo');
  }

  redo() {
    this.#service('editorActions').trigger('redo');
  }

  get canUndo() {
    return this.#service('commandStack').canUndo();
  }

  get canRedo() {
    return this.#service('commandStack').canRedo();
  }

  select(id) {
    const found = this.#service('elementRegistry').get(id);
    if (found) this.#service('selection').select(found);
  }

  onChange(act) {
    this.#service('eventBus').on('commandStack.changed', act);
  }

  node(id) {
    return this.container.querySelector(`tbody [data-element-id="${CSS.escape(id)}"]`);
  }
}
