package org.orgo.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application is killed, as by kill -9, while it holds reviews, and started again: each period
 * has one review, each pattern one case, and each cycle waits for its next review.
 */
class ReviewCrashTests {

  private static final int KILLED = 137;
  private static final List<String> CRASHES =
      List.of("review.patternsFound:2", "review.caseOpened:2", "job.committed:12");

  /** A busy machine is slow, which is no loss. */
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  @TempDir Path data;

  @Test
  void killed_while_it_holds_reviews_it_holds_each_exactly_once() {
    Survivors survivors = new Survivors(data);
    try (OrgoProcess orgo = start("")) {
      orgo.address(PATIENCE);
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(500))
          .ignoreExceptions()
          .until(() -> survivors.count(CYCLES) > 0 && survivors.count(CYCLES) == wanted(survivors));
      assertThat(survivors.reviewsFallDue()).isEqualTo(wanted(survivors));
      orgo.kill();
    }
    for (String crash : CRASHES) {
      try (OrgoProcess orgo = start(crash)) {
        assertThat(orgo.exitCode(PATIENCE)).as(crash).isEqualTo(KILLED);
      }
      assertThat(survivors.count(OPEN)).as("%s came too late to hurt", crash).isPositive();
      survivors.twoMinutesPass();
    }
    try (OrgoProcess orgo = start("")) {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(500))
          .ignoreExceptions()
          .untilAsserted(() -> assertThat(survivors.count(OPEN)).as(orgo.tail()).isZero());
      eachIsHeldOnce(survivors); // its database ends with it
    }
  }

  private static final String CYCLES =
      """
      select count(*)
      from engine.act_ru_execution cycle
      join engine.act_re_procdef definition on definition.id_ = cycle.proc_def_id_
      where definition.key_ = 'review-cycle' and cycle.parent_id_ is null
      """;

  /** Cycles whose review is due, or being held. */
  private static final String OPEN =
      """
      select count(*)
      from engine.act_ru_job job
      where job.process_def_key_ = 'review-cycle'
        and (job.handler_type_ = 'async-continuation' or job.duedate_ < now())
      """;

  /** Weekly, monthly and yearly of the demo's organizations, as their profiles have them. */
  private static int wanted(Survivors survivors) {
    Map<String, Integer> cadences =
        Map.of("friend_group", 2, "retail_chain", 2, "artist_collective", 1);
    return survivors.rows("select profile from orgo.organizations where status = 'active'").stream()
        .mapToInt(row -> cadences.getOrDefault(row.get("profile"), 3))
        .sum();
  }

  private static void eachIsHeldOnce(Survivors survivors) {
    assertThat(survivors.count(CYCLES)).as("each goes on").isEqualTo(wanted(survivors));
    assertThat(survivors.count("select count(*) from orgo.reviews where status = 'HELD'"))
        .isEqualTo(wanted(survivors));
    assertThat(
            survivors.count(
                "select count(*) from (select distinct organization_id, cadence, period_start from orgo.reviews) each"))
        .isEqualTo(wanted(survivors));
    assertThat(survivors.count("select count(*) from orgo.review_drafts")).isZero();
    assertThat(
            survivors.count(
                "select count(*) from orgo.patterns where covered_by is null and case_id is not null and status = 'FIRED'"))
        .as("each pattern that none covers has a case of its own")
        .isEqualTo(
            survivors.count(
                "select count(distinct (organization_id, case_id, cadence)) from orgo.patterns where covered_by is null and case_id is not null and status = 'FIRED'"));
  }

  private OrgoProcess start(String crashPoint) {
    return OrgoProcess.start(
        data,
        new OrgoProcess.Ports(freePort(), freePort(), true),
        crashPoint,
        "--orgo.demo.signals=false");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
