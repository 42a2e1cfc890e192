package org.orgo.people.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.accounts.PasswordRequired;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.platform.hashes.Sha256;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A token is shown once, kept as a hash, and never more than its account. */
@OrgoTest
class ApiTokensTests {

  private static final Duration AN_HOUR = Duration.ofHours(1);

  @Autowired TestOrganizations organizations;
  @Autowired ApiTokens tokens;
  @Autowired UserAccounts accounts;
  @Autowired AuditLog audit;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
  }

  @AfterEach
  void goBackToNow() {
    clock.reset();
  }

  @Test
  void a_token_lets_its_account_in_as_a_program() {
    Actor actor = tokens.authenticate(issue("worker", Set.of(), AN_HOUR).text()).orElseThrow();

    assertThat(actor.userId()).isEqualTo(northside.user("worker"));
    assertThat(actor.organizationId()).isEqualTo(northside.id());
    assertThat(actor.kind()).isEqualTo(Actor.ActorKind.TOKEN);
    assertThat(actor.permissions()).isEqualTo(northside.actor("worker").permissions());
  }

  @Test
  void what_is_kept_of_a_token_is_its_hash() {
    IssuedToken issued = issue("worker", Set.of(), AN_HOUR);

    String row =
        northside.asSystem(
            () ->
                transaction.execute(
                    status ->
                        jdbc.queryForObject(
                            "select token::text from api_tokens token where token_id = ?",
                            String.class,
                            issued.tokenId().value())));

    String secret = issued.text().substring("orgo_".length() + 32 + 1);
    assertThat(row).doesNotContain(secret);
    assertThat(row).contains(Sha256.hex(issued.text()));
  }

  @Test
  void a_token_shows_its_text_in_no_log() {
    IssuedToken issued = issue("worker", Set.of(), AN_HOUR);

    assertThat(issued.toString()).doesNotContain(issued.text());
    assertThat(recorded(issued).toString()).doesNotContain(issued.text());
  }

  @Test
  void no_two_tokens_are_alike() {
    assertThat(issue("worker", Set.of(), AN_HOUR).text())
        .isNotEqualTo(issue("worker", Set.of(), AN_HOUR).text());
  }

  @Test
  void a_token_may_only_what_it_is_narrowed_to() {
    String text = issue("worker", Set.of("signal.report"), AN_HOUR).text();

    assertThat(tokens.authenticate(text).orElseThrow().permissions())
        .containsExactlyInAnyOrder("signal.report", "signal.read");
  }

  @Test
  void a_token_narrowed_to_what_its_account_may_not_may_nothing() {
    String text = issue("worker", Set.of("organization.admin"), AN_HOUR).text();

    assertThat(tokens.authenticate(text).orElseThrow().permissions()).isEmpty();
  }

  @Test
  void a_scope_that_is_no_permission_is_refused_with_those_there_are() {
    assertThatThrownBy(() -> issue("worker", Set.of("task.wrok"), AN_HOUR))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal -> {
              assertThat(refusal.errors().get(0).field()).isEqualTo("scopes");
              assertThat(refusal.errors().get(0).allowed()).contains("task.work").isSorted();
            });

    assertThat(usable("worker")).isEmpty();
  }

  @Test
  void a_token_loses_with_its_account_what_the_account_loses() {
    String text = issue("worker", Set.of(), AN_HOUR).text();
    assertThat(tokens.authenticate(text).orElseThrow().may("task.work")).isTrue();

    northside.runAsSystem(() -> accounts.withdraw(northside.user("worker"), "Ops.Maintenance"));
    assertThat(tokens.authenticate(text).orElseThrow().may("task.work")).isFalse();

    northside.runAsSystem(() -> accounts.disable(northside.user("worker")));
    assertThat(tokens.authenticate(text)).isEmpty();
  }

  @Test
  void a_token_ends_at_its_time_even_while_it_is_remembered() {
    String text = issue("worker", Set.of(), AN_HOUR).text();
    clock.advance(Duration.ofMinutes(59));
    assertThat(tokens.authenticate(text)).isPresent();

    clock.advance(Duration.ofMinutes(2));

    assertThat(tokens.authenticate(text)).isEmpty();
    assertThat(usable("worker")).isEmpty();
  }

  @Test
  void a_token_that_ended_before_anybody_used_it_lets_nobody_in() {
    String text = issue("worker", Set.of(), AN_HOUR).text();

    clock.advance(Duration.ofMinutes(61));

    assertThat(tokens.authenticate(text)).isEmpty();
  }

  @Test
  void no_token_lives_longer_than_a_year() {
    IssuedToken issued = issue("worker", Set.of(), Duration.ofDays(4000));

    assertThat(issued.expiresAt())
        .isBetween(
            clock.instant().plus(Duration.ofDays(364)), clock.instant().plus(Duration.ofDays(365)));
  }

  @Test
  void a_revoked_token_lets_nobody_in_from_then_on() {
    IssuedToken issued = issue("worker", Set.of(), AN_HOUR);
    IssuedToken other = issue("worker", Set.of(), AN_HOUR);
    assertThat(tokens.authenticate(issued.text())).isPresent();

    northside.run("worker", () -> tokens.revoke(CurrentActor.get(), issued.tokenId()));

    assertThat(tokens.authenticate(issued.text())).isEmpty();
    assertThat(tokens.authenticate(other.text())).isPresent();
    assertThat(usable("worker")).extracting(ApiToken::tokenId).containsExactly(other.tokenId());
  }

  @Test
  void a_token_is_revoked_once_and_by_its_owner_only() {
    IssuedToken issued = issue("worker", Set.of(), AN_HOUR);

    refusedAsAbsent("safety", issued);
    assertThat(tokens.authenticate(issued.text())).isPresent();

    northside.run("worker", () -> tokens.revoke(CurrentActor.get(), issued.tokenId()));
    refusedAsAbsent("worker", issued);
  }

  @Test
  void a_program_issues_no_token_for_itself() {
    Actor program = tokens.authenticate(issue("worker", Set.of(), AN_HOUR).text()).orElseThrow();

    assertThatThrownBy(
            () ->
                CurrentActor.as(program, () -> tokens.issue(program, "longer", Set.of(), AN_HOUR)))
        .isInstanceOf(PasswordRequired.class);

    assertThat(usable("worker")).hasSize(1);
  }

  @Test
  void issuing_and_revoking_are_security_events() {
    IssuedToken issued = issue("worker", Set.of("task.work"), AN_HOUR);
    northside.run("worker", () -> tokens.revoke(CurrentActor.get(), issued.tokenId()));

    assertThat(recorded(issued))
        .extracting(AuditEntry::action)
        .containsExactly("token.issued", "token.revoked");
    assertThat(recorded(issued))
        .extracting(AuditEntry::category)
        .containsOnly(LogCategory.SECURITY);
    assertThat(recorded(issued).get(0).fields()).containsExactly("scopes");
  }

  @Test
  void the_newest_token_is_listed_first_with_its_last_use() {
    issue("worker", Set.of(), AN_HOUR);
    clock.advance(Duration.ofMinutes(1));
    IssuedToken newer = issue("worker", Set.of("task.work"), AN_HOUR);
    issue("safety", Set.of(), AN_HOUR);

    tokens.authenticate(newer.text());

    assertThat(usable("worker")).hasSize(2);
    ApiToken first = usable("worker").get(0);
    assertThat(first.tokenId()).isEqualTo(newer.tokenId());
    assertThat(first.scopes()).containsExactly("task.work");
    assertThat(first.lastUsedAt()).isNotNull();
    assertThat(usable("worker").get(1).lastUsedAt()).isNull();
  }

  @Test
  void whatever_is_no_token_lets_nobody_in() {
    String real = issue("worker", Set.of(), AN_HOUR).text();

    for (String wrong :
        List.of("", "orgo_", real.toUpperCase(Locale.ROOT), real + "A", " " + real)) {
      assertThat(tokens.authenticate(wrong)).as(wrong).isEmpty();
    }
  }

  private IssuedToken issue(String user, Set<String> scopes, Duration life) {
    return northside.as(user, () -> tokens.issue(CurrentActor.get(), "test", scopes, life));
  }

  private List<ApiToken> usable(String user) {
    return northside.asSystem(() -> tokens.of(northside.user(user)));
  }

  private void refusedAsAbsent(String user, IssuedToken issued) {
    northside.run(
        user,
        () ->
            assertThatThrownBy(() -> tokens.revoke(CurrentActor.get(), issued.tokenId()))
                .isInstanceOfSatisfying(
                    NotFound.class,
                    refusal -> assertThat(refusal.code()).isEqualTo("token_not_found")));
  }

  private List<AuditEntry> recorded(IssuedToken issued) {
    return northside.asSystem(() -> audit.about("api_token", issued.tokenId()));
  }
}
