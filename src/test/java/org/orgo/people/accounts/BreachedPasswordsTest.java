package org.orgo.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreachedPasswordsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Password1234",
        "welcome2026!",
        "123456789012",
        "!!Administrator!!",
        "Qwertyuiop12",
        "1qaz2wsx3edc",
        "sonyericsson",
        "Dragon-123456"
      })
  void what_everybody_tries_first_is_refused_without_any_file(String password) {
    assertThatThrownBy(() -> new BreachedPasswords("").refuse(password))
        .isInstanceOfSatisfying(
            BreachedPassword.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("breached_password");
              assertThat(refusal.errors().get(0).field()).isEqualTo("password");
            });
  }

  @Test
  void the_3000_commonest_are_refused_alone_and_with_what_makes_them_long_enough()
      throws IOException {
    BreachedPasswords without = new BreachedPasswords("");
    List<String> common = common();

    assertThat(common).hasSizeGreaterThan(3_000).doesNotHaveDuplicates();
    for (String password : common) {
      assertThatThrownBy(() -> without.refuse(password)).isInstanceOf(BreachedPassword.class);
      if (password.matches("[a-z]+")) {
        assertThatThrownBy(() -> without.refuse(password + "-2026!"))
            .isInstanceOf(BreachedPassword.class);
      }
    }
  }

  private static List<String> common() throws IOException {
    try (InputStream list = BreachedPasswords.class.getResourceAsStream("common-passwords.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  @Test
  void a_password_of_ones_own_is_taken() {
    assertThatCode(() -> new BreachedPasswords("").refuse("correct horse battery"))
        .doesNotThrowAnyException();
  }

  @Test
  void what_stood_in_a_breach_is_refused() throws IOException {
    Path file = corpus(Stream.of("tr0ub4dor and three"), "\n");
    BreachedPasswords breached = new BreachedPasswords(file.toString());

    assertThatThrownBy(() -> breached.refuse("tr0ub4dor and three"))
        .isInstanceOf(BreachedPassword.class);
    assertThatCode(() -> breached.refuse("tr0ub4dor and four")).doesNotThrowAnyException();
  }

  @Test
  void a_file_that_is_not_there_switches_the_comparison_off() {
    BreachedPasswords without = new BreachedPasswords(folder.resolve("none.txt").toString());

    assertThatCode(() -> without.refuse("tr0ub4dor and three")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void every_line_of_a_file_is_found_and_nothing_between_them(String end) throws IOException {
    for (int size : new int[] {0, 1, 2, 3, 500}) {
      List<String> listed =
          IntStream.range(0, size).mapToObj(each -> "listed " + each).collect(Collectors.toList());
      HashFile file = new HashFile(corpus(listed.stream(), end));

      for (String password : listed) {
        assertThat(file.contains(sha1(password))).as(password).isTrue();
      }
      for (int each = 0; each < 500; each++) {
        assertThat(file.contains(sha1("other " + each))).isFalse();
      }
      assertThat(file.contains("0".repeat(40))).isFalse();
      assertThat(file.contains("F".repeat(40))).isFalse();
    }
  }

  /** As the public corpus has it: sorted, with how often each was seen. */
  private Path corpus(Stream<String> passwords, String end) throws IOException {
    String lines =
        passwords
            .map(password -> sha1(password) + ":" + password.length() * 7919)
            .sorted()
            .collect(Collectors.joining(end));
    return Files.writeString(folder.resolve("corpus.txt"), lines + end);
  }

  private static String sha1(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of()
          .withUpperCase()
          .formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
