package org.orgo.mail.inbound.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orgo.mail.ImapProxy;
import org.orgo.mail.MailProperties;
import org.orgo.mail.MailTest;
import org.orgo.mail.MailboxId;
import org.orgo.mail.persistence.MailboxLeaseMapper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.integration.dsl.context.IntegrationFlowContext;

/** Nodes on one database share the mailboxes: one reads, until it stops or dies. */
class LeaseRoundsTests extends MailTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired MailboxLeaseMapper leaseMapper;
  @Autowired IntegrationFlowContext integration;

  private final List<Node> nodes = new ArrayList<>();
  private volatile boolean enabled = true;

  /** What one node has of its own. */
  private record Node(LeaseRounds rounds, MailboxFlows flows, AtomicInteger listings) {

    boolean reads(MailboxId mailbox) {
      return flows.connected().contains(mailbox);
    }
  }

  @AfterEach
  void stopNodes() {
    nodes.stream().map(Node::rounds).filter(LeaseRounds::isRunning).forEach(LeaseRounds::stop);
  }

  @Test
  void one_node_reads_a_mailbox_and_another_takes_over_when_it_stops() {
    Node first = start();
    await().atMost(PATIENCE).until(() -> first.reads(mailbox));
    Node second = start();
    await().atMost(PATIENCE).until(() -> second.listings().get() > 1);
    assertThat(second.reads(mailbox)).isFalse();

    first.rounds().stop();
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
    ours.hold(List.of(mailbox));

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

  @Test
  void two_nodes_share_six_mailboxes_evenly_and_one_alone_has_them_all() {
    List<MailboxId> six = Stream.generate(MailboxId::random).limit(6).toList();
    MailboxLeases first = new MailboxLeases(leaseMapper, transactions);
    MailboxLeases second = new MailboxLeases(leaseMapper, transactions);
    forgetNodes();
    assertThat(first.hold(six)).as("alone").hasSize(6);

    assertThat(second.hold(six)).as("nothing is free yet").isEmpty();
    Set<MailboxId> kept = first.hold(six);
    assertThat(kept).as("half is given back").hasSize(3);
    assertThat(second.hold(six)).hasSize(3).doesNotContainAnyElementsOf(kept);
    assertThat(first.hold(six)).as("and stays where it is").isEqualTo(kept);

    second.leave(six);
    assertThat(first.hold(six)).as("alone again").hasSize(6);
    first.leave(six);
  }

  @Test
  void a_lease_that_was_given_back_does_not_let_its_node_store() {
    MailboxLeases first = new MailboxLeases(leaseMapper, transactions);
    first.hold(List.of(mailbox));
    first.confirm(mailbox);

    first.release(List.of(mailbox));

    assertThatThrownBy(() -> first.confirm(mailbox)).isInstanceOf(MailboxLeaseLost.class);
  }

  @Test
  void a_mailbox_whose_server_changed_is_read_from_the_new_one() {
    Node node = start();
    await().atMost(PATIENCE).until(() -> node.reads(mailbox));
    try (ImapProxy moved = new ImapProxy(house.imapPort(), line -> line, line -> line)) {
      desk.change("update mailboxes set port = ?", moved.port());

      await().atMost(PATIENCE).until(() -> moved.asked("LOGIN"));
      await().atMost(PATIENCE).until(() -> node.reads(mailbox));
      node.rounds().stop();
    }
  }

  /** Other tests' nodes, which did not say good-bye. */
  private void forgetNodes() {
    desk.change("delete from mailbox_nodes where node_id is not null");
  }

  private Node start() {
    AtomicInteger listings = new AtomicInteger();
    MailProperties settings =
        settings(properties.pollEvery(), properties.pollWhileIdling(), 10, properties.largest());
    MailboxLeases leases = new MailboxLeases(leaseMapper, transactions);
    MailboxFlows flows =
        new MailboxFlows(
            integration,
            receivers(settings),
            MailBatchHandler.leased(leases, incoming(), mailboxes, transactions),
            settings);
    LeasedMailboxes leased =
        new LeasedMailboxes(
            () -> {
              listings.incrementAndGet();
              return enabled ? List.of(mailbox()) : List.of();
            },
            leases);
    Node node = new Node(new LeaseRounds(leased, flows, timer), flows, listings);
    nodes.add(node);
    node.rounds().start();
    return node;
  }
}
