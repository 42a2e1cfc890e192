package org.orgo.mail.mime.headers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.orgo.vocabulary.label.InvalidLabel;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;

/**
 * What a mail says in header fields of Orgo about the work it asks for. Each part is null where it
 * is not said, or not in a way that can be taken.
 *
 * @param reference the sender's own name for it
 * @param said the names of the fields it has
 * @param refused those that cannot be taken
 */
public record AskedWork(
    String label,
    Severity severity,
    Priority priority,
    String type,
    String reference,
    Set<String> said,
    List<String> refused) {

  public static final AskedWork NOTHING =
      new AskedWork(null, null, null, null, null, Set.of(), List.of());

  private static final String PREFIX = "X-Orgo-";
  private static final int MAX_REFERENCE = 100;

  public static AskedWork of(MailHeaders headers) {
    FieldReader reader = new FieldReader(headers);
    return new AskedWork(
        reader.of("Label", AskedWork::label),
        reader.of("Severity", text -> Severity.valueOf(text.toUpperCase(Locale.ROOT))),
        reader.of("Priority", text -> Priority.valueOf(text.toUpperCase(Locale.ROOT))),
        reader.of("Type", AskedWork::type),
        reader.of("Reference", AskedWork::reference),
        reader.said,
        reader.refused);
  }

  private static String label(String text) {
    try {
      return Label.parse(text).toString();
    } catch (InvalidLabel wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  private static String type(String text) {
    String type = text.toLowerCase(Locale.ROOT);
    return required(type.matches("[a-z][a-z0-9_-]{0,49}"), type);
  }

  private static String reference(String text) {
    return required(text.length() <= MAX_REFERENCE, text);
  }

  private static String required(boolean right, String text) {
    if (!right) {
      throw new IllegalArgumentException("It cannot be taken as it is");
    }
    return text;
  }

  public boolean isNothing() {
    return said.isEmpty();
  }

  /** Reads one field after another. */
  private static final class FieldReader {

    private final MailHeaders headers;
    private final Set<String> said = new LinkedHashSet<>();
    private final List<String> refused = new ArrayList<>();

    FieldReader(MailHeaders headers) {
      this.headers = headers;
    }

    /** A field that is there twice says nothing: one of them may be somebody else's. */
    <T> T of(String name, Function<String, T> value) {
      Optional<String> text = headers.text(PREFIX + name).filter(each -> !each.isBlank());
      if (text.isEmpty()) {
        return null;
      }
      said.add(name);
      if (headers.fields(PREFIX + name).size() == 1) {
        try {
          return value.apply(text.get().strip());
        } catch (IllegalArgumentException wrong) {
          // as one that is there twice
        }
      }
      refused.add(name);
      return null;
    }
  }
}
