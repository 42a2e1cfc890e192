package org.orgo.insights.reports.persistence;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Durations, of which single ranks are asked for: found by selection, which passes over the values
 * a few times, where the database would sort all of them once for each measure and grouping.
 */
public final class SecondsTaken {

  private final List<byte[]> chunks = new ArrayList<>();

  private long[] values;

  /**
   * @param seconds long numbers of eight bytes each; null adds nothing
   */
  public void add(byte[] seconds) {
    if (seconds != null) {
      chunks.add(seconds);
      values = null;
    }
  }

  /**
   * The least value that at least this share of all values does not exceed, as PostgreSQL's {@code
   * percentile_disc} has it.
   *
   * @param share above 0, at most 1
   */
  public OptionalLong quantile(double share) {
    if (values == null) {
      values = read();
    }
    if (values.length == 0) {
      return OptionalLong.empty();
    }
    int rank = Math.max(0, (int) Math.ceil(share * values.length) - 1);
    return OptionalLong.of(select(rank));
  }

  private long[] read() {
    LongBuffer all =
        LongBuffer.allocate(chunks.stream().mapToInt(chunk -> chunk.length / Long.BYTES).sum());
    chunks.forEach(chunk -> all.put(ByteBuffer.wrap(chunk).asLongBuffer()));
    return all.array();
  }

  /** Quickselect by Hoare: narrows down the stretch that the rank lies in, around its middle. */
  private long select(int rank) {
    int low = 0;
    int high = values.length - 1;
    while (low < high) {
      long pivot = values[(low + high) >>> 1];
      int left = low;
      int right = high;
      while (left <= right) {
        while (values[left] < pivot) {
          left++;
        }
        while (values[right] > pivot) {
          right--;
        }
        if (left <= right) {
          long swapped = values[left];
          values[left++] = values[right];
          values[right--] = swapped;
        }
      }
      if (rank <= right) {
        high = right;
      } else if (rank >= left) {
        low = left;
      } else {
        break;
      }
    }
    return values[rank];
  }
}
