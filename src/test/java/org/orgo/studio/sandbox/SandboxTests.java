package org.orgo.studio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.signals.NewSignal;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.proposals.DraftHasFindings;
import org.orgo.studio.sandbox.SandboxAnswer.PathStep;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class SandboxTests {

  @Autowired TestOrganizations organizations;
  @Autowired SandboxDesk sandbox;
  @Autowired DraftDesk drafts;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization ours;

  @BeforeEach
  void foundAnOrganization() {
    ours = organizations.found("retail_chain");
  }

  @Test
  void a_typed_mail_takes_the_way_of_mails_through_the_diagram() {
    SandboxAnswer answer = tried(mail("The tap in room 4 drips"), null);

    assertThat(answer.path())
        .extracting(PathStep::id)
        .startsWith("event_mailStored", "serviceTask_parseMail", "gateway_whoWroteMail")
        .contains("businessRuleTask_findQueue")
        .endsWith("event_taskOpened");
    assertThat(answer.stoppedAt()).isNull();
    assertThat(answer.task().ownerRole()).isEqualTo("Ops.Maintenance");
    assertThat(answer.task().actions()).isNotEmpty();
    assertThat(answer.task().escalations()).isNotEmpty();
    assertThat(answer.decisions())
        .extracting(each -> each.table())
        .contains("signal-words", "label-routing");
  }

  @Test
  void a_reported_signal_begins_where_signals_are_reported() {
    assertThat(tried(report("Water leak in ward 3"), null).path())
        .extracting(PathStep::id)
        .startsWith("event_signalReported", "businessRuleTask_classifySignal");
  }

  @Test
  void a_draft_decides_in_place_of_what_is_live() {
    UUID draft = draft("label-routing.dmn", allToTriage());

    assertThat(tried(mail("The tap drips"), draft).task().ownerRole()).isEqualTo("Triage");
    assertThat(tried(mail("The tap drips"), draft).decisions())
        .filteredOn(each -> each.table().equals("label-routing"))
        .singleElement()
        .satisfies(each -> assertThat(each.version()).isZero());
    assertThat(tried(mail("The tap drips"), null).task().ownerRole()).isEqualTo("Ops.Maintenance");
  }

  @Test
  void a_drafts_profile_moves_deadline_and_escalation() {
    UUID draft = draft("profile.yaml", "escalation:\n  reactivity: PT90M\n");

    SandboxAnswer live = tried(mail("The tap drips"), null);
    SandboxAnswer later = tried(mail("The tap drips"), draft);

    assertThat(later.task().answerBy()).isNotEqualTo(live.task().answerBy());
    assertThat(later.task().escalations().get(0).at()).isEqualTo(later.task().answerBy());
  }

  @Test
  void a_draft_with_findings_is_not_tried() {
    UUID draft = draft("label-routing.dmn", "<definitions/>");

    assertThatThrownBy(() -> tried(mail("The tap drips"), draft))
        .isInstanceOf(DraftHasFindings.class);
  }

  @Test
  void nothing_is_written() {
    UUID draft = draft("label-routing.dmn", allToTriage());
    Map<String, Long> before = rows();

    tried(mail("The tap in room 4 drips"), null);
    tried(mail("Fire in the kitchen"), draft);
    tried(report("Lunch menu of this week"), null);
    tried(report("Somebody fell on the stairs"), draft);

    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void only_who_edits_processes_tries_signals() {
    assertThatThrownBy(() -> ours.as("worker", () -> sandbox.tryOut(mail("The tap drips"), null)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void the_draft_of_another_organization_is_unknown() {
    UUID foreign =
        organizations
            .found("retail_chain")
            .as("analyst", () -> drafts.create("Theirs"))
            .draftId()
            .value();

    assertThatThrownBy(() -> tried(mail("The tap drips"), foreign))
        .isInstanceOf(UnknownReference.class);
  }

  @Test
  void a_signal_that_says_nothing_is_refused() {
    assertThatThrownBy(() -> tried(mail(" "), null)).isInstanceOf(InvalidRequest.class);
  }

  private SandboxAnswer tried(NewSignal typed, UUID draft) {
    return ours.as("analyst", () -> sandbox.tryOut(typed, draft));
  }

  private UUID draft(String file, String content) {
    return ours.as(
        "analyst",
        () -> {
          Draft draft = drafts.create("Try it");
          drafts.put(
              draft.draftId(), file, content.getBytes(StandardCharsets.UTF_8), draft.version());
          return draft.draftId().value();
        });
  }

  /** Of every table, those of the engine included. */
  private Map<String, Long> rows() {
    return ours.asSystem(() -> transaction.execute(status -> counted()));
  }

  private Map<String, Long> counted() {
    List<String> tables =
        jdbc.queryForList(
            """
            select quote_ident(table_schema) || '.' || quote_ident(table_name)
            from information_schema.tables
            where table_type = 'BASE TABLE'
              and table_schema not in ('pg_catalog', 'information_schema')
            """,
            String.class);
    Map<String, Long> rows = new TreeMap<>();
    tables.forEach(
        table -> rows.put(table, jdbc.queryForObject("select count(*) from " + table, Long.class)));
    return rows;
  }

  private static String allToTriage() {
    return TableFiles.xml("label-routing")
        .replaceAll("(_ownerRole\">\\s*<text>)role(</text>)", "$1\"Triage\"$2");
  }

  private static NewSignal mail(String subject) {
    return signal(SignalSource.EMAIL, subject);
  }

  private static NewSignal report(String subject) {
    return signal(SignalSource.API, subject);
  }

  private static NewSignal signal(SignalSource channel, String subject) {
    return new NewSignal(
        channel, subject, "", "visitor@example.org", null, null, null, null, null, null);
  }
}
