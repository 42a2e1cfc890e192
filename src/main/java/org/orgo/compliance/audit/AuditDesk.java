package org.orgo.compliance.audit;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditFilter;
import org.orgo.audit.AuditLog;
import org.orgo.audit.AuditSearch;
import org.orgo.audit.verification.AuditCheck;
import org.orgo.audit.verification.AuditVerification;
import org.orgo.audit.verification.ChainExport;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows the record of the organization to who may read it; that it was read is recorded too. */
@Service
public class AuditDesk {

  private static final String OBJECT = "audit";

  private final AuditSearch search;
  private final AuditVerification verification;
  private final ChainExport chain;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  AuditDesk(
      AuditSearch search,
      AuditVerification verification,
      ChainExport chain,
      AuditLog audit,
      TransactionTemplate transaction) {
    this.search = search;
    this.verification = verification;
    this.chain = chain;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * Newest first.
   *
   * @throws NotAllowed without the right to read what was done
   */
  public Page<AuditEntry> find(AuditFilter filter, PageRequest page) {
    requireRight();
    return transaction.execute(
        status -> {
          Page<AuditEntry> found = search.find(filter, page);
          record("audit.read", searchedBy(filter));
          return found;
        });
  }

  /**
   * Recomputes the whole chain.
   *
   * @throws NotAllowed without the right to read what was done
   */
  public AuditCheck verify() {
    requireRight();
    AuditCheck check = verification.verify();
    transaction.executeWithoutResult(status -> record("audit.verified", List.of()));
    return check;
  }

  /** What the last verification found; empty when there was none. */
  public Optional<AuditCheck> lastCheck() {
    requireRight();
    return verification.last();
  }

  /**
   * What is sealed, as lines for a verifier outside.
   *
   * @throws NotAllowed without the right to read what was done
   */
  public InputStream export() {
    requireRight();
    transaction.executeWithoutResult(status -> record("audit.exported", List.of()));
    return chain.stream();
  }

  private void record(String action, List<String> fields) {
    audit.record(
        LogCategory.SECURITY,
        action,
        OBJECT,
        CurrentTenant.require(),
        fields.toArray(String[]::new));
  }

  /** The names of what was searched by, and not the words. */
  private static List<String> searchedBy(AuditFilter filter) {
    List<String> fields = new ArrayList<>();
    add(fields, "object_kind", filter.objectKind());
    add(fields, "object_id", filter.objectId());
    add(fields, "actor", filter.actor());
    add(fields, "action", filter.action());
    add(fields, "category", filter.category());
    add(fields, "from", filter.from());
    add(fields, "to", filter.to());
    return fields;
  }

  private static void add(List<String> fields, String name, Object value) {
    if (value != null) {
      fields.add(name);
    }
  }

  private static void requireRight() {
    if (!CurrentActor.get().may(Permissions.AUDIT_READ)) {
      throw new NotAllowed(Permissions.AUDIT_READ);
    }
  }
}
