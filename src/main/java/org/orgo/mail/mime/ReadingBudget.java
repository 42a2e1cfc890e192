package org.orgo.mail.mime;

import java.util.function.LongSupplier;

/** Counts what one mail has cost so far, and refuses the mail at the first bound it passes. */
public final class ReadingBudget {

  private final MailLimits limits;
  private final LongSupplier nanos;
  private final long start;
  private int parts;
  private int depth;
  private long headerBytes;
  private int addresses;
  private long decodedBytes;
  private int links;

  ReadingBudget(MailLimits limits, LongSupplier nanos) {
    this(limits, nanos, nanos.getAsLong());
  }

  private ReadingBudget(MailLimits limits, LongSupplier nanos, long start) {
    this.limits = limits;
    this.nanos = nanos;
    this.start = start;
  }

  /** Starts the counts from zero for a second attempt, while the time runs on. */
  ReadingBudget recounting() {
    return new ReadingBudget(limits, nanos, start);
  }

  void part() {
    within("parts", ++parts, limits.parts());
  }

  /** A file inside another one: a part, with its bytes. */
  public void contained(int bytes) {
    part();
    decoded(bytes);
  }

  public void enter() {
    within("depth", ++depth, limits.depth());
  }

  public void leave() {
    depth--;
  }

  public void header(int bytes) {
    headerBytes += bytes;
    within("header bytes", headerBytes, limits.headerBytes());
  }

  public void addresses(int found) {
    addresses += found;
    within("addresses", addresses, limits.addresses());
  }

  void decoded(int bytes) {
    decodedBytes += bytes;
    within("decoded bytes", decodedBytes, limits.decodedBytes());
    time();
  }

  public void link() {
    within("links", ++links, limits.links());
  }

  public void time() {
    if (nanos.getAsLong() - start > limits.time().toNanos()) {
      throw MailRefused.exceeds("seconds", limits.time().toSeconds());
    }
  }

  private static void within(String bound, long used, long limit) {
    if (used > limit) {
      throw MailRefused.exceeds(bound, limit);
    }
  }
}
