package org.orgo.setup.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.function.Supplier;
import org.orgo.organizations.Organizations;
import org.orgo.platform.refusals.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The code that opens the page of the setup: written to the log when a start finds no organization,
 * valid until there is one or this process ends.
 */
@Component
class SetupCode {

  private static final Logger log = LoggerFactory.getLogger(SetupCode.class);
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 24; // of 32 letters: 120 bits

  private final Organizations organizations;
  private final String baseUrl;
  private final String code = random();

  SetupCode(
      Organizations organizations,
      @Value("${orgo.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
    this.organizations = organizations;
    this.baseUrl = baseUrl.replaceFirst("/+$", "");
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    if (organizations.isEmpty()) {
      log.info(
          "There is no organization yet. Found it with the command setup, or at {}/setup with the code {}",
          baseUrl,
          spaced());
    }
  }

  /**
   * @throws NotFound once there is an organization, and for ever
   */
  void requireOpen() {
    if (!organizations.isEmpty()) {
      throw new NotFound("page");
    }
  }

  /** Does what the code opens, one at a time, and not after it was done. */
  synchronized <T> T useOnce(Supplier<T> work) {
    requireOpen();
    return work.get();
  }

  boolean isRight(String typed) {
    String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return MessageDigest.isEqual(
        letters.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
  }

  /** In groups of six, as people read it. */
  private String spaced() {
    return code.replaceAll("(.{6})(?=.)", "$1-");
  }

  private static String random() {
    SecureRandom random = new SecureRandom();
    return random
        .ints(LENGTH, 0, LETTERS.length())
        .collect(
            StringBuilder::new,
            (text, letter) -> text.append(LETTERS.charAt(letter)),
            StringBuilder::append)
        .toString();
  }
}
