package org.orgo.engine.fence;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.fence.EngineCall.Door;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/**
 * The writes of the installation's operator: each names what it changes, is recorded where it
 * belongs, and runs for the one organization it touches.
 */
@Component
class OperatorWrites {

  private static final Pattern BATCH =
      Pattern.compile(
          "/(?:process-instance/(?:delete|delete-historic-query-based|suspended-async|job-retries"
              + "|job-retries-historic-query-based|message-async|variables-async"
              + "|[^/]+/modification-async)"
              + "|job/retries|external-task/retries-async|modification/executeAsync"
              + "|process-definition/[^/]+/restart-async|decision-instance/delete"
              + "|history/(?:process-instance|decision-instance)/(?:delete|set-removal-time)"
              + "|history/batch/set-removal-time)");

  /** The engine would move the token alone; the row of a task or case would stay behind. */
  private static final Pattern MIGRATION = Pattern.compile("/migration/execute(?:Async)?");

  /** Changes of what organizations share; nothing of theirs runs in them. */
  private static final Pattern OF_DEFINITIONS =
      Pattern.compile("/(?:process-definition|job-definition|deployment|decision-definition)/.*");

  /** Starts and events, which run for the organization they belong to. */
  private static final Pattern RUNS_FOR_SOMEBODY =
      Pattern.compile(
          "/(?:message|signal|condition|modification/execute|task/create"
              + "|(?:process|decision)-definition/.*/(?:start|submit-form|evaluate|restart))");

  /** A step of a path that is an id, and not a word of the interface. */
  private static final Pattern NAMES_A_ROW =
      Pattern.compile(
          "(?:/history)?/(?:task|process-instance|execution|job|job-definition|incident"
              + "|external-task|batch|variable-instance|process-definition|decision-definition"
              + "|deployment)/(?!(?:count|create|delete|key|suspended|retries|retries-async"
              + "|fetchAndLock|set-removal-time)(?:/|$))([^/]+)(?:/.*)?");

  private final TouchedRows touchedRows;
  private final WriteRecord record;
  private final EngineAccess access;

  OperatorWrites(TouchedRows touchedRows, WriteRecord record, EngineAccess access) {
    this.touchedRows = touchedRows;
    this.record = record;
    this.access = access;
  }

  /**
   * @param query of the address, or null
   * @throws FenceRefused when it names nothing there is, or several organizations at once
   */
  <T> T run(
      InstallationOperator operator,
      EngineCall call,
      String query,
      byte[] body,
      Supplier<T> handled) {
    if (BATCH.matcher(call.path()).matches()) {
      throw FenceRefused.batches();
    }
    if (MIGRATION.matcher(call.path()).matches()) {
      throw FenceRefused.migrations();
    }
    String id = operator.operatorId().toString();
    boolean runs = RUNS_FOR_SOMEBODY.matcher(call.path()).matches();
    Touched touched = access.callAsOperator(id, () -> touchedRows.by(call, query, body, !runs));
    requireKnown(call, touched, runs);
    record.about(operator, call.method() + " " + call.path(), touched);
    return touched
        .onlyOne()
        .map(one -> CurrentTenant.as(one, () -> access.callAsOperator(id, handled)))
        .orElseGet(() -> access.callAsOperator(id, handled));
  }

  private static void requireKnown(EngineCall call, Touched touched, boolean runs) {
    Matcher named = NAMES_A_ROW.matcher(call.path());
    if (call.door() == Door.REST && named.matches() && !touched.names(named.group(1))) {
      throw FenceRefused.notFound();
    }
    if (runs && touched.organizations().isEmpty()) {
      throw FenceRefused.noOrganization();
    }
    if (touched.organizations().size() > 1 && !OF_DEFINITIONS.matcher(call.path()).matches()) {
      throw FenceRefused.severalOrganizations();
    }
  }
}
