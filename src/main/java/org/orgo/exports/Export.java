package org.orgo.exports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.orgo.people.Actor;
import org.orgo.people.UserId;
import org.springframework.lang.Nullable;

/**
 * An export as it stands.
 *
 * @param permissions those it was asked for with; it is written with no others
 * @param columns as they were asked for; empty for all
 * @param masks columns whose contents are hidden
 * @param sight a hash of what the requester could see and name when it was written
 * @param failure why there is no file: what went wrong, or why it was refused
 * @param attempts how often it was begun
 * @param approvalNeeded whether somebody else has to approve it
 * @param decidedBy who approved or refused it
 * @param downloads how often its file was fetched
 */
public record Export(
    ExportId exportId,
    UserId requestedBy,
    List<String> permissions,
    String purpose,
    ExportKind kind,
    ExportFormat format,
    List<String> columns,
    ObjectNode filter,
    List<String> masks,
    ExportStatus status,
    @Nullable Integer rowCount,
    @Nullable String sha256,
    @Nullable Long byteCount,
    @Nullable String sight,
    @Nullable String failure,
    int attempts,
    Instant createdAt,
    @Nullable Instant finishedAt,
    @Nullable Instant expiresAt,
    boolean approvalNeeded,
    @Nullable UserId decidedBy,
    @Nullable Instant decidedAt,
    int downloads,
    @Nullable Instant downloadedAt) {

  /** The requester with no rights beyond those it was asked for with. */
  public Actor narrowed(Actor now) {
    Set<String> left = new HashSet<>(now.permissions());
    left.retainAll(permissions);
    return new Actor(
        now.organizationId(),
        now.userId(),
        now.displayName(),
        now.kind(),
        now.roles(),
        left,
        now.deputyships());
  }

  public String fileName() {
    return "orgo-%s-%s.%s"
        .formatted(
            kind.name().toLowerCase(Locale.ROOT),
            exportId.value().toString().substring(0, 8),
            format.extension());
  }
}
