package org.orgo.routing.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.engine.deployment.check.DeploymentCheck;
import org.orgo.engine.deployment.check.KnownDefinitions;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.organizations.profile.Profiles;
import org.orgo.routing.RoutingDesks;
import org.orgo.testing.MistakePage;

/**
 * The mistakes people make in tables: each is answered when the table is deployed, with its row and
 * column, what is wrong and what is allowed.
 */
class TableMistakesTests {

  private static final String LABELS = "label-routing";
  private static final String POLICY = "profile-severity-policy";
  private static final String PATH = "escalation-path";
  private static final String SEVERITY = "signal-severity";
  private static final String CLASSES = "signal-classification";

  private static final DeploymentCheck CHECK =
      new DeploymentCheck(
          bean -> true,
          List.of(),
          new RoutingContracts(RoutingDesks.roles(RoutingDesks.ROLES), Profiles.fromClasspath()));

  /**
   * @param rule that answers
   * @param place row and column, or the head of the table
   */
  private record Mistake(String what, String table, Change change, String rule, String place) {
    List<Finding> answers() {
      return check(table, change.apply(TableFiles.xml(table)));
    }

    Finding answer() {
      return answers().stream()
          .filter(each -> each.rule().equals(rule))
          .filter(each -> place.equals(String.valueOf(each.cell())))
          .findFirst()
          .orElseThrow(() -> new AssertionError(what + " is answered with " + answers()));
    }

    @Override
    public String toString() {
      return what;
    }
  }

  private interface Change {
    String apply(String xml);

