package org.orgo.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page about security claims can be looked up: rows are judged, names are there. */
class SecurityDocumentTests {

  private static final Path PAGE = Path.of("docs", "security.md");

  /** Of ASVS 5.0.0, levels 1 and 2. */
  private static final int REQUIREMENTS = 253;

  private static final int CHAPTERS = 17;

  private static final Set<String> STATES = Set.of("met", "partly", "gap", "not applicable");

  private static final Pattern ROW = Pattern.compile("(?m)^\\| *\\d+\\.\\d+\\.\\d+[^|]*\\|.*$");
  private static final Pattern TEST = Pattern.compile("`[A-Z]\\w*(?:Tests?|IT)(?:\\.\\w+)?`");
  private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(?:#[^)\\s]*)?\\)");

  private final String page = ProjectFiles.utf8(PAGE);

  @Test
  void every_requirement_of_both_levels_stands_once() {
    List<String> numbers = rows(page).stream().flatMap(Row::numbers).toList();

    assertThat(numbers).hasSize(REQUIREMENTS).doesNotHaveDuplicates();
    assertThat(numbers.stream().map(number -> number.substring(0, number.indexOf('.'))).distinct())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, CHAPTERS).mapToObj(String::valueOf).toList());
  }

  @Test
  void every_row_is_judged() {
    assertThat(rows(page).stream().flatMap(SecurityDocumentTests::unjudged)).isEmpty();
  }

  @Test
  void classes_and_methods_that_are_named_are_there() {
    Map<String, String> sources = sources();

    assertThat(missingTypes(page, sources)).isEmpty();
    assertThat(missingTypes("`NoSuchThingTests` `SecurityDocumentTests.no_such_test`", sources))
        .containsExactly("NoSuchThingTests", "SecurityDocumentTests.no_such_test");
  }

  @Test
  void files_that_are_linked_are_there() {
    assertThat(missingFiles(page)).isEmpty();
    assertThat(missingFiles("[gone](decisions/gone.md#there), [out](https://example.org/a)"))
        .containsExactly("decisions/gone.md");
  }

  @Test
  void a_row_that_claims_too_much_is_noticed() {
    String bad =
        """
        | 1.1.1 | 2 | something | somehow | `SomeTests` | done |
        | 1.1.2 | 2 | something | somehow | – | met |
        | 1.2.1 | 1 | something |  | – | gap |
        | 1.2.2 | 1 | something | `SomeTests` |
        """;

    assertThat(rows(bad).stream().flatMap(SecurityDocumentTests::unjudged))
        .containsExactly(
            "1.1.1 is neither met, partly, gap nor not applicable",
            "1.1.2 is met without a test or a document",
            "1.2.1 does not say how or why",
            "1.2.2 has 4 cells");
  }

  private static Stream<String> unjudged(Row row) {
    if (row.cells().size() != 6) {
      return Stream.of("%s has %d cells".formatted(row.number(), row.cells().size()));
    }
    String how = row.cells().get(3);
    String evidence = row.cells().get(4);
    String state = row.cells().get(5);
    if (!STATES.contains(state)) {
      return Stream.of(row.number() + " is neither met, partly, gap nor not applicable");
    }
    if (how.isEmpty()) {
      return Stream.of(row.number() + " does not say how or why");
    }
    boolean shown = TEST.matcher(evidence).find() || LINK.matcher(evidence).find();
    return state.equals("met") && !shown
        ? Stream.of(row.number() + " is met without a test or a document")
        : Stream.empty();
  }

  private static List<Row> rows(String text) {
    return ROW.matcher(text).results().map(line -> Row.of(line.group())).toList();
  }

  private static List<String> missingTypes(String text, Map<String, String> sources) {
    return TYPE.matcher(text)
        .results()
        .filter(
            name ->
                !sources.containsKey(name.group(1))
                    || (name.group(2) != null
                        && !sources.get(name.group(1)).contains(" " + name.group(2) + "(")))
        .map(name -> name.group().replace("`", ""))
        .toList();
  }

  private static List<String> missingFiles(String text) {
    return LINK.matcher(text)
        .results()
        .map(link -> link.group(1))
        .filter(
            link ->
                !Files.exists(ProjectFiles.PROJECT.resolve(PAGE).resolveSibling(link).normalize()))
        .toList();
  }

  /** By the name of the type; where a name stands twice, both. */
  private static Map<String, String> sources() {
    return ProjectFiles.named(".java").stream()
        .collect(
            Collectors.toMap(
                file -> file.getFileName().toString().replace(".java", ""),
                ProjectFiles::utf8,
                String::concat));
  }

  private record Row(List<String> cells) {

    static Row of(String line) {
      return new Row(
          Stream.of(line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1))
              .map(String::strip)
              .toList());
    }

    /** One, or those that are answered alike. */
    Stream<String> numbers() {
      return Stream.of(number().split(", "));
    }

    String number() {
      return cells.get(0);
    }
  }
}
