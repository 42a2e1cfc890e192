package org.orgo.cases.persistence;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orgo.cases.Case;
import org.orgo.cases.CaseChangedMeanwhile;
import org.orgo.cases.CaseEvent;
import org.orgo.cases.CaseFilter;
import org.orgo.cases.CaseId;
import org.orgo.cases.CaseSummary;
import org.orgo.cases.NewCase;
import org.orgo.cases.lifecycle.CasePosition;
import org.orgo.cases.persistence.CaseMapper.TitledCase;
import org.orgo.people.UserId;
import org.orgo.people.authorization.EventActors;
import org.orgo.people.authorization.NotedReads;
import org.orgo.people.authorization.Viewers;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.label.HorizontalRole;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores the cases of the current organization, each change with its event. */
@Component
public class Cases {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CaseMapper rows;
  private final Viewers viewers;
  private final EventActors acting;
  private final Clock clock;
  private final TransactionTemplate apart;

  Cases(
      CaseMapper rows,
      Viewers viewers,
      EventActors acting,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    apart.setReadOnly(true);
    this.rows = rows;
    this.viewers = viewers;
    this.acting = acting;
    this.clock = clock;
  }

  public static ObjectNode data() {
    return JSON.createObjectNode();
  }

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * For somebody who reads it, which is recorded where not everybody may.
   *
   * @throws NotFound when there is none or the actor may not see it
   */
  public Case seen(CaseId id) {
    Case theCase =
        rows.findSeen(CurrentTenant.require(), id, viewers.current())
            .orElseThrow(() -> new NotFound("case"));
    NotedReads.note("case", id.value(), theCase);
    return theCase;
  }

  /** As {@link #seen}; empty when there is none or the actor may not see it. */
  public Optional<Case> find(CaseId id) {
    return rows.findSeen(CurrentTenant.require(), id, viewers.current());
  }

  /**
   * As {@link #seen}, and locks the row, so that other commands wait and then see the result.
   *
   * @throws NotFound when there is none or the actor may not see it
   */
  public Case seenToChange(CaseId id) {
    return rows.lockSeen(CurrentTenant.require(), id, viewers.current())
        .orElseThrow(() -> new NotFound("case"));
  }

  /**
   * The case as others have left it, for a command that failed because of them; null when the actor
   * may not see it any more.
   */
  public Case committed(CaseId id) {
    return apart.execute(status -> find(id).orElse(null));
  }

  /** How many of these the actor may read that are PUBLIC or INTERNAL. */
  public List<TitledCase> titles(List<String> caseIds) {
    return rows.titles(CurrentTenant.require(), viewers.current(), caseIds);
  }

  public int countExportable(List<String> caseIds) {
    return rows.countExportable(CurrentTenant.require(), viewers.current(), caseIds);
  }

  public List<CaseSummary> list(CaseFilter filter) {
    return rows.list(CurrentTenant.require(), viewers.current(), filter);
  }

  public List<CaseEvent> events(CaseId id) {
    return rows.events(CurrentTenant.require(), id);
  }

  public Case get(CaseId id) {
    return rows.find(CurrentTenant.require(), id).orElseThrow(() -> new NotFound("case"));
  }

  /** The case as it is now, locked until the transaction ends. */
  public Case locked(CaseId id) {
    return rows.lock(CurrentTenant.require(), id).orElseThrow(() -> new NotFound("case"));
  }

  public void open(NewCase draft, CasePosition position) {
    ObjectNode data =
        data()
            .put("severity", draft.decision().severity().name())
            .put("owner_role", draft.decision().ownerRole())
            .put("label", draft.decision().label().toString());
    rows.open(
        CurrentTenant.require(),
        draft,
        draft.decision().label().toString(),
        String.valueOf(draft.origin().base()),
        draft.origin().horizontalRole().map(HorizontalRole::code).orElse(null),
        event(draft.caseId(), CaseEvent.CaseEventKind.CREATED, data, now()),
        position,
        UUID.randomUUID(),
        UUID.randomUUID());
  }

  /**
   * @throws CaseChangedMeanwhile when the row has changed since it was read
   */
  public Case change(Case seen, Case changed, CaseEvent.CaseEventKind kind, ObjectNode data) {
    return change(
        seen, changed, event(seen.caseId(), kind, acting.marked(seen, data), changed.updatedAt()));
  }

  /**
   * Stores a move.
   *
   * @param actor who asked for it in an earlier step; null when the present actor does
   * @throws CaseChangedMeanwhile when the row has changed since it was read
   */
  public void move(Case seen, Case moved, ObjectNode data, UserId actor) {
    CaseEvent event =
        event(
            seen.caseId(),
            CaseEvent.CaseEventKind.STATUS_CHANGED,
            acting.marked(seen, data),
            moved.updatedAt());
    change(seen, moved, actor == null ? event : event.by(actor));
  }

  /**
   * Stores the token's position without an event, as its status stays the same.
   *
   * @throws CaseChangedMeanwhile when the row has changed since it was read
   */
  public Case settle(Case seen, Case settled) {
    if (rows.settle(CurrentTenant.require(), seen, settled) == 0) {
      throw new CaseChangedMeanwhile(get(seen.caseId()));
    }
    return settled;
  }

  private Case change(Case seen, Case changed, CaseEvent event) {
    if (rows.change(CurrentTenant.require(), seen, changed, event) == 0) {
      throw new CaseChangedMeanwhile(get(seen.caseId()));
    }
    return changed;
  }

  public void record(CaseId id, CaseEvent.CaseEventKind kind, ObjectNode data) {
    rows.record(CurrentTenant.require(), event(id, kind, data, now()));
  }

  /**
   * Sets who takes part besides those who asked for it.
   *
   * @return whether anybody came or went
   */
  public boolean takePart(CaseId id, List<String> users, List<String> roleCodes) {
    OrganizationId organization = CurrentTenant.require();
    int gone = rows.removeParticipants(organization, id, users, roleCodes);
    int come = rows.addParticipants(organization, id, users, roleCodes, now());
    return gone + come > 0;
  }

  public void letRead(TaskId task, String role) {
    rows.letRead(CurrentTenant.require(), task, role, now());
  }

  private CaseEvent event(CaseId id, CaseEvent.CaseEventKind kind, ObjectNode data, Instant at) {
    return new CaseEvent(UUID.randomUUID(), id, kind, acting.origin(), acting.userId(), at, data);
  }
}
