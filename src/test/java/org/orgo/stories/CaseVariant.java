package org.orgo.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.orgo.testing.Drawn;

/** The shared case lifecycle as an analyst of one organization changes it. */
public final class CaseVariant {

  static final String FILE = "case-lifecycle.bpmn";

  private static final String HERE = "<bpmn:exclusiveGateway id=\"gateway_leaveWork\"";

  private String text = read();

  public static CaseVariant aCaseVariant() {
    return new CaseVariant();
  }

  /** One more place to wait at, reached from the work and left back to it. */
  CaseVariant withWaitingForTheAuthority() {
    return withPlace("userTask_waitForAuthority", "Wait for the authority", "IN_PROGRESS")
        .withChoice(
            "gateway_leaveWork",
            "ask_the_authority",
            "Ask the authority",
            "userTask_waitForAuthority")
        .withChoice(
            "userTask_waitForAuthority",
            "authority_answered",
            "Authority has answered",
            "userTask_workOnIt");
  }

  public CaseVariant withPlace(String id, String name, String status) {
    return with(
        """
        <bpmn:userTask id="%s" name="%s">
          <bpmn:extensionElements>
            <camunda:properties>
              <camunda:property name="orgo.status" value="%s" />
            </camunda:properties>
          </bpmn:extensionElements>
        </bpmn:userTask>
        """
            .formatted(id, name, status));
  }

  public CaseVariant withChoice(String from, String key, String name, String target) {
    return withChoice(from, key, name, target, "");
  }

  /**
   * @param property an extension property of the flow, such as {@code orgo.form=hr-resolved}
   */
  CaseVariant withChoice(String from, String key, String name, String target, String property) {
    String extension =
        property.isEmpty()
            ? ""
            : """
            <bpmn:extensionElements>
              <camunda:properties>
                <camunda:property name="%s" value="%s" />
              </camunda:properties>
            </bpmn:extensionElements>
            """
                .formatted((Object[]) property.split("="));
    return with(
        """
        <bpmn:sequenceFlow id="flow_%1$s_%2$s" name="%3$s" sourceRef="%1$s" targetRef="%4$s">
          %5$s
          <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${action == '%2$s'}</bpmn:conditionExpression>
        </bpmn:sequenceFlow>
        """
            .formatted(from, key, name, target, extension));
  }

  /** An event at a wait state that takes the case out of it after a while. */
  public CaseVariant withTimer(String place, String duration, String target) {
    return with(
        timer(place, "timeDuration", duration, true)
            + "<bpmn:sequenceFlow id=\"flow_time_%1$s\" sourceRef=\"event_time_%1$s\" targetRef=\"%2$s\" />\n"
                .formatted(place, target));
  }

  /** An event that leaves the case where it is. */
  CaseVariant withReminder(String place, String duration) {
    return with(
        timer(place, "timeDuration", duration, false)
            + """
            <bpmn:endEvent id="event_reminded_%1$s" name="Reminded" />
            <bpmn:sequenceFlow id="flow_time_%1$s" sourceRef="event_time_%1$s" targetRef="event_reminded_%1$s" />
            """
                .formatted(place));
  }

  private static String timer(String place, String kind, String when, boolean interrupting) {
    return """
        <bpmn:boundaryEvent id="event_time_%1$s" name="Time passed" attachedToRef="%1$s" cancelActivity="%4$s">
          <bpmn:timerEventDefinition id="timer_%1$s">
            <bpmn:%2$s xsi:type="bpmn:tFormalExpression">%3$s</bpmn:%2$s>
          </bpmn:timerEventDefinition>
        </bpmn:boundaryEvent>
        """
        .formatted(place, kind, when, interrupting);
  }

  CaseVariant withAsyncBefore(String element) {
    return replacing(
        "id=\"" + element + "\"", "id=\"" + element + "\" camunda:asyncBefore=\"true\"");
  }

  CaseVariant withAsyncAfter(String element) {
    return replacing(
        "id=\"" + element + "\"", "id=\"" + element + "\" camunda:asyncAfter=\"true\"");
  }

  public CaseVariant replacing(String part, String replacement) {
    if (!text.contains(part)) {
      throw new IllegalStateException("The shared case lifecycle no longer has " + part);
    }
    text = text.replace(part, replacement);
    return this;
  }

  private CaseVariant with(String part) {
    return replacing(HERE, part + HERE);
  }

  public String text() {
    return text;
  }

  Map<String, byte[]> files() {
    return Map.of(FILE, Drawn.of(text).getBytes(StandardCharsets.UTF_8));
  }

  private static String read() {
    try {
      return Files.readString(Path.of("processes/cases", FILE));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
