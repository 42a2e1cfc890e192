package org.orgo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.EventOrigin;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class AuditLogTests {

  @Autowired TestOrganizations organizations;
  @Autowired AuditLog audit;
  @Autowired TransactionTemplate transaction;

  private final UUID object = UUID.randomUUID();

  @Test
  void an_entry_says_who_did_what_to_which_fields() {
    TestOrganization hospital = organizations.found("hospital");

    hospital.run("admin", () -> transaction.executeWithoutResult(status -> lockKey()));

    assertThat(entriesOf(hospital))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("key.locked");
              assertThat(entry.actorUserId()).isEqualTo(hospital.user("admin").value());
              assertThat(entry.fields()).containsExactly("status");
            });
  }

  @Test
  void what_the_system_does_has_no_user() {
    TestOrganization hospital = organizations.found("hospital");

    hospital.runAsSystem(() -> transaction.executeWithoutResult(status -> lockKey()));

    assertThat(entriesOf(hospital))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actorUserId()).isNull();
              assertThat(entry.origin()).isEqualTo(EventOrigin.SYSTEM);
            });
  }

  @Test
  void a_deed_that_is_rolled_back_leaves_no_entry() {
    TestOrganization hospital = organizations.found("hospital");

    hospital.run(
        "admin",
        () ->
            transaction.executeWithoutResult(
                status -> {
                  lockKey();
                  status.setRollbackOnly();
                }));

    assertThat(entriesOf(hospital)).isEmpty();
  }

  @Test
  void nothing_is_recorded_outside_the_transaction_of_the_deed() {
    TestOrganization hospital = organizations.found("hospital");

    assertThatThrownBy(() -> hospital.run("admin", this::lockKey))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void another_organization_reads_nothing_of_it() {
    TestOrganization hospital = organizations.found("hospital");
    hospital.run("admin", () -> transaction.executeWithoutResult(status -> lockKey()));

    assertThat(entriesOf(organizations.found("hospital"))).isEmpty();
  }

  private void lockKey() {
    audit.record(LogCategory.SECURITY, "key.locked", "key", object, "status");
  }

  private List<AuditEntry> entriesOf(TestOrganization organization) {
    return organization.asSystem(() -> audit.about("key", object));
  }
}
