package org.orgo.people.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Knows passwords that guessers try first: over 3,000 common ones, and the hashes of a corpus of
 * breached ones where the installation has such a file. No password leaves this machine.
 */
@Component
class BreachedPasswords {

  private static final Logger log = LoggerFactory.getLogger(BreachedPasswords.class);
  private static final String COMMON = "/org/orgo/people/accounts/common-passwords.txt";

  private final Set<String> common;
  private final Optional<HashFile> breached;

  /**
   * @param file sorted SHA-1 hashes in hex, a line each; empty for none
   */
  BreachedPasswords(@Value("${orgo.passwords.breached-file:}") String file) {
    this.common = ownList();
    this.breached = existing(file);
  }

  /**
   * @throws BreachedPassword when it is among them
   */
  void refuse(String password) {
    if (common.contains(password.toLowerCase(Locale.ROOT))
        || common.contains(core(password))
        || isBreached(password)) {
      throw new BreachedPassword();
    }
  }

  private boolean isBreached(String password) {
    if (breached.isEmpty()) {
      return false;
    }
    try {
      return breached.get().contains(sha1(password));
    } catch (IOException unreadable) {
      // whoever chooses a password can do nothing about it, and must not be kept out by it
      log.error(
          "The file of breached passwords cannot be read; this one was not compared", unreadable);
      return false;
    }
  }

  /** Without what people add to a word to make it long enough. */
  private static String core(String password) {
    String lower = password.toLowerCase(Locale.ROOT);
    String trimmed = lower.replaceAll("^[^a-z]+|[^a-z]+$", "");
    return trimmed.isEmpty() ? lower : trimmed;
  }

  private static Optional<HashFile> existing(String file) {
    if (file.isBlank()) {
      log.info(
          "Passwords are not compared with breached ones: orgo.passwords.breached-file is not set");
      return Optional.empty();
    }
    Path path = Path.of(file);
    if (!Files.isReadable(path)) {
      log.warn(
          "Passwords are not compared with breached ones: the file named by"
              + " orgo.passwords.breached-file cannot be read");
      return Optional.empty();
    }
    return Optional.of(new HashFile(path));
  }

  private static Set<String> ownList() {
    try (InputStream list = BreachedPasswords.class.getResourceAsStream(COMMON);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String sha1(String password) {
    try {
      byte[] text = password.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-1", impossible);
    }
  }
}
