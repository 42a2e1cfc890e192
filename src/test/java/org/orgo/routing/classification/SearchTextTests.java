package org.orgo.routing.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTests {

  @Test
  void words_are_plain_and_without_what_stands_between_them() {
    assertThat(SearchText.words("Où est l'Œuf ?", "Là-bas:\n\tÉTÉ  2026!"))
        .containsExactly("ou", "est", "l", "oeuf", "la", "bas", "ete", "2026");
  }

  @Test
  void other_scripts_keep_their_letters() {
    assertThat(SearchText.words("Пожар", "火事")).containsExactly("пожар", "火事");
  }

  @Test
  void nothing_has_no_words() {
    assertThat(SearchText.words("", " \n…")).isEmpty();
  }

  @Test
  void a_long_text_is_read_only_so_far() {
    assertThat(SearchText.words("Fire", "x ".repeat(1_000_000)))
        .startsWith("fire", "x")
        .hasSizeLessThanOrEqualTo(SearchText.MAX_LENGTH / 2);
  }
}
