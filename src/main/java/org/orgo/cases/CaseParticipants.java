package org.orgo.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * Readers of a case besides those whom its visibility allows.
 *
 * @param userIds accounts, also those behind persons
 * @param named each as its reason, the kind of its name, and the name
 */
public record CaseParticipants(List<String> userIds, List<String> roles, List<String> named) {

  public List<CaseParticipant> shown() {
    return named.stream().map(CaseParticipant::parse).toList();
  }

  /**
   * Who takes part in a case: an account, a person or a role.
   *
   * @param reason {@code REQUESTER} for who asked for it, else {@code PARTICIPANT}
   * @param personId a pseudonym when the case is ANONYMISED
   * @param role its code
   */
  public record CaseParticipant(
      String reason, @Nullable UUID userId, @Nullable UUID personId, @Nullable String role) {

    /** Reads {@code PARTICIPANT role Ops.Head}, as the statement writes it. */
    private static CaseParticipant parse(String written) {
      String[] parts = written.split(" ", 3);
      return switch (parts[1]) {
        case "user" -> new CaseParticipant(parts[0], UUID.fromString(parts[2]), null, null);
        case "person" -> new CaseParticipant(parts[0], null, UUID.fromString(parts[2]), null);
        default -> new CaseParticipant(parts[0], null, null, parts[2]);
      };
    }
  }
}
