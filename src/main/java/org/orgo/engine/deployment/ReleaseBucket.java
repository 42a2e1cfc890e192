package org.orgo.engine.deployment;

import java.util.UUID;

/**
 * Says by its id alone whether work belongs to a share of all work, so that every node says the
 * same, and whoever is in a share is in each larger one. Only the lower half of the id counts: work
 * that follows from other work gets an id of the same lower half, and is on the same side.
 */
public final class ReleaseBucket {

  private static final int BUCKETS = 10_000;
  private static final int BUCKETS_A_PERCENT = BUCKETS / 100;

  private ReleaseBucket() {}

  public static boolean isWithin(int percent, UUID work) {
    return of(work) < percent * BUCKETS_A_PERCENT;
  }

  /** A new id for work that follows from this, in the same bucket. */
  public static UUID following(UUID work) {
    return new UUID(UUID.randomUUID().getMostSignificantBits(), work.getLeastSignificantBits());
  }

  private static int of(UUID work) {
    return (int) Math.floorMod(mixed(work.getLeastSignificantBits()), (long) BUCKETS);
  }

  /** Spreads ids that differ in few bits, as those of other machines may (SplitMix64). */
  private static long mixed(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
