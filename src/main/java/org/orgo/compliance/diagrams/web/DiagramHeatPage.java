package org.orgo.compliance.diagrams.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.orgo.compliance.diagrams.ChosenDiagram;
import org.orgo.compliance.diagrams.DiagramHeat;
import org.orgo.compliance.diagrams.DurationBucket;
import org.orgo.engine.history.DiagramVersion;
import org.orgo.engine.history.StepCounts;
import org.orgo.web.Layout;
import org.orgo.web.Texts;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the instances of a diagram did in a period.
 *
 * @param from the first day as the form has it, also one that was refused
 * @param until the last
 * @param marks for the script that draws the diagram, as JSON; null where no steps are kept
 * @param chart for the script that draws durations, as JSON; null where nothing has ended
 * @param errors by the field that was refused
 */
public record DiagramHeatPage(
    Layout layout,
    DiagramHeat heat,
    String from,
    String until,
    String marks,
    String chart,
    Map<String, String> errors) {

  static final String PATH = "/compliance/processes";

  public ChosenDiagram chosen() {
    return heat.chosen();
  }

  /** The keys there are to choose from, each once. */
  public List<DiagramVersion> diagrams() {
    return chosen().all().stream()
        .filter(
            version ->
                chosen().all().stream()
                    .filter(each -> each.key().equals(version.key()))
                    .findFirst()
                    .filter(version::equals)
                    .isPresent())
        .toList();
  }

  /** Newest first. */
  public List<DiagramVersion> versionsOf(String key) {
    return chosen().all().stream().filter(version -> version.key().equals(key)).toList();
  }

  public boolean isChosen(DiagramVersion version) {
    return chosen().of().equals(ChosenDiagram.code(version));
  }

  public boolean isChosen(String key) {
    return chosen().of().equals(key);
  }

  /** Where the diagram is that the numbers are drawn on. */
  public String diagramHref() {
    return UriComponentsBuilder.fromPath(PATH + "/diagram.bpmn")
        .queryParam("of", "{of}")
        .encode()
        .buildAndExpand(chosen().of())
        .toUriString();
  }

  /** Where the instances behind a step are listed. */
  public String href(StepCounts step) {
    return stepHref(chosen(), step.activityId(), 0);
  }

  static String stepHref(ChosenDiagram chosen, String step, int first) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath(PATH + "/instances")
            .queryParam("of", "{of}")
            .queryParam("from", chosen.from())
            .queryParam("until", chosen.until())
            .queryParam("step", "{step}");
    if (first > 0) {
      address.queryParam("first", first);
    }
    return address.encode().buildAndExpand(chosen.of(), step).toUriString();
  }

  /** Back to the numbers. */
  static String href(ChosenDiagram chosen) {
    return UriComponentsBuilder.fromPath(PATH)
        .queryParam("of", "{of}")
        .queryParam("from", chosen.from())
        .queryParam("until", chosen.until())
        .encode()
        .buildAndExpand(chosen.of())
        .toUriString();
  }

  /** A length in words; a dash where there is none. */
  public String length(Long millis) {
    return millis == null ? "–" : texts().length(Duration.ofMillis(millis));
  }

  public String name(DurationBucket bucket) {
    return DiagramDrawings.name(bucket, texts());
  }

  private Texts texts() {
    return layout.texts();
  }
}
