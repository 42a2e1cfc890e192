package org.orgo.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.audit.AuditLog;
import org.orgo.audit.seal.AuditSealer;
import org.orgo.platform.database.DatabaseServer;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever owns the database changes it past the application, and is found out. */
@OrgoTest
class TamperedDatabaseTests {

  @Autowired TestOrganizations organizations;
  @Autowired AuditLog audit;
  @Autowired AuditSealer sealer;
  @Autowired AuditVerification verification;
  @Autowired TransactionTemplate transaction;
  @Autowired DatabaseServer server;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          update audit_entries set occurred_at = occurred_at - interval '1 microsecond' where OURS and entry_id = FIFTH ; ENTRY_CHANGED
          update audit_entries set occurred_at = '-infinity' where OURS and entry_id = FIFTH ; ENTRY_CHANGED
          update audit_entries set category = 'EMAIL' where OURS and entry_id = FIFTH ; ENTRY_CHANGED
          update audit_entries set action = 'lamp.unlit' where OURS and entry_id = FIFTH ; ENTRY_CHANGED
          update audit_entries set origin = 'UI' where OURS and entry_id = FIFTH ; ENTRY_CHANGED
          update audit_entries set actor_user_id = gen_random_uuid() where OURS and entry_id = FIFTH ; ENTRY_CHANGED
          update audit_entries set object_kind = 'lantern' where OURS and entry_id = FIFTH ; ENTRY_CHANGED
          update audit_entries set object_id = object_id || ' ' where OURS and entry_id = FIFTH ; ENTRY_CHANGED
          update audit_entries set fields = '{}' where OURS and entry_id = FIFTH ; ENTRY_CHANGED
          update audit_entries set request_id = 'a-forged-request' where OURS and entry_id = FIFTH ; ENTRY_CHANGED
          update audit_entries set token_id = gen_random_uuid() where OURS and entry_id = FIFTH ; ENTRY_CHANGED
          update audit_entries set address_hash = repeat('a', 64) where OURS and entry_id = FIFTH ; ENTRY_CHANGED
          update audit_entries set fields = fields || '{more}' where OURS and entry_id = FIFTH ; ENTRY_CHANGED
          update audit_entries set fields = array[fields] where OURS and entry_id = FIFTH ; ENTRY_CHANGED
          update audit_entries set fields = '{NULL}' where OURS and entry_id = FIFTH ; ENTRY_CHANGED
          delete from audit_entries where OURS and entry_id = FIFTH ; ENTRY_MISSING
          delete from audit_entries where OURS ; ENTRY_MISSING
          update audit_entries one set occurred_at = other.occurred_at, object_id = other.object_id from audit_entries other where one.organization_id = ORGANIZATION and other.organization_id = ORGANIZATION and one.entry_id in (FIFTH, SIXTH) and other.entry_id = FIFTH + SIXTH - one.entry_id ; ENTRIES_SWAPPED
          insert into audit_entries (organization_id, entry_id, occurred_at, category, action, origin, object_kind, object_id) overriding system value values (ORGANIZATION, FIFTH + 1000000, now(), 'SYSTEM', 'lamp.lit', 'SYSTEM', 'lamp', 'x') ; ENTRY_ADDED
          delete from audit_unsealed where OURS ; ENTRY_ADDED
          delete from audit_entries where OURS and entry_id = (select max(entry_id) from audit_unsealed where OURS) ; ENTRY_MISSING
          update audit_seals set seal_number = 99 where OURS and seal_number = 2 ; SEAL_MISSING
          delete from audit_seals where OURS and seal_number = 2 ; SEAL_MISSING
          delete from audit_seals where OURS and seal_number = 1 ; SEAL_MISSING
          update audit_seals set previous_head = head where OURS and seal_number = 2 ; SEAL_CHANGED
          update audit_seals set entry_ids = entry_ids[2:] where OURS and seal_number = 2 ; SEAL_CHANGED
          update audit_seals set entry_ids = '{}' where OURS and seal_number = 2 ; SEAL_CHANGED
          update audit_seals set entry_ids = entry_ids || null::bigint where OURS and seal_number = 2 ; SEAL_CHANGED
          update audit_seals set digests = digests || digests where OURS and seal_number = 2 ; SEAL_CHANGED
          update audit_seals set digests = sha256(digests) where OURS and seal_number = 2 ; SEAL_CHANGED
          update audit_seals set root = head where OURS and seal_number = 2 ; SEAL_CHANGED
          update audit_seals set sealed_at = sealed_at - interval '1 day' where OURS and seal_number = 2 ; SEAL_CHANGED
          update audit_seals set key_id = '0123456789abcdef' where OURS and seal_number = 2 ; SEAL_CHANGED
          update audit_seals set head = root where OURS and seal_number = 2 ; SEAL_CHANGED
          update audit_seals set signature = head where OURS and seal_number = 2 ; SIGNATURE_WRONG
          update audit_seals set signature = (select signature from audit_seals where OURS and seal_number = 1) where OURS and seal_number = 2 ; SIGNATURE_WRONG
          delete from audit_seals where OURS and seal_number = 3 ; SHORTER_THAN_WRITTEN
          delete from audit_seals where OURS ; SHORTER_THAN_WRITTEN
          with cut as (delete from audit_seals where OURS and seal_number = 3 returning entry_ids) delete from audit_entries using cut where OURS and entry_id = any(cut.entry_ids) ; SHORTER_THAN_WRITTEN
          """)
  void what_the_owner_of_the_database_does_is_named(String sabotage, ChainFault.FaultKind kind)
      throws SQLException {
    TestOrganization northside = sealedThrice();

    asOwner(northside, sabotage);

    AuditCheck check = northside.asSystem(verification::verify);
    assertThat(check.fault()).isNotNull();
    assertThat(check.fault().kind()).as(check.fault().sentence()).isEqualTo(kind);
    assertThat(northside.asSystem(verification::last)).contains(check);
  }

  @Test
  void untouched_it_is_whole() {
    TestOrganization northside = sealedThrice();

    assertThat(northside.asSystem(verification::verify).fault()).isNull();
  }

  /** Three seals of some entries each, and two entries that wait. */
  private TestOrganization sealedThrice() {
    TestOrganization northside = organizations.found("default");
    for (int seal = 0; seal < 3; seal++) {
      record(northside, 6);
      northside.asSystem(sealer::sealNext);
    }
    record(northside, 2);
    return northside;
  }

  private void record(TestOrganization northside, int entries) {
    northside.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  for (int entry = 0; entry < entries; entry++) {
                    audit.record(
                        LogCategory.SYSTEM, "lamp.lit", "lamp", UUID.randomUUID(), "colour");
                  }
                }));
  }

  private void asOwner(TestOrganization northside, String sabotage) throws SQLException {
    String ours = "organization_id = '" + northside.id().value() + "'";
    String ofSecond = "(select entry_ids[%d] from audit_seals where %s and seal_number = 2)";
    try (Connection connection =
            DriverManager.getConnection(server.url(), "postgres", server.password("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = orgo");
      statement.execute("set session_replication_role = replica");
      int touched =
          statement.executeUpdate(
              sabotage
                  .replace("FIFTH", ofSecond.formatted(5, ours))
                  .replace("SIXTH", ofSecond.formatted(6, ours))
                  .replace("ORGANIZATION", "'" + northside.id().value() + "'")
                  .replace("OURS", ours));
      assertThat(touched).isPositive();
    }
  }
}
