package org.orgo.testing;

import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes two transactions meet at one row: the later one waits until the earlier is over. */
public final class LockQueue {

  private LockQueue() {}

  /** Returns, within the present transaction, when another one waits for it. */
  public static void awaitSomebodyBehindUs(JdbcTemplate jdbc) {
    Awaitility.await().pollInSameThread().until(() -> somebodyWaits(jdbc));
  }

  private static boolean somebodyWaits(JdbcTemplate jdbc) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            """
            select exists (
              select
              from pg_locks waiting
              where not waiting.granted
                and pg_backend_pid() = any(pg_blocking_pids(waiting.pid)))
            """,
            Boolean.class));
  }
}
