package org.orgo.engine.deployment.findings;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says in our words what a schema refuses. Of the validator's own text, which follows its locale,
 * only the code in front and the quoted names are read.
 */
public final class SchemaSentences {

  private static final String SAVE = "Open it in the modeler, mend that place and save it again";
  private static final Pattern CODE = Pattern.compile("\\b(cvc-[A-Za-z0-9.-]+)");
  private static final Pattern LINE = Pattern.compile("Line=(\\d+)");
  // Not the apostrophes of other languages, which follow a letter.
  private static final Pattern QUOTED = Pattern.compile("(?<!\\p{L})'([^']*)'");

  private SchemaSentences() {}

  /**
   * @param language of the file, such as BPMN
   */
  public static void add(String language, Throwable notValid, Findings findings) {
    String said =
        Stream.iterate(notValid, each -> each != null, Throwable::getCause)
            .map(each -> String.valueOf(each.getMessage()))
            .filter(text -> CODE.matcher(text).find())
            .findFirst()
            .orElse("");
    var code = CODE.matcher(said);
    var line = LINE.matcher(said);
    findings.addAt(
        line.find() ? Integer.valueOf(line.group(1)) : null,
        null,
        "is not valid " + language + ": " + sentence(code.find() ? code.group(1) : "", said),
        SAVE);
  }

  private static String sentence(String code, String said) {
    List<String> names = QUOTED.matcher(said).results().map(SchemaSentences::shortName).toList();
    String first = names.isEmpty() ? "an element" : names.get(0);
    String second = names.size() < 2 ? "an element" : names.get(1);
    if (code.startsWith("cvc-id.1")) {
      return "it refers to " + first + ", which does not exist";
    }
    if (code.startsWith("cvc-id.2")) {
      return "the id " + first + " is used more than once";
    }
    if (code.startsWith("cvc-complex-type.2.4.b")) {
      return first + " lacks an element that belongs into it";
    }
    if (code.startsWith("cvc-complex-type.2")) {
      return first + " stands where it does not belong";
    }
    if (code.startsWith("cvc-complex-type.4")) {
      return second + " lacks the attribute " + first;
    }
    if (code.startsWith("cvc-complex-type.3")) {
      return second + " does not have an attribute " + first;
    }
    return code.isEmpty() ? "the modeler's schema refuses it" : first + " is not of the right form";
  }

  /** Without namespaces, which nobody wrote by hand: {"http://…":task}. */
  private static String shortName(MatchResult quoted) {
    return quoted.group(1).replaceAll("[{}]|\"[^\"]*\":", "");
  }
}
