package org.orgo.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.platform.refusals.InvalidRequest;

class PasswordsTest {

  private static final String LONG_ENOUGH = "correct hors";

  private final Passwords passwords = new Passwords(new BreachedPasswords(""));

  @Test
  void only_the_password_itself_matches_its_hash() {
    String hash = passwords.hash(LONG_ENOUGH, List.of());

    assertThat(passwords.matches(LONG_ENOUGH, hash)).isTrue();
    assertThat(passwords.matches("correct Hors", hash)).isFalse();
    assertThat(passwords.matches("", hash)).isFalse();
  }

  @Test
  void a_hash_shows_neither_the_password_nor_that_two_are_alike() {
    String hash = passwords.hash(LONG_ENOUGH, List.of());

    assertThat(hash).startsWith("$argon2id$").doesNotContain(LONG_ENOUGH);
    assertThat(passwords.hash(LONG_ENOUGH, List.of())).isNotEqualTo(hash);
  }

  @Test
  void who_has_no_password_is_let_in_with_none() {
    assertThat(passwords.matches("nobody's", null)).isFalse();
    assertThat(passwords.matches("", null)).isFalse();
  }

  @Test
  void a_password_has_12_to_256_characters() {
    for (String refused : List.of("", "eleven char", "x".repeat(257))) {
      assertThatThrownBy(() -> passwords.hash(refused, List.of()))
          .isInstanceOfSatisfying(
              InvalidRequest.class,
              refusal -> {
                assertThat(refusal.errors().get(0).field()).isEqualTo("password");
                assertThat(refusal.errors().get(0).message()).contains("12", "256");
              });
    }
    assertThat(passwords.hash("x".repeat(12), List.of())).isNotBlank();
    assertThat(passwords.hash("x".repeat(256), List.of())).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Northside-Hospital-26",
        "Orgo-Orgo-2026!",
        "worker@northside",
        "Ann.Archer_1987",
        "ARCHER20262027"
      })
  void what_is_made_of_names_is_refused(String made) {
    List<String> names =
        List.of("worker@northside.example", "Ann Archer", "Northside Hospital", "northside");

    assertThatThrownBy(() -> passwords.hash(made, names)).isInstanceOf(BreachedPassword.class);
  }

  @Test
  void a_name_among_other_words_is_taken() {
    assertThat(passwords.hash("northside has purple kites", List.of("northside"))).isNotBlank();
    assertThat(passwords.hash("short words are not counted", List.of("are", "not"))).isNotBlank();
  }
}
