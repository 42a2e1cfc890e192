package org.orgo.platform.database;

import java.time.Duration;
import java.time.Instant;

/** Refuses to start on a database that does not keep its promises. */
final class StartGuard {

  private static final Duration MAX_SKEW = Duration.ofSeconds(5);

  private StartGuard() {}

  /**
   * @param facts what the server says about itself
   * @param now what this machine's clock says
   * @throws CannotStart with one sentence about the first promise that does not hold
   */
  static void check(DatabaseFacts facts, Instant now) {
    if (facts.superuser() || facts.bypassesWalls()) {
      throw new CannotStart(
          "The role %s is a superuser or bypasses row-level security, so no wall stands between organizations; connect as the roles of db/bootstrap/roles.sql."
              .formatted(facts.role()));
    }
    if (!facts.openTables().isEmpty()) {
      throw new CannotStart(
          "Row-level security is not forced on %s; run the migrations of this version as orgo_owner."
              .formatted(String.join(", ", facts.openTables())));
    }
    if (!facts.fsync() || !facts.synchronousCommit()) {
      throw new CannotStart(
          "PostgreSQL runs with fsync or synchronous_commit off and would lose acknowledged work in a power cut; switch both on.");
    }
    Duration skew = Duration.between(now, facts.time()).abs();
    if (skew.compareTo(MAX_SKEW) > 0) {
      throw new CannotStart(
          "The clock of this machine is %d s off the database's; set both by NTP and start again."
              .formatted(skew.toSeconds()));
    }
  }
}
