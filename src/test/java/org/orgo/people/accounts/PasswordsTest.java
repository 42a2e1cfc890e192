package org.orgo.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orgo.platform.refusals.InvalidRequest;

class PasswordsTest {

  private static final String LONG_ENOUGH = "correct hors";

  private final Passwords passwords = new Passwords(new BreachedPasswords(""));

  @Test
  void only_the_password_itself_matches_its_hash() {
    String hash = passwords.hash(LONG_ENOUGH);

    assertThat(passwords.matches(LONG_ENOUGH, hash)).isTrue();
    assertThat(passwords.matches("correct Hors", hash)).isFalse();
    assertThat(passwords.matches("", hash)).isFalse();
  }

  @Test
  void a_hash_shows_neither_the_password_nor_that_two_are_alike() {
    String hash = passwords.hash(LONG_ENOUGH);

    assertThat(hash).startsWith("$argon2id$").doesNotContain(LONG_ENOUGH);
    assertThat(passwords.hash(LONG_ENOUGH)).isNotEqualTo(hash);
  }

  @Test
  void who_has_no_password_is_let_in_with_none() {
    assertThat(passwords.matches("nobody's", null)).isFalse();
    assertThat(passwords.matches("", null)).isFalse();
  }

  @Test
  void a_password_has_12_to_256_characters() {
    for (String refused : List.of("", "eleven char", "x".repeat(257))) {
      assertThatThrownBy(() -> passwords.hash(refused))
          .isInstanceOfSatisfying(
              InvalidRequest.class,
              refusal -> {
                assertThat(refusal.errors().get(0).field()).isEqualTo("password");
                assertThat(refusal.errors().get(0).message()).contains("12", "256");
              });
    }
    assertThat(passwords.hash("x".repeat(12))).isNotBlank();
    assertThat(passwords.hash("x".repeat(256))).isNotBlank();
  }
}
