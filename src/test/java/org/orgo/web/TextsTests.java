package org.orgo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of a page comes from the messages, in each language, and no message is left over. */
class TextsTests {

  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern ASKED = Pattern.compile("\\bt(?:exts)?\\.get\\(\"([\\w.]+)\"[,)]");
  private static final Pattern COUNTED = Pattern.compile("\\.count\\(\"([\\w.]+)\"");
  private static final Pattern VOCABULARY =
      Pattern.compile("\\.(?:of|or)\\(\\s*\"([\\w.]+?)\\.?\"|vocabulary = \"([\\w.]+)\"");
  private static final Pattern STRING = Pattern.compile("\"([a-z_]+(?:\\.[\\w]+)*\\.?)\"");
  private static final Pattern TEXT_ATTRIBUTE =
      Pattern.compile("\\b(?:title|alt|placeholder|aria-label)=\"([^\"$]*\\p{L}[^\"$]*)\"");

  @Test
  void every_text_a_template_asks_for_exists() {
    Set<String> keys = messages("messages.properties").stringPropertyNames();
    for (Path template : templates()) {
      List<String> missing =
          matches(ASKED, read(template)).filter(key -> !keys.contains(key)).toList();
      assertThat(missing).as("%s asks for messages that do not exist", template).isEmpty();
      List<String> uncounted =
          matches(COUNTED, read(template))
              .filter(key -> !keys.contains(key + ".one") || !keys.contains(key + ".other"))
              .toList();
      assertThat(uncounted).as("%s counts without .one and .other", template).isEmpty();
    }
  }

  @Test
  void english_and_french_say_the_same_things() {
    Properties english = messages("messages.properties");
    Properties french = messages("messages_fr.properties");
    assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(french.getProperty(key)))
          .as("places to fill in of %s", key)
          .isEqualTo(placeholders(english.getProperty(key)));
      assertThat(french.getProperty(key)).as(key).isNotBlank();
    }
  }

  @Test
  void no_message_is_left_over() {
    Set<String> said = new TreeSet<>();
    Set<String> vocabularies = new TreeSet<>();
    Stream.concat(templates().stream(), files(Path.of("src/main/java"), ".java"))
        .map(TextsTests::read)
        .forEach(
            source -> {
              matches(STRING, source).forEach(said::add);
              matches(VOCABULARY, source).forEach(vocabularies::add);
            });
    List<String> unused =
        messages("messages.properties").stringPropertyNames().stream()
            .filter(key -> !said.contains(key))
            .filter(key -> !said.contains(key.replaceFirst("\\.(one|other)$", "")))
            .filter(key -> vocabularies.stream().noneMatch(word -> key.startsWith(word + ".")))
            .filter(key -> said.stream().noneMatch(s -> s.endsWith(".") && key.startsWith(s)))
            .sorted()
            .toList();
    assertThat(unused).as("messages nobody says").isEmpty();
  }

  @Test
  void no_template_holds_bare_text() {
    for (Path template : templates()) {
      assertThat(bareTexts(read(template))).as("%s: put it into messages", template).isEmpty();
    }
  }

  @Test
  void bare_text_would_be_noticed() {
    assertThat(bareTexts("<p>Hello</p>")).containsExactly("Hello");
    assertThat(bareTexts("<a title=\"Hello\">${t.get(\"x\")}</a>")).containsExactly("Hello");
    assertThat(bareTexts("@if(a > b)<p>${\"<b>\" + x}</p>@else\n<p>Otherwise</p>@endif"))
        .containsExactly("Otherwise");
    assertThat(bareTexts("@template.tag.icon(name = \"list\")\n<b>${t.get(\"x\")}</b>")).isEmpty();
  }

  private static List<String> bareTexts(String source) {
    String html = withoutCode(source);
    List<String> found = new ArrayList<>(matches(TEXT_ATTRIBUTE, html).toList());
    html.replaceAll("<(?:\"[^\"]*\"|[^>\"])*>", "\n")
        .lines()
        .map(String::strip)
        .filter(line -> line.matches(".*\\p{L}.*"))
        .forEach(found::add);
    return found;
  }

  /** Removes jte's directives and expressions, but keeps the markup given as content. */
  private static String withoutCode(String source) {
    StringBuilder html = new StringBuilder();
    String rest = source.replaceAll("(?m)^@(import|param) .*$", "").replaceAll("`\\)", "");
    for (int at = 0; at < rest.length(); at++) {
      String from = rest.substring(at);
      if (from.startsWith("${") || from.startsWith("!{") || from.startsWith("$unsafe{")) {
        at = closing(rest, rest.indexOf('{', at), '{', '}');
        html.append('$');
      } else if (from.matches("(?s)@(end\\w+|else(?!if)).*")) {
        at += word(from) - 1;
      } else if (from.matches("(?s)@[\\w.]+\\(.*")) {
        int open = rest.indexOf('(', at);
        int end = closing(rest, open, '(', ')');
        int markup = rest.indexOf("@`", open);
        at = markup > 0 && markup < end ? markup + 1 : end;
      } else {
        html.append(rest.charAt(at));
      }
    }
    return html.toString();
  }

  private static int word(String from) {
    int length = 1;
    while (length < from.length() && Character.isLetter(from.charAt(length))) {
      length++;
    }
    return length;
  }

  private static int closing(String text, int open, char opens, char closes) {
    int depth = 0;
    boolean quoted = false;
    for (int at = open; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == opens) {
        depth++;
      } else if (!quoted && c == closes && --depth == 0) {
        return at;
      }
    }
    return text.length();
  }

  private static Set<String> placeholders(String text) {
    return Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> matches(Pattern pattern, String source) {
    return pattern
        .matcher(source)
        .results()
        .map(match -> match.group(1) != null ? match.group(1) : match.group(2));
  }

  private static List<Path> templates() {
    return files(TEMPLATES, ".jte").toList();
  }

  private static Stream<Path> files(Path root, String ending) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Properties messages(String name) {
    Properties messages = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", name))) {
      messages.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return messages;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
