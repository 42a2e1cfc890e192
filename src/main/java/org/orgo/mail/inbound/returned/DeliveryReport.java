package org.orgo.mail.inbound.returned;

import java.util.List;

/**
 * What another server reports about mails it was to deliver.
 *
 * @param status as RFC 3463 numbers it, such as 5.2.2
 * @param messageIds of the mails it gives back, as far as they are named; without angle brackets
 */
public record DeliveryReport(String status, ReturnReason reason, List<String> messageIds) {

  public DeliveryReport {
    messageIds = List.copyOf(messageIds);
  }

  /** Whether trying again is of no use. */
  public boolean permanent() {
    return status.startsWith("5");
  }

  /** Whether it was delivered after all. */
  boolean delivered() {
    return status.startsWith("2");
  }
}
