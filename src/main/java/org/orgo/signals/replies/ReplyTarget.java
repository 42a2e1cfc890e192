package org.orgo.signals.replies;

import java.util.List;

/**
 * Where a reply goes.
 *
 * @param to the requester's address
 * @param name of the requester, as people are called
 * @param from the mailbox that it leaves from; null where the organization reads none
 * @param others who took part in the latest mail, and may get a copy
 * @param quotable whether there is a mail of the requester to repeat
 * @param discreet whether the work is kept from most, and a mail can be read on its way
 */
public record ReplyTarget(
    String to, String name, String from, List<String> others, boolean quotable, boolean discreet) {

  public ReplyTarget {
    others = List.copyOf(others);
  }
}
