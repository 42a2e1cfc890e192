package org.orgo.routing.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTests {

  @Test
  void words_are_plain_and_stand_between_single_spaces() {
    assertThat(SearchText.of("Où est l'Œuf ?", "Là-bas:\n\tÉTÉ  2026!"))
        .isEqualTo(" ou est l oeuf la bas ete 2026 ");
  }

  @Test
  void other_scripts_keep_their_letters() {
    assertThat(SearchText.of("Пожар", "火事")).isEqualTo(" пожар 火事 ");
  }

  @Test
  void nothing_is_two_spaces_and_never_matches_a_word() {
    assertThat(SearchText.of("", "")).isBlank();
  }

  @Test
  void a_long_text_is_read_only_so_far() {
    assertThat(SearchText.of("Fire", "x ".repeat(1_000_000)))
        .startsWith(" fire x x ")
        .hasSizeLessThanOrEqualTo(SearchText.MAX_LENGTH + 2);
  }
}
