package org.orgo.insights.reports.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SecondsTakenTests {

  private static final double[] SHARES = {0.01, 0.5, 0.9, 1};

  @Test
  void quantilesAreThoseOfTheSortedValues() {
    Random random = new Random(20_261_128);
    for (int run = 0; run < 2_000; run++) {
      SecondsTaken taken = new SecondsTaken();
      long[] all = new long[0];
      for (int chunk = random.nextInt(4); chunk >= 0; chunk--) {
        int spread = 1 + random.nextInt(run % 3 == 0 ? 3 : 100_000);
        long[] some = random.longs(1 + random.nextInt(60), 0, spread).toArray();
        ByteBuffer bytes = ByteBuffer.allocate(some.length * Long.BYTES);
        bytes.asLongBuffer().put(some);
        taken.add(bytes.array());
        int before = all.length;
        all = Arrays.copyOf(all, before + some.length);
        System.arraycopy(some, 0, all, before, some.length);
      }
      Arrays.sort(all);
      for (double share : SHARES) {
        assertThat(taken.quantile(share))
            .as("%s of %s", share, Arrays.toString(all))
            .hasValue(all[(int) Math.ceil(share * all.length) - 1]);
      }
    }
  }

  @Test
  void ofNothingThereIsNoQuantile() {
    SecondsTaken taken = new SecondsTaken();
    taken.add(null);
    assertThat(taken.quantile(0.5)).isEmpty();
  }
}
