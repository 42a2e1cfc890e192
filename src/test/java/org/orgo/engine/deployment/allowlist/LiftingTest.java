package org.orgo.engine.deployment.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiftingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
        "http://www.omg.org/spec/DMN/20151101/dmn11.xsd",
        "http://www.omg.org/spec/DMN/20180521/MODEL/",
        "https://www.omg.org/spec/DMN/20191111/DMN13.xsd",
        "https://www.omg.org/spec/DMN/20211108/MODEL/",
        "https://www.omg.org/spec/DMN/20230324/MODEL/"
      })
  void a_decision_of_any_version_becomes_one_that_is_read_here(String namespace) {
    assertThat(lifted("x.dmn", "<definitions xmlns=\"" + namespace + "\"/>"))
        .isEqualTo("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>");
  }

  @Test
  void the_drawing_the_language_and_the_types_follow() {
    assertThat(
            lifted(
                "x.dmn",
                "<d xmlns:dmndi=\"http://www.omg.org/spec/DMN/20180521/DMNDI/\">"
                    + "<e expressionLanguage=\"http://www.omg.org/spec/FEEL/20140401\"/>"
                    + "<e expressionLanguage=\"https://www.omg.org/spec/DMN/20230324/FEEL/\""
                    + " typeRef=\"feel:string\"/></d>"))
        .isEqualTo(
            "<d xmlns:dmndi=\"https://www.omg.org/spec/DMN/20191111/DMNDI/\">"
                + "<e expressionLanguage=\"feel\"/>"
                + "<e expressionLanguage=\"feel\" typeRef=\"string\"/></d>");
  }

  @Test
  void the_places_of_schemas_go_and_the_lines_stay() {
    assertThat(
            lifted(
                "x.bpmn",
                "<d\n  xsi:schemaLocation=\"http://a\n  http://b\"\n  id=\"x\" y:schemaLocation='z'/>"))
        .isEqualTo("<d\n \n\n  id=\"x\"/>");
  }

  @Test
  void other_files_and_other_encodings_stay_as_they_are() {
    byte[] utf16 = "<d xsi:schemaLocation=\"http://a b\"/>".getBytes(StandardCharsets.UTF_16);
    assertThat(Lifting.of(Map.of("x.bpmn", utf16)).get("x.bpmn")).isSameAs(utf16);
    assertThat(lifted("x.form", "{\"a\": \" xsi:schemaLocation='b'\"}")).contains("schemaLocation");
  }

  private static String lifted(String name, String text) {
    return new String(
        Lifting.of(Map.of(name, text.getBytes(StandardCharsets.UTF_8))).get(name),
        StandardCharsets.UTF_8);
  }
}
