package org.orgo.testing;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws what a diagram in a test does not draw itself, after everything else. */
public final class Drawn {

  private static final Pattern ELEMENT =
      Pattern.compile(
          "<bpmn:(\\w+(?:Event|Task|Gateway|Flow)|task|subProcess|callActivity)\\b[^>]*?\\sid=\"([^\"]+)\"");
  private static final Pattern DRAWN = Pattern.compile("bpmnElement=\"([^\"]+)\"");
  private static final Pattern PROCESS =
      Pattern.compile("<bpmn:process\\b[^>]*?\\sid=\"([^\"]+)\"");
  private static final String PLANE_ENDS = "</bpmndi:BPMNPlane>";

  private static final String PLANE =
      """
      <bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" id="drawing">
      <bpmndi:BPMNPlane id="plane" bpmnElement="%s">
      </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
      """;
  private static final String SHAPE =
      """
      <bpmndi:BPMNShape id="shape_%1$s" bpmnElement="%1$s">\
      <dc:Bounds xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" x="0" y="0" width="100" height="80" />\
      </bpmndi:BPMNShape>
      """;
  private static final String EDGE =
      """
      <bpmndi:BPMNEdge id="edge_%1$s" bpmnElement="%1$s" xmlns:di="http://www.omg.org/spec/DD/20100524/DI">\
      <di:waypoint x="0" y="0" /><di:waypoint x="9" y="9" /></bpmndi:BPMNEdge>
      """;

  private Drawn() {}

  public static String of(String diagram) {
    Set<String> drawn = new LinkedHashSet<>();
    DRAWN.matcher(diagram).results().forEach(each -> drawn.add(each.group(1)));
    StringBuilder drawing = new StringBuilder();
    Matcher element = ELEMENT.matcher(diagram);
    while (element.find()) {
      if (drawn.add(element.group(2))) {
        drawing.append(
            (element.group(1).endsWith("Flow") ? EDGE : SHAPE).formatted(element.group(2)));
      }
    }
    String withPlane = diagram.contains(PLANE_ENDS) ? diagram : withPlane(diagram);
    return withPlane.replace(PLANE_ENDS, drawing + PLANE_ENDS);
  }

  private static String withPlane(String diagram) {
    Matcher process = PROCESS.matcher(diagram);
    if (!process.find()) {
      return diagram;
    }
    return diagram.replace(
        "</bpmn:definitions>", PLANE.formatted(process.group(1)) + "</bpmn:definitions>");
  }
}
