package org.orgo.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents that drift mislead: their links lead somewhere, and every decision can be found. */
class DocumentationTests {

  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("!?\\[[^]]*]\\(\\s*<?([^)>\\s]+)>?[^)]*\\)");
  private static final Pattern DEFINITION = Pattern.compile("(?m)^\\[[^]]+]:\\s*(\\S+)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
  private static final Path DECISIONS = Path.of("docs", "decisions");
  private static final int ONE_SCREEN = 60;

  @Test
  void every_relative_link_leads_somewhere() {
    assertThat(ProjectFiles.named(".md").stream().flatMap(DocumentationTests::brokenLinks))
        .isEmpty();
  }

  @Test
  void every_decision_is_listed() {
    String list = read(DECISIONS.resolve("README.md"));

    assertThat(decisions()).isNotEmpty();
    assertThat(decisions())
        .allSatisfy(decision -> assertThat(list).contains("](" + decision.getFileName() + ")"));
  }

  @Test
  void decisions_are_numbered_without_a_gap() {
    List<String> numbers =
        decisions().stream().map(file -> file.getFileName().toString().substring(0, 4)).toList();

    for (int i = 0; i < numbers.size(); i++) {
      assertThat(numbers.get(i)).isEqualTo("%04d".formatted(i + 1));
    }
  }

  @Test
  void a_decision_says_status_context_decision_consequences_on_one_screen() {
    assertThat(decisions())
        .allSatisfy(
            decision -> {
              String text = read(decision);
              assertThat(text).containsPattern("(?m)^Status: (accepted|replaced by |rejected)");
              assertThat(headings(text)).contains("context", "decision", "consequences");
              assertThat(text.lines().count()).isLessThanOrEqualTo(ONE_SCREEN);
            });
  }

  @Test
  void every_page_of_the_documentation_is_reached_from_the_readme() {
    String readme = read(Path.of("README.md"));

    assertThat(ProjectFiles.named(".md"))
        .filteredOn(page -> page.startsWith("docs") && !page.startsWith(DECISIONS))
        .isNotEmpty()
        .allSatisfy(page -> assertThat(readme).contains("](" + page + ")"));
  }

  private static Stream<String> brokenLinks(Path page) {
    String text = CODE.matcher(read(page)).replaceAll("");
    return Stream.of(LINK, DEFINITION)
        .flatMap(pattern -> pattern.matcher(text).results())
        .map(match -> match.group(1))
        .filter(link -> !ELSEWHERE.matcher(link).matches())
        .filter(link -> !leadsSomewhere(page, URLDecoder.decode(link, UTF_8)))
        .map(link -> page + " links to " + link);
  }

  private static boolean leadsSomewhere(Path page, String link) {
    String file = link.replaceFirst("#.*", "");
    Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
    if (!Files.exists(ProjectFiles.PROJECT.resolve(target))) {
      return false;
    }
    return !link.contains("#")
        || !target.toString().endsWith(".md")
        || headings(read(target)).contains(link.replaceFirst(".*#", ""));
  }

  /** The anchors that a page offers, as the forges make them. */
  private static List<String> headings(String text) {
    return HEADING
        .matcher(CODE.matcher(text).replaceAll(code -> code.group().startsWith("```") ? "" : "$0"))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  private static List<Path> decisions() {
    return ProjectFiles.named(".md").stream()
        .filter(file -> file.startsWith(DECISIONS))
        .filter(file -> file.getFileName().toString().matches("\\d{4}-.*"))
        .toList();
  }

  private static String read(Path page) {
    return ProjectFiles.utf8(page);
  }
}
