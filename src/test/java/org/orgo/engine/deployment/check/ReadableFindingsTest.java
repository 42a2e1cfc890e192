package org.orgo.engine.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.engine.deployment.check.Models.check;
import static org.orgo.engine.deployment.check.Models.process;
import static org.orgo.engine.deployment.check.Models.sentences;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.engine.deployment.findings.Finding;

/**
 * What cannot be read is said in our words, whatever the parser would say in whichever language.
 */
class ReadableFindingsTest {

  private static final String FILE = "some-process.bpmn";

  private final Locale before = Locale.getDefault();

  @BeforeEach
  void speakFrench() {
    Locale.setDefault(Locale.FRENCH);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(before);
  }

  @Test
  void xml_that_breaks_off_is_named_with_line_and_column() {
    assertThat(check(FILE, process("<bpmn:task id=\"x\">")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.line()).isEqualTo(7);
              assertThat(finding.sentence())
                  .isEqualTo(
                      "some-process.bpmn, line 7: cannot be read: it is not well-formed XML at"
                          + " column 5. Save it again in the modeler.");
            });
  }

  @Test
  void a_document_type_is_named() {
    assertThat(sentences(FILE, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///x\">]><x/>"))
        .isEqualTo(
            "some-process.bpmn, line 1: cannot be read: it declares a document type (DOCTYPE)."
                + " Remove the declaration; nothing is loaded from elsewhere.");
  }

  @Test
  void bytes_that_are_not_of_the_named_encoding_are_no_failure() {
    byte[] latin =
        process("<bpmn:task id=\"x\" name=\"Réparer\" />").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(checked(latin))
        .singleElement()
        .extracting(Finding::sentence)
        .isEqualTo(
            "some-process.bpmn: cannot be read: it is not written in the encoding that it names."
                + " Save it as UTF-8.");
    assertThat(checked("<?xml version=\"1.0\" encoding=\"klingon\"?><a/>".getBytes()))
        .singleElement()
        .extracting(Finding::remedy)
        .isEqualTo("Save it as UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <bpmn:process id="inner" />                                      | process stands where it does not belong
          <bpmn:task id="a" /><bpmn:task id="a" />                          | the id a is used more than once
          <bpmn:sequenceFlow id="f" sourceRef="nowhere" targetRef="nowhere" /> | it refers to nowhere, which does not exist
          <bpmn:sequenceFlow id="f" />                                      | bpmn:sequenceFlow lacks the attribute sourceRef
          <bpmn:task id="7" />                                             | 7 is not of the right form
          <bpmn:subProcess id="s" triggeredByEvent="perhaps" />            | perhaps is not of the right form
          """)
  void what_the_schema_refuses_is_said_in_our_words(String steps, String reason) {
    assertThat(check(FILE, process(steps)).get(0).line()).isBetween(6, 8);
    assertThat(sentences(FILE, process(steps)))
        .contains("is not valid BPMN: " + reason)
        .doesNotContain("cvc")
        .doesNotContain("http://www.omg.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bpmn:scriptTask id=\"x\"",
        "bpmn:sendTask id=\"x\"",
        "bpmn:transaction id=\"x\"",
        "bpmn:complexGateway id=\"x\"",
        "bpmn:serviceTask id=\"x\" camunda:class=\"X\"",
        "bpmn:serviceTask id=\"x\" camunda:topic=\"x\"",
        "bpmn:task id=\"x\" isForCompensation=\"true\""
      })
  void what_is_refused_comes_with_what_to_use_instead(String step) {
    assertThat(check(FILE, process("<" + step + " />")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("allowed-parts");
              assertThat(finding.line()).isEqualTo(6);
              assertThat(finding.element()).isEqualTo("x");
              assertThat(finding.remedy()).isNotBlank().doesNotStartWith("Remove it; only what");
            });
  }

  private static List<Finding> checked(byte[] content) {
    return new DeploymentCheck(name -> false, List.of())
        .check(Map.of(FILE, content), KnownDefinitions.none());
  }
}
