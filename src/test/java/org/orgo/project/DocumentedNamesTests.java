package org.orgo.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents name between backticks is there, under that name. */
class DocumentedNamesTests {

  private static final Path WALK_THROUGHS = Path.of("docs", "walk-throughs.md");

  /** Examples that a page invents to show how something is done. */
  private static final Set<String> INVENTED =
      Set.of(
          "OrderPartsDelegate",
          "config/domains/library_module.yaml",
          "forms/library-work-done.form",
          "flow_partsArrived",
          "flow_waitForParts",
          "serviceTask_orderParts",
          "userTask_waitForAuthority",
          "userTask_waitForParts");

  /** Within the archives that Orgo writes and reads. */
  private static final Set<String> IN_ARCHIVES =
      Set.of("manifest.yaml", "organization.yaml", "roles/", "mailboxes/");

  /** Types of others, and words of ours that are written like types. */
  private static final Set<String> NOT_TYPES =
      Set.of("Administrator", "Class", "Clock", "DurationStyle", "IdleManager");

  /** There after a run only. */
  private static final Pattern MADE = Pattern.compile("(data|target)/.*");

  private final NamesOfTheProject names = new NamesOfTheProject();

  private final List<Rule> rules =
      List.of(
          new Rule("type", "([A-Z]\\w*[a-z]\\w*)(?:[.#](?!xml)(\\w+))?", this::isType),
          new Rule("member", "([a-z]+[A-Z][A-Za-z0-9]*)(?:\\(.*)?", is(names::isMember)),
          new Rule("package", "(org\\.orgo(?:\\.\\w+)*)", is(names::isPackageOrType)),
          new Rule("file", "([\\w.-]+(?:/[\\w.-]+)*/[\\w.-]*)", is(this::isFile)),
          new Rule(
              "file",
              "((?!orgo\\.)[\\w-]+\\.(?:java|xml|ya?ml|bpmn|dmn|form|md|properties|sql|sh))",
              is(name -> IN_ARCHIVES.contains(name) || names.isFileName(name))),
          new Rule(
              "element of a diagram",
              "((?:event|flow|gateway|serviceTask|userTask)_\\w+)",
              is(name -> names.isElement(name) || names.isTable(name))),
          new Rule("setting", "(orgo\\.[\\w.-]+)(?:=.*)?", is(names::isSetting)),
          new Rule("variable", "(ORGO_\\w+)", is(names::isVariable)));

  @Test
  void what_a_page_names_is_there() {
    assertThat(DocumentedWords.everywhere().flatMap(this::missing)).isEmpty();
  }

  @Test
  void tests_that_a_page_tells_to_run_are_there() {
    assertThat(DocumentedWords.testsToRun().flatMap(this::missing)).isEmpty();
  }

  @Test
  void tables_of_the_walk_throughs_are_created() {
    Rule tables = new Rule("table", "(?!flow_)([a-z]+(?:_[a-z]+)*)", is(names::isTable));

    assertThat(DocumentedWords.of(WALK_THROUGHS).flatMap(tables::missing)).isEmpty();
    assertThat(tables.missing(word("no_table"))).hasSize(1);
  }

  @Test
  void the_walk_throughs_name_each_step_of_the_system_beside_its_delegate() {
    List<String> lines = ProjectFiles.text(WALK_THROUGHS).lines().toList();

    assertThat(names.serviceTasksOf("signal-intake", "task-lifecycle"))
        .isNotEmpty()
        .allSatisfy(
            step ->
                assertThat(lines)
                    .as("a line of the walk-throughs has %s and %s", step, delegateOf(step))
                    .anyMatch(line -> line.contains(step) && line.contains(delegateOf(step))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TaskDeskk",
        "TaskDesk.vanish",
        "onTaskVanished",
        "org.orgo.engine.nowhere",
        "docs/gone.md",
        "gone.bpmn",
        "userTask_gone",
        "orgo.mail.no-such-key",
        "ORGO_NO_SUCHVARIABLE"
      })
  void what_is_gone_is_missed(String gone) {
    assertThat(missing(word(gone))).hasSize(1);
  }

  private Stream<String> missing(DocumentedWords word) {
    return rules.stream().flatMap(rule -> rule.missing(word));
  }

  private boolean isType(MatchResult name) {
    return NOT_TYPES.contains(name.group(1))
        || names.isTypeWith(name.group(1), name.group(2))
        || names.isRole(name.group());
  }

  private boolean isFile(String path) {
    return MADE.matcher(path).matches() || IN_ARCHIVES.contains(path) || names.isFile(path);
  }

  private static String delegateOf(String step) {
    String name = step.substring(step.indexOf('_') + 1);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Delegate";
  }

  private static DocumentedWords word(String text) {
    return new DocumentedWords(WALK_THROUGHS, text);
  }

  private static Predicate<MatchResult> is(Predicate<String> known) {
    return match -> known.test(match.group(1));
  }

  private record Rule(String thing, Pattern shape, Predicate<MatchResult> isThere) {

    Rule(String thing, String shape, Predicate<MatchResult> isThere) {
      this(thing, Pattern.compile(shape), isThere);
    }

    Stream<String> missing(DocumentedWords word) {
      Matcher match = shape.matcher(word.text());
      return INVENTED.contains(word.text()) || !match.matches() || isThere.test(match)
          ? Stream.empty()
          : Stream.of("%s names the %s %s".formatted(word.page(), thing, word.text()));
    }
  }
}
