package org.orgo.signals.filed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.orgo.audit.AuditLog;
import org.orgo.mail.SignalId;
import org.orgo.mail.mime.text.CleanText;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.Receipt;
import org.orgo.signals.intake.FiledIntake;
import org.orgo.signals.persistence.FiledMailMapper;
import org.orgo.signals.persistence.FiledMailMapper.SheetRow;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows operators the mails that became no work, and lets them decide otherwise. Nobody else has
 * decided who may read such a mail, so that reading one is recorded.
 */
@Service
public class FiledMails {

  /** Characters of the reason for which a mail is dropped. */
  public static final int MAX_REASON = 1_000;

  private static final String MAIL = "mail";
  private static final int MAX_SOURCE_BYTES = 64 * 1024;

  private static final Duration READ_INTERVAL = Duration.ofHours(1);

  private final FiledMailMapper rows;
  private final FiledIntake intake;
  private final Authorizations authorizations;
  private final AuditLog audit;
  private final Clock clock;

  FiledMails(
      FiledMailMapper rows,
      FiledIntake intake,
      Authorizations authorizations,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.intake = intake;
    this.authorizations = authorizations;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Newest first.
   *
   * @param after the last row of the page before; null for the first page
   */
  @Transactional(readOnly = true)
  public Page<FiledMail> list(FiledState state, @Nullable Cursor after, int limit) {
    requireOperator();
    return Page.cut(
        rows.list(CurrentTenant.require(), state, after, limit + 1),
        limit,
        mail -> new Cursor(mail.receivedAt(), mail.signalId()));
  }

  /**
   * @throws NotFound when there is none, or it went through the intake as a person's
   */
  @Transactional
  public FiledMailSheet get(SignalId id) {
    requireOperator();
    SheetRow row =
        rows.sheet(CurrentTenant.require(), id, MAX_SOURCE_BYTES)
            .orElseThrow(() -> new NotFound(MAIL));
    audit.recordRead(MAIL, id, READ_INTERVAL);
    return new FiledMailSheet(
        row.mail(),
        row.text(),
        row.source() == null ? null : readable(row.source()),
        row.size(),
        row.source() != null && row.size() > row.source().length,
        rows.answers(CurrentTenant.require(), id));
  }

  /**
   * Makes it a task, once, in the queue that the tables say.
   *
   * @throws NotFound when there is none
   * @throws FiledMailSettled when somebody decided about it before
   */
  @Transactional
  public Receipt makeTask(SignalId id) {
    requireOperator();
    requireUnsettled(id, rows.lock(CurrentTenant.require(), id, true));
    rows.source(CurrentTenant.require(), id, MAX_SOURCE_BYTES)
        .ifPresent(source -> rows.say(CurrentTenant.require(), id, readable(source)));
    Receipt receipt = intake.makeTask(id);
    rows.thread(CurrentTenant.require(), id, receipt.taskId(), clock.instant());
    audit.record(LogCategory.EMAIL, "mail.made_task", MAIL, id);
    return receipt;
  }

  /**
   * Files what was put aside.
   *
   * @throws InvalidRequest without a reason
   * @throws NotFound when there is none
   * @throws FiledMailSettled when it is not put aside
   */
  @Transactional
  public void drop(SignalId id, String reason) {
    requireOperator();
    String given = reason == null ? "" : reason.strip();
    if (given.isEmpty() || given.length() > MAX_REASON) {
      throw new InvalidRequest(
          FieldError.of("reason", "must say why, in at most " + MAX_REASON + " characters")
              .worded("filed.refused.reason", MAX_REASON));
    }
    requireUnsettled(id, rows.lock(CurrentTenant.require(), id, false));
    rows.drop(CurrentTenant.require(), id, given, clock.instant());
    audit.record(LogCategory.EMAIL, "mail.dropped", MAIL, id);
  }

  private void requireUnsettled(SignalId id, boolean unsettled) {
    if (!unsettled) {
      throw rows.settled(CurrentTenant.require(), id)
          .<RuntimeException>map(settled -> new FiledMailSettled(settled.taskId()))
          .orElseGet(() -> new NotFound(MAIL));
    }
  }

  /** Bytes that are no text stay visible as signs; the page escapes what is markup. */
  private static String readable(byte[] source) {
    return CleanText.of(new String(source, StandardCharsets.UTF_8));
  }

  private void requireOperator() {
    authorizations.require(CurrentActor.get(), Permissions.ENGINE_OPERATE);
  }
}
