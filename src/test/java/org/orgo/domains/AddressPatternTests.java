package org.orgo.domains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPatternTests {

  @ParameterizedTest
  @CsvSource({
    "library@*, library, true",
    "library@*, libraries, false",
    "library@*, the-library, false",
    "library@*, '', false",
    "*-library@*, east-library, true",
    "*-library@*, -library, true",
    "*-library@*, library, false",
    "*-library@*, east-library-2, false",
    "library*@*, library.east, true",
    "lib*ry@*, libry, true",
    "lib*ry@*, library, true",
    "lib*ry@*, libr, false",
    "*lib*east@*, the-lib-north-east, true",
    "*lib*east@*, east-lib, false",
    "aa*aa@*, aaa, false",
    "l.b@*, lib, false"
  })
  void a_star_stands_for_any_letters(String pattern, String localPart, boolean matches) {
    assertThat(new AddressPattern(pattern).matches(localPart)).isEqualTo(matches);
  }

  @Test
  void the_pattern_that_says_more_wins() {
    assertThat(
            Stream.of("library@*", "*-library@*", "l*@*", "*library@*")
                .map(AddressPattern::new)
                .sorted()
                .map(AddressPattern::written))
        .containsExactly("l*@*", "*library@*", "*-library@*", "library@*");
  }

  @ParameterizedTest
  @CsvSource({
    "library@*, true",
    "*-library@*, true",
    "*@*, false",
    "**@*, false",
    "library, false",
    "library@elm.example, false",
    "Library@*, false",
    "@*, false"
  })
  void a_pattern_has_a_letter_and_is_for_every_organization(String written, boolean right) {
    assertThat(written.matches(AddressPattern.WRITTEN)).isEqualTo(right);
  }
}