    default Change then(Change next) {
      return xml -> next.apply(apply(xml));
    }
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        new Mistake(
            "a role with a typo",
            LABELS,
            cell("rule_hrCaseOfficer_ownerRole", "\"HR.CaseOfficr\""),
            "value",
            "row 4, column Owner role"),
        new Mistake(
            "a role of another organization",
            LABELS,
            cell("rule_hrCaseOfficer_ownerRole", "\"Elm.Treehouse\""),
            "value",
            "row 4, column Owner role"),
        new Mistake(
            "a word without quotes",
            LABELS,
            cell("rule_hr_visibility", "RESTRICTED"),
            "variables",
            "row 5, column Default visibility"),
        new Mistake(
            "a visibility with a typo",
            LABELS,
            cell("rule_hr_visibility", "\"RESTRICTD\""),
            "value",
            "row 5, column Default visibility"),
        new Mistake(
            "something to open that does not exist",
            LABELS,
            cell("rule_hr_creates", "\"ticket\""),
            "value",
            "row 5, column Creates"),
        new Mistake(
            "a notify scope that does not exist",
            LABELS,
            cell("rule_hr_notifyScope", "\"EVERYBODY\""),
            "value",
            "row 5, column Notify scope"),
        new Mistake(
            "a condition on a role nobody has",
            LABELS,
            cell("rule_hrCaseOfficer_role", "\"HR.Officer\""),
            "value",
            "row 4, column Horizontal role"),
        new Mistake(
            "a condition on a number that never comes",
            LABELS,
            cell("rule_itSecurity_category", "12"),
            "value",
            "row 7, column Category (1-9)"),
        new Mistake(
            "a text compared with a column of numbers",
            LABELS,
            cell("rule_itSecurity_category", "\"9\""),
            "type",
            "row 7, column Category (1-9)"),
        new Mistake(
            "a number compared with a column of texts",
            LABELS,
            cell("rule_hrType_type", "> 3"),
            "type",
            "row 6, column Type"),
        new Mistake(
            "a text compared with true or false",
            LABELS,
            cell("rule_broadcast_broadcast", "\"true\""),
            "type",
            "row 1, column Broadcast?"),
        new Mistake(
            "a profile with a typo",
            POLICY,
            cell("rule_criticalMinutes_profile", "\"hospitl\""),
            "value",
            "row 2, column Profile"),
        new Mistake(
            "a severity with a typo in a condition",
            POLICY,
            cell("rule_critical_severity", "\"CRITCAL\""),
            "value",
            "row 4, column Severity"),
        new Mistake(
            "a severity that is a priority",
            SEVERITY,
            cell("rule_urgent_severity", "\"HIGH\""),
            "value",
            "row 5, column Severity"),
        new Mistake(
            "a priority that does not exist",
            POLICY,
            cell("rule_critical_priority", "\"URGENT\""),
            "value",
            "row 4, column Priority"),
        new Mistake(
            "the severity answered as the priority",
            POLICY,
            cell("rule_critical_priority", "severity"),
            "value",
            "row 4, column Priority"),
        new Mistake(
            "a duration as people write it",
            POLICY,
            cell("rule_criticalAmongFriends_reactivity", "\"4h\""),
            "value",
            "row 3, column Or at most (ISO duration)"),
        new Mistake(
            "a factor of nothing",
            POLICY,
            cell("rule_critical_reactivityFactor", "0"),
            "value",
            "row 4, column Factor of the profile's reactivity"),
        new Mistake(
            "a number between quotes",
            POLICY,
            cell("rule_critical_reactivityFactor", "\"0.5\""),
            "value",
            "row 4, column Factor of the profile's reactivity"),
        new Mistake(
            "yes instead of true",
            POLICY,
            cell("rule_critical_immediateEscalation", "\"yes\""),
            "value",
            "row 4, column Escalate at once?"),
        new Mistake(
            "a label with a wrong digit",
            CLASSES,
            cell("rule_newsletter_label", "\"1001.69.Triage\""),
            "value",
            "row 1, column Label"),
        new Mistake(
            "a role where a label belongs",
            CLASSES,
            cell("rule_newsletter_label", "\"Ops.Maintenance\""),
            "value",
            "row 1, column Label"),
        new Mistake(
            "a label with a role nobody has",
            CLASSES,
            cell("rule_newsletter_label", "\"1001.65.Ops.Maintenence\""),
            "value",
            "row 1, column Label"),
        new Mistake(
            "a channel that does not exist",
            CLASSES,
            cell("rule_newsletter_channel", "\"EMAIL\", \"FAX\""),
            "value",
            "row 1, column Channel"),
        new Mistake(
            "a row without a type",
            CLASSES,
            cell("rule_newsletter_type", ""),
            "value",
            "row 1, column Type"),
        new Mistake(
            "a next level that does not exist",
            PATH,
            cell("rule_stepLead_nextLevel", "\"BOSS\""),
            "value",
            "row 11, column Next level"),
        new Mistake(
            "a granularity with a typo",
            PATH,
            cell("rule_aggressiveLead_granularity", "\"agressive\""),
            "value",
            "row 3, column Granularity of the profile"),
        new Mistake(
            "a wait below nothing",
            PATH,
            cell("rule_stepLead_waitFactor", "-1"),
            "value",
            "row 11, column Wait factor"),
        new Mistake(
            "a quote that is not closed",
            LABELS,
            cell("rule_hrType_type", "\"hr"),
            "feel",
            "row 6, column Type"),
        new Mistake(
            "a bracket that is not closed",
            LABELS,
            cell("rule_hr_role", "starts with(?, \"HR.\""),
            "feel",
            "row 5, column Horizontal role"),
        new Mistake(
            "a comma that is missing",
            LABELS,
            cell("rule_hrType_type", "\"hr\" \"it\""),
            "feel",
            "row 6, column Type"),
        new Mistake(
            "a function that does not exist",
            LABELS,
            cell("rule_hr_role", "begins with(?, \"HR.\")"),
            "feel",
            "row 5, column Horizontal role"),
        new Mistake(
            "a function that is given a number",
            LABELS,
            cell("rule_hr_role", "starts with(?, 3)"),
            "type",
            "row 5, column Horizontal role"),
        new Mistake(
            "a variable with a typo",
            LABELS,
            cell("rule_hr_ownerRole", "rol"),
            "variables",
            "row 5, column Owner role"),
        new Mistake(
            "another language than FEEL",
            LABELS,
            part("<outputEntry id=\"rule_hr_ownerRole\"", " expressionLanguage=\"juel\""),
            "feel",
            "null"),
        new Mistake(
            "an input column renamed",
            LABELS,
            replaced("<text>category</text>", "<text>catgory</text>"),
            "columns",
            "head, column Category (1-9)"),
        new Mistake(
            "an output column renamed",
            LABELS,
            replaced("name=\"ownerRole\"", "name=\"owner\""),
            "columns",
            "head, column Owner role"),
        new Mistake(
            "an output column removed",
            LABELS,
            xml ->
                xml.replaceAll("<output id=\"output_notifyScope\"[^>]*>", "")
                    .replaceAll(
                        "(?s)<outputEntry id=\"rule_\\w+_notifyScope\">.*?</outputEntry>", ""),
            "columns",
            "head"),
        new Mistake(
            "a column of a wrong type",
            LABELS,
            replaced(
                "<inputExpression id=\"inputExpression_role\" typeRef=\"string\">",
                "<inputExpression id=\"inputExpression_role\" typeRef=\"integer\">"),
            "columns",
            "head, column Horizontal role"),
        new Mistake(
            "no row for everything else",
            LABELS,
            cell("rule_ownRole_type", "\"hr\""),
            "catch-all",
            "head"),
        new Mistake(
            "a row below the row for everything",
            LABELS,
            moved("rule_noRole", "rule_ownRole"),
            "reachable",
            "row 9"),
        new Mistake(
            "a row below a more general one",
            LABELS,
            cell("rule_hrNoRole_type", ""),
            "reachable",
            "row 3"),
        new Mistake(
            "a row that is there twice",
            LABELS,
            cell("rule_hrCaseOfficer_role", "starts with(?, \"HR.\")"),
            "reachable",
            "row 5"),
        new Mistake(
            "rows that overlap where one may match",
            LABELS,
            replaced("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\""),
            "overlap",
            "row 3"),
        new Mistake(
            "a hit policy that gives many answers",
            LABELS,
            replaced("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\""),
            "hit-policy",
            "head"),
        new Mistake(
            "a row without a description",
            LABELS,
            replaced("<description>Everything in human resources is restricted.</description>", ""),
            "description",
            "row 5"),
        new Mistake(
            "a decision with a typo in its id",
            LABELS,
            xml -> xml.replace("\"label-routing\"", "\"label-routng\""),
            "decision-id",
            "head"),
        new Mistake(
            "a role with a typo in a table of one's own",
            LABELS,
            ofOnesOwn(cell("rule_hrCaseOfficer_ownerRole", "\"HR.CaseOfficr\"")),
            "value",
            "row 4, column Owner role"),
        new Mistake(
            "a visibility with a typo in a table of one's own",
            LABELS,
            ofOnesOwn(cell("rule_hr_visibility", "\"RESTRICTD\"")),
            "value",
            "row 5, column Default visibility"),
        new Mistake(
            "a role with a typo, where a condition answers",
            LABELS,
            ofOnesOwn(
                cell(
                    "rule_hrCaseOfficer_ownerRole",
                    "if role = \"x\" then \"HR.CaseOfficr\" else role")),
            "value",
            "row 4, column Owner role"),
        new Mistake(
            "a duration as people write it, in a table of one's own",
            LABELS,
            ofOnesOwn(
                cell("rule_hr_visibility", "\"4h\"")
                    .then(replaced("name=\"visibility\"", "name=\"duration\""))),
            "value",
            "row 5, column Default visibility"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_answered_with_its_place(Mistake mistake) {
    Finding answer = mistake.answer();

    assertThat(answer.file()).isEqualTo(mistake.table() + ".dmn");
    assertThat(answer.line()).isNotNull();
    assertThat(answer.reason() + answer.remedy()).doesNotContain("Exception", "null", "camunda");
  }

  @Test
  void the_shared_tables_are_without_mistakes() {
    for (String table : List.of(LABELS, POLICY, PATH, SEVERITY, CLASSES)) {
      assertThat(check(table, TableFiles.xml(table))).isEmpty();
    }
  }

  @Test
  void a_table_of_ones_own_may_answer_what_it_is_told() {
    Change own = ofOnesOwn(xml -> xml);
    assertThat(check(LABELS, own.apply(TableFiles.xml(LABELS)))).isEmpty();

    Change made = own.then(cell("rule_hr_ownerRole", "\"HR.\" + type"));
    assertThat(check(LABELS, made.apply(TableFiles.xml(LABELS)))).isEmpty();
  }

  @Test
  void all_mistakes_of_a_table_are_answered_at_once() {
    String wrong =
        cell("rule_hr_visibility", "\"RESTRICTD\"")
            .apply(cell("rule_hr_creates", "\"ticket\"").apply(TableFiles.xml(LABELS)));

    assertThat(check(LABELS, wrong)).hasSize(2);
  }

  @Test
  void the_mistakes_and_their_answers_are_documented() {
    MistakePage page =
        new MistakePage(
            "when-a-table-is-refused.md",
            """
            # When a table is refused

            A table is checked when it is deployed. Whatever is wrong with it is answered at once, with the file, the
            line, the row and the column as the editor counts them, what is wrong and what is allowed; nothing of it
            becomes live. These are the mistakes people make, and their answers. The page is printed by
            `TableMistakesTests`.
            """);
    mistakes().forEach(mistake -> page.add(mistake.what(), mistake.answer()));
    page.requireUpToDate();
  }

  private static List<Finding> check(String table, String xml) {
    return CHECK.check(
        Map.of(table + ".dmn", xml.getBytes(StandardCharsets.UTF_8)),
        new KnownDefinitions() {
          @Override
          public boolean hasProcess(String key) {
            return false;
          }

          @Override
          public boolean hasDecision(String key) {
            return false;
          }

          @Override
          public Optional<String> tenant() {
            return Optional.of("oak");
          }
        });
  }

  /** Writes another text into a cell. */
  private static Change cell(String id, String text) {
    return xml -> {
      int entry = xml.indexOf("Entry id=\"" + id + "\"");
      assertThat(entry).as("there is a cell %s", id).isPositive();
      int from = xml.indexOf("<text>", entry) + "<text>".length();
      return xml.substring(0, from)
          + text.replace("<", "&lt;").replace(">", "&gt;")
          + xml.substring(xml.indexOf("</text>", from));
    };
  }

  private static Change replaced(String part, String by) {
    return xml -> {
      assertThat(xml).contains(part);
      return xml.replace(part, by);
    };
  }

  private static Change part(String part, String more) {
    return replaced(part, part + more);
  }

  /** Under an id that no part of Orgo asks by itself; a step of a diagram does. */
  private static Change ofOnesOwn(Change change) {
    return change.then(replaced("<decision id=\"label-routing\"", "<decision id=\"our-queues\""));
  }

  /** Puts a row behind another one. */
  private static Change moved(String rule, String behind) {
    return xml -> {
      String row = rowOf(xml, rule);
      String last = rowOf(xml, behind);
      return xml.replace(row, "").replace(last, last + row);
    };
  }

  private static String rowOf(String xml, String rule) {
    int from = xml.indexOf("<rule id=\"" + rule + "\"");
    return xml.substring(from, xml.indexOf("</rule>", from) + "</rule>".length());
  }
}
