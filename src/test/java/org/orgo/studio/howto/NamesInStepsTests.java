package org.orgo.studio.howto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * "Change how work flows" has more sections than are played: what its steps press and fill in is at
 * least called so on a page.
 */
class NamesInStepsTests {

  private static final Path PAGE = Path.of("docs/how-to/change-how-work-flows.md");
  private static final Path TEXTS = Path.of("src/main/resources/messages.properties");

  @Test
  void what_a_step_names_reads_so_on_a_page() throws IOException {
    List<Pattern> names = namesOnPages();
    List<String> named = HowTo.names(Files.readString(PAGE));

    assertThat(named).contains("Roll out now", "Move 42 tasks");
    assertThat(named.stream().filter(name -> names.stream().noneMatch(shows(name)))).isEmpty();
  }

  @Test
  void another_word_would_be_noticed() throws IOException {
    assertThat(namesOnPages())
        .noneMatch(shows("Press"))
        .noneMatch(shows("Click"))
        .anyMatch(shows("Save"));
  }

  private static Predicate<Pattern> shows(String name) {
    return shown -> shown.matcher(name).matches();
  }

  /** Words for a status are no names of what is pressed. */
  private static List<Pattern> namesOnPages() throws IOException {
    Properties texts = new Properties();
    try (Reader file = Files.newBufferedReader(TEXTS, StandardCharsets.UTF_8)) {
      texts.load(file);
    }
    return texts.stringPropertyNames().stream()
        .filter(key -> !key.contains("status."))
        .map(texts::getProperty)
        .filter(text -> text.matches("\\P{L}*\\p{L}.*"))
        .map(text -> "\\Q" + text.replaceAll("\\{\\d}", "\\\\E\\\\d+\\\\Q") + "\\E")
        .map(Pattern::compile)
        .toList();
  }
}
