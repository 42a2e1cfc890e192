package org.orgo.exports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.orgo.exports.approval.ExportApprovalRule;
import org.orgo.exports.persistence.ExportMapper;
import org.orgo.people.Actor;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/** Writes orders down, a few for each person at a time, and begins their diagram. */
@Component
class ExportOrders {

  static final int MAX_UNDER_WAY = 2;

  /** What nobody has decided by then is refused, so that it keeps nobody from ordering. */
  private static final Duration DECIDE_WITHIN = Duration.ofDays(7);

  private final ExportMapper exports;
  private final ExportApprovalRule approval;
  private final ExportDiagram diagram;
  private final ObjectMapper json;
  private final Clock clock;

  ExportOrders(
      ExportMapper exports,
      ExportApprovalRule approval,
      ExportDiagram diagram,
      ObjectMapper json,
      Clock clock) {
    this.exports = exports;
    this.approval = approval;
    this.diagram = diagram;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @throws TooManyExports when the person has enough of them under way
   */
  Export place(NewExport wanted, UserId user, Actor actor) {
    exports.lock(CurrentTenant.require(), user);
    if (exports.underWay(CurrentTenant.require(), user) >= MAX_UNDER_WAY) {
      throw new TooManyExports(MAX_UNDER_WAY);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Export export = ordered(wanted, user, actor, now);
    exports.insert(CurrentTenant.require(), export);
    diagram.begin(export.exportId(), export.approvalNeeded(), now.plus(DECIDE_WITHIN));
    return export;
  }

  private Export ordered(NewExport wanted, UserId user, Actor actor, Instant now) {
    ObjectNode filter = json.valueToTree(wanted.filter());
    filter.properties().removeIf(each -> each.getValue().isNull());
    boolean approvalNeeded = approval.asksFor(wanted.kind());
    return new Export(
        ExportId.random(),
        user,
        actor.permissions().stream().sorted().toList(),
        wanted.purpose().strip(),
        wanted.kind(),
        wanted.format(),
        wanted.columns(),
        filter,
        List.of(),
        approvalNeeded ? ExportStatus.AWAITING_APPROVAL : ExportStatus.QUEUED,
        null,
        null,
        null,
        null,
        null,
        0,
        now,
        null,
        null,
        approvalNeeded,
        null,
        null,
        0,
        null);
  }
}
