package org.orgo.routing.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.DecisionTable;
import org.orgo.engine.decisions.Decisions;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.routing.SignalFacts;
import org.orgo.routing.tables.RoutingTables;

class WordIndexTests {
  private static final DecisionTable SHARED =
      new TableFiles().decisions().versionsInUse(RoutingTables.WORDS).get(0);
  private static final Pattern ASKED = Pattern.compile("list contains\\(\\?, \"([^\"]+)\"\\)");

  @Test
  void each_row_of_the_shared_table_is_found_by_its_own_words() {
    WordIndex index = new WordIndex(SHARED);

    assertThat(SHARED.rows())
        .allSatisfy(
            row ->
                assertThat(index.find(SearchText.words(row.inputs().get("word"))))
                    .as(row.id())
                    .contains(row));
  }

  @Test
  void a_word_is_a_whole_word_in_any_writing() {
    assertThat(themes("lamp", "A LAMP!")).containsExactly("test");
    assertThat(themes("lamp", "lamps, lampshade")).isEmpty();
    assertThat(themes("Fuite d’eau", "une FUITE D'EAU au sous-sol")).containsExactly("test");
    assertThat(themes("fuite d'eau", "Fuité d eau")).containsExactly("test");
    assertThat(themes("Wasserschaden groß", "wasserschaden GROSS")).containsExactly("test");
  }

  @Test
  void a_star_stands_for_any_ending() {
    assertThat(themes("blessé*", "deux personnes blessées")).containsExactly("test");
    assertThat(themes("blessé*", "blesse")).containsExactly("test");
    assertThat(themes("hurting themsel*", "they are hurting themselves")).containsExactly("test");
    assertThat(themes("leak*", "bleak")).isEmpty();
  }

  @Test
  void a_phrase_stands_together_and_a_plus_asks_for_both_in_any_order() {
    assertThat(themes("smell of gas", "a smell of old gas")).isEmpty();
    assertThat(themes("smell of gas", "smell of")).isEmpty();
    assertThat(themes("wet + floor*", "The floors are wet")).containsExactly("test");
    assertThat(themes("wet + floor*", "second floor")).isEmpty();
  }

  @Test
  void every_theme_has_words_in_both_languages_and_a_table_that_asks_for_it() {
    Set<String> asked = new TreeSet<>();
    for (var key : List.of(RoutingTables.CLASSIFICATION, RoutingTables.SEVERITY)) {
      new TableFiles()
          .decisions()
          .versionsInUse(key)
          .get(0)
          .rows()
          .forEach(
              row ->
                  ASKED
                      .matcher(row.inputs().get(RoutingTables.THEMES))
                      .results()
                      .forEach(found -> asked.add(found.group(1))));
    }

    for (String language : List.of("en", "fr")) {
      assertThat(
              SHARED.rows().stream()
                  .filter(row -> row.inputs().get("language").equals('"' + language + '"'))
                  .map(row -> row.literal("theme").orElseThrow())
                  .collect(Collectors.toSet()))
          .isEqualTo(asked);
    }
  }

  @Test
  void a_third_language_is_new_rows_and_no_edited_cell() {
    Decisions decisions =
        new TableFiles()
            .withOwn("elm", "signal-words", with(row("Wasserrohrbruch", "flood")))
            .askedBy("elm")
            .decisions();
    Themes found =
        new ThemeFinder(decisions).in(SignalFacts.of("EMAIL", "Wasserrohrbruch im Keller", ""));

    assertThat(found.names()).containsExactly("flood");
    assertThat(found.trace().rules().get(0).description())
        .isEqualTo("The words \"Wasserrohrbruch\" speak of flood.");
  }

  private static List<String> themes(String word, String text) {
    Decisions decisions =
        new TableFiles()
            .withOwn("elm", "signal-words", with(row(word, "test")))
            .askedBy("elm")
            .decisions();
    return new ThemeFinder(decisions)
        .in(SignalFacts.of("EMAIL", text, "")).names().stream().filter("test"::equals).toList();
  }

  private static String row(String word, String theme) {
    return ("<rule id=\"word_new\"><inputEntry><text>\"%s\"</text></inputEntry>"
            + "<inputEntry><text>\"de\"</text></inputEntry>"
            + "<outputEntry><text>\"%s\"</text></outputEntry></rule>")
        .formatted(word, theme);
  }

  private static String with(String row) {
    return TableFiles.xml("signal-words")
        .replace("    </decisionTable>", row + "\n    </decisionTable>");
  }
}
