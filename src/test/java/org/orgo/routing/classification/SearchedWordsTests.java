package org.orgo.routing.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchedWordsTests {

  @Test
  void a_cell_is_read_without_capitals_and_accents() {
    assertThat(SearchedWords.parse("\"Fuite d’eau\""))
        .isEqualTo(SearchedWords.parse("\"FUITE D'EAU\""))
        .isEqualTo(SearchedWords.parse(" \"fuité  d eau\" "));
  }

  @Test
  void a_star_opens_the_end_of_its_word_only() {
    assertThat(SearchedWords.parse("\"l'ascenseur* bloqué\""))
        .isNotEqualTo(SearchedWords.parse("\"l'ascenseur bloqué\""))
        .isNotEqualTo(SearchedWords.parse("\"l'ascenseur bloqué*\""));
  }

  @Test
  void a_sign_beside_a_word_is_no_word() {
    assertThat(SearchedWords.parse("\"leak - water !\""))
        .isEqualTo(SearchedWords.parse("\"leak water\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "leak",
        "\"\"",
        "\"…\"",
        "\"*\"",
        "\"le*ak\"",
        "\"*leak\"",
        "\"leak**\"",
        "\"wet + \"",
        "\" + wet\"",
        "\"a\" \"b\"",
        "not(\"a\")",
        "contains(?, \"leak\")"
      })
  void what_names_no_word_is_refused(String cell) {
    assertThatThrownBy(() -> SearchedWords.parse(cell))
        .isInstanceOf(InvalidWords.class)
        .hasMessageContaining("is no word to search for: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"\"leak*\"|leak*", "\"a\", \"b c\"|a, b c", "\"wet + floor\"|wet + floor"})
  void people_read_it_without_quotation_marks(String cell, String read) {
    assertThat(SearchedWords.inWords(cell.strip())).isEqualTo(read);
  }
}
