package org.orgo.web.account;

import java.time.Duration;
import org.orgo.web.Layout;

/**
 * A second factor of one's own.
 *
 * @param path where the page is
 * @param unusedCodes how many recovery codes are left
 * @param problem null, {@code wrong} or {@code throttled}
 * @param retryAfter how long to wait, when it is {@code throttled}
 */
public record SecondFactorPage(
    Layout layout, String path, boolean on, int unusedCodes, String problem, Duration retryAfter) {

  public boolean isOfOperator() {
    return path.equals(SecondFactorController.OF_OPERATOR);
  }
}
