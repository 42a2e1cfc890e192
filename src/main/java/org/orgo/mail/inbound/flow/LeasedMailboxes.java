package org.orgo.mail.inbound.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxId;
import org.orgo.mail.persistence.system.MailboxDirectoryMapper;

/** The mailboxes that this node reads, as listed when its leases were last renewed. */
public final class LeasedMailboxes {

  private final MailboxDirectoryMapper directory;
  private final MailboxLeases leases;
  private Set<MailboxId> ours = Set.of();

  public LeasedMailboxes(MailboxDirectoryMapper directory, MailboxLeases leases) {
    this.directory = directory;
    this.leases = leases;
  }

  /**
   * Lists the mailboxes again and renews the leases.
   *
   * @return the mailboxes this node holds now
   */
  synchronized List<Mailbox> renew() {
    Map<MailboxId, Mailbox> enabled =
        directory.enabled().stream()
            .collect(Collectors.toMap(Mailbox::mailboxId, Function.identity()));
    Set<MailboxId> held = leases.hold(enabled.keySet());
    Set<MailboxId> removed = new HashSet<>(ours);
    removed.removeAll(enabled.keySet());
    leases.release(removed);
    ours = held;
    return held.stream().map(enabled::get).toList();
  }

  /** Ends the leases, so that another node can start at once. */
  synchronized void release() {
    leases.leave(ours);
    ours = Set.of();
  }
}
