package org.orgo.studio.web;

import java.util.List;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.DefinitionVersion;
import org.orgo.web.Layout;

/**
 * One definition: a version of it as it is written, and all there are.
 *
 * @param shown the version that is shown
 * @param sourceHref where its file is fetched
 * @param runningHref to the tasks that run in earlier versions, or null
 * @param mayGiveUp whether the reader may let the shared version hold again
 * @param movedOn whether the shared version has changed since the own one was made
 */
public record DefinitionPage(
    Layout layout,
    DefinitionVersion shown,
    String source,
    String sourceHref,
    List<DefinitionVersion> versions,
    String runningHref,
    boolean mayDraft,
    boolean mayGiveUp,
    boolean movedOn) {

  /** Whether it is drawn; else it is shown as it is written. */
  public boolean drawn() {
    return shown.kind() == DefinitionKind.DIAGRAM;
  }

  /** Where its instances are counted, for who may audit them; null for others. */
  public String instancesHref() {
    boolean audits =
        layout.navigation().stream().anyMatch(place -> place.key().equals("compliance"));
    return drawn() && audits
        ? "/compliance/processes?of=" + shown.file().replaceFirst("\\.bpmn$", "")
        : null;
  }

  /** To the open hours of the calendar; null for all else. */
  public String monthHref() {
    return shown.kind() == DefinitionKind.CALENDAR
        ? "/studio/definitions/" + shown.file() + "/month"
        : null;
  }
}
