package org.orgo.signals.templates;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.orgo.audit.AuditLog;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.persistence.ReplyTemplateMapper;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps an organization's templates: everybody reads them, administrators write them. */
@Service
public class ReplyTemplates {

  /** As many as a person finds her way in. */
  public static final int MAX_TEMPLATES = 200;

  private static final String OBJECT = "reply_template";

  private final ReplyTemplateMapper rows;
  private final Authorizations authorizations;
  private final AuditLog audit;
  private final Clock clock;

  ReplyTemplates(
      ReplyTemplateMapper rows, Authorizations authorizations, AuditLog audit, Clock clock) {
    this.rows = rows;
    this.authorizations = authorizations;
    this.audit = audit;
    this.clock = clock;
  }

  /** By name. */
  @Transactional(readOnly = true)
  public List<ReplyTemplate> all() {
    return rows.all(CurrentTenant.require(), MAX_TEMPLATES);
  }

  /**
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public ReplyTemplate get(UUID id) {
    return rows.find(CurrentTenant.require(), id).orElseThrow(() -> new NotFound(OBJECT));
  }

  /**
   * @throws InvalidRequest naming what cannot be taken, such as a variable that there is not
   */
  @Transactional
  public ReplyTemplate add(WrittenTemplate written) {
    requireAdministrator();
    WrittenTemplate checked = written.checked();
    if (all().size() >= MAX_TEMPLATES) {
      throw new InvalidRequest(
          FieldError.of("name", "would be one of more than %d templates".formatted(MAX_TEMPLATES))
              .worded("template.refused.many", MAX_TEMPLATES));
    }
    UUID id = UUID.randomUUID();
    if (rows.add(CurrentTenant.require(), id, checked, clock.instant()) == 0) {
      throw nameTaken();
    }
    audit.record(LogCategory.SECURITY, "reply_template.added", OBJECT, id);
    return get(id);
  }

  /**
   * @throws NotFound when there is none
   * @throws TemplateChangedMeanwhile when somebody else changed it first
   */
  @Transactional
  public ReplyTemplate change(UUID id, WrittenTemplate written, int version) {
    requireAdministrator();
    ReplyTemplate before = get(id); // whoever names none learns nothing of what it takes
    WrittenTemplate checked = written.checked();
    if (before.version() != version) {
      throw new TemplateChangedMeanwhile();
    }
    if (rows.nameIsTaken(CurrentTenant.require(), id, checked.name())) {
      throw nameTaken();
    }
    if (rows.change(CurrentTenant.require(), id, checked, version, clock.instant()) == 0) {
      throw new TemplateChangedMeanwhile();
    }
    audit.record(LogCategory.SECURITY, "reply_template.changed", OBJECT, id, "name", "text");
    return get(id);
  }

  /**
   * @throws NotFound when there is none
   */
  @Transactional
  public void delete(UUID id) {
    requireAdministrator();
    if (rows.delete(CurrentTenant.require(), id) == 0) {
      throw new NotFound(OBJECT);
    }
    audit.record(LogCategory.SECURITY, "reply_template.deleted", OBJECT, id);
  }

  private static InvalidRequest nameTaken() {
    return new InvalidRequest(
        FieldError.of("name", "is that of another template").worded("template.refused.taken"));
  }

  private void requireAdministrator() {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
  }
}
