package org.orgo.mail.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orgo.mail.MailTest;
import org.orgo.mail.MailboxId;
import org.orgo.mail.persistence.MailboxLeaseMapper;
import org.springframework.beans.factory.annotation.Autowired;

/** Nodes on one database share the mailboxes: one reads, until it stops or dies. */
class MailboxSchedulerTests extends MailTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired MailboxLeaseMapper leaseMapper;

  private final List<Node> nodes = new ArrayList<>();
  private volatile boolean enabled = true;

  /** What one node has of its own. */
  private record Node(MailboxScheduler scheduler, MailboxPoller poller, AtomicInteger listings) {

    boolean reads(MailboxId mailbox) {
      return poller.connected().contains(mailbox);
    }
  }

  @AfterEach
  void stopNodes() {
    nodes.stream()
        .map(Node::scheduler)
        .filter(MailboxScheduler::isRunning)
        .forEach(MailboxScheduler::stop);
  }

  @Test
  void one_node_reads_a_mailbox_and_another_takes_over_when_it_stops() {
    Node first = start();
    await().atMost(PATIENCE).until(() -> first.reads(mailbox));
    Node second = start();
    await().atMost(PATIENCE).until(() -> second.listings().get() > 1);
    assertThat(second.reads(mailbox)).isFalse();

    first.scheduler().stop();
    assertThat(desk.rows("select 1 from mailbox_leases where mailbox_id = ?", mailbox.value()))
        .isEmpty();
    house.deliver(organization, WET);
    await().atMost(PATIENCE).until(() -> started.size() == 1);
    assertThat(second.reads(mailbox)).isTrue();
  }

  @Test
  void a_dead_nodes_mailbox_is_taken_over_when_its_lease_has_ended() {
    MailboxLeases ofTheDead = new MailboxLeases(leaseMapper, transactions);
    assertThat(ofTheDead.hold(List.of(mailbox))).containsExactly(mailbox);
    house.deliver(organization, WET);
    Node alive = start();
    await().atMost(PATIENCE).until(() -> alive.listings().get() > 1);
    assertThat(started).isEmpty();

    desk.change(
        "update mailbox_leases set held_until = now() - interval '1 second' where mailbox_id = ?",
        mailbox.value());
    await().atMost(PATIENCE).until(() -> started.size() == 1);
    assertThat(ofTheDead.hold(List.of(mailbox))).isEmpty();
  }

  @Test
  void a_lease_that_is_renewed_in_time_is_never_taken_over() {
    MailboxLeases ours = new MailboxLeases(leaseMapper, transactions);
    MailboxLeases theirs = new MailboxLeases(leaseMapper, transactions);
    assertThat(ours.current()).isFalse();
    ours.hold(List.of(mailbox));

    assertThat(ours.current()).isTrue();
    assertThat(theirs.hold(List.of(mailbox))).isEmpty();
    assertThat(ours.hold(List.of(mailbox))).containsExactly(mailbox);
    assertThat(MailboxLeases.RENEWED_EVERY.multipliedBy(3)).isLessThanOrEqualTo(MailboxLeases.TERM);
  }

  @Test
  void a_mailbox_that_is_removed_is_let_go() {
    Node node = start();
    await().atMost(PATIENCE).until(() -> node.reads(mailbox));

    enabled = false;

    await().atMost(PATIENCE).until(() -> !node.reads(mailbox));
    assertThat(desk.rows("select 1 from mailbox_leases where mailbox_id = ?", mailbox.value()))
        .isEmpty();
  }

  private Node start() {
    AtomicInteger listings = new AtomicInteger();
    MailboxPoller poller = poller();
    MailboxScheduler scheduler =
        new MailboxScheduler(
            new LeasedMailboxes(
                () -> {
                  listings.incrementAndGet();
                  return enabled ? List.of(mailbox()) : List.of();
                },
                new MailboxLeases(leaseMapper, transactions)),
            poller,
            properties,
            timer,
            clock);
    Node node = new Node(scheduler, poller, listings);
    nodes.add(node);
    scheduler.start();
    return node;
  }
}
