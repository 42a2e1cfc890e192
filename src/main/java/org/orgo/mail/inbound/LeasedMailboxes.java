package org.orgo.mail.inbound;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxId;
import org.orgo.mail.persistence.system.MailboxDirectoryMapper;

/** The mailboxes that this node reads, as listed when its leases were last renewed. */
public final class LeasedMailboxes {

  private final MailboxDirectoryMapper directory;
  private final MailboxLeases leases;
  private final Map<MailboxId, Mailbox> ours = new ConcurrentHashMap<>();

  public LeasedMailboxes(MailboxDirectoryMapper directory, MailboxLeases leases) {
    this.directory = directory;
    this.leases = leases;
  }

  /**
   * Lists the mailboxes again and renews the leases.
   *
   * @return the mailboxes this node holds now
   */
  synchronized Set<MailboxId> renew() {
    Map<MailboxId, Mailbox> enabled =
        directory.enabled().stream()
            .collect(Collectors.toMap(Mailbox::mailboxId, Function.identity()));
    Set<MailboxId> held = leases.hold(enabled.keySet());
    Set<MailboxId> removed = new HashSet<>(ours.keySet());
    removed.removeAll(enabled.keySet());
    leases.release(removed);
    ours.keySet().retainAll(held);
    held.forEach(mailbox -> ours.put(mailbox, enabled.get(mailbox)));
    return held;
  }

  /** The mailboxes; empty when the leases may have ended. */
  Collection<Mailbox> all() {
    return leases.current() ? ours.values() : List.of();
  }

  /** Empty when this node does not hold the mailbox, or may have lost it. */
  Optional<Mailbox> find(MailboxId mailbox) {
    return leases.current() ? Optional.ofNullable(ours.get(mailbox)) : Optional.empty();
  }

  /**
   * @throws MailboxLeaseLost when another node has taken over
   */
  void confirm(MailboxId mailbox) {
    leases.confirm(mailbox);
  }

  /** Replaces the row of a mailbox. */
  void update(Mailbox mailbox) {
    ours.replace(mailbox.mailboxId(), mailbox);
  }

  /** Ends the leases, so that another node can start at once. */
  synchronized void release() {
    List<MailboxId> released = List.copyOf(ours.keySet());
    ours.clear();
    leases.release(released);
  }
}
