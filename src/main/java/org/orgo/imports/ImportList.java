package org.orgo.imports;

import java.util.List;
import java.util.Optional;
import org.orgo.imports.persistence.ImportMapper;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports and their messages, page by page. */
@Component
class ImportList {

  private final ImportMapper imports;

  ImportList(ImportMapper imports) {
    this.imports = imports;
  }

  @Transactional(readOnly = true)
  public Page<MailImport> page(PageRequest asked) {
    Cursor after = asked.after();
    List<MailImport> rows =
        imports.page(
            CurrentTenant.require(),
            after == null ? null : after.time(),
            after == null ? null : after.id(),
            asked.limit() + 1);
    return Page.cut(
        rows, asked.limit(), row -> new Cursor(row.createdAt(), row.importId().value()));
  }

  @Transactional(readOnly = true)
  public Optional<MailImport> underWay() {
    return imports.underWay(CurrentTenant.require());
  }

  /** The unfinished one of this content. */
  @Transactional(readOnly = true)
  public Optional<MailImport> unfinished(String sha256) {
    return imports.unfinished(CurrentTenant.require(), sha256);
  }

  @Transactional(readOnly = true)
  public List<ImportedMessage> messages(
      ImportId id, ImportedMessage.ImportOutcome outcome, int after, int limit) {
    return imports.messages(
        CurrentTenant.require(), id, outcome == null ? null : outcome.name(), after, limit);
  }
}
