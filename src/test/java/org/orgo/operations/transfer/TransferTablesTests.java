package org.orgo.operations.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orgo.platform.database.owner.OwnerConnections;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.testing.OrgoTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every table of organizations goes along or is left out: a new one fails here until it is decided.
 */
@OrgoTest
class TransferTablesTests {

  private static final Set<String> GO_ALONG =
      Stream.of(
              """
              engine.act_ge_bytearray engine.act_hi_actinst engine.act_hi_attachment
              engine.act_hi_batch engine.act_hi_caseactinst engine.act_hi_caseinst
              engine.act_hi_comment engine.act_hi_dec_in engine.act_hi_dec_out engine.act_hi_decinst
              engine.act_hi_detail engine.act_hi_ext_task_log engine.act_hi_identitylink
              engine.act_hi_incident engine.act_hi_job_log engine.act_hi_op_log
              engine.act_hi_procinst engine.act_hi_taskinst engine.act_hi_varinst
              engine.act_re_camformdef engine.act_re_case_def engine.act_re_decision_def
              engine.act_re_decision_req_def engine.act_re_deployment engine.act_re_procdef
              engine.act_ru_batch engine.act_ru_case_execution engine.act_ru_case_sentry_part
              engine.act_ru_event_subscr engine.act_ru_execution engine.act_ru_ext_task
              engine.act_ru_identitylink engine.act_ru_incident engine.act_ru_job
              engine.act_ru_jobdef engine.act_ru_task engine.act_ru_variable insights.changes
              insights.contributor_keys insights.dim_cases insights.dim_groups insights.dim_labels
              insights.dim_organizations insights.dim_persons insights.dim_tasks insights.fact_cases
              insights.fact_occurrences insights.fact_tasks insights.fact_wellbeing_checkins
              insights.person_keys insights.published_cells insights.published_stays
              insights.published_wellbeing orgo.absences orgo.anonymous_report_files orgo.anonymous_reports
              orgo.attachment_contents orgo.audit_addresses orgo.audit_checks orgo.audit_entries
              orgo.audit_seals orgo.audit_unsealed orgo.broadcast_readers orgo.broadcasts
              orgo.case_events orgo.case_participants orgo.cases orgo.decision_records
              orgo.definition_draft_authors orgo.definition_draft_files orgo.definition_drafts
              orgo.definition_migrations orgo.definition_proposal_comments
              orgo.definition_proposal_files orgo.definition_proposals orgo.definition_release_files
              orgo.definition_releases orgo.deletion_run_items orgo.deletion_runs
              orgo.email_attachments orgo.email_messages orgo.email_processing_events
              orgo.email_threads orgo.erasures orgo.escalation_storms
              orgo.export_chunks orgo.exports orgo.group_memberships orgo.high_risk_indicators
              orgo.identity_providers orgo.import_messages orgo.import_persons orgo.imports
              orgo.learning_groups orgo.legal_holds orgo.login_directory
              orgo.mail_breakers orgo.message_drafts orgo.requester_files orgo.reply_templates
              orgo.mail_copies orgo.mailboxes orgo.notifications orgo.oidc_identities orgo.operator_acts
              orgo.organization_settings orgo.organization_time_zones orgo.organizations
              orgo.outgoing_attachments orgo.outgoing_emails orgo.partial_release_files orgo.partial_releases orgo.patterns
              orgo.person_merge_rows orgo.person_merges orgo.persons orgo.record_reveals
              orgo.recorded_reads orgo.reidentifications orgo.replay_files orgo.replay_items
              orgo.replay_paths orgo.replays orgo.review_decisions orgo.review_drafts
              orgo.review_minutes orgo.review_watches orgo.reviews orgo.role_aliases orgo.roles orgo.rota_shifts
              orgo.second_factor_resets orgo.signals orgo.silence_watches orgo.task_assignments
              orgo.task_comments orgo.task_events orgo.task_participants orgo.tasks
              orgo.user_accounts orgo.user_roles orgo.wellbeing_checkins orgo.work_links
              """
                  .split("\\s+"))
          .filter(name -> !name.isBlank())
          .collect(Collectors.toSet());

  @Autowired OwnerConnections connections;

  @Test
  void of_every_table_somebody_has_decided_whether_it_goes_along() throws Exception {
    try (Connection connection = connections.open(OrganizationId.random())) {
      Set<String> decided = new TreeSet<>(GO_ALONG);
      decided.addAll(TransferTables.LEFT_OUT.keySet());

      assertThat(new TreeSet<>(TransferTables.catalogue(connection).keySet()))
          .as("add it here, or to what is left out, with the reason")
          .isEqualTo(decided);
    }
  }

  @Test
  void what_triggers_fill_comes_last_and_each_table_after_those_it_refers_to() throws Exception {
    try (Connection connection = connections.open(OrganizationId.random())) {
      List<String> order =
          TransferTables.inOrder(connection).stream().map(TransferTable::qualified).toList();

      assertThat(order).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(GO_ALONG);
      assertThat(order)
          .containsSubsequence("orgo.organizations", "orgo.tasks", "orgo.task_events")
          .containsSubsequence("orgo.task_events", "orgo.audit_entries", "orgo.audit_unsealed")
          .containsSubsequence(
              "engine.act_re_deployment", "engine.act_ge_bytearray", "engine.act_ru_job");
    }
  }
}
