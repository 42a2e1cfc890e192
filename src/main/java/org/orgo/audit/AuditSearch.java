package org.orgo.audit;

import java.util.List;
import java.util.UUID;
import org.orgo.audit.persistence.AuditSearchMapper;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds audit entries. Whoever calls it has asked whether the reader may. */
@Service
public class AuditSearch {

  private final AuditSearchMapper entries;

  AuditSearch(AuditSearchMapper entries) {
    this.entries = entries;
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public Page<AuditEntry> find(AuditFilter filter, PageRequest page) {
    Cursor after = page.after();
    List<AuditEntry> found =
        entries.find(
            CurrentTenant.require(),
            filter,
            after == null ? null : after.time(),
            after == null ? 0 : after.id().getLeastSignificantBits(),
            page.limit() + 1);
    return Page.cut(found, page.limit(), AuditSearch::cursor);
  }

  /** A cursor carries an id; an entry's number is the lower half of one. */
  private static Cursor cursor(AuditEntry entry) {
    return new Cursor(entry.occurredAt(), new UUID(0, entry.entryId()));
  }
}
