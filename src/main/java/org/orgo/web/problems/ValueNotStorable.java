package org.orgo.web.problems;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.orgo.platform.refusals.Refusal;

/**
 * The request holds a value that PostgreSQL cannot store: U+0000 in a text, or a time beyond its
 * calendar. Recognised by the database's answer, because it can be any value of any request.
 */
public final class ValueNotStorable extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private static final Set<String> STATES =
      Set.of(
          "22021", // character_not_in_repertoire
          "22P05", // untranslatable_character, in JSON
          "22008"); // datetime_field_overflow

  private ValueNotStorable(Throwable cause) {
    super("A value cannot be stored: a text with U+0000, or a time beyond the calendar", cause);
  }

  /** The refusal behind a failure of the database, if that is what it was. */
  public static Optional<ValueNotStorable> behind(Throwable thrown) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .filter(each -> STATES.contains(((SQLException) each).getSQLState()))
        .findFirst()
        .map(ValueNotStorable::new);
  }

  @Override
  public String code() {
    return "value_not_storable";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }
}
