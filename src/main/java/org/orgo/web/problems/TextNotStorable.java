package org.orgo.web.problems;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.orgo.refusals.Refusal;

/**
 * A text of the request holds U+0000, which PostgreSQL keeps neither as text nor in JSON. Read from
 * its answer, because any text of any request may hold one.
 */
public final class TextNotStorable extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private static final Set<String> STATES =
      Set.of("22021", "22P05"); // character_not_in_repertoire, untranslatable_character

  private TextNotStorable(Throwable cause) {
    super("A text holds the character U+0000, which cannot be stored", cause);
  }

  /** The refusal behind a failure of the database, if that is what it was. */
  public static Optional<TextNotStorable> behind(Throwable thrown) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .filter(each -> STATES.contains(((SQLException) each).getSQLState()))
        .findFirst()
        .map(TextNotStorable::new);
  }

  @Override
  public String code() {
    return "text_not_storable";
  }

  @Override
  public Kind kind() {
    return Kind.INVALID;
  }
}
