package org.orgo.configuration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;
import org.springframework.lang.Nullable;

/**
 * Something that is wrong with a file.
 *
 * @param field the key, element or cell; null when it is the file as a whole
 * @param line from 1, as far as it is known
 * @param allowed what may stand there, or what to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileMistake(
    String file,
    @Nullable String field,
    @Nullable Integer line,
    String problem,
    @Nullable String allowed) {

  /** What a facade refused. */
  static List<FileMistake> of(String path, Refusal refusal) {
    List<FileMistake> found = new ArrayList<>();
    for (FieldError error : refusal.errors()) {
      String allowed = error.allowed() == null ? null : String.join(", ", error.allowed());
      found.add(new FileMistake(path, error.field(), null, error.message(), allowed));
    }
    return found.isEmpty()
        ? List.of(new FileMistake(path, null, null, refusal.getMessage(), null))
        : found;
  }
}
