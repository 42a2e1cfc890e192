package org.orgo.people.login.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.testing.Gen;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.Property;
import org.orgo.testing.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Guessing gets slower and slower, and nobody who does not guess is kept out by it. */
@OrgoTest
class LoginThrottleTests {

  private static final String HERE = "203.0.113.9";
  private static final String ELSEWHERE = "198.51.100.4";
  private static final Duration BOUND = Duration.ofMinutes(1);

  @Autowired LoginThrottle throttle;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private String domain;

  @BeforeEach
  void openDomain() {
    domain = UUID.randomUUID() + ".example";
    forgetAll();
  }

  @AfterEach
  void goBackToNow() {
    clock.reset();
    forgetAll();
  }

  @Test
  void who_fails_often_waits_and_each_time_longer() {
    String ann = name("ann");
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(wait(ann, HERE)).isZero();
    }

    long last = 0;
    for (int attempt = 0; attempt < 6; attempt++) {
      long wait = wait(ann, HERE);
      assertThat(wait).isGreaterThan(last);
      last = wait;
      clock.advance(Duration.ofSeconds(wait));
      assertThat(wait(ann, HERE)).isZero();
    }
    assertThat(wait(ann, ELSEWHERE)).isZero();
  }

  @Test
  void who_asks_too_early_waits_no_longer_for_it() {
    String ann = name("ann");
    fail(ann, HERE, 6);

    long wait = wait(ann, HERE);
    assertThat(wait(ann, HERE)).isLessThanOrEqualTo(wait);
    clock.advance(Duration.ofSeconds(wait));

    assertThat(wait(ann, HERE)).isZero();
  }

  @Test
  void a_success_takes_nothing_back_but_what_its_own_account_is_counted_by() {
    String ann = name("ann");
    String mine = name("mine");
    fail(ann, HERE, 4);
    succeed(mine, HERE);
    fail(ann, HERE, 1);
    assertThat(wait(ann, HERE)).isPositive();

    succeed(ann, ELSEWHERE);
    assertThat(wait(ann, HERE)).isPositive();
  }

  @Test
  void an_account_of_ones_own_gives_no_more_tries_on_others() {
    String mine = name("mine");
    int admitted = 0;
    for (int attempt = 0; attempt < 200; attempt++) {
      admitted += wait(name("account" + attempt), HERE) == 0 ? 1 : 0;
      succeed(mine, HERE);
    }

    // some seconds pass meanwhile
    assertThat(admitted).isBetween(60, 64);
  }

  @Test
  void one_password_tried_on_many_accounts_is_slowed_by_its_network() {
    int admitted = 0;
    for (int attempt = 0; attempt < 100; attempt++) {
      admitted += wait("who@" + UUID.randomUUID() + ".example", HERE) == 0 ? 1 : 0;
    }

    assertThat(admitted).isBetween(60, 64);
    assertThat(wait(name("ann"), ELSEWHERE)).isZero();
  }

  @Test
  void all_addresses_of_an_ipv6_household_are_one_network() {
    String ann = name("ann");
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(wait(ann, "2001:db8:7:9::" + attempt)).isZero();
    }

    assertThat(wait(ann, "2001:db8:7:9:ffff:1:2:3")).isPositive();
    assertThat(wait(ann, "2001:db8:7:a::1")).isZero();
  }

  @Test
  void an_account_tried_from_many_networks_lets_its_owner_in_after_one_short_wait() {
    String ann = name("ann");
    botnet(ann, 200);

    long wait = wait(ann, ELSEWHERE);
    assertThat(wait).isBetween(1L, BOUND.toSeconds());
    clock.advance(Duration.ofSeconds(wait));
    botnet(ann, 50);

    assertThat(wait(ann, ELSEWHERE)).isZero();
  }

  @Test
  void where_its_owner_logged_in_before_an_attacked_account_opens_at_once() {
    String ann = name("ann");
    succeed(ann, ELSEWHERE);
    botnet(ann, 100);
    for (int attempt = 0; attempt < 80; attempt++) {
      wait(name("account" + attempt), ELSEWHERE);
    }
    assertThat(wait(name("bob"), ELSEWHERE)).isPositive();

    assertThat(wait(ann, ELSEWHERE)).isZero();
  }

  @Test
  void an_attack_on_a_whole_organization_costs_a_stranger_some_seconds_and_other_ones_nothing() {
    for (int attempt = 0; attempt < 250; attempt++) {
      wait(name("account" + attempt), "10.1.%d.%d".formatted(attempt / 200, attempt % 200));
    }

    assertThat(wait(name("ann"), ELSEWHERE)).isBetween(1L, 15L);
    assertThat(wait("ann@" + UUID.randomUUID() + ".example", ELSEWHERE)).isZero();
  }

  @Test
  void many_attempts_at_once_all_count() throws Exception {
    String ann = name("ann");
    fail(ann, HERE, 16);
    clock.advance(Duration.ofSeconds(wait(ann, HERE)));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Long>> attempts = new ArrayList<>();
      for (int attempt = 0; attempt < 40; attempt++) {
        attempts.add(() -> wait(ann, HERE));
      }
      int admitted = 0;
      for (Future<Long> attempt : threads.invokeAll(attempts)) {
        admitted += attempt.get() == 0 ? 1 : 0;
      }
      assertThat(admitted).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void failures_are_forgotten_after_half_an_hour_and_their_rows_are_deleted() {
    fail(name("ann"), HERE, 20);
    succeed(name("bob"), ELSEWHERE);
    assertThat(rows()).isPositive();

    clock.advance(Duration.ofMinutes(31));
    assertThat(wait(name("ann"), HERE)).isZero();
    clock.advance(Duration.ofMinutes(31));
    throttle.forgetOld();
    assertThat(rows()).as("where bob logs in is remembered for a month").isEqualTo(1);

    clock.advance(Duration.ofDays(31));
    throttle.forgetOld();
    assertThat(rows()).isZero();
  }

  @Test
  void who_comes_from_a_fresh_network_with_the_right_password_is_in_within_a_minute() {
    Gen<Integer> account = Gen.integers(0, 4);
    Gen<Integer> network = Gen.integers(0, 9);
    Property.check(
        60,
        source -> {
          domain = UUID.randomUUID() + ".example";
          int tries = source.draw(Gen.integers(0, 150));
          attack(source, tries, account, network);
          String honest = name("account" + source.draw(account));
          String fresh = source.draw(Gen.of("2001:db8:1::5", "192.0.2.77"));

          long wait = wait(honest, fresh);
          assertThat(wait).isLessThanOrEqualTo(BOUND.toSeconds());
          if (wait > 0) {
            attack(source, 10, account, network);
            clock.advance(Duration.ofSeconds(wait));
            attack(source, 10, account, network);
            assertThat(wait(honest, fresh)).isZero();
          }
          throttle.forgive(honest, fresh);
          attack(source, 10, account, network);
          assertThat(wait(honest, fresh)).as("and again, from where it is known").isZero();
          forgetAll();
        });
  }

  /** Wrong passwords, now and then a right one, from networks of the attacker's. */
  private void attack(Source source, int tries, Gen<Integer> account, Gen<Integer> network) {
    for (int attempt = 0; attempt < tries; attempt++) {
      String victim = name("account" + source.draw(account));
      String from = "10.9.8." + source.draw(network);
      if (wait(victim, from) == 0 && source.chance(0.05)) {
        throttle.forgive(victim, from);
      }
      if (source.chance(0.3)) {
        clock.advance(Duration.ofSeconds(source.draw(Gen.integers(1, 90))));
      }
    }
  }

  private void botnet(String account, int networks) {
    for (int network = 0; network < networks; network++) {
      String from = "10.2.%d.%d".formatted(network / 200, network % 200);
      attempt(account, from);
    }
  }

  private void fail(String account, String address, int times) {
    for (int attempt = 0; attempt < times; attempt++) {
      attempt(account, address);
    }
  }

  private void succeed(String account, String address) {
    attempt(account, address);
    throttle.forgive(account, address);
  }

  /** Once, after as long a wait as is told. */
  private void attempt(String account, String address) {
    long wait = wait(account, address);
    if (wait > 0) {
      clock.advance(Duration.ofSeconds(wait));
      assertThat(wait(account, address)).isZero();
    }
  }

  /** Seconds until the attempt may be made; none when it is. */
  private long wait(String account, String address) {
    try {
      throttle.countAttempt(account, address);
      return 0;
    } catch (LoginThrottled throttled) {
      return throttled.retryAfter();
    }
  }

  private String name(String local) {
    return local + "@" + domain;
  }

  private void forgetAll() {
    transaction.executeWithoutResult(status -> jdbc.update("delete from login_throttles"));
  }

  private int rows() {
    Integer rows =
        transaction.execute(
            status -> jdbc.queryForObject("select count(*) from login_throttles", Integer.class));
    return rows == null ? 0 : rows;
  }
}
