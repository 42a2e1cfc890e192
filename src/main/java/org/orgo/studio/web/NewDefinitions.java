package org.orgo.studio.web;

import java.nio.charset.StandardCharsets;
import org.orgo.studio.DefinitionKind;
import org.springframework.stereotype.Component;

/** What a new file begins with: the least that its editor opens. */
@Component
class NewDefinitions {

  private static final String DIAGRAM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="http://orgo.example/processes">
        <bpmn:process id="%1$s" name="%1$s" isExecutable="true" camunda:historyTimeToLive="P180D">
          <bpmn:startEvent id="event_started" name="Started" />
        </bpmn:process>
        <bpmndi:BPMNDiagram id="diagram">
          <bpmndi:BPMNPlane id="plane" bpmnElement="%1$s">
            <bpmndi:BPMNShape id="shape_started" bpmnElement="event_started">
              <dc:Bounds x="160" y="100" width="36" height="36" />
            </bpmndi:BPMNShape>
          </bpmndi:BPMNPlane>
        </bpmndi:BPMNDiagram>
      </bpmn:definitions>
      """;

  private static final String TABLE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="definitions" name="%1$s" namespace="http://orgo.example/dmn">
        <decision id="%1$s" name="%1$s">
          <decisionTable id="table" hitPolicy="FIRST">
            <input id="input_type" label="type">
              <inputExpression id="expression_type" typeRef="string" expressionLanguage="feel">
                <text>type</text>
              </inputExpression>
            </input>
            <output id="output_answer" label="answer" name="answer" typeRef="string" />
          </decisionTable>
        </decision>
      </definitions>
      """;

  private static final String FORM =
      """
      {
        "type": "default",
        "id": "%1$s",
        "schemaVersion": 18,
        "components": []
      }
      """;

  private static final String DOMAIN =
      """
      domain: %1$s
      title: {en: %1$s, fr: %1$s}
      categories: [REQUEST]
      subtypes: [general]
      email_patterns: ["%1$s@*"]
      routing:
        label: 1001.11.Ops.Maintenance
      default_visibility: INTERNAL
      metadata: {}
      """;

  /**
   * @throws org.orgo.platform.refusals.InvalidRequest when no definition could have that name
   */
  byte[] content(String file) {
    DefinitionKind kind = DefinitionKind.require("file", file);
    String template =
        switch (kind) {
          case DIAGRAM -> DIAGRAM;
          case TABLE -> TABLE;
          case FORM -> FORM;
          case DOMAIN -> DOMAIN;
          case EXAMPLES -> "[]\n";
          case PROFILE, CALENDAR -> "";
        };
    return template.formatted(kind.stem(file)).getBytes(StandardCharsets.UTF_8);
  }
}
