package org.orgo.exports.passport;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.exports.Export;
import org.orgo.exports.ExportStatus;
import org.orgo.exports.passport.ExportPassport.Fetch;
import org.orgo.exports.persistence.ExportPassportMapper;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of a file which export wrote it, by its hash: who reads the audit is told of every export,
 * who orders exports of the own ones. The file itself is not needed, and stays where it is.
 */
@Service
public class ExportPassports {

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern FILE_NAME =
      Pattern.compile("orgo-(?:tasks|cases|report)-([0-9a-f]{8})(?![0-9a-f])");
  private static final String FETCHED = "export.downloaded";

  private final ExportPassportMapper exports;
  private final UserAccounts accounts;
  private final AuditLog audit;
  private final Clock clock;

  ExportPassports(
      ExportPassportMapper exports, UserAccounts accounts, AuditLog audit, Clock clock) {
    this.exports = exports;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param sha256 of the file's bytes, in hexadecimal
   * @param fileName as it is called now; by it a file is known that was changed since
   * @throws InvalidRequest when the hash is none
   * @throws NotAllowed for who may neither order exports nor read the audit
   */
  @Transactional(readOnly = true)
  public PassportCheck check(String sha256, String fileName) {
    UserId only = onlyOf(CurrentActor.get());
    String hash = sha256 == null ? "" : sha256.strip().toLowerCase(Locale.ROOT);
    if (!SHA_256.matcher(hash).matches()) {
      throw new InvalidRequest(
          FieldError.of("sha256", "must be a SHA-256 of 64 hexadecimal digits"));
    }
    Optional<Export> written =
        exports.withHash(CurrentTenant.require(), hash, only, clock.instant());
    if (written.isPresent()) {
      boolean expired = written.get().status() == ExportStatus.EXPIRED;
      return new PassportCheck(
          expired ? PassportVerdict.EXPIRED : PassportVerdict.UNCHANGED, passport(written.get()));
    }
    return named(fileName, only)
        .map(export -> new PassportCheck(PassportVerdict.CHANGED, passport(export)))
        .orElse(PassportCheck.UNKNOWN);
  }

  private Optional<Export> named(String fileName, UserId only) {
    Matcher name = FILE_NAME.matcher(fileName == null ? "" : fileName);
    return name.find()
        ? exports.between(
            CurrentTenant.require(),
            UUID.fromString(name.group(1) + "-0000-0000-0000-000000000000"),
            UUID.fromString(name.group(1) + "-ffff-ffff-ffff-ffffffffffff"),
            only,
            clock.instant())
        : Optional.empty();
  }

  private ExportPassport passport(Export export) {
    List<AuditEntry> fetched =
        audit.about("export", export.exportId()).stream()
            .filter(entry -> entry.action().equals(FETCHED))
            .toList();
    Map<UserId, String> names = accounts.names(people(export, fetched));
    return new ExportPassport(
        export,
        names.get(export.requestedBy()),
        export.decidedBy() == null ? null : names.get(export.decidedBy()),
        fetched.stream().map(entry -> new Fetch(name(entry, names), entry.occurredAt())).toList());
  }

  private static Set<UserId> people(Export export, List<AuditEntry> fetched) {
    Set<UserId> people = new HashSet<>();
    people.add(export.requestedBy());
    if (export.decidedBy() != null) {
      people.add(export.decidedBy());
    }
    fetched.stream()
        .filter(entry -> entry.actorUserId() != null)
        .forEach(entry -> people.add(new UserId(entry.actorUserId())));
    return people;
  }

  private static String name(AuditEntry entry, Map<UserId, String> names) {
    return entry.actorUserId() == null ? null : names.get(new UserId(entry.actorUserId()));
  }

  /** Null for who may know of all. */
  private static UserId onlyOf(Actor actor) {
    if (actor.may(Permissions.AUDIT_READ)) {
      return null;
    }
    if (actor.may(Permissions.EXPORT_RUN)) {
      return actor.userId();
    }
    throw new NotAllowed(Permissions.AUDIT_READ);
  }
}
