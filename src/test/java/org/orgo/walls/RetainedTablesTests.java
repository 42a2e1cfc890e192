package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Delete;
import org.junit.jupiter.api.Test;
import org.orgo.compliance.retention.persistence.MailDeletionMapper;
import org.orgo.compliance.retention.persistence.RecordDeletionMapper;
import org.orgo.compliance.retention.persistence.WorkDeletionMapper;
import org.orgo.testing.OrgoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every table of organizations is deleted by the plan, follows what is, or is kept for a reason. A
 * table that is added fails here until somebody decides.
 */
@OrgoTest
class RetainedTablesTests {

  private static final String ORGANIZATION = "kept: how the organization is set up, until it ends";
  private static final String DEFINITIONS =
      "kept: which version of a diagram or table held when, and who decided so; explanations name"
          + " it";
  private static final String OVERWRITTEN = "kept: one row, written over again and again";
  private static final String PERSONS = "kept: until the person is erased or leaves";
  private static final String FOLLOWS =
      "follows: facts go by insights' own retention, and at once with the item they count";
  private static final String CELLS = "kept: counts without persons";

  private static final Map<String, String> DECIDED =
      Map.ofEntries(
          Map.entry("organizations", ORGANIZATION),
          Map.entry("organization_settings", ORGANIZATION),
          Map.entry("organization_time_zones", ORGANIZATION),
          Map.entry("roles", ORGANIZATION),
          Map.entry("role_aliases", ORGANIZATION),
          Map.entry("mailboxes", ORGANIZATION),
          Map.entry("mail_copies", "follows: goes with the mail it copies; numbers only"),
          Map.entry("identity_providers", ORGANIZATION),
          Map.entry("oidc_identities", PERSONS),
          Map.entry("high_risk_indicators", ORGANIZATION),
          Map.entry("offline_nodes", "kept: who worked on which computer, and until when"),
          Map.entry("offline_bundles", "kept: what may be in unknown hands; numbers and hashes"),
          Map.entry("learning_groups", ORGANIZATION),
          Map.entry("user_accounts", PERSONS),
          Map.entry("user_roles", PERSONS),
          Map.entry("api_tokens", PERSONS),
          Map.entry("second_factors", PERSONS),
          Map.entry("recovery_codes", PERSONS),
          Map.entry("second_factor_resets", "kept: why somebody's second factor was taken away"),
          Map.entry("persons", PERSONS),
          Map.entry("group_memberships", PERSONS),
          Map.entry("person_merges", "kept: who is whom, and who decided so; ids only"),
          Map.entry(
              "person_merge_rows",
              "follows: goes with the next merge after the time in which its merge can be undone"),
          Map.entry(
              "reidentifications", "kept: who was to learn who stands behind a pseudonym, and why"),
          Map.entry("audit_entries", "kept: append-only; ids and names of fields, no contents"),
          Map.entry("audit_unsealed", "follows: emptied by sealing"),
          Map.entry("audit_seals", "kept: the chain; numbers and hashes"),
          Map.entry("audit_checks", OVERWRITTEN),
          Map.entry("audit_head_deliveries", "kept: the log of the webhook; numbers and hashes"),
          Map.entry("record_reveals", "kept: why somebody was shown what is masked"),
          Map.entry("operator_acts", "kept: why an operator ended or mended what had failed"),
          Map.entry("inbound_hooks", ORGANIZATION),
          Map.entry(
              "hook_deliveries",
              "kept: what became of each delivery; refused bodies go after 90 days"),
          Map.entry("work_files", "kept: which file came in, who sent it, and its hash"),
          Map.entry(
              "work_file_rows",
              "kept: what became of each row; files that nobody imports go after 30 days"),
          Map.entry("imports", "kept: which archive came in, who asked for it, and its hash"),
          Map.entry("import_messages", "kept: what became of each message; ids and hashes"),
          Map.entry("import_persons", "kept: ids of who became known by an archive"),
          Map.entry("legal_holds", "kept: what was held, by whom and why"),
          Map.entry("deletion_runs", "kept: the certificates"),
          Map.entry("deletion_run_items", "kept: the ids of what was deleted, and nothing else"),
          Map.entry("erasures", "kept: the certificates; nobody's name"),
          Map.entry("review_drafts", OVERWRITTEN),
          Map.entry("review_watches", OVERWRITTEN),
          Map.entry("silence_watches", OVERWRITTEN),
          Map.entry("definition_drafts", DEFINITIONS),
          Map.entry("definition_draft_files", DEFINITIONS),
          Map.entry("definition_draft_authors", DEFINITIONS),
          Map.entry("definition_proposals", DEFINITIONS),
          Map.entry("definition_proposal_files", DEFINITIONS),
          Map.entry("definition_proposal_comments", DEFINITIONS),
          Map.entry("definition_releases", DEFINITIONS),
          Map.entry("definition_release_files", DEFINITIONS),
          Map.entry("definition_migrations", DEFINITIONS),
          Map.entry("partial_releases", DEFINITIONS),
          Map.entry("partial_release_files", DEFINITIONS),
          Map.entry("changes", "follows: emptied by hydration"),
          Map.entry("dim_organizations", ORGANIZATION),
          Map.entry("dim_labels", CELLS),
          Map.entry("dim_groups", FOLLOWS),
          Map.entry("dim_persons", FOLLOWS),
          Map.entry("person_keys", FOLLOWS),
          Map.entry("contributor_keys", ORGANIZATION),
          Map.entry("dim_tasks", FOLLOWS),
          Map.entry("dim_cases", FOLLOWS),
          Map.entry("fact_tasks", FOLLOWS),
          Map.entry("fact_cases", FOLLOWS),
          Map.entry("fact_occurrences", FOLLOWS),
          Map.entry("fact_wellbeing_checkins", FOLLOWS),
          Map.entry("published_cells", CELLS),
          Map.entry("published_wellbeing", CELLS),
          Map.entry("published_stays", CELLS));

  private static final Pattern DELETES = Pattern.compile("delete\\s+from\\s+(\\w+)");

  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void of_every_table_somebody_has_decided_when_its_rows_go() {
    Set<String> undecided = tables();
    undecided.removeAll(deleted());
    undecided.removeAll(DECIDED.keySet());

    assertThat(undecided)
        .as("delete these with the plan, or write down here why their rows stay")
        .isEmpty();
  }

  @Test
  void nothing_that_is_kept_is_deleted_and_nothing_decided_is_gone() {
    assertThat(DECIDED.keySet()).doesNotContainAnyElementsOf(deleted());
    assertThat(tables()).containsAll(DECIDED.keySet()).containsAll(deleted());
  }

  private Set<String> tables() {
    return transaction.execute(
        status ->
            new TreeSet<>(
                jdbc.queryForList(
                    """
                    select distinct tab.relname
                    from pg_policies policy
                    join pg_class tab on tab.relname = policy.tablename
                      and tab.relnamespace = policy.schemaname::regnamespace
                    where policy.policyname = 'tenant_wall'
                    """,
                    String.class)));
  }

  private static List<String> deleted() {
    return Stream.of(WorkDeletionMapper.class, MailDeletionMapper.class, RecordDeletionMapper.class)
        .flatMap(mapper -> Arrays.stream(mapper.getMethods()))
        .map(method -> method.getAnnotation(Delete.class))
        .filter(statement -> statement != null)
        .flatMap(statement -> DELETES.matcher(String.join(" ", statement.value())).results())
        .map((MatchResult match) -> match.group(1))
        .distinct()
        .toList();
  }
}
