package org.orgo.wellbeing;

import java.util.List;
import java.util.Map;
import org.orgo.web.Layout;

/**
 * The page "How are you?": the form of a member, and the import of those who look after groups.
 *
 * @param mine groups to answer for
 * @param lookedAfter groups whose answers may be brought in
 * @param errors by field
 * @param file of answers that was not taken; empty for none
 * @param idempotencyKey so that a form sent twice is counted once
 */
public record CheckinPage(
    Layout layout,
    List<LearningGroup> mine,
    List<LearningGroup> lookedAfter,
    CheckinForm draft,
    Map<String, String> errors,
    CheckinImportForm file,
    String idempotencyKey) {

  /** The head of a file of answers. */
  public static final String COLUMNS = "group,person,score,tags,answered_at,external_id";

  /** Words to choose from; others may be written in an import. */
  public static final List<String> TAGS =
      List.of("sleep", "workload", "team", "safety", "family", "health", "praise");

  public record CheckinForm(String group, Integer score, List<String> tags, boolean anonymous) {

    public static final CheckinForm EMPTY = new CheckinForm("", null, List.of(), false);
  }

  /**
   * @param refused each line that cannot be taken, and why
   */
  public record CheckinImportForm(String lines, List<String> refused) {

    public static final CheckinImportForm EMPTY = new CheckinImportForm("", List.of());
  }
}
