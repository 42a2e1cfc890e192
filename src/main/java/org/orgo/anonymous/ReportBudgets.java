package org.orgo.anonymous;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/**
 * Counts what comes within an hour, by source and by organization, in this node's memory only: a
 * row would be a trace. A source is known by a hash whose key is drawn anew each day and never
 * leaves memory, so yesterday's cannot be compared with today's.
 */
@Component
public class ReportBudgets {

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int MAX_SOURCES = 100_000;
  private static final int MAX_ORGANIZATIONS = 10_000;

  private final Cache<String, Spent> sources = counters(MAX_SOURCES);
  private final Cache<String, Spent> organizations = counters(MAX_ORGANIZATIONS);
  private final DailyKey key;
  private final Clock clock;

  ReportBudgets(Clock clock) {
    this.clock = clock;
    this.key = new DailyKey(clock);
  }

  /** What is counted, and how much of it an hour has room for. */
  public enum Budget {
    REPORT(10, 200),
    ANSWER(30, 500),
    /** Guesses: so few of 10^16 that no guess is ever right. */
    WRONG_RECEIPT(20, 300),
    /** Looks at the pages of requesters, right or wrong. */
    STATUS_PAGE(120, 3_000);

    private final int ofSource;
    private final int ofOrganization;

    Budget(int ofSource, int ofOrganization) {
      this.ofSource = ofSource;
      this.ofOrganization = ofOrganization;
    }
  }

  private record Spent(Instant since, int count) {

    Spent more(int by, Instant now) {
      return since.plus(WINDOW).isAfter(now)
          ? new Spent(since, count + by)
          : new Spent(now, Math.max(by, 0));
    }
  }

  /**
   * Counts one before it is looked at, so that many at once count too.
   *
   * @param address where it comes from; forgotten at once
   * @throws ReportsThrottled when there is no room left
   */
  public void take(Budget budget, String address) {
    int bySource = count(sources, source(budget, address), 1);
    if (bySource > budget.ofSource) {
      throw new ReportsThrottled(); // and costs the organization nothing
    }
    if (count(organizations, organization(budget), 1) > budget.ofOrganization) {
      throw new ReportsThrottled();
    }
  }

  /** The one that was counted last was none of those. */
  void giveBack(Budget budget, String address) {
    count(sources, source(budget, address), -1);
    count(organizations, organization(budget), -1);
  }

  private int count(Cache<String, Spent> counters, String name, int by) {
    Instant now = clock.instant();
    return counters
        .asMap()
        .compute(
            name,
            (same, before) ->
                before == null ? new Spent(now, Math.max(by, 0)) : before.more(by, now))
        .count();
  }

  private String source(Budget budget, String address) {
    byte[] hash = key.hash(CurrentTenant.require() + " " + address);
    return budget + HexFormat.of().formatHex(hash);
  }

  private static String organization(Budget budget) {
    return budget + CurrentTenant.require().toString();
  }

  private static Cache<String, Spent> counters(int max) {
    return Caffeine.newBuilder().maximumSize(max).expireAfterWrite(WINDOW).build();
  }
}
