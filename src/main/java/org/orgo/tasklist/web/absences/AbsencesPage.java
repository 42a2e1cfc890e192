package org.orgo.tasklist.web.absences;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.orgo.web.Layout;

/**
 * Who is away, and who stands in.
 *
 * @param people for whom the reader can enter one besides herself
 * @param deputies who can stand in
 * @param draft as it was sent, where it was refused
 * @param errors by field, in the reader's language
 */
public record AbsencesPage(
    Layout layout,
    List<AwayRow> absences,
    List<AwayOption> people,
    List<AwayOption> deputies,
    AwayDraft draft,
    Map<String, String> errors,
    LocalDate today) {

  /**
   * @param span first and last day in words
   * @param endable whether the reader may end it
   */
  public record AwayRow(
      String absenceId, String name, String deputy, String span, boolean now, boolean endable) {}

  /** A user to choose. */
  public record AwayOption(String userId, String name) {}

  /** Empty texts where nothing was chosen. */
  public record AwayDraft(String userId, String deputy, String firstDay, String lastDay) {

    public static final AwayDraft NONE = new AwayDraft("", "", "", "");
  }
}
