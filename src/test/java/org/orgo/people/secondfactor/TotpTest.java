package org.orgo.people.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.UTF_8);
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
  private static final long NEVER = Long.MIN_VALUE;

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codes_are_those_of_the_standards_own_table(long second, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
  }

  @Test
  void a_clock_may_be_half_a_minute_off_and_no_more() {
    long step = Totp.step(NOW);
    for (int off = -1; off <= 1; off++) {
      String code = Totp.code(SECRET, step + off);
      assertThat(Totp.matchingStep(SECRET, code, NOW, NEVER)).hasValue(step + off);
    }
    for (int off : new int[] {-2, 2}) {
      String code = Totp.code(SECRET, step + off);
      assertThat(Totp.matchingStep(SECRET, code, NOW, NEVER)).isEmpty();
    }
  }

  @Test
  void a_code_counts_once_and_none_before_it_counts_any_more() {
    long step = Totp.step(NOW);

    assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, step), NOW, step)).isEmpty();
    assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, step - 1), NOW, step)).isEmpty();
    assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, step + 1), NOW, step)).isPresent();
  }

  @Test
  void an_app_is_told_who_asks_for_whom() {
    assertThat(Totp.uri("Northside & Sons", "ann@a.example", SECRET))
        .isEqualTo(
            "otpauth://totp/Northside%20%26%20Sons:ann%40a.example"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Northside%20%26%20Sons");
  }

  @Test
  void nothing_that_is_no_code_matches() {
    for (String nonsense : new String[] {"", "81804", "0818040", "abcdef", "٠٨١٨٠٤"}) {
      assertThat(Totp.matchingStep(SECRET, nonsense, NOW, NEVER)).isEmpty();
    }
  }
}
