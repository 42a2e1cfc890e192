// The modeler with the parts the studio has, and the viewer for those who only read.
import Modeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { ElementTemplatesCoreModule } from 'bpmn-js-element-templates/core';
import { CreateAppendAnythingModule, CreateAppendElementTemplatesModule } from 'bpmn-js-create-append-anything';
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule } from 'bpmn-js-properties-panel';
import NativeCopyPaste from 'bpmn-js-native-copy-paste';
import Minimap from 'diagram-js-minimap';
import TokenSimulation from 'bpmn-js-token-simulation';
import CamundaModdle from 'camunda-bpmn-moddle/resources/camunda.json';
import behavior from './behavior.js';
import menus from './menus.js';
import language from './language.js';
import panel from './panel/provider.js';
import waitStateTool from './wait-state-tool.js';

const moddleExtensions = { camunda: CamundaModdle };

// Drawn in the page's own colours, so that a dark page has a dark drawing.
const bpmnRenderer = { defaultFillColor: 'var(--ed-paper)', defaultStrokeColor: 'var(--ed-ink)', defaultLabelColor: 'var(--ed-ink)' };

export const viewerIn = (container) => new NavigatedViewer({ container, moddleExtensions, bpmnRenderer, additionalModules: [Minimap] });

/** @param orgo what the parts of the modeler ask the editor: words, law, sentences */
export function modelerIn(container, panelParent, orgo) {
  return new Modeler({
    container,
    orgo,
    moddleExtensions,
    bpmnRenderer,
    propertiesPanel: { parent: panelParent },
    exporter: { name: 'Orgo studio', version: '1' },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      CamundaPlatformPropertiesProviderModule,
      ElementTemplatesCoreModule,
      CreateAppendAnythingModule,
      CreateAppendElementTemplatesModule,
      NativeCopyPaste,
      Minimap,
      TokenSimulation,
      behavior,
      menus,
      language,
      panel,
      waitStateTool,
    ],
  });
}
