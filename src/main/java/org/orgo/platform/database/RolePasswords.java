package org.orgo.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The generated passwords of the embedded server's roles. They are kept in a file beside the data,
 * one {@code role=password} a line, that only its owner can read.
 */
final class RolePasswords {

  static final String SUPERUSER = "postgres";

  private static final List<String> ROLES =
      List.of(
          SUPERUSER, "orgo_owner", "orgo_app", "orgo_system", "orgo_backup", "orgo_insights_ro");
  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, String> passwords;

  private RolePasswords(Map<String, String> passwords) {
    this.passwords = passwords;
  }

  static RolePasswords generate() {
    Map<String, String> passwords = new LinkedHashMap<>();
    for (String role : ROLES) {
      byte[] random = new byte[BYTES];
      RANDOM.nextBytes(random);
      passwords.put(role, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
    return new RolePasswords(passwords);
  }

  /** Empty when there is no file, or one without every role. */
  static Optional<RolePasswords> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    OwnerOnly.file(file);
    Map<String, String> passwords =
        Files.readAllLines(file).stream()
            .map(line -> line.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, last) -> last));
    return passwords.keySet().containsAll(ROLES)
        ? Optional.of(new RolePasswords(passwords))
        : Optional.empty();
  }

  /** Written whole or not at all. */
  void write(Path file) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    OwnerOnly.create(draft);
    String lines =
        passwords.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue() + "\n")
            .collect(Collectors.joining());
    Files.writeString(draft, lines, StandardCharsets.US_ASCII);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  List<String> roles() {
    return ROLES;
  }

  String of(String role) {
    String password = passwords.get(role);
    if (password == null) {
      throw new IllegalArgumentException("No password is set for " + role);
    }
    return password;
  }

  @Override
  public String toString() {
    return "RolePasswords[secret]";
  }
}
