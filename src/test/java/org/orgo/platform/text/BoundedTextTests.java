package org.orgo.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BoundedTextTests {

  @Test
  @Timeout(10)
  void a_pattern_that_would_never_end_does_not_match() {
    Pattern endless = Pattern.compile("(a+)+b");

    assertThat(BoundedText.matches(endless, "a".repeat(2_000))).isFalse();
    assertThat(BoundedText.matches(endless, "aab")).isTrue();
    assertThat(BoundedText.matches(Pattern.compile("[0-9X-]{10,17}"), "0-19-283464-X")).isTrue();
  }
}
