package org.orgo.engine.deployment.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/**
 * What is wrong with a diagram, table or form, where, and what to do about it.
 *
 * @param file name of the deployed file
 * @param line from 1; null when it is the file as a whole or has no lines worth naming
 * @param element id of the element at fault; null when it is the file as a whole
 * @param cell place in a decision table; null elsewhere
 * @param rule name of the broken rule in kebab-case, stable for programs
 * @param reason what is wrong, as the end of a sentence that begins with the place
 * @param remedy what is allowed or to be done, as a sentence without its full stop
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
    String file,
    @Nullable Integer line,
    @Nullable String element,
    @JsonUnwrapped @Nullable Cell cell,
    String rule,
    String reason,
    String remedy) {

  /**
   * A place in a decision table, as its editor counts.
   *
   * @param row from 1; 0 for the head of the table
   * @param column its heading; null for the row as a whole
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Cell(int row, @Nullable String column) {

    @Override
    public String toString() {
      return (row == 0 ? "head" : "row " + row) + (column == null ? "" : ", column " + column);
    }
  }

  public Finding {
    element = element == null ? null : wellFormed(element);
    reason = wellFormed(reason);
  }

  /** The file's own words come back in it; half a character cannot be written as JSON. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  public static Finding ofFile(String file, String rule, String reason, String remedy) {
    return new Finding(file, null, null, null, rule, reason, remedy);
  }

  public String sentence() {
    return place() + ": " + explanation();
  }

  /** What is wrong and what to do, without the place. */
  public String explanation() {
    return reason + ". " + remedy + (remedy.endsWith("?") ? "" : ".");
  }

  /** The file, and what is known of the place in it. */
  public String place() {
    return Stream.of(file, line == null ? null : "line " + line, cell, element)
        .filter(part -> part != null)
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }
}
