package org.orgo.tasklist.web.rota;

import java.util.List;
import java.util.Map;
import org.orgo.web.Layout;

/**
 * Who is on duty.
 *
 * @param duty who is now, by role
 * @param shifts by role and day
 * @param roles whose rota the reader keeps; empty for who only reads
 * @param holders of those roles
 * @param errors by field, in the reader's language
 */
public record RotaPage(
    Layout layout,
    List<DutyRow> duty,
    List<ShiftRow> shifts,
    List<RotaOption> roles,
    List<RotaOption> holders,
    Map<String, String> errors) {

  /** Somebody on duty now. */
  public record DutyRow(String role, String name) {}

  /**
   * @param when weekday or day, and the times, in words
   */
  public record ShiftRow(String shiftId, String role, String name, String when, boolean kept) {}

  /** A role or a user to choose. */
  public record RotaOption(String value, String name) {}
}
