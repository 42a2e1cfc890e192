package org.orgo.studio.replay.outcome;

/**
 * A number of signals.
 *
 * @param readable those among them that whoever asks may read
 */
public record SplitSignals(int total, int readable) {

  private static final int STEP = 5;

  /**
   * What may be shown: those that may be read, and the others where they are many enough that
   * nobody is known by them, cut to a multiple of five. A few are shown as none is, since a sign
   * for them would tell of them.
   *
   * @param minimumGroup how many are many enough
   */
  public int shown(int minimumGroup) {
    int hidden = total - readable;
    return readable + (hidden >= minimumGroup ? hidden - hidden % STEP : 0);
  }

  SplitSignals plus(SplitSignals more) {
    return new SplitSignals(total + more.total, readable + more.readable);
  }

  /** For somebody whose own share is not known. */
  SplitSignals ofOthers() {
    return new SplitSignals(total, 0);
  }
}
