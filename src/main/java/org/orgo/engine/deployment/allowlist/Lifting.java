package org.orgo.engine.deployment.allowlist;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Lifts what other tools write to what is read here: decisions of all versions of the standard to
 * DMN 1.3, and files without the places of their schemas, which the engine's validating parser
 * would load from there. Works on the text before anything is checked; what it does not recognise
 * stays as it is and is refused by the allow-list.
 */
public final class Lifting {

  private static final String DMN = "https://www.omg.org/spec/DMN/20191111/";

  private static final Pattern SCHEMA_LOCATION =
      Pattern.compile("\\s[A-Za-z_][\\w.-]*:schemaLocation\\s*=\\s*(?:\"[^\"<]*\"|'[^'<]*')");
  private static final Pattern MODEL =
      Pattern.compile(
          "\"https?://www\\.omg\\.org/spec/DMN/"
              + "(?:20151101/dmn(?:11)?\\.xsd|20151130/?|20180521/MODEL/|20191111/DMN13\\.xsd"
              + "|20211108/MODEL/|20230324/MODEL/)\"");
  private static final Pattern DRAWING =
      Pattern.compile(
          "\"https?://www\\.omg\\.org/spec/DMN/(?:20180521|20211108|20230324)/DMNDI/\"");
  private static final Pattern FEEL =
      Pattern.compile(
          "(expressionLanguage\\s*=\\s*)\""
              + "https?://www\\.omg\\.org/spec/(?:FEEL/20140401|DMN/\\d{8}/FEEL)/?\"");
  private static final Pattern TYPE = Pattern.compile("(typeRef\\s*=\\s*\")feel:");

  private Lifting() {}

  /** By file name. */
  public static Map<String, byte[]> of(Map<String, byte[]> resources) {
    Map<String, byte[]> lifted = new LinkedHashMap<>();
    resources.forEach((name, content) -> lifted.put(name, of(name, content)));
    return lifted;
  }

  private static byte[] of(String name, byte[] content) {
    boolean decision = name.endsWith(".dmn");
    if (!decision && !name.endsWith(".bpmn")) {
      return content;
    }
    // Leaves every byte as it is, whatever the encoding.
    String text = new String(content, StandardCharsets.ISO_8859_1);
    String lifted = SCHEMA_LOCATION.matcher(text).replaceAll(Lifting::linesOnly);
    if (decision) {
      lifted = MODEL.matcher(lifted).replaceAll('"' + DMN + "MODEL/\"");
      lifted = DRAWING.matcher(lifted).replaceAll('"' + DMN + "DMNDI/\"");
      lifted = FEEL.matcher(lifted).replaceAll("$1\"feel\"");
      lifted = TYPE.matcher(lifted).replaceAll("$1");
    }
    return lifted.equals(text) ? content : lifted.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Keeps the line breaks, so that later findings name the lines of the file as it was sent. */
  private static String linesOnly(MatchResult found) {
    return found.group().replaceAll("[^\\r\\n]", "");
  }
}
