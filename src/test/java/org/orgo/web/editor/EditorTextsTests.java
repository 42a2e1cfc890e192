package org.orgo.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence that the editor of diagrams says is there, and none is left over. */
class EditorTextsTests {

  private static final Path SCRIPTS = Path.of("src/main/frontend/src/studio/bpmn");
  private static final String OURS = "editor_bpmn.";
  private static final Pattern STRING = Pattern.compile("'([a-z_]+(?:\\.[\\w-]+)*)'");
  private static final Pattern SAID = Pattern.compile("\\bsay\\('([\\w.-]+)'");

  /** What is made of a status, a type, a rule or a word of the modeler. */
  private static final List<String> MADE = List.of("status.", "kind.", "word.", "lint.", "group.");

  private static final List<String> MADE_ELSEWHERE = List.of("timer.time", "diff.");

  @Test
  void every_sentence_that_is_said_exists() {
    assertThat(keys()).containsAll(found(SAID));
  }

  @Test
  void no_sentence_is_left_over() {
    Set<String> written = found(STRING);
    assertThat(keys())
        .filteredOn(key -> MADE.stream().noneMatch(key::startsWith))
        .filteredOn(key -> MADE_ELSEWHERE.stream().noneMatch(key::startsWith))
        .allMatch(written::contains);
  }

  private static Set<String> keys() {
    return ResourceBundle.getBundle("messages", Locale.ROOT).keySet().stream()
        .filter(key -> key.startsWith(OURS))
        .map(key -> key.substring(OURS.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> found(Pattern pattern) {
    try (Stream<Path> scripts = Files.walk(SCRIPTS)) {
      return scripts
          .filter(each -> each.toString().endsWith(".js"))
          .flatMap(each -> pattern.matcher(read(each)).results().map(found -> found.group(1)))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String read(Path script) {
    try {
      return Files.readString(script);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
