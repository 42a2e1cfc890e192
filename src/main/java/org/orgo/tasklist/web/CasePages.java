package org.orgo.tasklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.cases.Case;
import org.orgo.cases.CaseAction;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseEvent;
import org.orgo.cases.CaseId;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Pseudonyms;
import org.orgo.tasklist.ActionButton;
import org.orgo.tasklist.ActionForm;
import org.orgo.tasklist.CasePage;
import org.orgo.tasklist.TaskPage;
import org.orgo.tasklist.TimelineEntry;
import org.orgo.tasklist.web.task.WhyPanel;
import org.orgo.vocabulary.work.EventOrigin;
import org.orgo.vocabulary.work.Visibility;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case's page together, in one transaction and about eight statements. */
@Component
class CasePages {

  private static final int TASKS = 200;
  private static final String PARTICIPANT = "participant";

  private final CaseBoard board;
  private final TaskRows rows;
  private final UserAccounts accounts;
  private final Layouts layouts;
  private final PatternsPanels patterns;

  CasePages(
      CaseBoard board,
      TaskRows rows,
      UserAccounts accounts,
      Layouts layouts,
      PatternsPanels patterns) {
    this.patterns = patterns;
    this.board = board;
    this.rows = rows;
    this.accounts = accounts;
    this.layouts = layouts;
  }

  @Transactional(readOnly = true)
  public CasePage of(CaseId id, ReportDraft draft, HttpServletRequest request) {
    Case theCase = board.get(id);
    List<CaseEvent> events = board.events(id);
    Map<UserId, String> names = names(theCase, events);
    Layout layout = layouts.of(request, "cases");
    List<CaseAction> actions = board.actions(theCase);
    return new CasePage(
        layout,
        facts(theCase),
        actions.stream().map(CasePages::button).sorted(ActionButton.BY_WEIGHT).toList(),
        asked(id, actions, draft),
        rows.of(board.tasks(id, null, TASKS).items()),
        participants(theCase, names, layout.texts()),
        events.stream().map(event -> entry(theCase, event, names, layout.texts())).toList(),
        lifecycle(theCase),
        patterns.of(id, layout.texts()));
  }

  private Map<UserId, String> names(Case theCase, List<CaseEvent> events) {
    return accounts.names(
        Stream.of(
                theCase.readers().userIds().stream().map(UserId::of),
                events.stream().map(CaseEvent::actorUserId).filter(Objects::nonNull),
                ActorNames.stoodInFor(events.stream().map(CaseEvent::data)))
            .flatMap(users -> users)
            .collect(Collectors.toSet()));
  }

  private static CasePage.CaseHeader facts(Case theCase) {
    return new CasePage.CaseHeader(
        theCase.caseId().toString(),
        theCase.number(),
        theCase.version(),
        theCase.title(),
        theCase.content().description(),
        theCase.label(),
        theCase.status().name(),
        theCase.severity().name(),
        theCase.visibility().name(),
        theCase.origin().source().name(),
        theCase.origin().originRole(),
        theCase.content().tags(),
        WhyPanel.facts(theCase.content().location()),
        theCase.createdAt(),
        theCase.closedAt());
  }

  private static ActionForm asked(CaseId id, List<CaseAction> actions, ReportDraft draft) {
    return actions.stream()
        .filter(action -> action.action().equals(draft.action()))
        .findFirst()
        .map(action -> asked(id, action, draft))
        .orElse(null);
  }

  private static ActionForm asked(CaseId id, CaseAction action, ReportDraft draft) {
    String form = action.form();
    return new ActionForm(
        button(action),
        action.reasonRequired() && form == null,
        form,
        form == null ? null : "/cases/%s/forms/%s".formatted(id, form),
        draft.comment(),
        draft.answers(),
        draft.errors());
  }

  private TaskPage.LifecycleDiagram lifecycle(Case theCase) {
    return board
        .waitState(theCase)
        .map(
            place ->
                new TaskPage.LifecycleDiagram(
                    "/cases/%s/lifecycle.bpmn".formatted(theCase.caseId()), place))
        .orElse(null);
  }

  private static ActionButton button(CaseAction action) {
    return new ActionButton(
        action.action(),
        action.name(),
        action.icon(),
        action.variant() == null ? "plain" : action.variant(),
        action.form() != null || action.reasonRequired());
  }

  private static List<CasePage.Participant> participants(
      Case theCase, Map<UserId, String> names, Texts texts) {
    // whoever asked for it takes part too, and ANONYMISED work does not say who
    boolean named = theCase.visibility() != Visibility.ANONYMISED;
    Stream<CasePage.Participant> people =
        named
            ? theCase.readers().userIds().stream()
                .map(UserId::of)
                .map(names::get)
                .filter(Objects::nonNull)
                .map(name -> new CasePage.Participant(name, PARTICIPANT, null))
            : theCase.participants().stream()
                .filter(each -> each.personId() != null)
                .map(each -> unnamed(theCase, new PersonId(each.personId()), texts));
    return Stream.concat(
            people,
            theCase.readers().roles().stream()
                .map(role -> new CasePage.Participant(role, PARTICIPANT, null)))
        .toList();
  }

  private static CasePage.Participant unnamed(Case theCase, PersonId pseudonym, Texts texts) {
    boolean mayAsk = CurrentActor.get().mayWithin(Permissions.PERSON_REIDENTIFY, theCase.type());
    return new CasePage.Participant(
        texts.get("person.pseudonym", Pseudonyms.digits(pseudonym)),
        PARTICIPANT,
        mayAsk
            ? "/compliance/cases/%s/person?pseudonym=%s".formatted(theCase.caseId(), pseudonym)
            : null);
  }

  private static TimelineEntry entry(
      Case theCase, CaseEvent event, Map<UserId, String> names, Texts texts) {
    return new TimelineEntry(
        event.kind() == CaseEvent.CaseEventKind.STATUS_CHANGED ? "CASE_MOVED" : event.kind().name(),
        event.actorUserId() == null
            ? unnamed(theCase, event, texts)
            : ActorNames.of(event.actorUserId(), event.data(), names, texts),
        event.origin().name(),
        event.occurredAt(),
        text(event.data(), "from"),
        text(event.data(), "to"),
        text(event.data(), "reason"),
        null);
  }

  /** ANONYMISED work leaves out who it may be about; that is not to look like Orgo's own doing. */
  private static String unnamed(Case theCase, CaseEvent event, Texts texts) {
    boolean byHand = event.origin() == EventOrigin.UI || event.origin() == EventOrigin.API;
    return byHand && theCase.visibility() == Visibility.ANONYMISED
        ? texts.get("person.unnamed")
        : null;
  }

  private static String text(JsonNode data, String field) {
    return data.path(field).isTextual() ? data.path(field).asText() : null;
  }
}
